import { describe, expect, it } from 'vitest'
import {
  companyFilterCount,
  daysUntouched,
  emptyCompanyFilter,
  passesCompany,
  readCompanyFilter,
  type CompanyFilter,
  type FilterFacts,
} from '../../../../renderer/features/companies/table/filter'
import { firm, uid } from './samples'

const facts: FilterFacts = {
  holdsText: () => true,
  hasProspect: (one) => one.uid === uid(20, 1),
  prefecture: (one) => (one.position === null ? null : '山形県'),
  today: '2026-11-20',
}
const passes = (fields: Parameters<typeof firm>[1], bounds: Partial<CompanyFilter>, number = 2) =>
  passesCompany(firm(number, fields), { ...emptyCompanyFilter, ...bounds }, facts)

describe('the filter of companies', () => {
  it('lets everything through when nothing is chosen', () => {
    expect(passes({}, {})).toBe(true)
    expect(companyFilterCount(emptyCompanyFilter)).toBe(0)
  })

  it('finds a field of the company itself and of its prospects alike', () => {
    const fields = [uid(21, 1)]
    expect(passes({ allFieldUids: fields }, { fields })).toBe(true)
    expect(passes({ allFieldUids: [uid(21, 2)] }, { fields })).toBe(false)
    expect(passes({ allFieldUids: [] }, { fields: ['none'] })).toBe(true)
    expect(passes({ allFieldUids: fields }, { fields: ['none'] })).toBe(false)
  })

  it('takes a major group for all of its medium groups, and tells unknown from any of them', () => {
    expect(passes({ industryCode: '28' }, { industries: ['E'] })).toBe(true)
    expect(passes({ industryCode: '28' }, { industries: ['28'] })).toBe(true)
    expect(passes({ industryCode: '39' }, { industries: ['E'] })).toBe(false)
    expect(passes({ industryCode: null }, { industries: ['E'] })).toBe(false)
    expect(passes({ industryCode: null }, { industries: ['unknown'] })).toBe(true)
  })

  it('knows who has a prospect, who stands on a parcel and who neither', () => {
    expect(passes({}, { roles: ['prospect'] }, 1)).toBe(true)
    expect(passes({}, { roles: ['prospect'] })).toBe(false)
    expect(passes({ parcelUids: [uid(3, 1)] }, { roles: ['occupant'] })).toBe(true)
    expect(passes({}, { roles: ['neither'] })).toBe(true)
    expect(passes({}, { roles: ['neither'] }, 1)).toBe(false)
  })

  it('counts days without a touch, and never is longer than any number of days', () => {
    expect(daysUntouched({ lastTouchOn: '2026-11-10' }, '2026-11-20')).toBe(10)
    expect(passes({ lastTouchOn: '2026-11-10' }, { untouchedDays: 10 })).toBe(true)
    expect(passes({ lastTouchOn: '2026-11-11' }, { untouchedDays: 10 })).toBe(false)
    expect(passes({ lastTouchOn: null }, { untouchedDays: 10_000 })).toBe(true)
  })

  it('finds companies whose place is not known by asking for the unknown', () => {
    expect(passes({ position: [140, 38] }, { prefectures: ['山形県'] })).toBe(true)
    expect(passes({}, { prefectures: ['山形県'] })).toBe(false)
    expect(passes({}, { prefectures: ['unknown'] })).toBe(true)
  })

  it('reads back what was saved, and leaves out what it does not know', () => {
    const filter: CompanyFilter = {
      ...emptyCompanyFilter,
      text: '山形',
      ranks: ['A', 'none'],
      roles: ['occupant'],
      untouchedDays: 90,
    }
    expect(readCompanyFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter)
    expect(readCompanyFilter({ ranks: ['A', 'Z'], roles: 7, untouchedDays: '90', text: null })).toEqual({
      ...emptyCompanyFilter,
      ranks: ['A'],
    })
    expect(readCompanyFilter('nonsense')).toEqual(emptyCompanyFilter)
  })
})
