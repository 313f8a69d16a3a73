import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Name, Origin, Position, Publication, Text, Uid } from './values'

/** 法人番号: thirteen digits of which the first is the check digit; validity is a rule of the host. */
export const CorporateNumber = z.string().regex(/^\d{13}$/)

/** How often the company is to be visited and how it is ranked among the untouched; null is not ranked. */
export const Rank = z.enum(['A', 'B', 'C'])

/** What is asked when a company is first written down. */
const companyCore = {
  name: Name,
  nameKana: Text,
  /** Industry in words that may be shown where the name may not (金属製品). */
  industry: Text,
  publication: Publication,
  note: Text,
}

const companyMore = {
  nameEn: Text,
  corporateNumber: CorporateNumber.nullable(),
  /** Medium group of 日本標準産業分類 as two digits (`28`), or a major group as a letter (`E`); null is 未確認. */
  industryCode: z
    .string()
    .regex(/^([A-T]|\d{2})$/)
    .nullable(),
  /** yen; null is 未確認 */
  capitalYen: z.int().nonnegative().nullable(),
  employees: z.int().nonnegative().nullable(),
  web: Text,
  rank: Rank.nullable(),
  /** Entries of the list `relation` (alumni of the prefecture, supplier of a sited company …). */
  relationUids: z.array(Uid).max(20),
  formerNames: z.array(Name).max(50),
  /** Target fields the company itself belongs to, beside those of its prospects. */
  fieldUids: z.array(Uid).max(20),
}

/**
 * A company: occupant, prospect or both. The public face shows it only as an occupant of a parcel, so every field
 * here is internal.
 */
export const Company = faced({
  shown: {},
  internal: {
    uid: Uid,
    ...companyCore,
    ...companyMore,
    origin: Origin,
    source: Text,
    /** Uids of parcels it stands on today. */
    parcelUids: z.array(Uid),
    /** Target fields of its prospects and its own, in the order of the list. */
    allFieldUids: z.array(Uid),
    /** Point of its headquarters, else of its first site that has one; null when none has. */
    position: Position.nullable(),
    /** Day of the last activity; null when never touched. */
    lastTouchOn: Day.nullable(),
  },
})
export type Company = z.infer<typeof Company>

export const companiesOperations = {
  'companies.list': query(
    z.strictObject({ uids: z.array(Uid).optional() }),
    faced({ shown: {}, internal: { companies: z.array(Company) } }),
  ),
  /** By any part of any name, reading, former name, 法人番号 or contact, folded; at most `limit`, best first. */
  'companies.search': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    faced({
      shown: {},
      internal: {
        companies: z.array(Company),
        /** For each company the name, number or contact that was found, as it is written. */
        matched: z.array(z.string()),
      },
    }),
  ),
  'companies.create': command(
    z.strictObject({ ...companyCore, ...z.strictObject(companyMore).partial().shape }),
    shown({ uid: Uid }),
  ),
  'companies.update': command(
    z.strictObject({
      uid: Uid,
      fields: z.strictObject({ ...companyCore, ...companyMore }).partial(),
    }),
    shown({ uid: Uid }),
  ),
  'companies.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
