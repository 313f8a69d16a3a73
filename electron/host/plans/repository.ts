import { z } from 'zod'
import { PlanItemKind } from '../../contract/plans'
import { Origin } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const PlanRow = z.object({
  uid: z.string(),
  position: z.int(),
  name: z.string(),
  name_en: z.string(),
  issuer: z.string(),
  from_year: z.int().nullable(),
  until_year: z.int().nullable(),
  outline: z.string(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  note: z.string(),
  origin: Origin,
})
export type PlanRow = z.infer<typeof PlanRow>

export const PlanItemRow = z.object({
  uid: z.string(),
  plan_uid: z.string(),
  parent_uid: z.string().nullable(),
  position: z.int(),
  kind: PlanItemKind,
  code: z.string(),
  title: z.string(),
  outline: z.string(),
  task: z.string(),
  direction: z.string(),
  from_year: z.int().nullable(),
  until_year: z.int().nullable(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  note: z.string(),
  origin: Origin,
})
export type PlanItemRow = z.infer<typeof PlanItemRow>

const planColumns = Object.keys(PlanRow.shape)
const itemColumns = Object.keys(PlanItemRow.shape)

export function listPlans(db: ReadDb): PlanRow[] {
  return db.all(PlanRow, `SELECT ${planColumns.join(', ')} FROM plans ORDER BY position, id`)
}

export function findPlan(db: ReadDb, uid: string): PlanRow | undefined {
  return db.get(PlanRow, `SELECT ${planColumns.join(', ')} FROM plans WHERE uid = $uid`, { uid })
}

export function insertPlans(db: WriteDb, rows: readonly PlanRow[]): void {
  insertRows(db, 'plans', planColumns, rows)
}

export function updatePlan(db: WriteDb, uid: string, fields: Partial<PlanRow>): void {
  updateRow(db, 'plans', uid, fields)
}

export function deletePlan(db: WriteDb, uid: string): void {
  db.run('DELETE FROM plans WHERE uid = $uid', { uid })
}

/** Indicators and items of the plan. */
export function countUsesOfPlan(db: ReadDb, uid: string): number {
  const row = db.get(
    Count,
    `SELECT (SELECT COUNT(*) FROM indicators WHERE plan_uid = $uid)
       + (SELECT COUNT(*) FROM plan_items WHERE plan_uid = $uid) AS count`,
    { uid },
  )
  return row?.count ?? 0
}

export function listPlanItems(db: ReadDb): PlanItemRow[] {
  return db.all(PlanItemRow, `SELECT ${itemColumns.join(', ')} FROM plan_items ORDER BY position, id`)
}

export function findPlanItem(db: ReadDb, uid: string): PlanItemRow | undefined {
  return db.get(PlanItemRow, `SELECT ${itemColumns.join(', ')} FROM plan_items WHERE uid = $uid`, { uid })
}

/** Parents before their children: rows refer to each other. */
export function insertPlanItems(db: WriteDb, rows: readonly PlanItemRow[]): void {
  insertRows(db, 'plan_items', itemColumns, rows)
}

export function updatePlanItem(db: WriteDb, uid: string, fields: Partial<PlanItemRow>): void {
  updateRow(db, 'plan_items', uid, fields)
}

export function deletePlanItem(db: WriteDb, uid: string): void {
  db.run('DELETE FROM plan_items WHERE uid = $uid', { uid })
}
