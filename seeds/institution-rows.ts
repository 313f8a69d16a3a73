import type { ConsultationStepRow } from '../electron/host/institutions/consultations-repository'
import type { InstitutionRow } from '../electron/host/institutions/repository'
import { cited } from './plan-items'
import {
  consultationRoute,
  interestSubsidy,
  referenceCouncils,
  referenceInstitutions,
} from './reference/institutions'
import { stableUid, referenceFieldUid } from './stable-uid'

const institutionUid = (name: string) => stableUid(`institution/${name}`)
/** Of the interest subsidy, which its lenders name. */
export const interestProgrammeUid = stableUid('programme/interest-subsidy')

const noDetails = {
  name_en: '',
  name_kana: '',
  address: '',
  telephone: '',
  web: '',
  role: '',
  field_uids: '[]',
  programme_uids: '[]',
  valid_from: null,
  valid_to: null,
  note: '',
  origin: 'reference',
} as const

const lendsInterest = JSON.stringify([interestProgrammeUid])
/** 株式会社山形銀行 is 山形銀行 of the list of lenders. */
const isLender = (name: string) => interestSubsidy.lenders.some((lender) => name.endsWith(lender.name))

const institutionKinds = {
  prefecture: 'office',
  foundation: 'support',
  university: 'support',
  bank: 'lender',
} as const

/** Councils, then supporting institutions, then the lenders that are none of them. */
export function institutionRows(): InstitutionRow[] {
  const known = referenceInstitutions.map((one): Omit<InstitutionRow, 'position'> => ({
    ...noDetails,
    uid: institutionUid(one.name),
    kind: institutionKinds[one.kind],
    name: one.name,
    address: one.address,
    role: [one.role, one.note].filter((text) => text !== '').join('\n'),
    field_uids: JSON.stringify(one.fields.map(referenceFieldUid)),
    programme_uids: isLender(one.name) ? lendsInterest : '[]',
    ...cited(one.nameSource),
  }))
  const councils = referenceCouncils.map((one): Omit<InstitutionRow, 'position'> => ({
    ...noDetails,
    uid: institutionUid(one.name),
    kind: 'council',
    name: one.name,
    role: one.note,
    field_uids: JSON.stringify(one.fields.map(referenceFieldUid)),
    ...cited(one.source),
  }))
  const lenders = interestSubsidy.lenders
    .filter(({ name }) => !known.some((one) => one.name.endsWith(name)))
    .map((one): Omit<InstitutionRow, 'position'> => ({
      ...noDetails,
      uid: institutionUid(one.name),
      kind: 'lender',
      name: one.name,
      programme_uids: lendsInterest,
      ...cited(one.source),
    }))
  return [...councils, ...known, ...lenders].map((row, index) => ({ ...row, position: index + 1 }))
}

/** Groups that the plan names in its route, as kinds of the institutions it lists. */
const groups: Readonly<Record<string, readonly string[]>> = {
  産業支援機関: ['foundation'],
  '大学・高専': ['university'],
  金融機関: ['bank'],
}
/** Offices and centres of the prefecture stand for it. */
const ofPrefecture = new Set([
  '県総合支庁',
  '公設試',
  '山形県',
  '地域コーディネータ',
  '工業技術センター',
  '工業技術センター連携支援室',
])

function named(names: readonly string[]): string[] {
  const uids = names.flatMap((name) =>
    referenceInstitutions
      .filter(
        (one) =>
          groups[name]?.includes(one.kind) === true ||
          (ofPrefecture.has(name) ? one.kind === 'prefecture' : one.name.endsWith(name)),
      )
      .map((one) => institutionUid(one.name)),
  )
  return [...new Set(uids)]
}

/** The consultation in three steps. */
export function stepRows(): ConsultationStepRow[] {
  return consultationRoute.map((one) => {
    const [source] = one.sources
    if (source === undefined) throw new Error(`step ${one.step} has no source`)
    return {
      uid: stableUid(`consultation-step/${one.step}`),
      position: one.step,
      name: one.name,
      name_en: [
        'Ask the desk of an institution',
        'Total support takes over',
        'Survey by the technology centre',
      ][one.step - 1] as string,
      outline: `${one.what}\n相談先：${one.who.join('、')}`,
      institution_uids: JSON.stringify(named(one.who)),
      branches: JSON.stringify(
        one.branches.map(({ matter, to }) => ({ matter, institutionUids: named(to) })),
      ),
      activity_kind: one.step === 1 ? 'call' : 'meeting',
      ...cited(source),
      origin: 'reference',
    }
  })
}
