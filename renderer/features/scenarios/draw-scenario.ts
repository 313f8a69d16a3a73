import type { Uid } from '../../../electron/contract'
import type { CanvasView } from '../map/canvas/buffered-canvas'
import { traceRing } from '../map/canvas/clip'
import { boxesMeet } from '../map/canvas/mercator'
import type { ShapeIndex } from '../map/estate/geometry'

const planned = '#5109ad'

/** Parcels that only a scenario has: a violet veil and a heavy dashed edge, which no status has. */
export function drawScenario(view: CanvasView, shapes: ShapeIndex, uids: ReadonlySet<Uid>): void {
  const { ctx } = view
  ctx.lineJoin = 'round'
  for (const uid of uids) {
    const outline = shapes.get(uid)
    if (!outline || !boxesMeet(outline.box, view.box)) continue
    ctx.beginPath()
    for (const track of outline.tracks) traceRing(ctx, track, view)
    ctx.fillStyle = 'rgba(236, 221, 255, 0.55)'
    ctx.fill()
    ctx.strokeStyle = '#ffffff'
    ctx.lineWidth = 4.5
    ctx.stroke()
    ctx.strokeStyle = planned
    ctx.lineWidth = 2.5
    ctx.setLineDash([9, 5])
    ctx.stroke()
    ctx.setLineDash([])
  }
}
