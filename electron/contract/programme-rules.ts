import { z } from 'zod'
import { shown } from './face'
import { Name, Text, Uid } from './values'

/** The measured sides of a case that conditions and amounts refer to. Yen, persons, ㎡, whole numbers. */
export const Measure = z.enum([
  /** 投資総額, yen */
  'investment',
  /** 投下固定資産額, yen */
  'fixedAssets',
  /** 土地を除く投下固定資産額, yen: building and depreciable assets, else 投下固定資産額 less land */
  'assetsWithoutLand',
  /** 土地取得費, yen */
  'land',
  /** 建物, yen */
  'building',
  /** 償却資産, yen */
  'depreciable',
  /** 借入額, yen */
  'loan',
  /** 新規雇用, persons */
  'hires',
  /** 市民の正社員としての新規雇用, persons */
  'localHires',
  /** 操業時の従業員, persons */
  'employees',
  /** ㎡ */
  'landArea',
])
export type Measure = z.infer<typeof Measure>

/** 中小企業 or 大企業, by the definition of the programme, else 中小企業基本法. */
export const CompanySize = z.enum(['sme', 'large'])
export type CompanySize = z.infer<typeof CompanySize>

/** What is set up. */
export const Facility = z.enum(['factory', 'research', 'logistics', 'office', 'data-centre', 'other'])
export type Facility = z.infer<typeof Facility>

/** Where the company comes from, seen from the city. */
export const ComesFrom = z.enum(['city', 'prefecture', 'outside'])
export type ComesFrom = z.infer<typeof ComesFrom>

const Whole = z.int().min(0).max(1e14)

/** One condition. Empty `sizes` hold for every size; else the condition asks nothing of the others. */
export const Condition = z.discriminatedUnion('kind', [
  shown({ kind: z.literal('at-least'), measure: Measure, value: Whole, sizes: z.array(CompanySize).max(2) }),
  shown({ kind: z.literal('at-most'), measure: Measure, value: Whole, sizes: z.array(CompanySize).max(2) }),
  shown({ kind: z.literal('size'), sizes: z.array(CompanySize).min(1).max(2) }),
  shown({ kind: z.literal('facility'), facilities: z.array(Facility).min(1) }),
  shown({ kind: z.literal('field'), fieldUids: z.array(Uid).min(1).max(50) }),
  shown({ kind: z.literal('comes-from'), from: z.array(ComesFrom).min(1).max(3) }),
  /** What no figure decides: an officer ticks it (`statements` of the estimate), until then it is unknown. */
  shown({ kind: z.literal('statement'), text: Name }),
])
export type Condition = z.infer<typeof Condition>

/**
 * A part of what is granted. `rate`: percent of a sum, in steps: each step's percent applies up to `upTo` (yen, inclusive;
 * null is without end) and only to what lies above the step before. `each`: yen for every one of a count. What depends on
 * more than the case, such as an interest subsidy, is `open`. `capYen` is the most this part gives; null is without limit.
 */
export const Amount = z.discriminatedUnion('kind', [
  shown({
    kind: z.literal('rate'),
    of: Measure,
    steps: z
      .array(shown({ upTo: Whole.nullable(), percent: z.number().min(0).max(100) }))
      .min(1)
      .max(10),
    capYen: Whole.nullable(),
  }),
  shown({ kind: z.literal('each'), of: Measure, yen: Whole, capYen: Whole.nullable() }),
  shown({ kind: z.literal('fixed'), yen: Whole }),
  /** Granted, but the source has no figure to compute with. */
  shown({ kind: z.literal('open'), text: Text }),
])
export type Amount = z.infer<typeof Amount>

/**
 * One row of a rule table: its bracket on the table's measure (both ends inclusive whole numbers, null is open), whom it is
 * for (empty lists: anybody), what it asks and what it gives. `otherwise` rows are for those whom no other row of the same
 * bracket is for.
 */
export const RuleRow = shown({
  name: Name,
  from: Whole.nullable(),
  to: Whole.nullable(),
  sizes: z.array(CompanySize).max(2),
  facilities: z.array(Facility).max(6),
  fieldUids: z.array(Uid).max(50),
  otherwise: z.boolean(),
  conditions: z.array(Condition).max(20),
  amounts: z.array(Amount).max(10),
  /** Most yen the row gives; null is without limit. */
  capYen: Whole.nullable(),
})
export type RuleRow = z.infer<typeof RuleRow>

/** Rows of which exactly one applies to a case; rows that could both apply are refused (`rule-rows-overlap`). */
export const RuleTable = shown({
  name: Name,
  /** What the brackets are of; null when rows have none. */
  bracketOf: Measure.nullable(),
  /** Asked of every row. */
  conditions: z.array(Condition).max(20),
  rows: z.array(RuleRow).min(1).max(50),
})
export type RuleTable = z.infer<typeof RuleTable>
