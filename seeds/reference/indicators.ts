import { z } from 'zod'
import { Name, Text } from '../../electron/contract/values'
import { Certainty, Citation, Month, Year, YearKind } from './citations'
import content from './indicators.json'

const Value = z.strictObject({
  year: Year,
  /** Last year of a value that stands for several years together. */
  through: Year.nullable(),
  yearKind: YearKind,
  /** In the unit of the indicator. */
  value: z.number(),
  certainty: Certainty,
  approximate: z.boolean(),
  note: Text,
  source: Citation,
})
export type ReferenceValue = z.infer<typeof Value>

const Gap = z.strictObject({
  years: z.array(Year).min(1),
  /** The figures are printed but not in an order that tells their years; not published yet; not in the document. */
  reason: z.enum(['undeterminable', 'unpublished', 'not-stated']),
  note: Text.min(1),
  source: Citation.nullable(),
})

const Series = z.strictObject({
  key: z.string(),
  /**
   * `single` counts one year, `running` (延べ) all since the first year of the plan, `cumulative` (累計) all there ever
   * was, the base year included.
   */
  kind: z.enum(['single', 'running', 'cumulative']),
  note: Text,
  base: Value.nullable(),
  targets: z.array(Value),
  values: z.array(Value),
  gaps: z.array(Gap),
  /** Figures that belong to these years in an order that the text does not tell; never shown as values. */
  unplaced: z
    .strictObject({
      years: z.array(Year).min(1),
      values: z.array(z.strictObject({ value: z.number(), source: Citation })).min(1),
    })
    .nullable(),
})
export type ReferenceSeries = z.infer<typeof Series>

const Break = z.strictObject({ before: Year, after: Year, note: Text.min(1), source: Citation })

export const ReferenceIndicator = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  name: Name,
  nameEn: Name,
  owner: z.enum(['city', 'prefecture']),
  document: z.string(),
  /** Number in the plan's own table. */
  number: z.int().positive().nullable(),
  unit: Name,
  yearKind: YearKind,
  definition: Name,
  nameSource: Citation,
  series: z.array(Series).min(1),
  /** Years that the plan gives for comparison only (参考). */
  referenceYears: z.array(Year),
  breaks: z.array(Break),
  /** The rate that the plan itself prints: latest value over target, in per cent to one decimal. */
  achieved: z
    .strictObject({ series: z.string(), year: Year, percent: z.number(), source: Citation })
    .nullable(),
  note: Text,
})
export type ReferenceIndicator = z.infer<typeof ReferenceIndicator>

/** A figure or an event of the plans that is no series. */
export const ReferenceFigure = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  label: Name,
  value: z.number().nullable(),
  month: Month.nullable(),
  unit: Text,
  approximate: z.boolean(),
  asOf: Text,
  note: Text,
  source: Citation,
})
export type ReferenceFigure = z.infer<typeof ReferenceFigure>

const parsed = z
  .strictObject({ indicators: z.array(ReferenceIndicator), figures: z.array(ReferenceFigure) })
  .parse(content)

/** Key figures of the plans: the six of the city, the prefecture's value added, and two that stand beside them. */
export const referenceIndicators = parsed.indicators
export const referenceFigures = parsed.figures
