import type { DuplicatePair, InputOf, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

/** A pair as the internal face knows it: every field is there. */
export type Pair = Required<DuplicatePair>

export interface DuplicatesSlice {
  /** Looks through all companies under a task of the frame, by which it can be stopped; surest pairs first. */
  find(taskId: string): Promise<readonly Pair[]>
  /** Everything of one company moves to the other. One command, so one undo. */
  merge(input: InputOf<'companies.merge'>): Promise<Uid>
  /** The pair is never proposed again. */
  dismiss(aUid: Uid, bUid: Uid): Promise<void>
}

export const createDuplicatesSlice: SliceFactory<'duplicates'> = ({ services, run }) => ({
  find: async (taskId) =>
    ((await services.call('duplicates.find', { taskId })).pairs ?? []).filter(
      (pair): pair is Pair => pair.aUid !== undefined,
    ),
  merge: async (input) => (await run('companies.merge', input)).uid,
  dismiss: async (aUid, bUid) => void (await run('duplicates.dismiss', { aUid, bUid })),
})
