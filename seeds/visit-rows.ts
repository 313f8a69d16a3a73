import { foldText } from '../electron/contract/rules/fold'
import { addWorkingDays } from '../electron/contract/rules/working-days'
import type { InvitationRow, ItemRow, LeadRow, SeminarRow } from '../electron/host/seminars/repository'
import type { TripDayRow, TripOfficerRow, TripRow } from '../electron/host/trips/repository'
import type { VisitLinkRow, VisitRow } from '../electron/host/visits/repository'
import { demoLeads, demoSeminars, invitedCompanies, type DemoSeminar } from './demo/seminars'
import { demoTrip, demoVisits, type DemoVisit } from './demo/visits'
import { caseUid, companyUid, fieldUid, officeUid, officerUid, parkUid, stableUid } from './stable-uid'

/** Visits, the trip and the seminars of the sample. */
export interface VisitRows {
  readonly trips: TripRow[]
  readonly tripOfficers: TripOfficerRow[]
  readonly tripDays: TripDayRow[]
  readonly visits: VisitRow[]
  readonly visitCases: VisitLinkRow[]
  readonly visitOfficers: VisitLinkRow[]
  readonly seminars: SeminarRow[]
  readonly items: ItemRow[]
  readonly invitations: InvitationRow[]
  readonly leads: LeadRow[]
}

const tripUid = stableUid('trip/tokyo')
const visitUid = (key: string) => stableUid(`visit/${key}`)
const seminarUid = (key: string) => stableUid(`seminar/${key}`)

export function visitRows(): VisitRows {
  const { night } = demoTrip
  return {
    trips: [
      {
        uid: tripUid,
        name: demoTrip.name,
        from_on: demoTrip.from,
        until_on: demoTrip.until,
        start_place: demoTrip.startPlace,
        start_lon: demoTrip.startPosition[0],
        start_lat: demoTrip.startPosition[1],
        start_at: demoTrip.startAt,
        mode: 'rail',
        note: demoTrip.note,
        origin: 'demo',
      },
    ],
    tripOfficers: demoTrip.officers.map((number) => ({
      uid: stableUid(`trip-officer/${number}`),
      trip_uid: tripUid,
      officer_uid: officerUid(number),
    })),
    tripDays: [
      {
        uid: stableUid('trip-day/1'),
        trip_uid: tripUid,
        day: night.on,
        start_place: demoTrip.startPlace,
        start_lon: demoTrip.startPosition[0],
        start_lat: demoTrip.startPosition[1],
        start_at: demoTrip.startAt,
        end_place: night.endPlace,
        end_lon: night.endPosition[0],
        end_lat: night.endPosition[1],
      },
    ],
    visits: demoVisits.map(visitRow),
    visitCases: demoVisits.flatMap(({ key, cases }) =>
      cases.map((one) => ({
        uid: stableUid(`visit-case/${key}/${one}`),
        visit_uid: visitUid(key),
        target_uid: caseUid(one),
      })),
    ),
    visitOfficers: demoVisits.map(({ key, officer }) => ({
      uid: stableUid(`visit-officer/${key}`),
      visit_uid: visitUid(key),
      target_uid: officerUid(officer),
    })),
    seminars: demoSeminars.map(seminarRow),
    items: demoSeminars.flatMap(({ key, programme }) =>
      programme.map(([start_at, minutes, title, speaker], index) => ({
        uid: stableUid(`seminar-item/${key}/${index + 1}`),
        seminar_uid: seminarUid(key),
        start_at,
        minutes,
        title,
        speaker,
      })),
    ),
    invitations: demoSeminars.flatMap(invitationRows),
    leads: demoLeads.map(leadRow),
  }
}

/** 東京事務所 visits for the third officer, 本庁 for the others. */
const tokyoOfficer = 3

function visitRow(one: DemoVisit): VisitRow {
  return {
    uid: visitUid(one.key),
    company_uid: companyUid(one.company),
    trip_uid: one.trip === true ? tripUid : null,
    state: one.state,
    kind: one.kind,
    aim: one.aim,
    asked_on: one.askedOn,
    day: one.on,
    start_at: one.startAt,
    minutes: one.minutes,
    window_from: one.window?.[0] ?? null,
    window_until: one.window?.[1] ?? null,
    fixed: one.fixed === true ? 1 : 0,
    position: 0,
    office_uid: officeUid(one.officer === tokyoOfficer ? 2 : 1),
    counterpart: '',
    site_uid: null,
    place: '',
    lon: null,
    lat: null,
    purpose: one.purpose,
    materials: one.materials ?? '',
    remind_minutes: null,
    facts: one.facts ?? '',
    opinions: one.opinions ?? '',
    next_action: one.nextAction ?? '',
    next_action_on: one.nextActionOn ?? null,
    next_action_done_on: null,
    sequence: 0,
    origin: 'demo',
  }
}

function seminarRow(one: DemoSeminar): SeminarRow {
  return {
    uid: seminarUid(one.key),
    name: one.name,
    day: one.on,
    start_at: one.startAt,
    end_at: one.endAt,
    venue: one.venue,
    address: one.address,
    lon: null,
    lat: null,
    capacity: one.capacity,
    note: one.note,
    call_working_days: 1,
    origin: 'demo',
  }
}

function invitationRows(one: DemoSeminar): InvitationRow[] {
  return invitedCompanies.map((company, index) => {
    const state = one.answer(index)
    const answered = state !== 'invited' && state !== 'no-answer'
    return {
      uid: stableUid(`invitation/${one.key}/${company.key}`),
      seminar_uid: seminarUid(one.key),
      company_uid: companyUid(company.key),
      company_name: company.name,
      person_name: '',
      state,
      answered_on: answered ? one.answeredOn : null,
      note: '',
      origin: 'demo',
    }
  })
}

function leadRow(one: (typeof demoLeads)[number], index: number): LeadRow {
  const [summer] = demoSeminars
  const on = summer?.on ?? ''
  return {
    uid: stableUid(`lead/${index + 1}`),
    seminar_uid: seminarUid('summer'),
    company_uid: one.company === null ? null : companyUid(one.company),
    company_name: one.name,
    company_kana: '',
    folded: foldText([one.name, '', one.person].join('\n')),
    person_name: one.person,
    section: '',
    title: one.title,
    telephone: '',
    mail: '',
    fields: JSON.stringify([fieldUid(one.field)]),
    parks: JSON.stringify([parkUid('office-arcadia')]),
    parcels: '[]',
    rank: one.rank,
    owner_uid: officerUid((index % 2) + 1),
    note: '見本の名刺。実在しない',
    captured_at: `${on}T0${6 + index}:10:00.000Z`,
    call_by: addWorkingDays(on, 1),
    called_on: one.calledOn,
    origin: 'demo',
  }
}
