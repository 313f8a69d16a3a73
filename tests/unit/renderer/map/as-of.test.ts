import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeBeside,
  dayNumber,
  dayOfNumber,
  shareOf,
  sliderRange,
  markHeight,
  timelineMarks,
  yearMarks,
} from '../../../../renderer/features/map/as-of'

const day = fc.integer({ min: -40_000, max: 30_000 }).map((number) => dayOfNumber(number))

describe('the as-of slider', () => {
  it('counts days without losing one', () => {
    fc.assert(fc.property(day, (iso) => dayOfNumber(dayNumber(iso)) === iso))
    expect(dayNumber('2026-03-01') - dayNumber('2026-02-28')).toBe(1)
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2)
  })

  it('reaches over every change, today and the shown day', () => {
    fc.assert(
      fc.property(fc.array(day), day, day, (timeline, today, asOf) => {
        const range = sliderRange(timeline, today, asOf)
        for (const iso of [...timeline, today, asOf]) {
          expect(shareOf(iso, range)).toBeGreaterThanOrEqual(0)
          expect(shareOf(iso, range)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('steps to the change before and after a day, also from a day on which something changed', () => {
    const timeline = ['2016-05-24', '2000-04-01', '2022-03-31']
    expect(changeBeside(timeline, '2016-05-24', 'after')).toBe('2022-03-31')
    expect(changeBeside(timeline, '2016-05-24', 'before')).toBe('2000-04-01')
    expect(changeBeside(timeline, '2022-03-31', 'after')).toBeNull()
    expect(changeBeside(timeline, '1999-01-01', 'before')).toBeNull()
  })

  it('joins changes that would stand on each other, and loses none of their parcels', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ day, parcels: fc.integer({ min: 1, max: 50 }) })), (timeline) => {
        const marks = timelineMarks(timeline, (iso) => dayNumber(iso) / 100)
        const count = (list: readonly { parcels: number }[]) =>
          list.reduce((sum, one) => sum + one.parcels, 0)
        expect(count(marks)).toBe(count(timeline))
        for (const [index, mark] of marks.entries()) {
          const next = marks[index + 1]
          if (next) expect(next.x - mark.x).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })

  it('writes years far enough apart to be read', () => {
    const range = sliderRange(['1978-04-01'], '2026-11-20', '2026-11-20')
    const marks = yearMarks(range, 400)
    expect(marks.length).toBeGreaterThan(2)
    for (const [index, mark] of marks.entries()) {
      const next = marks[index + 1]
      if (next) expect((shareOf(next, range) - shareOf(mark, range)) * 400).toBeGreaterThan(50)
    }
  })
})

describe('the height of a mark', () => {
  it('grows with what changed there, and one parcel beside fifty is still seen', () => {
    expect(markHeight(1, 50)).toBeGreaterThan(3.9)
    expect(markHeight(10, 50)).toBeGreaterThan(markHeight(5, 50))
    expect(markHeight(50, 50)).toBe(12)
  })
})
