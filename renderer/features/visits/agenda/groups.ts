import type { Uid } from '../../../../electron/contract'
import type { Firm } from '../../companies/firm'
import type { Agenda } from '../slice'

export type Due = Agenda[number]

/** What is due today, what was due before, answers over their time, companies untouched. */
export const agendaGroups = ['today', 'overdue', 'answers', 'untouched'] as const
export type AgendaGroupId = (typeof agendaGroups)[number]

export interface AgendaGroup {
  readonly id: AgendaGroupId
  readonly rows: readonly Due[]
}

function groupOf({ kind, days }: Due): AgendaGroupId {
  if (kind === 'untouched') return 'untouched'
  if (kind === 'answer') return 'answers'
  return (days ?? 0) > 0 ? 'overdue' : 'today'
}

const ranks: Readonly<Record<string, number>> = { A: 0, B: 1, C: 2 }

/**
 * Rows by group: today's in the order of the host (by time), what is late with the latest first, untouched companies by
 * rank and then by how long nobody was there; a company that was never touched comes before all others of its rank.
 */
export function groupAgenda(rows: Agenda, rankOf: (company: Uid) => Firm['rank']): readonly AgendaGroup[] {
  const groups = new Map<AgendaGroupId, Due[]>(agendaGroups.map((id) => [id, []]))
  for (const row of rows) groups.get(groupOf(row))?.push(row)
  const late = (row: Due) => row.days ?? Number.POSITIVE_INFINITY
  const rank = (row: Due) => ranks[(row.companyUid && rankOf(row.companyUid)) ?? ''] ?? 3
  const byLateness = (a: Due, b: Due) => (late(a) === late(b) ? 0 : late(b) - late(a))
  groups.get('overdue')?.sort(byLateness)
  groups.get('answers')?.sort(byLateness)
  groups.get('untouched')?.sort((a, b) => rank(a) - rank(b) || byLateness(a, b))
  return agendaGroups.map((id) => ({ id, rows: groups.get(id) ?? [] }))
}

/** What Enter does on a row, and what the letters do. */
export type AgendaAction =
  'record' | 'finish' | 'keep' | 'plan' | 'answered' | 'resume' | 'called' | 'call' | 'edit' | 'open'

const mainActions: Readonly<Record<Due['kind'], AgendaAction>> = {
  visit: 'record',
  'next-action': 'finish',
  promise: 'keep',
  untouched: 'plan',
  answer: 'answered',
  resume: 'resume',
  call: 'called',
}

/** The action that a row is there for. */
export function mainAction({ kind }: Due): AgendaAction {
  return mainActions[kind]
}

const letters: readonly (readonly [letter: string, action: AgendaAction])[] = [
  ['e', 'edit'],
  ['p', 'plan'],
  ['t', 'call'],
  ['o', 'open'],
]

/** What else can be done with a row, by letter. */
export function otherActions(
  row: Due,
): readonly { readonly letter: string; readonly action: AgendaAction }[] {
  const fits = (action: AgendaAction): boolean => {
    if (action === mainAction(row)) return false
    if (action === 'edit') return row.kind === 'visit'
    return row.companyUid !== null && !(action === 'plan' && row.kind === 'visit')
  }
  return letters.flatMap(([letter, action]) => (fits(action) ? [{ letter, action }] : []))
}

/** The action of a key on a row; null when the key means nothing there. */
export function actionOfKey(row: Due, key: string): AgendaAction | null {
  const letter = key.toLowerCase()
  return otherActions(row).find((each) => each.letter === letter)?.action ?? null
}
