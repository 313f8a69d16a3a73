import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { sourced, YearNumber } from './sources'
import { Day, Name, Origin, Text, Uid } from './values'

/** 年度 (April to March) or 暦年. */
export const YearKind = z.enum(['fiscal', 'calendar'])
export type YearKind = z.infer<typeof YearKind>

/**
 * What is known of a year. `undeterminable`: the source has a figure, but not which year it belongs to; `unpublished`
 * (未発表): it will come; `none`: the source names none. Only `value` has figures.
 */
export const ValueState = z.enum(['value', 'undeterminable', 'unpublished', 'none'])
export type ValueState = z.infer<typeof ValueState>

/** Values that came about, and values that a plan sets. */
export const Series = z.enum(['actual', 'target'])
export type Series = z.infer<typeof Series>

const Figure = z.number().min(-1e15).max(1e15)

/** Figures that the program can count in its own records, in a unit of their own (companies, %, ㎡, visits, persons, yen). */
export const LiveKey = z.enum([
  'sited-companies',
  'sold-share-area',
  'sold-share-count',
  'sellable-area',
  'visits',
  'won-cases',
  'sited-jobs',
  'sited-investment',
])
export type LiveKey = z.infer<typeof LiveKey>

/** What of the records an indicator is compared with, and in which parks; no park is all parks. */
export const LiveLink = shown({ key: LiveKey, parkUids: z.array(Uid).max(50) })

/** From this year on the figures are not comparable with those before. */
export const SeriesBreak = shown({ year: YearNumber, note: Text })

const indicatorFields = {
  /** Plan that sets the indicator; null is the office's own. */
  planUid: Uid.nullable(),
  name: Name,
  nameEn: Text,
  /** What is counted, how and where. */
  definition: Text,
  /** As it stands behind a figure: 億円, 万円/人, 社, %. Units of money can be converted (`indicators.changeUnit`). */
  unit: Name.max(20),
  yearKind: YearKind,
  /** Digits behind the point in which its values are written. */
  decimals: z.int().min(0).max(4),
  /** Where the plan starts from; the value null when it has none. */
  baseYear: YearNumber.nullable(),
  baseValue: Figure.nullable(),
  baseNote: Text,
  /** What `single` of a value means beside `value` (単年度 beside 累計); empty when there is nothing beside. */
  singleName: Text,
  breaks: z.array(SeriesBreak).max(20),
  live: LiveLink.nullable(),
  ...sourced,
}

const valueFields = {
  indicatorUid: Uid,
  series: Series,
  year: YearNumber,
  state: ValueState,
  /** In the indicator's unit; what is measured against the target. Null unless `state` is `value`, may be null beside `single`. */
  value: Figure.nullable(),
  /** Figure of this year alone where `value` is a running total. */
  single: Figure.nullable(),
  note: Text,
  ...sourced,
}

/** One year of one series with where it was read. */
export const IndicatorValue = shown({ uid: Uid, ...valueFields, origin: Origin })
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** Why there is no rate of achievement. */
export const NoRate = z.enum(['no-value', 'no-target', 'target-zero'])

/** How far the indicator is, as the plans compute it: latest value over the last target (`rules/indicator-progress.ts`). */
export const Progress = shown({
  latestYear: YearNumber.nullable(),
  latest: Figure.nullable(),
  targetYear: YearNumber.nullable(),
  target: Figure.nullable(),
  /** latest / target, 0.864 for 86.4 %; null with the reason beside it. */
  rate: z.number().nullable(),
  noRate: NoRate.nullable(),
  /** target − latest; negative when the target is passed. */
  remaining: Figure.nullable(),
})
export type Progress = z.infer<typeof Progress>

/** A figure that is followed year by year, with its values (each series oldest first). Published plans: all but the note is public. */
export const Indicator = faced({
  shown: {
    uid: Uid,
    position: z.int(),
    ...indicatorFields,
    origin: Origin,
    values: z.array(IndicatorValue),
    progress: Progress,
  },
  internal: { note: Text },
})
export type Indicator = z.infer<typeof Indicator>

/** Parcels of a park as they count in its sold share; areas in ㎡. */
export const LiveShare = shown({
  /** Null is all parks together. */
  parkUid: Uid.nullable(),
  /** 0 to 1; null where there is nothing to divide by. */
  byArea: z.number().nullable(),
  byCount: z.number().nullable(),
  disposedCount: z.int(),
  disposedAreaM2: z.number(),
  remainingCount: z.int(),
  remainingAreaM2: z.number(),
  /** On offer (分譲可能). */
  sellableCount: z.int(),
  sellableAreaM2: z.number(),
  /** Parcels of the three figures above whose area is not known. */
  withoutArea: z.int(),
})
export type LiveShare = z.infer<typeof LiveShare>

/** A count of one fiscal year with the running total at its end. */
export const LiveYear = shown({
  year: z.int(),
  single: z.number(),
  cumulative: z.number(),
  uids: z.array(Uid),
})
export type LiveYear = z.infer<typeof LiveYear>

/**
 * Companies that were ever on a parcel up to the day, as the plan counts them: each once, at its first occupancy, and
 * those that left stay counted. `undated` began on no known day: they are in the totals and in no year.
 */
