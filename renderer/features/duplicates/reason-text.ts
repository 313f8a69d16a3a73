import type { Messages } from '../../messages'
import type { Pair } from './slice'

export type Reason = Pair['reasons'][number]

/** Why two companies may be one, in words with what both have in common. */
export function reasonText(reason: Reason, m: Messages): string {
  return m.duplicates.reasons[reason.kind](reason.text)
}
