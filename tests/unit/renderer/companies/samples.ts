import type { Site, TargetField } from '../../../../electron/contract'
import type { Firm } from '../../../../renderer/features/companies/firm'
import { uid } from '../parcels/samples'

export { uid }

/** A company of which nothing is known but its name. */
export function firm(number: number, fields: Partial<Firm> = {}): Firm {
  return {
    uid: uid(20, number),
    name: `企業${number}`,
    nameKana: '',
    nameEn: '',
    industry: '',
    publication: 'nothing',
    note: '',
    corporateNumber: null,
    industryCode: null,
    capitalYen: null,
    employees: null,
    web: '',
    rank: null,
    relationUids: [],
    formerNames: [],
    fieldUids: [],
    origin: 'user',
    source: '',
    parcelUids: [],
    allFieldUids: [],
    position: null,
    lastTouchOn: null,
    ...fields,
  }
}

export function field(number: number, fields: Partial<TargetField> = {}): TargetField {
  return {
    uid: uid(21, number),
    name: `分野${number}`,
    nameEn: `Field ${number}`,
    group: 'growth',
    color: '#197a4b',
    council: '',
    institutions: [],
    source: '',
    position: number,
    origin: 'reference',
    ...fields,
  }
}

export function site(number: number, fields: Partial<Site> = {}): Site {
  return {
    uid: uid(22, number),
    companyUid: uid(20, number),
    kind: 'hq',
    name: '',
    address: '',
    position: [140.1, 37.9],
    level: 'town',
    note: '',
    origin: 'user',
    ...fields,
  }
}
