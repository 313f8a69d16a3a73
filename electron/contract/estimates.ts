import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Amount, ComesFrom, CompanySize, Condition, Facility } from './programme-rules'
import { Currency } from './programmes'
import { Day, Name, Origin, Text, Uid } from './values'

const Yen = z.int().min(0).max(1e14).nullable()
const Persons = z.int().min(0).max(1e6).nullable()

/** What a company plans, as far as it told; null is unknown and stays unknown in every answer. */
const caseFields = {
  /** 投資総額 */
  investmentYen: Yen,
  /** 投下固定資産 without what was never bought (leases) */
  fixedAssetsYen: Yen,
  buildingYen: Yen,
  depreciableYen: Yen,
  loanYen: Yen,
  landAreaM2: z.number().min(0).max(1e9).nullable(),
  landYenPerM2: z.int().min(0).max(1e9).nullable(),
  hires: Persons,
  /** Of those, citizens in regular employment. */
  localHires: Persons,
  /** Persons at work once it runs. */
  employees: Persons,
  size: CompanySize.nullable(),
  facility: Facility.nullable(),
  comesFrom: ComesFrom.nullable(),
}

/** Planned figures of a prospect. Confidential, so only ever inside `internal`. */
export const CaseFigures = shown({ prospectUid: Uid, ...caseFields, note: Text, origin: Origin })
export type CaseFigures = z.infer<typeof CaseFigures>

/** A case to estimate: figures and target fields. */
export const CaseInput = shown({ ...caseFields, fieldUids: z.array(Uid).max(50) })
export type CaseInput = z.infer<typeof CaseInput>

/** `unknown` is neither: a figure or an officer's answer is missing. */
export const CheckState = z.enum(['met', 'unmet', 'unknown'])
export type CheckState = z.infer<typeof CheckState>

export const CheckedCondition = shown({
  condition: Condition,
  state: CheckState,
  /** The case's figure for `at-least` and `at-most`; null when unknown or not a figure. */
  given: z.number().nullable(),
})
export type CheckedCondition = z.infer<typeof CheckedCondition>

/** A range of whole yen; both null: the source or the case does not say enough. `open`: something comes on top that has no figure. */
const range = { minYen: z.int().nullable(), maxYen: z.int().nullable(), open: z.boolean() }

/** One row of a rule table that applies, or may apply while something is unknown. */
export const RowEstimate = shown({
  table: Name,
  row: Name,
  state: CheckState,
  conditions: z.array(CheckedCondition),
  amounts: z.array(shown({ amount: Amount, yen: z.int().nullable() })),
  capYen: z.int().nullable(),
  /** True when the cap cut the sum. */
  capped: z.boolean(),
  /** Yen if every open condition turns out met. */
  ...range,
})
export type RowEstimate = z.infer<typeof RowEstimate>

/** Keys of `CaseInput` without whose value the estimate stays open. */
export const MissingKey = z.enum([
  'investmentYen',
  'fixedAssetsYen',
  'buildingYen',
  'depreciableYen',
  'loanYen',
  'landAreaM2',
  'landYenPerM2',
  'hires',
  'localHires',
  'employees',
  'size',
  'facility',
  'comesFrom',
  'fieldUids',
])
export type MissingKey = z.infer<typeof MissingKey>

/**
 * What a programme may give a case, by the rules of one version. `no-rules`: its source has no figures to compute with.
 * An estimate is no promise: screens and sheets say so beside it, with rule, source, date and what is unknown.
 */
export const Estimate = shown({
  programmeUid: Uid,
  versionUid: Uid,
  currency: Currency,
  state: z.enum(['met', 'unmet', 'unknown', 'no-rules']),
  rows: z.array(RowEstimate),
  missing: z.array(MissingKey),
  ...range,
})
export type Estimate = z.infer<typeof Estimate>

export const estimatesOperations = {
  'caseFigures.list': query(
    z.strictObject({ prospectUids: z.array(Uid).optional() }),
    faced({ shown: {}, internal: { figures: z.array(CaseFigures) } }),
  ),
  /** One set of figures a prospect; the earlier one is replaced. */
  'caseFigures.save': command(z.strictObject({ prospectUid: Uid, ...caseFields, note: Text }), shown({})),
  'caseFigures.remove': command(z.strictObject({ prospectUid: Uid }), shown({})),
  /**
   * Every programme whose rules say something of the case, those of `programmeUids` only when given: met first, then
   * unknown, then unmet, `no-rules` last. Of a prospect its saved figures count, its fields, and the size of its company by
   * 中小企業基本法; what `input` holds (not null, fields not empty) goes before them. `statements` are the conditions in
   * words that an officer answered, each for the programme that asks.
   */
  'programmes.estimate': query(
    z.strictObject({
      prospectUid: Uid.nullable(),
      input: z.strictObject({ ...caseFields, fieldUids: z.array(Uid).max(50) }),
      statements: z.array(z.strictObject({ programmeUid: Uid, text: Name, holds: z.boolean() })).max(500),
      asOf: Day,
      programmeUids: z.array(Uid).optional(),
    }),
    faced({ shown: {}, internal: { input: CaseInput, estimates: z.array(Estimate) } }),
  ),
} as const
