import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import type { TargetField, targetFieldsOperations } from '../../contract/target-fields'
import type { Handlers } from '../handler'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

const Names = z.array(z.string())

export const targetFieldsHandlers: Handlers<typeof targetFieldsOperations> = {
  'targetFields.list': (_, { db }) => ({ fields: repository.listTargetFields(db).map(fieldFromRow) }),

  'targetFields.save': ({ uid, ...fields }, { db }) => {
    const row = {
      name: fields.name,
      name_en: fields.nameEn,
      group_key: fields.group,
      color: fields.color,
      council: fields.council,
      institutions: JSON.stringify(fields.institutions),
      source: fields.source,
    }
    if (uid !== null) {
      requireField(db, uid)
      repository.updateTargetField(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    const position = lastPosition(repository.listTargetFields(db))
    repository.insertTargetFields(db, [{ uid: created, position, ...row, origin: 'user' }])
    return { uid: created }
  },

  'targetFields.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireField(db, uid)
    for (const { uid, position } of reordered(repository.listTargetFields(db), uids))
      repository.updateTargetField(db, uid, { position })
    return {}
  },

  'targetFields.remove': ({ uid }, { db }) => {
    const field = requireField(db, uid)
    const count = repository.countUsesOfTargetField(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'targetField', name: field.name, count })
    repository.deleteTargetField(db, uid)
    return {}
  },
}

function fieldFromRow(row: repository.TargetFieldRow): TargetField {
  return {
    uid: row.uid,
    position: row.position,
    name: row.name,
    nameEn: row.name_en,
    group: row.group_key,
    color: row.color,
    council: row.council,
    institutions: namesOf(row.institutions),
    source: row.source,
    origin: row.origin,
  }
}

/** Another program may have written anything into the column. */
function namesOf(json: string): string[] {
  try {
    return Names.parse(JSON.parse(json))
  } catch {
    return []
  }
}

function requireField(db: ReadDb, uid: string): repository.TargetFieldRow {
  const row = repository.findTargetField(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'targetField', uid })
  return row
}
