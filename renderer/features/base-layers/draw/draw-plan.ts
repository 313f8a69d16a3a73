import type { ControlFit } from '../../../../electron/contract/rules/control-points'
import type { CanvasView } from '../../map/canvas/buffered-canvas'
import type { PlanPicture } from '../data/plan-picture'
import { planPatches } from './plan-patches'

/** px of the screen by which a point of a plan may be drawn off its place. */
const tolerance = 0.25

/** Draws a plan turned and scaled to its place. */
export function drawPlan(view: CanvasView, { image, widthPx, heightPx }: PlanPicture, fit: ControlFit): void {
  const { ctx, world, originX, originY, width, height } = view
  const [shareX, shareY] = [image.width / widthPx, image.height / heightPx]
  ctx.imageSmoothingQuality = 'high'
  const patches = planPatches(fit, widthPx, heightPx, tolerance / world)
  // Pieces reach a little into each other: their edges are smoothed and would show as hairlines.
  const lap = patches.length > 1 ? 1 : 0
  for (const patch of patches) {
    const [a, b, c, d, e, f] = patch.matrix
    const right = Math.min(widthPx, patch.x + patch.width + lap)
    const bottom = Math.min(heightPx, patch.y + patch.height + lap)
    const seen = [
      [patch.x, patch.y],
      [right, patch.y],
      [patch.x, bottom],
      [right, bottom],
    ].map(([x = 0, y = 0]) => [(a * x + c * y + e) * world - originX, (b * x + d * y + f) * world - originY])
    const xs = seen.map(([x = 0]) => x)
    const ys = seen.map(([, y = 0]) => y)
    if (Math.max(...xs) < 0 || Math.min(...xs) > width || Math.max(...ys) < 0 || Math.min(...ys) > height)
      continue
    ctx.save()
    ctx.transform(a * world, b * world, c * world, d * world, e * world - originX, f * world - originY)
    ctx.drawImage(
      image,
      patch.x * shareX,
      patch.y * shareY,
      (right - patch.x) * shareX,
      (bottom - patch.y) * shareY,
      patch.x,
      patch.y,
      right - patch.x,
      bottom - patch.y,
    )
    ctx.restore()
  }
}
