import type { Uid } from '../../../electron/contract'
import { foldCompanyName, foldText } from '../../../electron/contract/rules/fold'
import type { ProspectRow } from './rows'

/** What a prospect may be waiting for. */
export const dueKinds = ['overdue', 'today', 'week', 'none', 'resume'] as const
export type DueKind = (typeof dueKinds)[number]

/** Which prospects table, board and matrix show. An empty list lets all through. */
export interface ProspectFilter {
  readonly text: string
  readonly fields: readonly Uid[]
  readonly stages: readonly Uid[]
  /** Uids; `nobody` stands for prospects without an owner. */
  readonly owners: readonly string[]
  readonly sources: readonly Uid[]
  readonly due: readonly DueKind[]
}

export const emptyProspectFilter: ProspectFilter = {
  text: '',
  fields: [],
  stages: [],
  owners: [],
  sources: [],
  due: [],
}

/** How many parts of the filter are in force. */
export function prospectFilterCount(filter: ProspectFilter): number {
  const lists = [filter.fields, filter.stages, filter.owners, filter.sources, filter.due]
  return lists.filter((list) => list.length > 0).length + (filter.text.trim() === '' ? 0 : 1)
}

/** One part of the filter, so that the counts beside its choices can leave it out. */
export type FilterPart = keyof ProspectFilter

/** Rows that pass; `without` leaves one part out of account. @param weekEnd ISO day seven days from today */
export function filterProspects(
  rows: readonly ProspectRow[],
  filter: ProspectFilter,
  weekEnd: string,
  without?: FilterPart,
): readonly ProspectRow[] {
  const tests: ((row: ProspectRow) => boolean)[] = []
  const apply = (part: FilterPart, isInForce: boolean, test: (row: ProspectRow) => boolean) => {
    if (isInForce && part !== without) tests.push(test)
  }
  const words = foldText(filter.text).split(' ').filter(Boolean)
  apply('text', words.length > 0, (row) => {
    const text = searchText(row)
    return words.every((word) => text.includes(word) || text.includes(foldCompanyName(word)))
  })
  apply('fields', filter.fields.length > 0, ({ prospect }) =>
    prospect.fieldUids.some((uid) => filter.fields.includes(uid)),
  )
  apply('stages', filter.stages.length > 0, ({ prospect }) => filter.stages.includes(prospect.stageUid))
  apply('owners', filter.owners.length > 0, ({ prospect }) =>
    filter.owners.includes(prospect.ownerUid ?? 'nobody'),
  )
  apply(
    'sources',
    filter.sources.length > 0,
    ({ prospect }) => prospect.sourceUid !== null && filter.sources.includes(prospect.sourceUid),
  )
  apply('due', filter.due.length > 0, (row) => filter.due.some((kind) => isDue(row, kind, weekEnd)))
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

/** Whether a prospect waits for this. @param weekEnd last ISO day that counts as this week */
export function isDue(row: ProspectRow, kind: DueKind, weekEnd: string): boolean {
  switch (kind) {
    case 'overdue':
    case 'today':
      return row.next === kind
    case 'week':
      return (
        row.next === 'today' || (row.next === 'coming' && (row.prospect.nextActionOn ?? '9999') <= weekEnd)
      )
    case 'none':
      return row.stageKind !== 'lost' && row.stageKind !== 'held' && row.next === 'none'
    case 'resume':
      return row.isResumptionDue
  }
}

const folded = new WeakMap<ProspectRow, string>()

/** Everything of a prospect that is searched, folded once. */
function searchText(row: ProspectRow): string {
  let text = folded.get(row)
  if (text === undefined) {
    const { prospect, company } = row
    const names = company ? [company.name, ...company.formerNames] : []
    text = foldText(
      [
        prospect.codeName,
        ...names,
        ...names.map(foldCompanyName),
        company?.nameKana ?? '',
        company?.nameEn ?? '',
        prospect.nextAction,
        prospect.competingPlaces,
        prospect.note,
        row.owner?.name ?? '',
      ].join('\n'),
    )
    folded.set(row, text)
  }
  return text
}

/** Rows counted by a key of which each may have several. */
export function countBy(
  rows: readonly ProspectRow[],
  keysOf: (row: ProspectRow) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Reads a remembered filter, whatever an earlier or later version of the program wrote there. */
export function readProspectFilter(remembered: unknown): ProspectFilter {
  if (typeof remembered !== 'object' || remembered === null) return emptyProspectFilter
  const { text, fields, stages, owners, sources, due } = remembered as Record<string, unknown>
  return {
    text: typeof text === 'string' ? text : '',
    fields: textsOf(fields),
    stages: textsOf(stages),
    owners: textsOf(owners),
    sources: textsOf(sources),
    due: dueKinds.filter((kind) => textsOf(due).includes(kind)),
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
