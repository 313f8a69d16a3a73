import { CodedError } from '../../contract/errors'
import type { scenariosOperations } from '../../contract/scenarios'
import type { Handlers } from '../handler'
import { readRegister, ShapeMemory, type RegisterParcel } from '../matching/register'
import { listParcelUidsOfPark } from '../parcels/repository'
import { findPark } from '../parks/repository'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { scenarioParcels, scenarioRow, stepsOf } from './apply'
import * as repository from './repository'

export const scenariosHandlers: Handlers<typeof scenariosOperations> = {
  'scenarios.list': (_, { db, face }) => {
    if (face === 'public') return {}
    return {
      scenarios: repository.listScenarios(db).map((row) => ({
        uid: row.uid,
        parkUid: row.park_uid,
        name: row.name,
        note: row.note,
        steps: stepsOf(row),
        changedAt: row.changed_at,
      })),
    }
  },

  'scenarios.apply': ({ uid }, { db, face, host }) => {
    // A step that no longer fits names a parcel of the scenario: nothing for outsiders.
    if (face === 'public') return {}
    const scenario = scenarioRow(db, uid)
    return { parcels: scenarioParcels(scenario, registerOf(db, scenario.park_uid, host.today())) }
  },

  'scenarios.save': ({ uid, parkUid, name, note, steps }, { db, host }) => {
    if (findPark(db, parkUid) === undefined)
      throw new CodedError('row-not-found', { entity: 'park', uid: parkUid })
    const before = uid === null ? null : scenarioRow(db, uid)
    const own = uid ?? uuidv7()
    const row = {
      uid: own,
      park_uid: parkUid,
      name,
      note,
      steps: JSON.stringify(steps),
      changed_at: host.now().toISOString(),
    }
    // A scenario that the register has left behind can still be renamed, but no step is added to it.
    if (before === null || before.steps !== row.steps || before.park_uid !== parkUid)
      scenarioParcels(row, registerOf(db, parkUid, host.today()))
    if (before === null) repository.insertScenario(db, row)
    else repository.updateScenario(db, own, row)
    return { uid: own }
  },

  'scenarios.remove': ({ uid }, { db }) => {
    scenarioRow(db, uid)
    repository.deleteScenario(db, uid)
    return {}
  },
}

function registerOf(db: ReadDb, parkUid: string, day: string): RegisterParcel[] {
  const uids = listParcelUidsOfPark(db, parkUid)
  const shapes = new ShapeMemory()
  shapes.read(db, uids)
  return readRegister(db, day, uids, shapes, new Set())
}
