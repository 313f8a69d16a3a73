import { PlanningRules } from '../../contract/visits'
import type { ReadDb } from '../workspace/db'
import { readPlanningRules } from './repository'

/** What the office considers late, long or usual. */
export function planningRules(db: ReadDb): Required<PlanningRules> {
  const json = readPlanningRules(db)
  if (json === undefined) throw new Error('The workspace has no row of planning rules.')
  return PlanningRules.required().parse(JSON.parse(json))
}
