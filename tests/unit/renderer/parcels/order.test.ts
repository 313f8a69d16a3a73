import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNumbers, sortParcels } from '../../../../renderer/features/parcels/order'
import { nextGridSort } from '../../../../renderer/ui/grid/sort'
import { anyParcels, fourStatuses, parcel, uid } from './samples'

const statuses = new Map(fourStatuses.map((each) => [each.uid, each]))

describe('parcel numbers', () => {
  it('are ordered by their numbers and not by their digits', () => {
    const numbers = ['C-2-2-10', 'C-10-1', 'C-2-2-2', 'B-1', 'C-2-2', 'Ｃ-2-2-9']
    expect(numbers.toSorted(compareNumbers)).toEqual([
      'B-1',
      'C-2-2',
      'C-2-2-2',
      'Ｃ-2-2-9',
      'C-2-2-10',
      'C-10-1',
    ])
  })

  it('have one order for any three of them', () => {
    const number = fc.oneof(fc.stringMatching(/^[A-Cａ-ｃ]-?[0-9０-９]{0,3}(-[0-9]{1,2})?$/), fc.string())
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(compareNumbers(a, b)) + Math.sign(compareNumbers(b, a))).toBe(0)
        expect(compareNumbers(a, b) === 0).toBe(a === b)
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0)
          expect(compareNumbers(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('sorting', () => {
  it('keeps every parcel and puts the unknown last in both directions', () => {
    fc.assert(
      fc.property(
        anyParcels,
        fc.constantFrom('area', 'price', 'zone' as const),
        fc.constantFrom('ascending', 'descending' as const),
        (parcels, column, direction) => {
          const sorted = sortParcels(parcels, [{ column, direction } as never], statuses)
          expect(sorted.map((each) => each.uid).toSorted()).toEqual(
            parcels.map((each) => each.uid).toSorted(),
          )
          const unknown = sorted.map((each) =>
            column === 'area'
              ? (each.registeredAreaM2 ?? each.planeAreaM2) === null
              : column === 'price'
                ? each.price.kind === 'unknown'
                : each.zone === null,
          )
          expect(unknown.lastIndexOf(false)).toBeLessThan(
            unknown.includes(true) ? unknown.indexOf(true) : unknown.length,
          )
        },
      ),
    )
  })

  it('goes by the second key where the first is equal, and by number at the end', () => {
    const rows = [
      parcel(1, { number: 'A-10', zone: 'X', registeredAreaM2: 5 }),
      parcel(2, { number: 'A-2', zone: 'X', registeredAreaM2: 5 }),
      parcel(3, { number: 'A-3', zone: 'X', registeredAreaM2: 9 }),
      parcel(4, { number: 'A-4', zone: 'B', registeredAreaM2: 1 }),
    ]
    const sorted = sortParcels(
      rows,
      [
        { column: 'zone', direction: 'ascending' },
        { column: 'area', direction: 'descending' },
      ],
      statuses,
    )
    expect(sorted.map((each) => each.number)).toEqual(['A-4', 'A-3', 'A-2', 'A-10'])
  })

  it('follows the list of statuses and not their names', () => {
    const rows = [parcel(1, { statusUid: uid(1, 4) }), parcel(2, { statusUid: uid(1, 2) })]
    const sorted = sortParcels(rows, [{ column: 'status', direction: 'ascending' }], statuses)
    expect(sorted.map((each) => each.number)).toEqual(['A-2', 'A-1'])
  })
})

describe('choosing the head of a column', () => {
  it('goes through ascending, descending, unsorted', () => {
    const once = nextGridSort([], 'area', false)
    const twice = nextGridSort(once, 'area', false)
    expect([once, twice, nextGridSort(twice, 'area', false)]).toEqual([
      [{ column: 'area', direction: 'ascending' }],
      [{ column: 'area', direction: 'descending' }],
      [],
    ])
  })

  it('keeps the other keys and their places when a key is added', () => {
    const keys = nextGridSort(nextGridSort([], 'zone', false), 'area', true)
    expect(nextGridSort(keys, 'zone', true)).toEqual([
      { column: 'zone', direction: 'descending' },
      { column: 'area', direction: 'ascending' },
    ])
    expect(nextGridSort(keys, 'price', false)).toEqual([{ column: 'price', direction: 'ascending' }])
  })
})
