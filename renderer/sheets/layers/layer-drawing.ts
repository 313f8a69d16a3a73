import type { Position } from '../../../electron/contract'
import { clipLine, clipPolygon } from '../geometry/clip'
import { toSheet, type BoxMm, type PlaneFrame, type PointMm } from '../geometry/plane-frame'
import { linePathOf, pathOf } from '../geometry/polygon'
import type { SheetLayer, SheetPicture, SheetShape } from './sheet-layer'

/** SVG path data in mm of the frame with its look. */
export interface LayerPath {
  readonly d: string
  /** Null for a line. */
  readonly fill: string | null
  readonly fillOpacity: number
  readonly stroke: string
  readonly strokeOpacity: number
  /** mm */
  readonly width: number
}

/** A picture with the matrix that brings its pixels to mm of the frame. */
export interface LayerImage {
  readonly href: string
  readonly width: number
  readonly height: number
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
}

/** A layer ready for the map of a sheet. */
export interface LayerDrawing {
  readonly uid: string
  readonly opacity: number
  /** Over the parcels; otherwise they cover it. */
  readonly over: boolean
  readonly paths: readonly LayerPath[]
  readonly images: readonly LayerImage[]
}

/** px of the screen to mm */
const pxMm = 25.4 / 96
/** mm */
const pointRadius = 0.9

/** Draws a layer in the plane coordinates of a map frame; null where nothing of it is seen. */
export function layerDrawing(frame: PlaneFrame, layer: SheetLayer, growth: number): LayerDrawing | null {
  const box: BoxMm = { x: 0, y: 0, ...frame.size }
  const paths = layer.shapes.flatMap((shape) => shapePaths(frame, shape, box, growth))
  const images = layer.pictures.flatMap((picture) => {
    const image = imageOf(frame, picture)
    return isSeen(image, box) ? [image] : []
  })
  if (paths.length === 0 && images.length === 0) return null
  return { uid: layer.uid, opacity: layer.opacity, over: layer.over, paths, images }
}

function shapePaths(
  frame: PlaneFrame,
  { kind, parts, style }: SheetShape,
  box: BoxMm,
  growth: number,
): LayerPath[] {
  const onSheet = (line: readonly Position[]) => line.map((position) => toSheet(frame, position))
  const look = {
    fill: kind === 'line' ? null : style.fill,
    fillOpacity: kind === 'area' ? style.fillOpacity : 1,
    stroke: style.line,
    strokeOpacity: style.lineOpacity,
    width: style.width * pxMm * growth,
  }
  return parts.flatMap((part): LayerPath[] => {
    if (kind === 'area') {
      const rings = part.map((ring) => onSheet(ring).slice(0, -1))
      const seen = clipPolygon(rings, box)
      if (!seen) return []
      const fill: LayerPath = { ...look, d: pathOf([seen]), width: 0 }
      // The edge of the frame is no edge of the area: outlines are drawn as lines of their own.
      const edges = part.flatMap((ring) => clipLine(onSheet(ring), box))
      if (look.width === 0 || edges.length === 0) return [fill]
      return [fill, { ...look, fill: null, d: edges.map(linePathOf).join('') }]
    }
    if (kind === 'line') {
      const pieces = part.flatMap((line) => clipLine(onSheet(line), box))
      return pieces.length === 0 ? [] : [{ ...look, d: pieces.map(linePathOf).join('') }]
    }
    const dots = part.flatMap((line) => onSheet(line)).filter(([x, y]) => inside(box, x, y))
    return dots.map((dot) => ({
      ...look,
      stroke: '#ffffff',
      width: 0.2 * growth,
      d: dotPath(dot, pointRadius * growth),
    }))
  })
}

function inside({ x, y, width, height }: BoxMm, atX: number, atY: number): boolean {
  return atX >= x && atY >= y && atX <= x + width && atY <= y + height
}

function dotPath([x, y]: PointMm, radius: number): string {
  const r = radius.toFixed(3)
  return `M${(x - radius).toFixed(3)} ${y.toFixed(3)}a${r} ${r} 0 1 0 ${(radius * 2).toFixed(3)} 0a${r} ${r} 0 1 0 ${(-radius * 2).toFixed(3)} 0Z`
}

/**
 * Brings a picture to its place. A plan that was turned and scaled on the plane of the frame's zone keeps its shape there,
 * so that three corners say all of it and one matrix is exact.
 */
function imageOf(frame: PlaneFrame, { href, widthPx, heightPx, corners }: SheetPicture): LayerImage {
  const [at, right, down] = corners.map((corner) => toSheet(frame, corner)) as [PointMm, PointMm, PointMm]
  return {
    href,
    width: widthPx,
    height: heightPx,
    matrix: [
      (right[0] - at[0]) / widthPx,
      (right[1] - at[1]) / widthPx,
      (down[0] - at[0]) / heightPx,
      (down[1] - at[1]) / heightPx,
      at[0],
      at[1],
    ],
  }
}

function isSeen({ width, height, matrix: [a, b, c, d, e, f] }: LayerImage, box: BoxMm): boolean {
  const xs = [e, e + a * width, e + c * height, e + a * width + c * height]
  const ys = [f, f + b * width, f + d * height, f + b * width + d * height]
  return (
    Math.max(...xs) > box.x &&
    Math.min(...xs) < box.x + box.width &&
    Math.max(...ys) > box.y &&
    Math.min(...ys) < box.y + box.height
  )
}
