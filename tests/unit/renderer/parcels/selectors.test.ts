import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveArea } from '../../../../electron/contract/rules/sold-share'
import { emptyFilter, passes } from '../../../../renderer/features/parcels/filter'
import {
  filterCount,
  selectFiltered,
  selectGroups,
  selectLegend,
  selectTotal,
  selectZones,
  sortGroups,
} from '../../../../renderer/features/parcels/selectors'
import { anyFilter, anyParcels, fourStatuses, parcel, park, stateOf, threeParks, uid } from './samples'

const hundredths = (area: number) => Math.round(area * 100)

describe('the numbers of legend, table and parks', () => {
  it('agree with each other and with the data under any filter', () => {
    fc.assert(
      fc.property(anyParcels, anyFilter, (parcels, filter) => {
        const state = stateOf(parcels, fourStatuses, threeParks, filter)
        const wanted = parcels.filter((each) => passes(each, filter))
        const area = wanted.reduce((sum, each) => sum + hundredths(effectiveArea(each) ?? 0), 0)
        const legend = selectLegend(state)
        const groups = selectGroups(state)
        const total = selectTotal(state)

        for (const sum of [
          legend.rows.map((row) => row.shown),
          groups.map((group) => group.shown),
          [legend.total],
          [total],
        ]) {
          expect(sum.reduce((count, each) => count + each.count, 0)).toBe(wanted.length)
          expect(sum.reduce((all, each) => all + hundredths(each.areaM2), 0)).toBe(area)
        }
        for (const group of groups) {
          expect(group.parcels).toHaveLength(group.shown.count)
          expect(group.byStatus.reduce((count, row) => count + row.tally.count, 0)).toBe(group.all.count)
        }
      }),
    )
  })

  it('tell in the legend what the status filter alone keeps away', () => {
    fc.assert(
      fc.property(anyParcels, anyFilter, (parcels, filter) => {
        const { rows } = selectLegend(stateOf(parcels, fourStatuses, threeParks, filter))
        const withoutStatuses = parcels.filter((each) => passes(each, { ...filter, statuses: [] }))
        const sum = rows.reduce((count, row) => count + row.shown.count + row.kept.count, 0)
        expect(sum).toBe(withoutStatuses.length)
      }),
    )
  })

  it('keep the sold share of a park the same whatever the filter', () => {
    fc.assert(
      fc.property(anyParcels, anyFilter, (parcels, filter) => {
        const whole = selectGroups(stateOf(parcels, fourStatuses, threeParks))
        const narrowed = selectGroups(stateOf(parcels, fourStatuses, threeParks, filter))
        expect(narrowed.map((group) => group.share)).toEqual(whole.map((group) => group.share))
      }),
    )
  })

  it('count a parcel whose status is in no list rather than lose it', () => {
    const { rows, total } = selectLegend(
      stateOf([parcel(1, { statusUid: uid(1, 9) })], fourStatuses, threeParks),
    )
    expect(rows.at(-1)).toMatchObject({ status: null, shown: { count: 1, areaM2: 1001 } })
    expect(total.count).toBe(1)
  })
})

describe('groups', () => {
  it('stand in the order of the reading and keep a park without parcels', () => {
    const parks = [
      park(1, { name: '米沢', nameKana: 'よねざわ' }),
      park(2, { name: '相馬', nameKana: 'そうま' }),
      park(3, { name: '新団地', nameKana: 'しんだんち' }),
    ]
    const groups = selectGroups(stateOf([parcel(1)], fourStatuses, parks))
    expect(groups.map((group) => [group.park.name, group.shown.count])).toEqual([
      ['新団地', 0],
      ['相馬', 0],
      ['米沢', 1],
    ])
  })

  it('are the same objects until something they show changes', () => {
    const state = stateOf([parcel(1)], fourStatuses, threeParks)
    const again = { ...state, parcels: { ...state.parcels, active: uid(3, 1) } }
    expect(selectGroups(again)).toBe(selectGroups(state))
    expect(selectFiltered(again)).toBe(selectFiltered(state))
    expect(selectLegend(again)).toBe(selectLegend(state))
    expect(sortGroups(selectGroups(again), [], fourStatuses)).not.toBe(selectGroups(state))
  })
})

describe('zones', () => {
  it('are those that occur, once each, without the unknown', () => {
    const parcels = [
      parcel(1, { zone: '準工業' }),
      parcel(2, { zone: null }),
      parcel(3, { zone: '準工業' }),
      parcel(4, { zone: '工業専用' }),
    ]
    expect([...selectZones(stateOf(parcels, fourStatuses, threeParks))].toSorted()).toEqual(
      ['工業専用', '準工業'].toSorted(),
    )
  })
})

describe('filterCount', () => {
  it('counts the bounds in force and not the blank ones', () => {
    expect(filterCount(emptyFilter)).toBe(0)
    expect(filterCount({ ...emptyFilter, text: '  ', zones: ['準工業'], minAreaM2: 0 })).toBe(2)
  })
})
