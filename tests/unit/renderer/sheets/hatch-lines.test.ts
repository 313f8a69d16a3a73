import { describe, expect, it } from 'vitest'
import type { Status } from '../../../../electron/contract'
import { hatchStrokes } from '../../../../renderer/sheets/geometry/hatch-lines'
import { hatchInk, luminance } from '../../../../renderer/ui/hatch/ink'
import { statuses } from '../../../support/sheet-data'

const sideMm = 6
/** Dots of a 150 dpi mono print to the millimetre. */
const dotsPerMm = 6
const side = sideMm * dotsPerMm

function segmentsOf(path: string): [number, number, number, number][] {
  const found: [number, number, number, number][] = []
  for (const part of path.split('M').slice(1)) {
    const points = part
      .replace(/h\.001/, '')
      .split('L')
      .map((pair) => pair.split(' ').map(Number) as [number, number])
    if (points.length === 1)
      found.push([...(points[0] ?? [0, 0]), ...(points[0] ?? [0, 0])] as [number, number, number, number])
    for (let index = 1; index < points.length; index++)
      found.push([...(points[index - 1] ?? [0, 0]), ...(points[index] ?? [0, 0])] as [
        number,
        number,
        number,
        number,
      ])
  }
  return found
}

function distance(x: number, y: number, [x1, y1, x2, y2]: [number, number, number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - dx * share, y - y1 - dy * share)
}

/** A patch of the hatch as a mono printer makes it: perceived lightness (L* of CIE 1976), 0 to 100. */
function grey(status: Status): Float64Array {
  const strokes = hatchStrokes(status.hatch, { x: 0, y: 0, width: sideMm, height: sideMm }, 1.3)
  const lines = segmentsOf(strokes.lines)
  const dots = segmentsOf(strokes.dots)
  const lightness = (color: string) => 116 * Math.cbrt(luminance(color)) - 16
  const [ground, ink] = [lightness(status.color), lightness(hatchInk(status.color))]
  const patch = new Float64Array(side * side)
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [x, y] = [(column + 0.5) / dotsPerMm, (row + 0.5) / dotsPerMm]
      const inked =
        lines.some((one) => distance(x, y, one) < strokes.lineWidth / 2) ||
        dots.some((one) => distance(x, y, one) < strokes.dotWidth / 2)
      patch[row * side + column] = inked ? ink : ground
    }
  return patch
}

/**
 * How far two greys are apart: the root mean square of the difference of lightness, at the shift of one against the
 * other at which they look most alike.
 */
function apart(one: Float64Array, other: Float64Array): number {
  const window = side / 2
  let least = Infinity
  for (let down = 0; down < window; down++)
    for (let right = 0; right < window; right++) {
      let sum = 0
      for (let row = 0; row < window; row++)
        for (let column = 0; column < window; column++)
          sum += ((one[row * side + column] ?? 0) - (other[(row + down) * side + column + right] ?? 0)) ** 2
      least = Math.min(least, Math.sqrt(sum / window ** 2))
    }
  return least
}

describe('hatches on paper', () => {
  it('keep every pair of statuses apart in greyscale by at least 5 steps of lightness', () => {
    const patches = statuses.map((status) => ({ status, patch: grey(status) }))
    const alike: string[] = []
    for (const [index, { status, patch }] of patches.entries())
      for (const other of patches.slice(index + 1)) {
        const difference = apart(patch, other.patch)
        // Planned parcels are told by their dashed edge.
        if (difference < 5 && status.hatch !== 'dashed-edge' && other.status.hatch !== 'dashed-edge')
          alike.push(`${status.name} ${other.status.name} ${difference.toFixed(1)}`)
      }
    expect(alike).toEqual([])
  })

  it('join between neighbours: the same lines over any box', () => {
    const left = hatchStrokes('wide-diagonal', { x: 0, y: 0, width: 10, height: 10 })
    const both = hatchStrokes('wide-diagonal', { x: 0, y: 0, width: 20, height: 10 })
    const offset = ([x1, y1]: [number, number, number, number]) => x1 + y1
    const offsets = new Set(segmentsOf(both.lines).map((one) => offset(one).toFixed(2)))
    for (const one of segmentsOf(left.lines)) expect(offsets).toContain(offset(one).toFixed(2))
  })

  it('stay inside their box when they are lines', () => {
    for (const { hatch } of statuses.filter(({ hatch }) =>
      ['horizontal', 'vertical', 'dense-diagonal', 'cross'].includes(hatch),
    ))
      for (const [x1, y1, x2, y2] of segmentsOf(
        hatchStrokes(hatch, { x: 3, y: 4, width: 7, height: 5 }).lines,
      ))
        for (const [x, y] of [
          [x1, y1],
          [x2, y2],
        ] as const) {
          expect(x).toBeGreaterThan(2.99)
          expect(x).toBeLessThan(10.01)
          expect(y).toBeGreaterThan(3.99)
          expect(y).toBeLessThan(9.01)
        }
  })
})
