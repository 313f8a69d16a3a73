import type { VisitRow } from '../../../../renderer/features/visits/rows'
import type { Agenda } from '../../../../renderer/features/visits/slice'
import { uid } from '../parcels/samples'

export { uid }

export const today = '2026-11-20'

export function visit(number: number, fields: Partial<VisitRow> = {}): VisitRow {
  return {
    uid: uid(0x70, number),
    companyUid: uid(0x50, 1),
    prospectUids: [],
    kind: 'visit',
    aim: 'attraction',
    askedOn: null,
    on: today,
    startAt: '10:00',
    minutes: 60,
    windowFrom: null,
    windowUntil: null,
    fixed: false,
    officeUid: null,
    officerUids: [],
    contactUids: [],
    counterpart: '',
    siteUid: null,
    place: '',
    position: null,
    purpose: '',
    materials: '',
    remindMinutes: null,
    tripUid: null,
    facts: '',
    opinions: '',
    nextAction: '',
    nextActionOn: null,
    state: 'planned',
    nextActionDoneOn: null,
    positionInDay: 0,
    first: true,
    at: null,
    origin: 'user',
    ...fields,
  }
}

export function due(number: number, fields: Partial<Agenda[number]> = {}): Agenda[number] {
  return {
    kind: 'visit',
    companyUid: uid(0x50, 1),
    prospectUid: null,
    rowUid: uid(0x70, number),
    text: '',
    on: today,
    days: 0,
    ownerUid: null,
    ...fields,
  }
}
