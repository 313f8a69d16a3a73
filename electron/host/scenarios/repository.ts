import { z } from 'zod'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const ScenarioRow = z.object({
  uid: z.string(),
  park_uid: z.string(),
  name: z.string(),
  note: z.string(),
  /** JSON list of steps. */
  steps: z.string(),
  changed_at: z.string(),
})
export type ScenarioRow = z.infer<typeof ScenarioRow>

const columns = Object.keys(ScenarioRow.shape).join(', ')

/** By park and name. */
export function listScenarios(db: ReadDb): ScenarioRow[] {
  return db.all(ScenarioRow, `SELECT ${columns} FROM scenarios ORDER BY park_uid, name, id`)
}

export function findScenario(db: ReadDb, uid: string): ScenarioRow | undefined {
  return db.get(ScenarioRow, `SELECT ${columns} FROM scenarios WHERE uid = $uid`, { uid })
}

export function insertScenario(db: WriteDb, row: ScenarioRow): void {
  insertRows(db, 'scenarios', Object.keys(ScenarioRow.shape), [row])
}

export function updateScenario(db: WriteDb, uid: string, fields: Partial<ScenarioRow>): void {
  updateRow(db, 'scenarios', uid, fields)
}

export function deleteScenario(db: WriteDb, uid: string): void {
  db.run('DELETE FROM scenarios WHERE uid = $uid', { uid })
}

/** What was tried out on a park goes with it. */
export function deleteScenariosOfPark(db: WriteDb, parkUid: string): void {
  db.run('DELETE FROM scenarios WHERE park_uid = $parkUid', { parkUid })
}
