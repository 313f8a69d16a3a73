import type { AppState } from '../../store/state'
import type { SketchPicture } from './draw-sketch'
import { isEnclosing, type Crosshair, type SnapMark } from './pen'
import { resultShape } from './result-shape'

/** What the map shows of the sketch, from the store and the crosshair; null while nothing is drawn. */
export function pictureOf(
  { drawing, map }: AppState,
  crosshair: Crosshair,
  tipOf: (snap: SnapMark) => string,
): SketchPicture | null {
  const { isOpen, tool, points, edited, isFinished, pieces, flaw, fault } = drawing
  if (!isOpen) return null
  const isDrawing = map.tool === 'draw'
  const at = isDrawing && !isFinished ? crosshair.position : null
  const moved =
    tool === 'move' && points.length > 0
      ? resultShape(tool, edited, at && points.length === 1 ? [...points, at] : points, null)
      : null
  return {
    points: pieces.length > 0 ? [] : points,
    isArea: isEnclosing(tool),
    isFinished,
    roadM: tool === 'road' ? drawing.widthM : null,
    cursor: at,
    snap: crosshair.snap,
    tip: at && crosshair.snap ? tipOf(crosshair.snap) : '',
    square: at ? crosshair.square : null,
    shape: tool === 'vertices' ? (crosshair.draft ?? edited) : moved,
    hasHandles: tool === 'vertices' && !isFinished,
    corner: crosshair.corner,
    // The road comes last, so that the lots are numbered as in the form.
    pieces: pieces.map((piece, index) => ({
      polygon: piece.polygon ?? [],
      label: piece.role === 'road' ? '' : String(index + 1),
      isRoad: piece.role === 'road',
    })),
    flaw: flaw?.polygon ?? null,
    fault,
  }
}
