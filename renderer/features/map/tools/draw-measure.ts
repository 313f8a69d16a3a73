import type { Position } from '../../../../electron/contract'
import type { CanvasView } from '../canvas/buffered-canvas'
import { toUnit } from '../canvas/mercator'
import { ink } from '../style'

/** The line or outline that is being measured. */
export interface Measurement {
  readonly kind: 'distance' | 'area'
  readonly points: readonly Position[]
  /** Under the pointer, joined by a dashed line; null when the measurement is finished. */
  readonly next: Position | null
}

/** Draws the measured line with its points, white below so that it shows on any ground. */
export function drawMeasure(view: CanvasView, { kind, points, next }: Measurement): void {
  const { ctx } = view
  const pixels = points.map((point) => pixel(view, point))
  if (pixels.length === 0) return
  const moving = next ? pixel(view, next) : null
  const outline = moving ? [...pixels, moving] : pixels
  ctx.lineJoin = 'round'
  if (kind === 'area' && outline.length > 2) {
    path(ctx, outline)
    ctx.closePath()
    ctx.fillStyle = 'rgba(0, 23, 193, 0.12)'
    ctx.fill()
  }
  for (const [color, width] of [
    ['#ffffff', 5],
    [ink.primary, 2.5],
  ] as const) {
    path(ctx, pixels)
    if (kind === 'area' && !moving && pixels.length > 2) ctx.closePath()
    ctx.strokeStyle = color
    ctx.lineWidth = width
    ctx.stroke()
  }
  const last = pixels.at(-1)
  const [first] = pixels
  if (moving && last && first) {
    ctx.setLineDash([6, 5])
    ctx.lineWidth = 2
    path(ctx, kind === 'area' && pixels.length > 1 ? [last, moving, first] : [last, moving])
    ctx.stroke()
    ctx.setLineDash([])
  }
  for (const [x, y] of pixels) {
    ctx.beginPath()
    ctx.arc(x, y, 4.5, 0, Math.PI * 2)
    ctx.fillStyle = '#ffffff'
    ctx.fill()
    ctx.lineWidth = 2
    ctx.stroke()
  }
}

function pixel(view: CanvasView, position: Position): readonly [number, number] {
  const [x, y] = toUnit(position)
  return [x * view.world - view.originX, y * view.world - view.originY]
}

function path(ctx: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  ctx.beginPath()
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
}
