import { z } from 'zod'
import { Slug } from '../../electron/contract/parks'
import { Name, Text } from '../../electron/contract/values'
import { Citation, FieldName, Unconfirmed } from './citations'
import content from './incentives.json'

const Yen = z.int().positive()
const Percent = z.number().positive().max(100)

/**
 * One thing that can be checked. `comesFrom` is seen from the city: from elsewhere in the prefecture, or from outside it.
 * `in` compares with words; the others compare numbers in `unit`.
 */
export const Condition = z
  .strictObject({
    factor: z.enum([
      'comesFrom',
      'facility',
      'industry',
      'companySize',
      'fixedAssets',
      'assetsWithoutLand',
      'employees',
      'hires',
      'zoning',
      'activity',
      'recipient',
      'landAcquired',
      'vacantFactory',
      'monthsToStart',
      'monthsToOperate',
      'discretion',
    ]),
    op: z.enum(['>=', '>', '<=', 'in']),
    value: z.union([z.number().positive(), z.array(Name).min(1)]),
    unit: z.enum(['yen', 'person', 'month', '']),
    /** What the condition says in words where it is not a number. */
    label: Text,
    source: Citation,
    also: Citation.optional(),
  })
  .refine(({ op, value, label }) =>
    op === 'in' ? Array.isArray(value) && label !== '' : typeof value === 'number',
  )
export type Condition = z.infer<typeof Condition>

/** Part of the basis above `aboveYen` up to and with `uptoYen` (null: without end), in yen. */
const Bracket = z.strictObject({
  aboveYen: z.int().min(0),
  uptoYen: Yen.nullable(),
  ratePercent: Percent,
  source: Citation,
})

const Basis = z.enum(['land', 'building', 'depreciable', 'assetsWithoutLand'])

export const Benefit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rate'),
    basis: Basis,
    brackets: z.array(Bracket).min(1),
    capYen: Yen.nullable(),
    capSource: Citation.nullable(),
  }),
  z.strictObject({
    kind: z.literal('per-person'),
    basis: z.literal('localHires'),
    yenPerPerson: Yen,
    capYen: Yen,
    source: Citation,
    capSource: Citation,
  }),
  z.strictObject({
    kind: z.literal('surcharge'),
    basis: Basis,
    industry: Name,
    ratePercent: Percent,
    source: Citation,
  }),
  z.strictObject({
    kind: z.literal('lease'),
    basis: Basis,
    yearlyRatePercent: Percent,
    minYears: z.int().positive(),
    maxYears: z.int().positive(),
    depositYears: z.int().positive(),
    source: Citation,
    minYearsSource: Citation,
    maxYearsSource: Citation,
    depositSource: Citation,
  }),
])
export type Benefit = z.infer<typeof Benefit>

const AsOf = z.strictObject({
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  text: Name,
})

/**
 * A scheme as checkable conditions. It applies when all of `common` and all of one of `alternatives` hold (or `common`
 * alone where there is none). Of the rules in one `exclusiveGroup` only one can apply.
 */
export const IncentiveRule = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  subject: z.enum(['city', 'prefecture']),
  name: Name,
  exclusiveGroup: Name,
  /** Parks where it holds; null is the whole prefecture. */
  parks: z.array(Slug).min(1).nullable(),
  common: z.array(Condition),
  alternatives: z.array(z.strictObject({ label: Name, all: z.array(Condition).min(1) })),
  benefits: z.array(Benefit).min(1),
  /** Limit of all benefits together. */
  totalCapYen: Yen.nullable(),
  totalCapSource: Citation.nullable(),
  fields: z.array(FieldName),
  asOf: AsOf,
  status: z.enum(['published', 'proposal']),
  current: Unconfirmed,
  /** Numbers of the budget's programmes that pay for it. */
  programmes: z.array(z.int().positive()),
  documents: z.array(z.string()).min(1),
  note: Text,
})
export type IncentiveRule = z.infer<typeof IncentiveRule>

const Ratio = z.strictObject({
  factor: z.enum(['green', 'environment', 'environmentAlongBoundary']),
  op: z.literal('>='),
  percent: Percent,
  source: Citation,
})

/** 工場立地法: the country's ratios; a municipality may set others, and whether this one has is not known. */
export const FactoryLocationAct = z.strictObject({
  name: Name,
  current: Unconfirmed,
  note: Text,
  /** Either of them makes a 特定工場, in ㎡. */
  thresholds: z.array(
    z.strictObject({
      factor: z.enum(['siteArea', 'buildingArea']),
      value: z.int().positive(),
      unit: z.literal('m2'),
      source: Citation,
    }),
  ),
  industries: z.strictObject({ text: Name, source: Citation }),
  ratios: z.array(Ratio),
  /** Upper limit of production facilities by category of industry. */
  production: z.array(
    z.strictObject({
      category: z.int().positive(),
      percent: Percent,
      outline: Name,
      industries: z.array(Name).min(1),
      source: Citation,
    }),
  ),
  notice: z.strictObject({
    daysBefore: z.int().positive(),
    shortenedTo: z.int().positive(),
    source: Citation,
    shortenedSource: Citation,
  }),
  local: z.strictObject({ municipality: Name, ratios: z.null(), note: Name }),
  asOf: AsOf,
})
export type FactoryLocationAct = z.infer<typeof FactoryLocationAct>

const parsed = z
  .strictObject({ rules: z.array(IncentiveRule).min(1), factoryLocationAct: FactoryLocationAct })
  .parse(content)

export const referenceIncentives = parsed.rules
export const factoryLocationAct = parsed.factoryLocationAct
