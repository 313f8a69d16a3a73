import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { Name, Origin, Text, Uid } from './values'

const fieldFields = {
  name: Name,
  nameEn: Text,
  /** Heading under which the plans name it (strength, growth, concentrated, study). */
  group: z.enum(['strength', 'growth', 'concentrated', 'study', 'function', 'own']),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  council: Text,
  institutions: z.array(Name).max(50),
  source: Text,
}

/** 重点分野 with the council and the institutions that stand behind it. The list is public: it is in the plans. */
export const TargetField = faced({
  shown: { uid: Uid, ...fieldFields, position: z.int(), origin: Origin },
  internal: {},
})
export type TargetField = z.infer<typeof TargetField>

export const targetFieldsOperations = {
  'targetFields.list': query(Nothing, shown({ fields: z.array(TargetField) })),
  'targetFields.save': command(z.strictObject({ uid: Uid.nullable(), ...fieldFields }), shown({ uid: Uid })),
  'targetFields.reorder': command(z.strictObject({ uids: z.array(Uid).min(1) }), shown({})),
  'targetFields.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
