import type { InputOf } from '../../contract/index'
import type { Visit } from '../../contract/visits'
import { listCompanies } from '../companies/repository'
import { listSites } from '../company-details/repository'
import { listProspects } from '../prospects/repository'
import { findTrip } from '../trips/repository'
import { listVisits, type VisitNowRow } from '../visits/repository'
import { visitsOf } from '../visits/visits-of'
import type { ReadDb } from '../workspace/db'
import { eventUid } from './event-uid'
import { writeCalendar, type CalendarEvent } from './ics-writer'

type Order = InputOf<'calendar.compose'>

/** Visits that a calendar withdraws; all others it shows. */
const calledOff: ReadonlySet<Visit['state']> = new Set(['cancelled', 'no-answer'])

/** The calendar file of the visits that were chosen. */
export function composeCalendar(
  db: ReadDb,
  order: Order,
  now: Date,
): { text: string; fileName: string; events: number } {
  const { selection } = order
  const filter = {
    uids: selection.visitUids ?? null,
    tripUid: selection.tripUid ?? null,
    from: selection.from ?? null,
    until: selection.until ?? null,
  }
  const sequences = new Map(listVisits(db, filter).map((row: VisitNowRow) => [row.uid, row.sequence]))
  const visits = (visitsOf(db, filter) as Required<Visit>[]).filter(
    ({ state }) => calledOff.has(state) === order.cancel,
  )
  const describe = order.names === 'company' ? openly(db, visits) : discreetly(db, visits)
  const events = visits.map((visit): CalendarEvent => {
    const { who, location, description } = describe(visit)
    const kind = order.kindNames[visit.kind]
    return {
      uid: eventUid(visit.uid),
      sequence: sequences.get(visit.uid) ?? 0,
      status: order.cancel ? 'CANCELLED' : visit.state === 'planned' ? 'TENTATIVE' : 'CONFIRMED',
      on: visit.on,
      startAt: visit.startAt,
      minutes: visit.minutes,
      summary: who === '' ? kind : `${kind} ${who}`,
      location,
      description,
      remindMinutes: visit.remindMinutes,
    }
  })
  return {
    text: writeCalendar(events, order.cancel ? 'CANCEL' : 'PUBLISH', now),
    fileName: `${fileStem(db, order, visits)}.ics`,
    events: events.length,
  }
}

interface Words {
  readonly who: string
  readonly location: string
  readonly description: string
}

/**
 * Code names of the cases, else the industry. Place, purpose and people are left away: an address or a purpose tells the
 * company as well as its name does.
 */
function discreetly(db: ReadDb, visits: readonly Required<Visit>[]): (visit: Required<Visit>) => Words {
  const codeNames = new Map(
    listProspects(db, [...new Set(visits.flatMap(({ prospectUids }) => prospectUids))]).map((row) => [
      row.uid,
      row.code_name,
    ]),
  )
  const industries = new Map(companiesOfVisits(db, visits).map((row) => [row.uid, row.industry]))
  return ({ prospectUids, companyUid }) => ({
    who: prospectUids.map((uid) => codeNames.get(uid) ?? '').join('・') || (industries.get(companyUid) ?? ''),
    location: '',
    description: '',
  })
}

function openly(db: ReadDb, visits: readonly Required<Visit>[]): (visit: Required<Visit>) => Words {
  const companies = companiesOfVisits(db, visits)
  const names = new Map(companies.map((row) => [row.uid, row.name]))
  const addresses = new Map(
    listSites(
      db,
      companies.map(({ uid }) => uid),
    ).map((site) => [site.uid, site.address]),
  )
  return ({ companyUid, place, siteUid, purpose, materials, counterpart }) => ({
    who: names.get(companyUid) ?? '',
    location: place || (siteUid === null ? '' : (addresses.get(siteUid) ?? '')),
    description: [purpose, counterpart, materials].filter((text) => text !== '').join('\n'),
  })
}

function companiesOfVisits(db: ReadDb, visits: readonly Required<Visit>[]) {
  return listCompanies(db, [...new Set(visits.map(({ companyUid }) => companyUid))])
}

/** The file's name says the period alone: it stands in mails and folders that others read. */
function fileStem(db: ReadDb, { selection }: Order, visits: readonly Required<Visit>[]): string {
  const trip = selection.tripUid === undefined ? undefined : findTrip(db, selection.tripUid)
  const from = trip?.from_on ?? visits[0]?.on ?? selection.from
  const until = trip?.until_on ?? visits.at(-1)?.on ?? selection.until
  return ['ritchi-desk', from, until === from ? undefined : until]
    .filter((part) => part !== undefined)
    .join('_')
}
