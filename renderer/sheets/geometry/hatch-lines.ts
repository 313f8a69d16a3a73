import type { Hatch } from '../../../electron/contract'
import { hatchShapes } from '../../ui/hatch/hatch-shapes'
import { clipSegment } from './clip'
import type { BoxMm, PointMm } from './plane-frame'
import { mm } from './polygon'

/** A CSS pixel in mm: the unit in which hatches are declared for screen and paper alike. */
const pixelMm = 25.4 / 96

/** The strokes of a hatch over an area, in mm: lines for a stroke, dots as strokes of no length with round ends. */
export interface HatchStrokes {
  readonly lines: string
  readonly lineWidth: number
  readonly dots: string
  readonly dotWidth: number
}

/**
 * The hatch of a status drawn over a box as real lines: a pattern fill would be turned into a picture in a PDF. It is
 * anchored to the frame's corner, so that neighbours of one status join.
 * @param scale size of the hatch, 1 as on the screen
 */
export function hatchStrokes(hatch: Hatch, box: BoxMm, scale = 1): HatchStrokes {
  const shape = hatchShapes[hatch]
  const unit = pixelMm * scale
  const [width, height] = [shape.width * unit, shape.height * unit]
  const families = new Map<string, string>()
  let lines = ''
  for (const line of shape.lines) {
    const points = line.map(([x, y]): PointMm => [x * unit, y * unit])
    const [from, to] = points
    if (points.length === 2 && from && to && leavesTile(from, to, width, height)) {
      const { key, path } = family(from, to, width, height, box)
      families.set(key, path)
    } else lines += overTiles(box, width, height, (x, y) => polyline(points, x, y))
  }
  const dots = shape.dots.length
    ? overTiles(box, width, height, (x, y) =>
        shape.dots.map(([dx, dy]) => `M${mm(x + dx * unit)} ${mm(y + dy * unit)}h.001`).join(''),
      )
    : ''
  return {
    lines: [...families.values()].join('') + lines,
    lineWidth: shape.lineWidth * unit,
    dots,
    dotWidth: shape.dotRadius * 2 * unit,
  }
}

function leavesTile([x1, y1]: PointMm, [x2, y2]: PointMm, width: number, height: number): boolean {
  const outside = (x: number, y: number) => x < 0 || y < 0 || x > width || y > height
  return outside(x1, y1) && outside(x2, y2)
}

/** Parallel lines through a repeated tile, each drawn once from edge to edge of the box. */
function family(from: PointMm, to: PointMm, width: number, height: number, box: BoxMm) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const along: PointMm = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const normal: PointMm = [-along[1], along[0]]
  const steps = [Math.abs(normal[0] * width), Math.abs(normal[1] * height)].filter((step) => step > 1e-9)
  const step = Math.min(...steps)
  const raw = from[0] * normal[0] + from[1] * normal[1]
  const offset = raw - Math.floor(raw / step) * step
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => x * normal[0] + y * normal[1]),
  )
  const reach = Math.abs(box.x) + Math.abs(box.y) + box.width + box.height
  let path = ''
  const first = Math.ceil((Math.min(...corners) - offset) / step)
  const last = Math.floor((Math.max(...corners) - offset) / step)
  for (let index = first; index <= last; index++) {
    const distance = offset + index * step
    const [x, y] = [normal[0] * distance, normal[1] * distance]
    const piece = clipSegment(
      [x - along[0] * reach, y - along[1] * reach],
      [x + along[0] * reach, y + along[1] * reach],
      box,
    )
    if (piece) path += `M${mm(piece[0][0])} ${mm(piece[0][1])}L${mm(piece[1][0])} ${mm(piece[1][1])}`
  }
  // An offset just below the step is the same line as one just above nothing.
  const place = Math.round(offset * 1e6) % Math.round(step * 1e6)
  return { key: `${along[0].toFixed(6)} ${along[1].toFixed(6)} ${place}`, path }
}

function overTiles(
  box: BoxMm,
  width: number,
  height: number,
  draw: (x: number, y: number) => string,
): string {
  let path = ''
  for (let column = Math.floor(box.x / width); column * width < box.x + box.width; column++)
    for (let row = Math.floor(box.y / height); row * height < box.y + box.height; row++)
      path += draw(column * width, row * height)
  return path
}

function polyline(points: readonly PointMm[], x: number, y: number): string {
  return `M${points.map(([px, py]) => `${mm(x + px)} ${mm(y + py)}`).join('L')}`
}
