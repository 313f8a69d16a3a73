import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { sourced, YearNumber } from './sources'
import { Name, Origin, Text, Uid } from './values'

const planFields = {
  name: Name,
  nameEn: Text,
  /** 山形県, 米沢市 */
  issuer: Text,
  /** First and last fiscal year; null is not known. */
  fromYear: YearNumber.nullable(),
  untilYear: YearNumber.nullable(),
  outline: Text,
  ...sourced,
}

/** A plan of city or prefecture that the office works under. Plans are public; the office's note is not. */
export const PlanDocument = faced({
  shown: { uid: Uid, position: z.int(), ...planFields, origin: Origin },
  internal: { note: Text },
})
export type PlanDocument = z.infer<typeof PlanDocument>

/** Parts of a plan: its tree of strategies and measures, and what it schedules for single years. */
export const PlanItemKind = z.enum(['pillar', 'strategy', 'measure', 'action', 'road-map', 'scheme'])
export type PlanItemKind = z.infer<typeof PlanItemKind>

const itemFields = {
  planUid: Uid,
  /** The strategy a measure belongs to; null at the top. */
  parentUid: Uid.nullable(),
  kind: PlanItemKind,
  /** Its number as the plan writes it (`施策７`, `(4)`); empty without. */
  code: Text,
  title: Name,
  /** In own words. */
  outline: Text,
  /** 課題 and 今後の方向性 where the plan's review names them. */
  task: Text,
  direction: Text,
  /** Fiscal years of a road map's entry; null elsewhere. */
  fromYear: YearNumber.nullable(),
  untilYear: YearNumber.nullable(),
  ...sourced,
}

export const PlanItem = faced({
  shown: { uid: Uid, position: z.int(), ...itemFields, origin: Origin },
  internal: { note: Text },
})
export type PlanItem = z.infer<typeof PlanItem>

export const plansOperations = {
  /** All plans and their items, each in order (items within their parent). */
  'plans.list': query(Nothing, shown({ plans: z.array(PlanDocument), items: z.array(PlanItem) })),
  'plans.save': command(
    z.strictObject({ uid: Uid.nullable(), ...planFields, note: Text }),
    shown({ uid: Uid }),
  ),
  /** Refused with `row-in-use` while indicators or items belong to it. */
  'plans.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /** A new item comes last under its parent. `period-reversed` for years; `plan-item-circle` when it would be its own ancestor. */
  'plans.saveItem': command(
    z.strictObject({ uid: Uid.nullable(), ...itemFields, note: Text }),
    shown({ uid: Uid }),
  ),
  'plans.reorderItems': command(z.strictObject({ uids: z.array(Uid).min(1).max(500) }), shown({})),
  /** With the items below it. */
  'plans.removeItem': command(z.strictObject({ uid: Uid }), shown({})),
} as const
