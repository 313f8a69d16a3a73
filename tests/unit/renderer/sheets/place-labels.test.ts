import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PointMm, PolygonMm } from '../../../../renderer/sheets/geometry/plane-frame'
import { boxesTouch, boxInside, boxInPolygon, contains } from '../../../../renderer/sheets/geometry/polygon'
import { clipPolygon } from '../../../../renderer/sheets/geometry/clip'
import { placeLabels, type LabelRequest } from '../../../../renderer/sheets/labels/place-labels'

const frame = { x: 0.6, y: 0.6, width: 180, height: 140 }

function request(id: string, polygon: PolygonMm, text = id): LabelRequest {
  const head = (size: number) => ({ text, size, weight: 700 as const })
  return {
    id,
    polygons: [polygon],
    priority: 0,
    forms: [
      [head(8.5), { text: '空', size: 7.5, weight: 400 }],
      [head(6.2), { text: '空', size: 5.5, weight: 400 }],
      [head(5.3)],
    ],
  }
}

function turned(x: number, y: number, width: number, height: number, degrees: number): PolygonMm {
  const angle = (degrees * Math.PI) / 180
  const corner = (dx: number, dy: number): PointMm => [
    x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y + dx * Math.sin(angle) + dy * Math.cos(angle),
  ]
  return [[corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)]]
}

const park = fc
  .record({
    degrees: fc.integer({ min: -45, max: 45 }),
    lots: fc.array(
      fc.record({
        column: fc.integer({ min: 0, max: 14 }),
        row: fc.integer({ min: 0, max: 14 }),
        width: fc.double({ min: 0.8, max: 26, noNaN: true }),
        height: fc.double({ min: 0.8, max: 20, noNaN: true }),
        name: fc.constantFrom('A-1', 'C-2-2-2', 'F-5-1', '第12工区 37番', 'G'),
      }),
      { minLength: 1, maxLength: 120 },
    ),
  })
  .map(({ degrees, lots }) =>
    lots.flatMap(({ column, row, width, height, name }, index) => {
      const whole = turned(column * 13, row * 10, width, height, degrees)
      const seen = clipPolygon(whole, { x: 0, y: 0, width: 181.2, height: 141.2 })
      return seen ? [request(`${name}#${index}`, seen, name)] : []
    }),
  )

describe('labels on the map', () => {
  it('never cover each other nor leave the frame, on 300 random parks', () => {
    const obstacle = { x: 4, y: 100, width: 50, height: 38 }
    fc.assert(
      fc.property(park, (requests) => {
        const { placed, leftOut } = placeLabels(requests, frame, [obstacle])
        expect(placed.length + leftOut.length).toBe(requests.length)
        for (const [index, { box }] of placed.entries()) {
          expect(boxInside(box, frame)).toBe(true)
          expect(boxesTouch(box, obstacle)).toBe(false)
          for (const other of placed.slice(index + 1)) expect(boxesTouch(box, other.box)).toBe(false)
        }
      }),
      { numRuns: 300, seed: 20261120 },
    )
  })

  it('stand inside their parcel where they fit, also in one with a hole', () => {
    const withHole: PolygonMm = [
      [
        [20, 20],
        [80, 20],
        [80, 70],
        [20, 70],
      ],
      [
        [40, 35],
        [60, 35],
        [60, 55],
        [40, 55],
      ],
    ]
    const [label] = placeLabels([request('A-1', withHole)], frame).placed
    expect(label?.leader).toBeNull()
    expect(label && boxInPolygon(label.box, withHole)).toBe(true)
  })

  it('get a leader line that begins inside the parcel when it is too small', () => {
    const small = turned(90, 60, 3, 2, 10)
    const [label] = placeLabels([request('C-2-2-2', small)], frame).placed
    expect(label?.leader && contains(small, label.leader[0])).toBe(true)
  })

  it('are named as left out when there is no room at all', () => {
    const lots = Array.from({ length: 40 }, (_, index) =>
      request(`${index}`, turned(2, 2, 1, 1, 0), 'とても長い区画の番号'),
    )
    const narrow = { x: 0, y: 0, width: 40, height: 12 }
    expect(placeLabels(lots, narrow).leftOut.length).toBeGreaterThan(20)
  })
})
