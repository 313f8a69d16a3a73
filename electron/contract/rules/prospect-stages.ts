import type { StageKind } from '../lists'
import { daysBetween } from './calendar'
import { foldText } from './fold'

/** How prospects stand in their stages, and whose names are taken for each other. Pure; days are ISO days. */

export interface StageRow {
  readonly uid: string
  readonly stageUid: string
  /** ISO day */
  readonly since: string
}

export interface StageSpan extends StageRow {
  /** First day of the next stage; null while it lasts. */
  readonly until: string | null
  /** Calendar days in it, up to today. */
  readonly days: number
}

/**
 * How long a prospect stood in each stage, oldest first; entries after `today` are left out. Of two entries of one day the
 * later uid is the one that was made later, and the earlier lasted no day.
 */
export function stageSpans(entries: readonly StageRow[], today: string): StageSpan[] {
  const past = entries
    .filter(({ since }) => since <= today)
    .toSorted((a, b) => (a.since === b.since ? (a.uid < b.uid ? -1 : 1) : a.since < b.since ? -1 : 1))
  return past.map((entry, index) => {
    const until = past[index + 1]?.since ?? null
    return { ...entry, until, days: daysBetween(entry.since, until ?? today) }
  })
}

/** The stage a prospect is in on a day, with its days; null before the first. */
export function stageOn(entries: readonly StageRow[], today: string): StageSpan | null {
  return stageSpans(entries, today).at(-1) ?? null
}

/** A held case is to be taken up again on this day or before. @param today ISO day */
export function isResumptionDue(kind: StageKind, resumeOn: string | null, today: string): boolean {
  return kind === 'held' && resumeOn !== null && resumeOn <= today
}

/** Officers whose names are spelt alike (髙橋/高橋, full and half width), in groups of two and more. */
export function speltAlike<T extends { readonly name: string }>(entries: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = foldText(entry.name).replace(/\s/g, '')
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
