import type { TargetField } from '../../../../electron/contract'
import type { Case, Firm } from '../../../../renderer/features/companies/firm'
import { nextState, type Entry, type ProspectRow } from '../../../../renderer/features/prospects/rows'
import { uid } from '../parcels/samples'

export { uid }

export const today = '2026-11-20'

export function stage(number: number, fields: Partial<Entry> = {}): Entry {
  return {
    uid: uid(0x20, number),
    list: 'stage',
    position: number,
    name: `段階${number}`,
    nameEn: `Stage ${number}`,
    nameKana: '',
    kind: 'open',
    ...fields,
  }
}

export function entry(list: Entry['list'], number: number, fields: Partial<Entry> = {}): Entry {
  return { ...stage(number), uid: uid(0x30, number), list, kind: 'none', name: `項目${number}`, ...fields }
}

export function field(number: number, fields: Partial<TargetField> = {}): TargetField {
  return {
    uid: uid(0x40, number),
    position: number,
    name: `分野${number}`,
    nameEn: `Field ${number}`,
    group: 'growth',
    color: '#0017c1',
    council: '',
    institutions: [],
    source: '',
    origin: 'reference',
    ...fields,
  }
}

export function firm(number: number, fields: Partial<Firm> = {}): Firm {
  return {
    uid: uid(0x50, number),
    name: `見本工業${number}株式会社`,
    nameKana: `みほんこうぎょう${number}`,
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

export function prospect(number: number, fields: Partial<Case> = {}): Case {
  return {
    uid: uid(0x60, number),
    companyUid: uid(0x50, 1),
    codeName: `白鳥${number}`,
    fieldUids: [],
    stageUid: uid(0x20, 1),
    stageSince: '2026-11-01',
    probability: null,
    ownerUid: null,
    sourceUid: null,
    enquiredOn: null,
    answeredOn: null,
    nextAction: '',
    nextActionOn: null,
    lostReasonUid: null,
    resumeOn: null,
    competingPlaces: '',
    note: '',
    hasRequirement: false,
    lastTouchOn: null,
    origin: 'user',
    ...fields,
  }
}

/** A row as the selectors make it. */
export function row(
  number: number,
  fields: Partial<Case> = {},
  rest: Partial<Omit<ProspectRow, 'prospect'>> = {},
): ProspectRow {
  const own = prospect(number, fields)
  const kind = rest.stageKind ?? 'open'
  return {
    uid: own.uid,
    prospect: own,
    company: firm(1),
    stage: stage(1),
    stageKind: kind,
    fields: [],
    owner: null,
    source: null,
    daysInStage: 19,
    next: nextState(own, kind, today),
    isResumptionDue: false,
    ...rest,
  }
}
