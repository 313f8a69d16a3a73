import { describe, expect, it } from 'vitest'
import { Hatch } from '../../../../electron/contract'
import { hatchShapes, linePath } from '../../../../renderer/ui/hatch/hatch-shapes'
import { contrast, hatchInk, letterInk, luminance } from '../../../../renderer/ui/hatch/ink'

const size = 36
const perPixel = 2

/** Grey, 0 to 1, of what a black and white copy keeps of a colour. */
function grey(color: string): number {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5)
}

/** A swatch as grey pixels, two samples a px, hatch and outline as the screen and the sheet draw them. */
function rendered(hatch: Hatch, color: string): number[] {
  const shape = hatchShapes[hatch]
  const ground = grey(color)
  const ink = grey(hatchInk(color))
  const pixels: number[] = []
  for (let row = 0; row < size * perPixel; row += 1)
    for (let column = 0; column < size * perPixel; column += 1) {
      const x = column / perPixel + 0.25
      const y = row / perPixel + 0.25
      const tx = x % shape.width
      const ty = y % shape.height
      const line = shape.lines.some((points) =>
        points.some(([bx, by], index) => {
          const before = points[index - 1]
          return before !== undefined && distance(tx, ty, before, [bx, by]) <= shape.lineWidth / 2
        }),
      )
      const dot = shape.dots.some(([dx, dy]) => Math.hypot(tx - dx, ty - dy) <= shape.dotRadius)
      pixels.push(line || dot ? ink : ground)
    }
  return pixels
}

function distance(
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const dx = bx - ax
  const dy = by - ay
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** Part of the pixels that differ visibly where the two lie best over each other. */
function leastDifference(one: readonly number[], other: readonly number[]): number {
  const side = size * perPixel
  let least = 1
  for (let shiftX = 0; shiftX < 22; shiftX += 1)
    for (let shiftY = 0; shiftY < 22; shiftY += 1) {
      let differs = 0
      let count = 0
      for (let y = 0; y < side - 22; y += 1)
        for (let x = 0; x < side - 22; x += 1) {
          count += 1
          const a = one[y * side + x] ?? 0
          const b = other[(y + shiftY) * side + x + shiftX] ?? 0
          if (Math.abs(a - b) > 0.1) differs += 1
        }
      least = Math.min(least, differs / count)
    }
  return least
}

const standard: readonly { name: string; color: string; hatch: Hatch }[] = [
  { name: 'planned', color: '#DCF0FF', hatch: 'dashed-edge' },
  { name: 'developing', color: '#97D3FF', hatch: 'horizontal' },
  { name: 'available', color: '#2CAC6E', hatch: 'plain' },
  { name: 'negotiating', color: '#FFD43D', hatch: 'wide-diagonal' },
  { name: 'reserved', color: '#FF8D44', hatch: 'cross' },
  { name: 'awarded', color: '#EC0000', hatch: 'dense-diagonal' },
  { name: 'sold', color: '#CCCCCC', hatch: 'dots' },
  { name: 'leased', color: '#999999', hatch: 'vertical' },
  { name: 'withheld', color: '#FFFFFF', hatch: 'crosses' },
  { name: 'idle', color: '#DDC2FF', hatch: 'zigzag' },
]

describe('hatches without colour', () => {
  it('every two statuses of the standard list differ in greyscale', () => {
    const pictures = standard.map(({ name, hatch, color }) => ({ name, picture: rendered(hatch, color) }))
    for (const [index, one] of pictures.entries())
      for (const other of pictures.slice(index + 1))
        expect(leastDifference(one.picture, other.picture), `${one.name} and ${other.name}`).toBeGreaterThan(
          0.07,
        )
  })

  it('every two hatches differ on one and the same grey, the dashed edge by its edge', () => {
    const pictures = Hatch.options.map((hatch) => ({ hatch, picture: rendered(hatch, '#bbbbbb') }))
    for (const [index, one] of pictures.entries())
      for (const other of pictures.slice(index + 1)) {
        const pair = [one.hatch, other.hatch]
        if (pair.includes('plain') && pair.includes('dashed-edge'))
          expect(hatchShapes.plain.edgeDash).not.toEqual(hatchShapes['dashed-edge'].edgeDash)
        else expect(leastDifference(one.picture, other.picture), pair.join(' and ')).toBeGreaterThan(0.05)
      }
  })
})

describe('ink on a status colour', () => {
  const colors = [
    '#000000',
    '#003366',
    '#ec0000',
    '#7f7f7f',
    '#2cac6e',
    '#ffd43d',
    '#ffffff',
    '#777777',
    '#0017c1',
  ]

  it('the letter has a contrast of 4.5 on its halo, on every colour', () => {
    for (const color of colors) {
      const { fill, halo } = letterInk(color)
      expect(contrast(fill, halo), color).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('the lines of the hatch can be seen on every colour', () => {
    for (const color of colors) expect(contrast(hatchInk(color), color), color).toBeGreaterThanOrEqual(1.9)
  })

  it('measures luminance as WCAG does', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1, 6)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 6)
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  })
})

describe('hatch data', () => {
  it('gives path data that canvas and SVG understand', () => {
    expect(linePath(hatchShapes.horizontal)).toBe('M-1 3L7 3')
    expect(linePath(hatchShapes.plain)).toBe('')
  })
})
