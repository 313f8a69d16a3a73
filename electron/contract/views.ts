import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Name, Uid } from './values'

/** A table's columns, order, filters and grouping under a name, shared by whoever opens the workspace. */
export const SavedView = faced({
  shown: {},
  internal: {
    uid: Uid,
    table: z.enum(['parcels', 'companies', 'prospects']),
    name: Name,
    definition: z.json(),
  },
})
export type SavedView = z.infer<typeof SavedView>

export const viewsOperations = {
  'views.list': query(z.strictObject({}), faced({ shown: {}, internal: { views: z.array(SavedView) } })),
  'views.save': command(
    z.strictObject({
      uid: Uid.nullable(),
      table: z.enum(['parcels', 'companies', 'prospects']),
      name: Name,
      definition: z.json(),
    }),
    shown({ uid: Uid }),
  ),
  'views.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
