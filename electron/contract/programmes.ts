import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { CompanySize, RuleTable } from './programme-rules'
import { sourced, YearNumber } from './sources'
import { Day, Name, Origin, Text, Uid } from './values'

/** What kind of help it is. */
export const ProgrammeKind = z.enum([
  'subsidy',
  'interest-subsidy',
  'loan',
  'tax',
  'lease',
  'reward',
  'service',
  /** A programme in a budget, whoever receives it. */
  'budget',
])
export type ProgrammeKind = z.infer<typeof ProgrammeKind>

export const Purpose = z.enum([
  'attraction',
  'investment',
  'land',
  'research',
  'productivity',
  'sales',
  'export',
  'finance',
  'hiring',
  'training',
  'conditions',
  'management',
  'startup',
  'succession',
  'logistics',
  'local',
  'other',
])
export type Purpose = z.infer<typeof Purpose>

/** Who receives it; `organisations` are associations, schools, cities. */
export const Audience = z.enum(['any', 'companies', 'organisations', 'people'])
export type Audience = z.infer<typeof Audience>

/** Where in its undertaking a company needs it. */
export const BusinessStage = z.enum([
  'idea',
  'research',
  'commercialisation',
  'investment',
  'sales',
  'operation',
])
export type BusinessStage = z.infer<typeof BusinessStage>

const programmeFields = {
  name: Name,
  nameEn: Text,
  /** Who gives it: 山形県, 米沢市. */
  provider: Text,
  kind: ProgrammeKind,
  audience: Audience,
  purposes: z.array(Purpose).max(17),
  /** Empty lists: the source names no limit. */
  fieldUids: z.array(Uid).max(50),
  sizes: z.array(CompanySize).max(2),
  stages: z.array(BusinessStage).max(6),
  /** Programmes of one group cannot be had together; empty excludes none. */
  exclusiveGroup: Text,
  web: Text,
}

/** 新規, 拡充, 継続 as a budget marks it. */
export const BudgetMark = z.enum(['new', 'expanded', 'continued', 'none'])

const versionFields = {
  programmeUid: Uid,
  /** The fiscal year whose rules or budget these are; null when the source names none. */
  fiscalYear: YearNumber.nullable(),
  /** In force from and to (inclusive); null is open. */
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** False: whether these rules still hold was not confirmed (現行年度は未確認). */
  confirmed: z.boolean(),
  /** Number in the budget outline; null without. */
  number: z.int().positive().nullable(),
  /** Budget of the year, yen; null when there is none. */
  budgetYen: z.int().min(-1e15).max(1e15).nullable(),
  mark: BudgetMark,
  /** Section in charge (所管課). */
  department: Text,
  /** In own words. */
  outline: Text,
  /** What it asks and gives, in words. */
  conditions: Text,
  /** The same as far as it can be computed. */
  tables: z.array(RuleTable).max(20),
  /** True: the tables' grants are added; false: they are alternatives of which one is taken. */
  tablesAddUp: z.boolean(),
  ...sourced,
}

/** The programme as it was or is in one period. Earlier versions stay when a new one is added. */
export const ProgrammeVersion = faced({
  shown: { uid: Uid, ...versionFields, origin: Origin },
  internal: { note: Text },
})
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>

/**
 * How a version stands on a day: `in-force` covers it and is confirmed; `unconfirmed` covers it but nobody confirmed it;
 * `past` and `future` do not cover it.
 */
export const Currency = z.enum(['in-force', 'unconfirmed', 'past', 'future'])
export type Currency = z.infer<typeof Currency>

/** 支援制度. Public, but for the office's note. */
export const Programme = faced({
  shown: {
    uid: Uid,
    position: z.int(),
    ...programmeFields,
    origin: Origin,
    /** Newest first. */
    versions: z.array(ProgrammeVersion),
    /** The version of the day asked for: the latest that has begun, else the earliest to come; null without versions. */
    versionUid: Uid.nullable(),
    currency: Currency.nullable(),
  },
  internal: { note: Text },
})
export type Programme = z.infer<typeof Programme>

/** What a search narrows by; empty lists and null do not narrow. A programme without fields, sizes or stages fits all of them. */
const filter = {
  text: z.string().max(200),
  kinds: z.array(ProgrammeKind).max(8),
  purposes: z.array(Purpose).max(17),
  fieldUids: z.array(Uid).max(50),
  size: CompanySize.nullable(),
  stage: BusinessStage.nullable(),
  audience: Audience.nullable(),
  provider: Text,
  /** Only versions of this fiscal year. */
  fiscalYear: YearNumber.nullable(),
}

export const programmesOperations = {
  /** In the order of the list, each with all its versions. */
  'programmes.list': query(
    z.strictObject({ asOf: Day, uids: z.array(Uid).optional() }),
    shown({ programmes: z.array(Programme) }),
  ),
  /** By any part of name, provider, outline and conditions, folded; best first, at most `limit`. */
  'programmes.search': query(
    z.strictObject({ asOf: Day, ...filter, limit: z.int().min(1).max(500) }),
    shown({
      programmes: z.array(Programme),
      /** For each programme the text that was found, as it is written; empty when nothing was searched for. */
      matched: z.array(z.string()),
      /** How many fit, also beyond `limit`. */
      total: z.int(),
    }),
  ),
  'programmes.save': command(
    z.strictObject({ uid: Uid.nullable(), ...programmeFields, note: Text }),
    shown({ uid: Uid }),
  ),
  'programmes.reorder': command(z.strictObject({ uids: z.array(Uid).min(1).max(1000) }), shown({})),
  /** With its versions; lenders and offices lose the link. */
  'programmes.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /**
   * Adds a version when `uid` is null; the others stay as they are. With `closeEarlier`, versions that are still open
   * end on the day before this one begins.
   * `period-reversed`, `programme-period-taken` (two versions would be in force on one day), `rule-rows-overlap`,
   * `rule-bracket-reversed`, `rule-steps-unordered`.
   */
  'programmes.saveVersion': command(
    z.strictObject({ uid: Uid.nullable(), ...versionFields, note: Text, closeEarlier: z.boolean() }),
    shown({ uid: Uid }),
  ),
  'programmes.removeVersion': command(z.strictObject({ uid: Uid }), shown({})),
} as const
