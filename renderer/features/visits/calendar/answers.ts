import type { InputOf } from '../../../../electron/contract'
import type { Answer } from '../slice'

type Applied = InputOf<'calendar.applyAnswers'>['answers'][number]

/** Whether an answer says something that can be taken over: it moves or cancels a visit of ours. */
export function canApply(answer: Answer): boolean {
  return toApply(answer) !== null
}

/** What is taken over of an answer; null where there is nothing. */
export function toApply(answer: Answer): Applied | null {
  const { visitUid, kind, on, startAt, minutes, sequence } = answer
  if (visitUid === null || on === null || (kind !== 'moved' && kind !== 'cancelled')) return null
  return {
    visitUid,
    cancelled: kind === 'cancelled',
    on,
    startAt,
    // An event may be shorter or longer than a visit can be.
    minutes: Math.max(5, Math.min(1440, minutes ?? 60)),
    sequence,
  }
}
