import { uuidv7 } from '../../workspace/uuid'

/** The identity of a row that may never be written: made when it is first asked for, since making one costs time. */
export type LateUid = () => string

export function lateUid(known: string | null): LateUid {
  let uid = known
  return () => (uid ??= uuidv7())
}
