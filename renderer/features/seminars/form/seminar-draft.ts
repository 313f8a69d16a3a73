import type { InputOf, Seminar } from '../../../../electron/contract'

/** One row of the programme as it is typed; `key` tells rows apart while they move. */
export interface ItemDraft {
  readonly key: number
  readonly startAt: string | null
  readonly minutes: number | null
  readonly title: string
  readonly speaker: string
}

export interface SeminarDraft {
  readonly name: string
  readonly on: string | null
  readonly startAt: string | null
  readonly endAt: string | null
  readonly venue: string
  readonly address: string
  readonly capacity: number | null
  readonly callWorkingDays: number | null
  readonly note: string
  readonly programme: readonly ItemDraft[]
}

export type SeminarIssue = 'name' | 'on' | 'times' | 'reversed' | 'programme'

export function draftOfSeminar(seminar: Seminar | null): SeminarDraft {
  return {
    name: seminar?.name ?? '',
    on: seminar?.on ?? null,
    startAt: seminar?.startAt ?? null,
    endAt: seminar?.endAt ?? null,
    venue: seminar?.venue ?? '',
    address: seminar?.address ?? '',
    capacity: seminar?.capacity ?? null,
    callWorkingDays: seminar?.callWorkingDays ?? 2,
    note: seminar?.note ?? '',
    programme: (seminar?.programme ?? []).map((item, key) => ({
      key,
      startAt: item.startAt,
      minutes: item.minutes,
      title: item.title,
      speaker: item.speaker ?? '',
    })),
  }
}

/** A row in which nothing was typed is no row. */
function isBlank(item: ItemDraft): boolean {
  return item.title.trim() === '' && item.speaker.trim() === ''
}

export function seminarIssues(draft: SeminarDraft): ReadonlySet<SeminarIssue> {
  const issues = new Set<SeminarIssue>()
  if (draft.name.trim() === '') issues.add('name')
  if (draft.on === null) issues.add('on')
  if (draft.startAt === null || draft.endAt === null) issues.add('times')
  else if (draft.endAt <= draft.startAt) issues.add('reversed')
  const rows = draft.programme.filter((item) => !isBlank(item))
  if (rows.some(({ startAt, minutes, title }) => startAt === null || minutes === null || title.trim() === ''))
    issues.add('programme')
  return issues
}

/** Null while something is missing. */
export function seminarInput(seminar: Seminar | null, draft: SeminarDraft): InputOf<'seminars.save'> | null {
  const { name, on, startAt, endAt, venue, address, capacity, note } = draft
  if (seminarIssues(draft).size > 0 || on === null || startAt === null || endAt === null) return null
  return {
    uid: seminar?.uid ?? null,
    name: name.trim(),
    on,
    startAt,
    endAt,
    venue: venue.trim(),
    address: address.trim(),
    position: seminar?.position ?? null,
    capacity,
    note,
    callWorkingDays: draft.callWorkingDays ?? 0,
    programme: draft.programme.flatMap((item) =>
      isBlank(item) || item.startAt === null || item.minutes === null
        ? []
        : [
            {
              startAt: item.startAt,
              minutes: item.minutes,
              title: item.title.trim(),
              speaker: item.speaker.trim(),
            },
          ],
    ),
  }
}

/** @param time `HH:MM` @returns null past midnight */
export function laterBy(time: string, minutes: number): string | null {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const total = hours * 60 + past + minutes
  if (total >= 24 * 60) return null
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** The time at which the next row begins: where the last one ends, or with the seminar. */
export function nextStart(draft: SeminarDraft): string | null {
  const last = draft.programme.findLast(({ startAt }) => startAt !== null)
  if (!last || last.startAt === null) return draft.startAt
  return laterBy(last.startAt, last.minutes ?? 0)
}

/** When the programme ends, where that is after the seminar's end. */
export function overrun(draft: SeminarDraft): string | null {
  const ends = draft.programme.flatMap(({ startAt, minutes }) =>
    startAt === null ? [] : [laterBy(startAt, minutes ?? 0) ?? '24:00'],
  )
  const last = ends.toSorted().at(-1)
  return last !== undefined && draft.endAt !== null && last > draft.endAt ? last : null
}
