import type { AgendaRow } from '../../contract/agenda'
import { addDays, daysBetween } from '../../contract/rules/calendar'
import { addWorkingDays } from '../../contract/rules/working-days'
import type { PlanningRules } from '../../contract/visits'
import type { ReadDb } from '../workspace/db'
import * as repository from './repository'

export interface AgendaQuery {
  /** ISO day */
  readonly on: string
  /** Entry of the list `officer`; null asks for everybody's. */
  readonly officerUid: string | null
  /** Days ahead that are told too. */
  readonly ahead: number
}

type Rules = Required<PlanningRules>

/** A row before it is known whose it is; `owners` are entries of the list `officer`. */
interface Due extends Pick<
  repository.DueRow,
  'row_uid' | 'company_uid' | 'prospect_uid' | 'text' | 'due_on'
> {
  readonly kind: AgendaRow['kind']
  readonly owners: readonly string[]
}

/**
 * What is due: visits to record, next actions, promises, enquiries whose time to answer is over, cases to take up again,
 * cards to call, and ranked companies that nobody touched for as long as their rank allows. What belongs to nobody is
 * everybody's.
 */
export function agendaOf(db: ReadDb, rules: Rules, { on, officerUid, ahead }: AgendaQuery): AgendaRow[] {
  const until = addDays(on, ahead)
  const due: Due[] = [
    ...repository.listOpenVisits(db, until).map((row) => ofVisit('visit', row)),
    ...repository.listVisitActions(db, until).map((row) => ofVisit('next-action', row)),
    ...repository.listCases(db, until).flatMap((row) => ofCase(row, rules, until)),
    ...repository.listPromises(db, until).map((row) => owned('promise', row)),
    ...repository.listCalls(db, until).map((row) => owned('call', row)),
  ]
  const isTheirs = (owners: readonly string[]) =>
    officerUid === null || owners.length === 0 || owners.includes(officerUid)
  return [
    ...due
      .filter(({ owners }) => isTheirs(owners))
      .map((row) => ({
        kind: row.kind,
        companyUid: row.company_uid,
        prospectUid: row.prospect_uid,
        rowUid: row.row_uid,
        text: row.text,
        on: row.due_on,
        days: daysBetween(row.due_on, on),
        ownerUid: row.owners[0] ?? null,
      })),
    ...untouched(db, rules, on).filter(({ ownerUid }) => isTheirs(ownerUid == null ? [] : [ownerUid])),
  ]
}

function owned(kind: Due['kind'], row: repository.DueRow): Due {
  return { ...row, kind, owners: row.owner_uid === null ? [] : [row.owner_uid] }
}

function ofVisit(kind: Due['kind'], row: repository.VisitDueRow): Due {
  return { ...row, kind, owners: JSON.parse(row.officers) as string[] }
}

/** What a case waits for. One that is lost waits for nothing, one that is held for its day alone. */
function ofCase(row: repository.CaseRow, rules: Rules, until: string): Due[] {
  const { uid, company_uid, owner_uid, stage_kind: stage } = row
  const found: Due[] = []
  const add = (kind: Due['kind'], due_on: string, text = '') => {
    if (due_on <= until)
      found.push(owned(kind, { row_uid: uid, company_uid, prospect_uid: uid, text, due_on, owner_uid }))
  }
  if (row.next_action_on !== null && stage !== 'lost' && stage !== 'held')
    add('next-action', row.next_action_on, row.next_action)
  if (row.enquired_on !== null && row.answered_on === null && stage !== 'lost')
    add('answer', addWorkingDays(row.enquired_on, rules.answerWorkingDays))
  if (row.resume_on !== null && stage === 'held') add('resume', row.resume_on)
  return found
}

function untouched(db: ReadDb, rules: Rules, on: string): AgendaRow[] {
  return repository.listRanked(db, on).flatMap((row) => {
    const days = row.last_on === null ? null : daysBetween(row.last_on, on)
    if (days !== null && days < rules.untouchedDays[row.rank]) return []
    const companyUid = row.company_uid
    return [
      {
        kind: 'untouched' as const,
        companyUid,
        prospectUid: null,
        rowUid: companyUid,
        text: '',
        on: row.last_on,
        days,
        ownerUid: row.owner_uid,
      },
    ]
  })
}
