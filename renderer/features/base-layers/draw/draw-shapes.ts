import type { CanvasView } from '../../map/canvas/buffered-canvas'
import { traceLine, traceRing } from '../../map/canvas/clip'
import {
  boxesMeet,
  boxOf,
  toUnit,
  trackOf,
  tracksContain,
  type Box,
  type Track,
} from '../../map/canvas/mercator'
import type { LayerShape } from '../data/shapes'

/** A shape made ready for the canvas. */
export interface ShapeLook {
  readonly shape: LayerShape
  readonly tracks: readonly Track[]
  readonly box: Box
}

export function shapeLooks(shapes: readonly LayerShape[]): ShapeLook[] {
  return shapes.map((shape) => {
    const tracks = shape.parts.flatMap((part) => part.map(trackOf))
    return { shape, tracks, box: boxOf(tracks) }
  })
}

/** px */
const pointRadius = 4.5

export function drawShapes(view: CanvasView, looks: readonly ShapeLook[]): void {
  const { ctx } = view
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  for (const { shape, tracks, box } of looks) {
    if (!boxesMeet(box, view.box)) continue
    const { style, kind } = shape
    ctx.beginPath()
    for (const track of tracks) {
      if (kind === 'area') traceRing(ctx, track, view, 0.5)
      else if (kind === 'line') traceLine(ctx, track, view, 0.5)
      else {
        const [x = 0, y = 0] = track.points
        const [px, py] = [x * view.world - view.originX, y * view.world - view.originY]
        ctx.moveTo(px + pointRadius, py)
        ctx.arc(px, py, pointRadius, 0, Math.PI * 2)
      }
    }
    if (kind !== 'line') {
      ctx.globalAlpha = kind === 'area' ? style.fillOpacity : 1
      ctx.fillStyle = style.fill
      ctx.fill('evenodd')
    }
    if (style.width > 0) {
      ctx.globalAlpha = style.lineOpacity
      ctx.strokeStyle = kind === 'point' ? '#ffffff' : style.line
      ctx.lineWidth = style.width
      ctx.stroke()
    }
    ctx.globalAlpha = 1
  }
}

/** The topmost named area or point at a place (lon, lat). @param reach of points, on the unit square */
export function shapeAt(
  looks: readonly ShapeLook[],
  position: readonly [lon: number, lat: number],
  reach: number,
): LayerShape | null {
  const [x, y] = toUnit(position)
  for (let index = looks.length - 1; index >= 0; index -= 1) {
    const look = looks[index]
    if (!look || look.shape.name === '') continue
    const { box, shape, tracks } = look
    if (x < box.minX - reach || x > box.maxX + reach || y < box.minY - reach || y > box.maxY + reach) continue
    if (
      shape.kind === 'area' ? tracksContain(tracks, x, y) : tracks.some((track) => isNear(track, x, y, reach))
    )
      return shape
  }
  return null
}

function isNear({ points }: Track, x: number, y: number, reach: number): boolean {
  for (let at = 0; at < points.length; at += 2) {
    const [ax, ay] = [points[at] as number, points[at + 1] as number]
    const [bx, by] = [points[at + 2] ?? ax, points[at + 3] ?? ay]
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const share =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    if (Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)) <= reach) return true
  }
  return false
}
