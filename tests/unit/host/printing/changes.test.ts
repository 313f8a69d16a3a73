import { describe, expect, it } from 'vitest'
import { changesBetween, type ChangeSources } from '../../../../electron/host/printing/changes'

const parcel = {
  uid: 'p1',
  park_uid: 'k',
  number: 'A-1',
  block: '',
  address: '',
  registered_area: 500_000,
  plane_area: null,
  zone: null,
  price_kind: 'unknown',
  price_min: null,
  price_max: null,
  delivery_on: null,
  exists_from: '2020-01-01',
  exists_until: null,
  quality: 'schematic',
  origin: 'user',
  note: '',
} as const

const entry = (status_uid: string, since: string) => ({
  uid: since,
  parcel_uid: 'p1',
  status_uid,
  since,
  note: '内密',
  origin: 'user' as const,
})

const occupancy = {
  uid: 'o',
  parcel_uid: 'p1',
  company_uid: 'c',
  company_name: '秘密工業',
  industry: '金属製品',
  company_publication: 'industry',
  since: '2026-05-01',
  until: null,
  share: null,
  operating: 1,
  publication: 'name',
  origin: 'user',
  note: '内密',
} as const

const sources: ChangeSources = {
  parcels: [parcel],
  entries: [entry('open', '2020-01-01'), entry('secret', '2026-03-01'), entry('sold', '2026-06-01')],
  occupancies: [occupancy],
  shownAs: new Map([['secret', 'open']]),
}

describe('changes between two days', () => {
  it('are those after the first day until the second, newest first', () => {
    const changes = changesBetween(sources, 'internal', '2026-01-01', '2026-11-20')
    expect(changes.map(({ on, kind, before, after }) => [on, kind, before, after])).toEqual([
      ['2026-06-01', 'status', 'secret', 'sold'],
      ['2026-05-01', 'moved-in', null, null],
      ['2026-03-01', 'status', 'open', 'secret'],
    ])
    expect(changesBetween(sources, 'internal', '2026-06-01', '2026-11-20')).toEqual([])
  })

  it('do not tell outsiders of a status that is shown as another one, nor a name that is not theirs', () => {
    const changes = changesBetween(sources, 'public', '2026-01-01', '2026-11-20')
    expect(changes.map(({ on, before, after }) => [on, before, after])).toEqual([
      ['2026-06-01', 'open', 'sold'],
      ['2026-05-01', null, null],
    ])
    expect(changes.at(-1)?.occupant).toBe('金属製品')
    const hidden = { ...sources, occupancies: [{ ...occupancy, publication: 'nothing' as const }] }
    expect(changesBetween(hidden, 'public', '2026-01-01', '2026-11-20')).toHaveLength(1)
  })

  it('tell of parcels that came and went', () => {
    const ended = { ...sources, parcels: [{ ...parcel, exists_until: '2026-10-01' }] }
    expect(changesBetween(ended, 'public', '2019-12-31', '2026-11-20').map(({ kind }) => kind)).toEqual([
      'ended',
      'status',
      'moved-in',
      'created',
      'status',
    ])
  })
})
