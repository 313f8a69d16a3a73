import { CodedError } from '../../contract/errors'
import type { visitFiguresOperations } from '../../contract/visit-figures'
import type { Visit } from '../../contract/visits'
import type { Handlers } from '../handler'
import { planningRules } from '../visits/planning-rules'
import { visitsOf } from '../visits/visits-of'
import type { ReadDb } from '../workspace/db'
import { figureRows, summaryOf } from './figures'
import * as repository from './repository'

export const visitFiguresHandlers: Handlers<typeof visitFiguresOperations> = {
  'visitFigures.table': (query, { db, host }) => {
    const { from, until } = query
    if (until < from) throw new CodedError('period-reversed', { from, until })
    // Appointments count by the day on which they were asked for, which may be any time before the visit.
    const visits = visitsOf(db, {}) as Required<Visit>[]
    return {
      rows: figureRows(visits, query, fieldFinder(db)),
      summary: summaryOf(query, {
        visits,
        enquiries: repository.listEnquiries(db, from, until),
        passages: repository.listPassages(db, from, until),
        answerWorkingDays: planningRules(db).answerWorkingDays,
        today: host.today(),
      }),
    }
  },
}

/** Fields of a visit's cases, else of its company. */
function fieldFinder(db: ReadDb): (visit: Required<Visit>) => string[] {
  const group = (rows: readonly repository.FieldRow[]) => {
    const groups = new Map<string, string[]>()
    for (const { owner_uid, field_uid } of rows)
      groups.set(owner_uid, [...(groups.get(owner_uid) ?? []), field_uid])
    return groups
  }
  const ofCases = group(repository.listFieldsOfProspects(db))
  const ofCompanies = group(repository.listFieldsOfCompanies(db))
  return ({ prospectUids, companyUid }) => {
    const own = prospectUids.flatMap((uid) => ofCases.get(uid) ?? [])
    return own.length > 0 ? own : (ofCompanies.get(companyUid) ?? [])
  }
}