export const LiveSited = shown({
  total: z.int(),
  undated: z.int(),
  left: z.int(),
  /** Companies of these that are invented sample data. */
  invented: z.int(),
  /** Every fiscal year from the first dated one, the running year included. */
  years: z.array(LiveYear),
  /** The same total by park; a company in two parks counts in both. */
  parks: z.array(shown({ parkUid: Uid, total: z.int() })),
})

export type LiveSited = z.infer<typeof LiveSited>

/** What became of the cases that entered a stage. A case counts once a stage however often it entered. */
export const LiveStage = shown({
  stageUid: Uid,
  entered: z.int(),
  /** Of those, later in a stage further down the list that is open or won. */
  wentOn: z.int(),
  won: z.int(),
  lost: z.int(),
  /** Cases that stand in it on the day. */
  standing: z.int(),
})
export type LiveStage = z.infer<typeof LiveStage>

/** A sum over cases with how many have no figure yet. */
export const LiveSum = shown({ sum: z.number(), known: z.int(), unknown: z.int() })
export type LiveSum = z.infer<typeof LiveSum>

/** Why plan and records differ; the sentence stands in the messages. */
export const DifferenceCode = z.enum([
  /** The records hold `count` fewer than the plan: companies from before the records are missing. */
  'records-lack',
  /** The records hold `count` more. */
  'records-exceed',
  /** `count` companies have no day of beginning and count in every total. */
  'undated',
  /** `count` companies that left are counted, as the plan counts them. */
  'left-counted',
  /** `count` of the counted rows are invented sample data. */
  'invented-data',
  /** `count` came after the end of the plan's last year (`day`). */
  'after-plan-year',
  /** `count` parcels have no area and are missing in sums of areas. */
  'without-area',
  /** `count` cases have no figure. */
  'without-figure',
  /** Changes before the first recorded status (`day`) are not in the records. */
  'before-records',
])
export type DifferenceCode = z.infer<typeof DifferenceCode>

/** A plan's figure and the same figure from the records, both in the indicator's unit. */
export const Comparison = shown({
  indicatorUid: Uid,
  key: LiveKey,
  /** The plan's latest year with a value, and its last day. */
  year: YearNumber,
  day: Day,
  plan: Figure,
  /** From the records as of `day`; null when they cannot say. */
  live: Figure.nullable(),
  /** From the records as of the day asked for. */
  liveNow: Figure.nullable(),
  /** live − plan */
  difference: Figure.nullable(),
  reasons: z.array(shown({ code: DifferenceCode, count: z.int().nullable(), day: Day.nullable() })),
})
export type Comparison = z.infer<typeof Comparison>

/**
 * Figures counted in the records. The sold shares are public, from what the public may know of the parcels; all that could
 * tell of a single confidential case is internal.
 */
export const Live = faced({
  shown: { asOf: Day, fiscalYear: z.int(), shares: z.array(LiveShare) },
  internal: {
    sited: LiveSited,
    /** In the order of the stages; only cases that entered in `fiscalYear` when the query names one. */
    stages: z.array(LiveStage),
    /** Cases in a won stage on the day (契約 and later). */
    sitedCases: z.int(),
    jobs: LiveSum,
    /** yen */
    investmentYen: LiveSum,
    /** Visits held, by fiscal year from the first with one. */
    visits: z.array(LiveYear),
    comparisons: z.array(Comparison),
  },
})
export type Live = z.infer<typeof Live>

export const indicatorsOperations = {
  /** In the order of the list. With `asOf`, values whose source is later than that day are left out, as if not yet published. */
  'indicators.list': query(
    z.strictObject({ uids: z.array(Uid).optional(), asOf: Day.nullable() }),
    shown({ indicators: z.array(Indicator) }),
  ),
  /** `fiscalYear` narrows the stages to cases that entered in it; null counts all up to `asOf`. */
  'indicators.live': query(z.strictObject({ asOf: Day, fiscalYear: YearNumber.nullable() }), Live),
  /** What a council sheet shows: the chosen indicators in the order given, with what was published by `asOf`, and the live figures. */
  'indicators.sheet': query(
    z.strictObject({ uids: z.array(Uid).max(100), asOf: Day }),
    shown({ asOf: Day, fiscalYear: z.int(), indicators: z.array(Indicator), live: Live }),
  ),
  /**
   * Creates the indicator at the end of the list when `uid` is null. Refused with `indicator-unit-in-use` when the unit
   * changes while there are values: `indicators.changeUnit` converts them.
   */
  'indicators.save': command(
    z.strictObject({ uid: Uid.nullable(), ...indicatorFields, note: Text }),
    shown({ uid: Uid }),
  ),
  /** Converts base, values and targets between units of money; refused with `unit-not-convertible` for others. */
  'indicators.changeUnit': command(
    z.strictObject({ uid: Uid, unit: Name.max(20) }),
    shown({ converted: z.int() }),
  ),
  'indicators.reorder': command(z.strictObject({ uids: z.array(Uid).min(1).max(500) }), shown({})),
  /** With its values. */
  'indicators.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /**
   * Adds a value when `uid` is null. A year that has one already is refused with `indicator-year-taken`, unless `replace`.
   * `value-state-mismatch` when figures and state do not go together.
   */
  'indicators.saveValue': command(
    z.strictObject({ uid: Uid.nullable(), ...valueFields, replace: z.boolean() }),
    shown({ uid: Uid }),
  ),
  'indicators.removeValue': command(z.strictObject({ uid: Uid }), shown({})),
} as const
