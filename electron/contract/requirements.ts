import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { AreaM2, Day, Origin, Text, Uid } from './values'

/** Key of a criterion in `rules/criteria.ts` (`area`, `powerKv`, `industrialWater`, `icDistance` …). */
export const CriterionKey = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*$/)
  .max(40)

/** One line of a requirement sheet. Numbers are in the unit of the criterion; days ISO; options by their key. */
export const RequirementLine = shown({
  criterion: CriterionKey,
  /** A must excludes; else the weight 0–5 says how much it counts. */
  must: z.boolean(),
  weight: z.int().min(0).max(5),
  direction: z.enum(['more', 'less', 'ideal']),
  min: z.number().nullable(),
  ideal: z.number().nullable(),
  max: z.number().nullable(),
  by: Day.nullable(),
  option: Text.nullable(),
})
export type RequirementLine = z.infer<typeof RequirementLine>

/** What the record says of one criterion: an answer, a plain no (なし), or nothing yet (未確認). */
export const AnswerState = z.enum(['known', 'none', 'unknown'])

const answerFields = {
  /** A park or a parcel. */
  subjectUid: Uid,
  criterion: CriterionKey,
  state: AnswerState,
  number: z.number().nullable(),
  option: Text.nullable(),
  day: Day.nullable(),
  text: Text,
  source: Text,
  sourceDate: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
}
export const Answer = faced({ shown: { uid: Uid, ...answerFields, origin: Origin }, internal: {} })
export type Answer = z.infer<typeof Answer>

/** Demand for a parcel: who wants it, in which order, and by how much it is over-subscribed. */
const demandFields = {
  parcelUid: Uid,
  prospectUid: Uid,
  rank: z.int().min(1).max(99),
  wantedAreaM2: AreaM2.nullable(),
  note: Text,
}
export const Demand = faced({ shown: {}, internal: { uid: Uid, ...demandFields, origin: Origin } })
export type Demand = z.infer<typeof Demand>

export const requirementsOperations = {
  'requirements.read': query(
    z.strictObject({ prospectUid: Uid }),
    faced({ shown: {}, internal: { lines: z.array(RequirementLine) } }),
  ),
  /** Replaces the sheet. Refuses min > max (`requirement-reversed`) and a criterion that occurs twice. */
  'requirements.save': command(
    z.strictObject({ prospectUid: Uid, lines: z.array(RequirementLine).max(100) }),
    shown({}),
  ),
  'answers.list': query(z.strictObject({ subjectUids: z.array(Uid) }), shown({ answers: z.array(Answer) })),
  /** One answer a subject and criterion; an earlier one is replaced. */
  'answers.save': command(z.strictObject(answerFields), shown({ uid: Uid })),
  'answers.remove': command(z.strictObject({ uid: Uid }), shown({})),
  'demand.list': query(
    z.strictObject({ parcelUid: Uid.nullable() }),
    faced({ shown: {}, internal: { demands: z.array(Demand) } }),
  ),
  'demand.save': command(z.strictObject({ uid: Uid.nullable(), ...demandFields }), shown({ uid: Uid })),
  /** The order of the parcel's demands: ranks from 1 on. Demands that are not named follow in the order they had. */
  'demand.reorder': command(z.strictObject({ parcelUid: Uid, uids: z.array(Uid).min(1).max(99) }), shown({})),
  'demand.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
