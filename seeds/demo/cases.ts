import { z } from 'zod'
import { Activity } from '../../electron/contract/activities'
import { RequirementLine } from '../../electron/contract/requirements'
import { Day, Name, Text } from '../../electron/contract/values'
import cases from './cases.json'

/** Stages, sources and reasons are counted as they stand in the lists that every workspace begins with. */
const Case = z.strictObject({
  key: z.string(),
  company: z.string(),
  codeName: Name,
  fields: z.array(z.int().min(1).max(17)).min(1),
  stages: z.array(z.strictObject({ stage: z.int().min(1).max(14), since: Day })).min(1),
  probability: z.int().min(0).max(100),
  officer: z.int().min(1).max(3),
  source: z.int().min(1).max(10),
  enquiredOn: Day.nullable(),
  answeredOn: Day.nullable(),
  nextAction: Text,
  nextActionOn: Day.nullable(),
  lostReason: z.int().min(1).max(7).nullable(),
  resumeOn: Day.nullable(),
  competingPlaces: Text,
  contact: z.strictObject({ name: Name, title: Name }),
  lines: z.array(RequirementLine),
  activities: z.array(
    z.strictObject({
      kind: Activity.shape.kind.unwrap(),
      on: Day,
      summary: Name,
      counterpart: Text,
      officer: z.int().min(1).max(3),
      dueOn: Day.nullable(),
      doneOn: Day.nullable(),
    }),
  ),
})
export type Case = z.infer<typeof Case>

/** Invented cases in every stage and every target field. */
export const demoCases = z.array(Case).parse(cases)

/** Officers of the sample: placeholders, nobody's names. */
export const demoOfficers = [
  { name: '担当 甲（見本）', kana: 'たんとう こう', en: 'Officer A (sample)' },
  { name: '担当 乙（見本）', kana: 'たんとう おつ', en: 'Officer B (sample)' },
  { name: '東京事務所 丙（見本）', kana: 'とうきょうじむしょ へい', en: 'Tokyo office C (sample)' },
] as const
