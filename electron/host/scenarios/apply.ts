import { createHash } from 'node:crypto'
import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import { ScenarioStep, type ScenarioParcel } from '../../contract/scenarios'
import type { ReadDb } from '../workspace/db'
import { findScenario, type ScenarioRow } from './repository'
import { applyScenario, type ScenarioSource } from './rules'

const Steps = z.array(ScenarioStep)

/** The scenario. @throws CodedError `row-not-found` */
export function scenarioRow(db: ReadDb, uid: string): ScenarioRow {
  const row = findScenario(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'scenario', uid })
  return row
}

export function stepsOf(row: Pick<ScenarioRow, 'steps'>): ScenarioStep[] {
  return Steps.parse(JSON.parse(row.steps))
}

/**
 * A UUID of version 8 (RFC 9562, 5.8) for a parcel that only a scenario knows: the same in every run, so that a page may
 * keep a selection, and never that of a row.
 */
function uidIn(scenarioUid: string, text: string): string {
  const bytes = createHash('sha256').update(`scenario/${scenarioUid}/${text}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * The parcels of a park as the scenario would make them.
 * @param register of its park
 * @throws CodedError `scenario-step-impossible`
 */
export function scenarioParcels(
  scenario: Pick<ScenarioRow, 'uid' | 'steps'>,
  register: readonly ScenarioSource[],
): ScenarioParcel[] {
  return applyScenario(register, stepsOf(scenario), (text) => uidIn(scenario.uid, text))
}
