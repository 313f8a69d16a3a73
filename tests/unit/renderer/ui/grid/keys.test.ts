import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeBetween, rowAfterKey } from '../../../../../renderer/ui/grid/keys'

describe('keys in the table', () => {
  it('never leave the rows', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 1, max: 50 }), (keys, count) => {
        let index = -1
        for (const each of keys) {
          index = rowAfterKey(each, index, count, 10) ?? index
          expect(index).toBeGreaterThanOrEqual(0)
          expect(index).toBeLessThan(count)
        }
      }),
    )
  })

  it('move by one, by a page, to the ends', () => {
    expect(rowAfterKey('ArrowDown', 3, 50, 10)).toBe(4)
    expect(rowAfterKey('PageUp', 13, 50, 10)).toBe(3)
    expect(rowAfterKey('End', 3, 50, 10)).toBe(49)
    expect(rowAfterKey('ArrowUp', -1, 50, 10)).toBe(49)
    expect(rowAfterKey('x', 3, 50, 10)).toBeNull()
    expect(rowAfterKey('Home', 0, 0, 10)).toBeNull()
  })
})

describe('a range', () => {
  it('holds both ends in the order of the table, in either direction', () => {
    const order = ['a', 'b', 'c', 'd']
    expect(rangeBetween(order, 'd', 'b')).toEqual(['b', 'c', 'd'])
    expect(rangeBetween(order, 'b', 'd')).toEqual(['b', 'c', 'd'])
    expect(rangeBetween(order, null, 'c')).toEqual(['c'])
    expect(rangeBetween(order, 'gone', 'c')).toEqual(['c'])
    expect(rangeBetween(order, 'a', 'gone')).toEqual([])
  })
})
