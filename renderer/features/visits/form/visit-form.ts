import type { InputOf, Uid } from '../../../../electron/contract'
import { minutesOf, minutesOfDay } from '../../../../electron/contract/rules/time-of-day'
import type { VisitRow } from '../rows'

type SaveInput = InputOf<'visits.save'>

/** What the form of a visit holds beside its uid and state. */
export type VisitFields = Omit<SaveInput, 'uid' | 'state'>

/** A visit while it is being written down: company and day may still be open. */
export type VisitDraft = Omit<VisitFields, 'companyUid' | 'on' | 'minutes'> & {
  readonly companyUid: Uid | null
  readonly on: string | null
  readonly minutes: number | null
  readonly state: SaveInput['state']
}

/** What was chosen last time, kept on this computer. */
export interface VisitHabits {
  readonly minutes: number
  readonly kind: VisitFields['kind']
  readonly officeUid: Uid | null
  readonly remindMinutes: number | null
}

const usual: VisitHabits = { minutes: 60, kind: 'visit', officeUid: null, remindMinutes: 1440 }
export const habitsChoice = 'visits.habits'

/** Reads the habits that were kept; what does not fit any more is left out. */
export function readHabits(choice: unknown): VisitHabits {
  if (typeof choice !== 'object' || choice === null) return usual
  const { minutes, kind, officeUid, remindMinutes } = choice as Record<string, unknown>
  const kinds: readonly string[] = ['visit', 'tour', 'exhibition', 'online', 'telephone']
  return {
    minutes: typeof minutes === 'number' && minutes >= 5 && minutes <= minutesOfDay ? minutes : usual.minutes,
    kind: typeof kind === 'string' && kinds.includes(kind) ? (kind as VisitFields['kind']) : usual.kind,
    officeUid: typeof officeUid === 'string' ? officeUid : null,
    remindMinutes:
      typeof remindMinutes === 'number' || remindMinutes === null ? remindMinutes : usual.remindMinutes,
  }
}

/** A new visit with what is known of it and what is usual. @param on ISO day */
export function newDraft(
  start: Partial<VisitFields>,
  habits: VisitHabits,
  officerUids: readonly Uid[],
  on: string,
): VisitDraft {
  return {
    companyUid: null,
    prospectUids: [],
    kind: habits.kind,
    aim: 'attraction',
    askedOn: null,
    on,
    startAt: null,
    minutes: habits.minutes,
    windowFrom: null,
    windowUntil: null,
    fixed: false,
    officeUid: habits.officeUid,
    officerUids: [...officerUids],
    contactUids: [],
    counterpart: '',
    siteUid: null,
    place: '',
    position: null,
    purpose: '',
    materials: '',
    remindMinutes: habits.remindMinutes,
    tripUid: null,
    state: 'planned',
    ...start,
  }
}

export function draftOf(visit: VisitRow): VisitDraft {
  return { ...fieldsOf(visit), state: visit.state }
}

/** What `visits.save` takes of a visit. */
export function fieldsOf(visit: VisitRow): VisitFields {
  const { companyUid, prospectUids, kind, aim, askedOn, on, startAt, minutes, windowFrom, windowUntil } =
    visit
  const { fixed, officeUid, officerUids, contactUids, counterpart, siteUid, place, position } = visit
  const { purpose, materials, remindMinutes, tripUid } = visit
  return {
    companyUid,
    prospectUids,
    kind,
    aim,
    askedOn,
    on,
    startAt,
    minutes,
    windowFrom,
    windowUntil,
    fixed,
    officeUid,
    officerUids,
    contactUids,
    counterpart,
    siteUid,
    place,
    position,
    purpose,
    materials,
    remindMinutes,
    tripUid,
  }
}

export interface VisitIssues {
  readonly company?: 'needed'
  readonly on?: 'needed'
  readonly minutes?: 'needed' | 'past-midnight'
  readonly windowUntil?: 'reversed'
}

/** What keeps a draft from being saved; empty when nothing does. */
export function visitIssues(draft: VisitDraft): VisitIssues {
  const { companyUid, on, startAt, minutes, windowFrom, windowUntil } = draft
  const isPastMidnight = startAt !== null && minutes !== null && minutesOf(startAt) + minutes > minutesOfDay
  return {
    ...(companyUid === null ? { company: 'needed' as const } : {}),
    ...(on === null ? { on: 'needed' as const } : {}),
    ...(minutes === null ? { minutes: 'needed' as const } : {}),
    ...(isPastMidnight ? { minutes: 'past-midnight' as const } : {}),
    ...(windowFrom !== null && windowUntil !== null && windowUntil <= windowFrom
      ? { windowUntil: 'reversed' as const }
      : {}),
  }
}

/** What the host is asked for; null while the draft has issues. */
export function visitInput(uid: Uid | null, draft: VisitDraft): SaveInput | null {
  const visit = plannedVisit(draft)
  return visit === null ? null : { ...visit, uid }
}

function plannedVisit(draft: VisitDraft): Omit<SaveInput, 'uid'> | null {
  const { companyUid, on, minutes } = draft
  if (companyUid === null || on === null || minutes === null) return null
  return {
    ...draft,
    companyUid,
    on,
    minutes,
    // A fixed time that is not known binds nobody.
    fixed: draft.fixed && draft.startAt !== null,
    counterpart: draft.counterpart.trim(),
    place: draft.place.trim(),
    purpose: draft.purpose.trim(),
    materials: draft.materials.trim(),
  }
}

/**
 * One visit to each company, alike but for what they are for; none while the draft has issues.
 * @param aimOf why one goes to a company
 */
export function visitInputs(
  draft: VisitDraft,
  companyUids: readonly Uid[],
  aimOf: (companyUid: Uid) => VisitFields['aim'],
): InputOf<'visits.plan'>['visits'] {
  return companyUids.flatMap((companyUid) => {
    const visit = plannedVisit({ ...draft, companyUid, aim: aimOf(companyUid) })
    return visit === null ? [] : [visit]
  })
}

/** What of a draft is kept as a habit for the next visit. */
export function habitsOf({ minutes, kind, officeUid, remindMinutes }: VisitDraft): VisitHabits {
  return { minutes: minutes ?? usual.minutes, kind, officeUid, remindMinutes }
}
