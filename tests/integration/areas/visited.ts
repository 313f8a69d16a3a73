import type { Uid } from '../../../electron/contract'
import { companyFields, prospectFields } from '../../support/fill-prospects'
import { openArea, type Area } from './area'

/** Headquarters and plant of the company that is visited; lon, lat. */
export const hq = [140.11, 37.92] as const
export const plant = [140.2, 37.9] as const

export interface Visited {
  readonly area: Area
  readonly company: Uid
  readonly prospect: Uid
  readonly officer: Uid
}

/** An area with a company of rank A, a case and an officer. */
export async function withCompany(): Promise<Visited> {
  const area = await openArea()
  const { call } = area
  const company = (await call('companies.create', { ...companyFields(), rank: 'A' })).result.uid
  await call('sites.save', {
    uid: null,
    companyUid: company,
    kind: 'hq',
    name: '',
    address: '',
    position: [...hq],
    level: 'manual',
    note: '',
  })
  const prospect = (
    await call('prospects.create', await prospectFields(call, { companyUid: company, codeName: '白鳥' }))
  ).result.uid
  const officer = (
    await call('lists.save', {
      uid: null,
      list: 'officer',
      name: '担当',
      nameEn: '',
      nameKana: '',
      kind: 'none',
    })
  ).result.uid
  return { area, company, prospect, officer }
}

/** Every visit there is. */
export async function visitsOf({ call }: Area) {
  const all = { from: null, until: null, companyUid: null, prospectUid: null, tripUid: null }
  return (await call('visits.list', all)).visits ?? []
}
