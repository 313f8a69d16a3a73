import type { StatusLook } from './hatch-pattern'
import { hatchShapes, linePath } from './hatch-shapes'
import { hatchInk } from './ink'

const tiles = new Map<string, HTMLCanvasElement>()

/** Tile in whole device pixels: a fraction would blur, and its seams would show as a grid over the parcel. */
function tileOf(status: StatusLook, pixelsPerUnit: number): HTMLCanvasElement {
  const key = `${status.hatch} ${status.color} ${pixelsPerUnit}`
  const known = tiles.get(key)
  if (known) return known
  const shape = hatchShapes[status.hatch]
  const tile = document.createElement('canvas')
  tile.width = Math.max(2, Math.round(shape.width * pixelsPerUnit))
  tile.height = Math.max(2, Math.round(shape.height * pixelsPerUnit))
  const ctx = tile.getContext('2d')
  if (ctx) {
    ctx.fillStyle = status.color
    ctx.fillRect(0, 0, tile.width, tile.height)
    ctx.scale(tile.width / shape.width, tile.height / shape.height)
    ctx.strokeStyle = hatchInk(status.color)
    ctx.fillStyle = hatchInk(status.color)
    ctx.lineWidth = shape.lineWidth
    ctx.stroke(new Path2D(linePath(shape)))
    ctx.beginPath()
    for (const [x, y] of shape.dots) {
      ctx.moveTo(x + shape.dotRadius, y)
      ctx.arc(x, y, shape.dotRadius, 0, Math.PI * 2)
    }
    ctx.fill()
  }
  // A list of statuses that is being edited makes new colours with every stroke; the map needs some twenty tiles.
  if (tiles.size > 200) tiles.clear()
  tiles.set(key, tile)
  return tile
}

/** Where the pattern is anchored and how dense it is. */
interface PatternPlace {
  /** Size of the hatch, 1 as in the legend. */
  readonly scale?: number
  /** A point of the drawing, px, that must always show the same part of the hatch, so that it does not swim. */
  readonly x?: number
  readonly y?: number
}

/**
 * The opaque fill of a status (colour with its hatch) for a canvas whose context is scaled by the device pixel ratio.
 */
export function hatchPattern(
  ctx: CanvasRenderingContext2D,
  status: StatusLook,
  devicePixelRatio: number,
  place: PatternPlace = {},
): CanvasPattern | string {
  const { scale = 1, x = 0, y = 0 } = place
  const shape = hatchShapes[status.hatch]
  if (shape.lines.length === 0 && shape.dots.length === 0) return status.color
  const tile = tileOf(status, devicePixelRatio * scale)
  const pattern = ctx.createPattern(tile, 'repeat')
  if (!pattern) return status.color
  const onePixel = 1 / devicePixelRatio
  const offset = (at: number, size: number) => at - Math.floor(at / (size * onePixel)) * size * onePixel
  pattern.setTransform(
    new DOMMatrix([onePixel, 0, 0, onePixel, offset(x, tile.width), offset(y, tile.height)]),
  )
  return pattern
}
