import type { InputOf, ParkFact } from '../../../electron/contract'

/** A fact of a park as it stands in the form. */
export type FactDraft = Pick<ParkFact, 'item' | 'value' | 'certainty' | 'source' | 'sourceDate'>
export type FactIssues = Readonly<Partial<Record<keyof FactDraft, 'item' | 'value' | 'source' | 'date'>>>
type FactFields = Omit<InputOf<'parks.saveFact'>, 'uid' | 'parkUid'>

const dateForm = /^(\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?)?$/

/**
 * Checks a fact. What is confirmed or derived needs its source, since a fact without one is hearsay; what is not
 * confirmed may stand without a value and reminds of the question.
 */
export function readFactDraft(
  draft: FactDraft,
): { readonly fields: FactFields } | { readonly issues: FactIssues } {
  const item = draft.item.trim()
  const value = draft.value.trim()
  const source = draft.source.trim()
  const sourceDate = draft.sourceDate.normalize('NFKC').trim()
  const issues: { -readonly [K in keyof FactIssues]: FactIssues[K] } = {}
  if (item === '') issues.item = 'item'
  if (draft.certainty !== 'unknown') {
    if (value === '') issues.value = 'value'
    if (source === '') issues.source = 'source'
  }
  const isWholeDay = sourceDate.length === 10
  if (!dateForm.test(sourceDate) || (isWholeDay && !exists(sourceDate))) issues.sourceDate = 'date'
  if (Object.keys(issues).length > 0) return { issues }
  return { fields: { item, value, certainty: draft.certainty, source, sourceDate } }
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
