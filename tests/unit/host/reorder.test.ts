import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastPosition, reordered } from '../../../electron/host/reorder'

const entries = [
  { uid: 'a', position: 1 },
  { uid: 'b', position: 2 },
  { uid: 'c', position: 3 },
]

describe('reordered', () => {
  it('moves the named to the front and keeps the order of the rest behind them', () => {
    expect(reordered(entries, ['c'])).toEqual([
      { uid: 'a', position: 2 },
      { uid: 'b', position: 3 },
      { uid: 'c', position: 1 },
    ])
  })

  it('changes nothing when the order is the same', () => {
    expect(reordered(entries, ['a', 'b', 'c'])).toEqual([])
  })

  it('gives every entry a position of its own from 1 on, even where two had the same', () => {
    const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }).chain((uids) =>
      fc.record({
        entries: fc.tuple(
          ...uids.map((uid) =>
            fc.record({ uid: fc.constant(uid), position: fc.integer({ min: 1, max: 5 }) }),
          ),
        ),
        order: fc.shuffledSubarray(uids),
      }),
    )
    fc.assert(
      fc.property(list, ({ entries: before, order }) => {
        const changes = new Map(reordered(before, order).map((entry) => [entry.uid, entry.position]))
        const after = before.map(({ uid, position }) => changes.get(uid) ?? position).sort((a, b) => a - b)
        expect(after).toEqual(before.map((_, index) => index + 1))
      }),
    )
  })
})

describe('lastPosition', () => {
  it('is 1 for an empty list', () => {
    expect(lastPosition([])).toBe(1)
    expect(lastPosition(entries)).toBe(4)
  })
})
