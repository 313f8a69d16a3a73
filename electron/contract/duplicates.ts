import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { TaskId } from './tasks'
import { Uid } from './values'

/** Why two companies may be one: each reason with what both sides have in common. */
export const DuplicatePair = faced({
  shown: {},
  internal: {
    aUid: Uid,
    bUid: Uid,
    /** 0 to 1 */
    likeness: z.number().min(0).max(1),
    reasons: z.array(
      shown({
        kind: z.enum([
          'corporate-number',
          'name',
          'kana',
          'former-name',
          'telephone',
          'mail',
          'web',
          'address',
        ]),
        text: z.string(),
      }),
    ),
  },
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** Values of a company that a merge may take from the one that goes. */
export const MergeField = z.enum([
  'name',
  'nameKana',
  'nameEn',
  'corporateNumber',
  'industryCode',
  'industry',
  'capitalYen',
  'employees',
  'web',
  'rank',
  'publication',
  'source',
  'note',
])
export type MergeField = z.infer<typeof MergeField>

export const duplicatesOperations = {
  /**
   * Everything that hangs on `fromUid` moves to `intoUid`, whose own values win; `take` names fields whose value comes
   * from the other. Empty values of the first are filled, notes of both are kept, of two publication levels the stricter
   * holds. The losing names stay as former names. One command, so one undo. `same-company` for one company twice.
   */
  'companies.merge': command(
    z.strictObject({ intoUid: Uid, fromUid: Uid, take: z.array(MergeField) }),
    shown({ uid: Uid }),
  ),
  /** The pair is never proposed again. */
  'duplicates.dismiss': command(z.strictObject({ aUid: Uid, bUid: Uid }), shown({})),
  /** Looks through all companies; progress comes as `task.progress`, and `tasks.cancel` stops it. */
  'duplicates.find': query(
    z.strictObject({ taskId: TaskId }),
    faced({ shown: {}, internal: { pairs: z.array(DuplicatePair) } }),
  ),
} as const
