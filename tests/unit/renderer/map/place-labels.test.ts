import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  placeLabels,
  rectsOverlap,
  type LabelWish,
  type Rect,
} from '../../../../renderer/features/map/canvas/place-labels'

const rect = fc.record({
  x: fc.integer({ min: -100, max: 400 }),
  y: fc.integer({ min: -100, max: 300 }),
  width: fc.integer({ min: 1, max: 220 }),
  height: fc.integer({ min: 1, max: 60 }),
})
const wishes = fc.array(
  fc.record({
    label: fc.integer(),
    priority: fc.integer({ min: 0, max: 5 }),
    places: fc.array(rect, { minLength: 1, maxLength: 4 }),
    sign: fc.option(rect, { nil: undefined }),
  }),
  { maxLength: 60, size: 'max' },
)

function at(x: number, priority: number, label: string): LabelWish<string> {
  return { label, priority, places: [{ x, y: 0, width: 50, height: 10 }] }
}

describe('placing labels', () => {
  it('never lets two labels, a sign of another or an obstacle overlap', () => {
    fc.assert(
      fc.property(wishes, fc.array(rect, { maxLength: 10 }), (list, obstacles) => {
        const placed = placeLabels(list, obstacles)
        const taken: Rect[] = [...obstacles]
        for (const { label, rect: own, place } of placed) {
          const wish = list.find((one) => one.label === label && one.places[place] === own)
          for (const other of taken) {
            expect(rectsOverlap(own, other)).toBe(false)
            if (wish?.sign) expect(rectsOverlap(wish.sign, other)).toBe(false)
          }
          taken.push(own, ...(wish?.sign ? [wish.sign] : []))
        }
      }),
    )
  })

  it('keeps the ground of a sign free, and drops the label whose sign has no ground', () => {
    const sign = { x: 100, y: 0, width: 10, height: 10 }
    const station = { ...at(0, 2, 'station'), sign }
    const over = { ...at(90, 1, 'town') }
    const covered = { ...at(300, 1, 'covered'), sign }
    expect(placeLabels([station, over, covered]).map(({ label }) => label)).toEqual(['station'])
  })

  it('gives the place to the higher priority, whatever the order of the wishes', () => {
    const both = [at(0, 1, 'sold'), at(20, 2, 'active')]
    expect(placeLabels(both).map(({ label }) => label)).toEqual(['active'])
    expect(placeLabels(both.toReversed()).map(({ label }) => label)).toEqual(['active'])
  })

  it('moves a label to its next place before dropping it', () => {
    const free = { x: 200, y: 0, width: 50, height: 10 }
    const crowded = at(20, 1, 'moved')
    const placed = placeLabels([at(0, 2, 'first'), { ...crowded, places: [...crowded.places, free] }])
    expect(placed).toContainEqual({ label: 'moved', rect: free, place: 1 })
  })

  it('drops nothing where there is room for all', () => {
    const row = Array.from({ length: 500 }, (_, index) => at(index * 51, 1, `label ${index}`))
    expect(placeLabels(row)).toHaveLength(500)
  })
})
