import type { Activity, InputOf, Uid } from '../../../electron/contract'
import type { ActivityKind } from './read-line'

/** A record as the internal face knows it. */
export type ActivityRecord = Required<Activity>

/** What the form of an activity holds. Days are ISO or null. */
export interface ActivityDraft {
  readonly kind: ActivityKind
  readonly on: string | null
  readonly officerUid: Uid | null
  readonly counterpart: string
  readonly prospectUid: Uid | null
  readonly summary: string
  readonly dueOn: string | null
  readonly doneOn: string | null
}

export type ActivityIssues = {
  readonly on?: 'needed'
  readonly summary?: 'needed'
  readonly doneOn?: 'before'
}

export function activityDraftOf(activity: ActivityRecord): ActivityDraft {
  const { kind, on, officerUid, counterpart, prospectUid, summary, dueOn, doneOn } = activity
  return { kind, on, officerUid, counterpart, prospectUid, summary, dueOn, doneOn }
}

/** What is wrong with a draft; empty when it can be saved. */
export function activityIssues({ kind, on, summary, doneOn }: ActivityDraft): ActivityIssues {
  return {
    ...(on === null ? { on: 'needed' } : {}),
    ...(summary.trim() === '' ? { summary: 'needed' } : {}),
    ...(kind === 'promise' && on !== null && doneOn !== null && doneOn < on ? { doneOn: 'before' } : {}),
  }
}

/** What the host is asked for; only a promise has a day until when and one on which it was kept. */
export function activityInput(
  uid: Uid | null,
  companyUid: Uid,
  draft: ActivityDraft & { readonly on: string },
): InputOf<'activities.save'> {
  const isPromise = draft.kind === 'promise'
  return {
    uid,
    companyUid,
    prospectUid: draft.prospectUid,
    kind: draft.kind,
    on: draft.on,
    officerUid: draft.officerUid,
    counterpart: draft.counterpart.trim(),
    summary: draft.summary.trim(),
    dueOn: isPromise ? draft.dueOn : null,
    doneOn: isPromise ? draft.doneOn : null,
  }
}

/** Where a promise stands. `days` to the due day; negative when it has passed. */
export type PromiseState =
  | { readonly state: 'kept'; readonly on: string }
  | { readonly state: 'open' }
  | { readonly state: 'due' | 'overdue'; readonly on: string }

/** @param today ISO day */
export function promiseState(
  { dueOn, doneOn }: Pick<ActivityRecord, 'dueOn' | 'doneOn'>,
  today: string,
): PromiseState {
  if (doneOn !== null) return { state: 'kept', on: doneOn }
  if (dueOn === null) return { state: 'open' }
  return { state: dueOn < today ? 'overdue' : 'due', on: dueOn }
}

/** The fiscal year a day belongs to: April to March. @param day ISO day */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) < '04-01' ? year - 1 : year
}
