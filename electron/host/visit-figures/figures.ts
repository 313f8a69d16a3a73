import type { VisitFigureGroup, VisitFigureRow, VisitSummary } from '../../contract/visit-figures'
import type { Visit } from '../../contract/visits'
import { addWorkingDays } from '../../contract/rules/working-days'
import type { EnquiryRow, PassageRow } from './repository'

export interface FigureQuery {
  readonly from: string
  readonly until: string
  readonly per: 'month' | 'fiscal-year'
  readonly by: VisitFigureGroup
}

/** First day of the month, or of the fiscal year, which begins in April. @param day ISO day */
export function periodOf(day: string, per: FigureQuery['per']): string {
  if (per === 'month') return `${day.slice(0, 7)}-01`
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)
  return `${String(year).padStart(4, '0')}-04-01`
}

/**
 * Visits by period and group. A visit counts in the period of its day, an appointment in that of the day on which it was
 * asked for. A visit of several fields counts in each of them.
 * @param fieldsOf target fields of a visit
 */
export function figureRows(
  visits: readonly Required<Visit>[],
  query: FigureQuery,
  fieldsOf: (visit: Required<Visit>) => readonly string[],
): VisitFigureRow[] {
  const rows = new Map<string, Required<VisitFigureRow>>()
  const rowOf = (period: string, group: string) => {
    const key = `${period} ${group}`
    const row = rows.get(key) ?? { period, group, held: 0, asked: 0, askedHeld: 0 }
    rows.set(key, row)
    return row
  }
  const within = (day: string) => day >= query.from && day <= query.until
  for (const visit of visits) {
    const held = visit.state === 'held'
    for (const group of groupsOf(visit, query.by, fieldsOf)) {
      if (held && within(visit.on)) rowOf(periodOf(visit.on, query.per), group).held += 1
      if (visit.askedOn === null || !within(visit.askedOn)) continue
      const row = rowOf(periodOf(visit.askedOn, query.per), group)
      row.asked += 1
      if (held) row.askedHeld += 1
    }
  }
  return [...rows.values()].toSorted(
    (a, b) => a.period.localeCompare(b.period) || a.group.localeCompare(b.group),
  )
}

function groupsOf(
  visit: Required<Visit>,
  by: VisitFigureGroup,
  fieldsOf: (visit: Required<Visit>) => readonly string[],
): readonly string[] {
  switch (by) {
    case 'office':
      return [visit.officeUid ?? '']
    case 'first':
      return [visit.first ? 'first' : 'repeat']
    case 'kind':
      return [visit.kind]
    case 'aim':
      return [visit.aim]
    case 'field': {
      const fields = fieldsOf(visit)
      return fields.length === 0 ? [''] : [...new Set(fields)]
    }
  }
}

export interface SummaryInput {
  readonly visits: readonly Required<Visit>[]
  readonly enquiries: readonly EnquiryRow[]
  readonly passages: readonly PassageRow[]
  /** Working days within which an enquiry is to be answered. */
  readonly answerWorkingDays: number
  /** ISO day: an enquiry whose time is not over on it is pending, neither in time nor late. */
  readonly today: string
}

/** The figures of a period in all. */
export function summaryOf(query: FigureQuery, input: SummaryInput): VisitSummary {
  const within = (day: string | null) => day !== null && day >= query.from && day <= query.until
  const held = input.visits.filter((visit) => visit.state === 'held' && within(visit.on))
  const asked = input.visits.filter((visit) => within(visit.askedOn))
  const due = ({ enquired_on }: EnquiryRow) => addWorkingDays(enquired_on, input.answerWorkingDays)
  const answered = input.enquiries.filter(({ answered_on }) => answered_on !== null)
  return {
    held: held.length,
    first: held.filter(({ first }) => first).length,
    asked: asked.length,
    askedHeld: asked.filter(({ state }) => state === 'held').length,
    enquiries: input.enquiries.length,
    answered: answered.length,
    answeredInTime: answered.filter((row) => (row.answered_on ?? '') <= due(row)).length,
    answersPending: input.enquiries.filter((row) => row.answered_on === null && due(row) >= input.today)
      .length,
    conversions: conversionsOf(input.passages),
  }
}

function conversionsOf(passages: readonly PassageRow[]): Required<VisitSummary>['conversions'] {
  const rows = new Map<string, { stageUid: string; entered: number; wentOn: number; lost: number }>()
  for (const { stage_uid, went_on, lost } of passages) {
    const row = rows.get(stage_uid) ?? { stageUid: stage_uid, entered: 0, wentOn: 0, lost: 0 }
    row.entered += 1
    row.wentOn += went_on
    row.lost += went_on === 0 ? lost : 0
    rows.set(stage_uid, row)
  }
  return [...rows.values()]
}
