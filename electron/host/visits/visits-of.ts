import type { Position } from '../../contract/values'
import type { Visit } from '../../contract/visits'
import { listSites, ownSiteKinds } from '../company-details/repository'
import { decodePoint } from '../geometry/gpkg-geometry'
import type { ReadDb } from '../workspace/db'
import * as repository from './repository'

/** Visits with their people, cases and the place to go to, gathered by one query a table rather than one a visit. */
export function visitsOf(db: ReadDb, filter: repository.VisitFilter): Visit[] {
  const rows = repository.listVisits(db, filter)
  const uids = rows.map(({ uid }) => uid)
  const prospects = targets(repository.listVisitLinks(db, 'prospects', uids))
  const officers = targets(repository.listVisitLinks(db, 'officers', uids))
  const contacts = targets(repository.listVisitLinks(db, 'contacts', uids))
  const placeOf = siteFinder(db, rows)
  return rows.map((row) => ({
    uid: row.uid,
    companyUid: row.company_uid,
    prospectUids: prospects(row.uid),
    kind: row.kind,
    aim: row.aim,
    askedOn: row.asked_on,
    on: row.day,
    startAt: row.start_at,
    minutes: row.minutes,
    windowFrom: row.window_from,
    windowUntil: row.window_until,
    fixed: row.fixed === 1,
    officeUid: row.office_uid,
    officerUids: officers(row.uid),
    contactUids: contacts(row.uid),
    counterpart: row.counterpart,
    siteUid: row.site_uid,
    place: row.place,
    position: pointOf(row),
    purpose: row.purpose,
    materials: row.materials,
    remindMinutes: row.remind_minutes,
    tripUid: row.trip_uid,
    facts: row.facts,
    opinions: row.opinions,
    nextAction: row.next_action,
    nextActionOn: row.next_action_on,
    state: row.state,
    nextActionDoneOn: row.next_action_done_on,
    positionInDay: row.position,
    first: row.is_first === 1,
    at: pointOf(row) ?? placeOf(row),
    origin: row.origin,
  }))
}

/** Longitude, latitude (EPSG:6668) of a row that holds both or neither. */
export function pointOf({
  lon,
  lat,
}: {
  readonly lon: number | null
  readonly lat: number | null
}): Position | null {
  return lon === null || lat === null ? null : [lon, lat]
}

function targets(links: readonly repository.VisitLinkRow[]): (visitUid: string) => string[] {
  const groups = new Map<string, string[]>()
  for (const { visit_uid, target_uid } of links) {
    const group = groups.get(visit_uid)
    if (group) group.push(target_uid)
    else groups.set(visit_uid, [target_uid])
  }
  return (visitUid) => groups.get(visitUid) ?? []
}

/** The point of a visit's site, else of the company's first own site that has one: headquarters come first. */
function siteFinder(
  db: ReadDb,
  rows: readonly repository.VisitNowRow[],
): (row: repository.VisitNowRow) => Position | null {
  const bySite = new Map<string, Position>()
  const byCompany = new Map<string, Position>()
  for (const site of listSites(db, [...new Set(rows.map((row) => row.company_uid))])) {
    if (site.geom === null) continue
    const point = decodePoint(site.geom)
    if (point === null) continue
    bySite.set(site.uid, point)
    if (ownSiteKinds.has(site.kind) && !byCompany.has(site.company_uid))
      byCompany.set(site.company_uid, point)
  }
  return ({ site_uid, company_uid }) =>
    (site_uid === null ? undefined : bySite.get(site_uid)) ?? byCompany.get(company_uid) ?? null
}
