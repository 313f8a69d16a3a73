import { z } from 'zod'
import { Name, Text } from '../../electron/contract/values'
import { Citation, Year, YearKind } from './citations'
import content from './plans.json'

/** One task or step in our words, with the place that it stands for. */
const Point = z.strictObject({ text: Name, source: Citation })

export const PlanMeasure = z.strictObject({
  number: z.int().positive(),
  name: Name,
  /** 重点施策 */
  priority: z.boolean(),
  nameSource: Citation,
  tasks: z.array(Point).min(1),
  direction: z.enum(['expand', 'continue']),
  directionSource: Citation,
  nextSteps: z.array(Point).min(1),
  /** Bodies that the review names with the measure. */
  partners: z.array(z.strictObject({ name: Name, source: Citation })),
  /** The review states tasks and direction once for two measures. */
  sharedWith: z.int().positive().nullable(),
})

const Strategy = z.strictObject({
  number: z.int().positive(),
  name: Name,
  nameSource: Citation,
  measures: z.array(PlanMeasure).min(1),
})

const City = z.strictObject({
  document: z.string(),
  strategies: z.array(Strategy).min(1),
  nextPlan: z.array(z.strictObject({ name: Name, points: z.array(Point).min(1), source: Citation })),
})

const Numbered = { number: z.int().positive(), name: Name, source: Citation }
const Prefecture = z.strictObject({
  document: z.string(),
  pillars: z.array(z.strictObject({ ...Numbered, measures: z.array(z.strictObject(Numbered)).min(1) })),
})

const RoadItem = z.strictObject({
  text: Name,
  /** Only what the text ties to a year; the arrows of the table did not survive as text. */
  phases: z.array(z.strictObject({ name: Name, year: Year, source: Citation })),
  source: Citation,
})

const Vision = z.strictObject({
  document: z.string(),
  years: z.array(Year).min(1),
  yearKind: YearKind,
  yearsSource: Citation,
  phasesNote: Text.min(1),
  known: z.array(z.strictObject({ text: Name, until: Year, source: Citation })),
  chapters: z.array(
    z.strictObject({
      key: z.string(),
      name: Name,
      source: Citation,
      themes: z
        .array(z.strictObject({ name: Name, source: Citation, items: z.array(RoadItem).min(1) }))
        .min(1),
    }),
  ),
})

/** Strategies and measures of the city, pillars of the prefecture, and the vision's road map. */
export const referencePlans = z
  .strictObject({ city: City, prefecture: Prefecture, vision: Vision })
  .parse(content)
