import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import type { viewsOperations } from '../../contract/views'
import type { Handlers } from '../handler'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

export const viewsHandlers: Handlers<typeof viewsOperations> = {
  'views.list': (_, { db }) => ({
    views: repository.listSavedViews(db).map((row) => ({
      uid: row.uid,
      table: row.table_key,
      name: row.name,
      definition: definitionOf(row.definition),
    })),
  }),

  'views.save': ({ uid, table, name, definition }, { db }) => {
    const row = { table_key: table, name, definition: JSON.stringify(definition) }
    if (uid === null) {
      const created = uuidv7()
      repository.insertSavedView(db, { uid: created, ...row })
      return { uid: created }
    }
    requireView(uid, repository.findSavedView(db, uid))
    repository.updateSavedView(db, uid, row)
    return { uid }
  },

  'views.remove': ({ uid }, { db }) => {
    requireView(uid, repository.findSavedView(db, uid))
    repository.deleteSavedView(db, uid)
    return {}
  },
}

const Json = z.json()

/** Another program may have written anything into the column: a view without a definition shows the table as it is. */
function definitionOf(json: string): z.infer<typeof Json> {
  try {
    return Json.parse(JSON.parse(json))
  } catch {
    return null
  }
}

function requireView(uid: string, row: repository.SavedViewRow | undefined): void {
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'view', uid })
}
