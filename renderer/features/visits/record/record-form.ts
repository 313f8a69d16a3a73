import type { InputOf } from '../../../../electron/contract'
import type { VisitRow } from '../rows'

type RecordInput = InputOf<'visits.record'>

/** One promise of a record while it is written. */
export interface PromiseLine {
  readonly id: number
  readonly summary: string
  readonly dueOn: string | null
}

export interface RecordDraft {
  readonly state: RecordInput['state']
  readonly on: string | null
  readonly facts: string
  readonly opinions: string
  readonly promises: readonly PromiseLine[]
  readonly nextAction: string
  readonly nextActionOn: string | null
}

/** The record of a visit as it stands; one that lies ahead was held today if it is recorded today. @param today ISO day */
export function recordDraftOf(visit: VisitRow, today: string): RecordDraft {
  const isRecorded = visit.state === 'held' || visit.state === 'cancelled' || visit.state === 'no-answer'
  return {
    state: visit.state === 'cancelled' || visit.state === 'no-answer' ? visit.state : 'held',
    on: isRecorded || visit.on <= today ? visit.on : today,
    facts: visit.facts,
    opinions: visit.opinions,
    // The promises of an earlier record are activities by now, with states of their own.
    promises: [{ id: 0, summary: '', dueOn: null }],
    nextAction: visit.nextAction,
    nextActionOn: visit.nextActionOn,
  }
}

export interface RecordIssues {
  readonly on?: 'needed'
  readonly nextAction?: 'needed'
  /** Promises that have a day and no words, by id. */
  readonly promises?: ReadonlySet<number>
}

export function recordIssues({ on, nextAction, nextActionOn, promises }: RecordDraft): RecordIssues {
  const wordless = promises.filter((line) => line.dueOn !== null && line.summary.trim() === '')
  return {
    ...(on === null ? { on: 'needed' as const } : {}),
    ...(nextActionOn !== null && nextAction.trim() === '' ? { nextAction: 'needed' as const } : {}),
    ...(wordless.length > 0 ? { promises: new Set(wordless.map((line) => line.id)) } : {}),
  }
}

/** What the host is asked for; null while the day is missing. Lines without words are left out. */
export function recordInput(visit: VisitRow, draft: RecordDraft): RecordInput | null {
  const { state, on, facts, opinions, promises, nextAction, nextActionOn } = draft
  if (on === null) return null
  return {
    uid: visit.uid,
    state,
    on,
    facts: facts.trim(),
    opinions: opinions.trim(),
    nextAction: nextAction.trim(),
    nextActionOn,
    promises: promises.flatMap(({ summary, dueOn }) =>
      summary.trim() === '' ? [] : [{ summary: summary.trim(), dueOn }],
    ),
  }
}
