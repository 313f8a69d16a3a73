import type { Seminar, Uid } from '../../../../electron/contract'
import type { InvitationRow, LeadRow } from '../../../../renderer/features/seminars/slice'
import { uid } from '../parcels/samples'

export { uid }

export const seminarUid = uid(0x90, 1)

export function seminar(fields: Partial<Seminar> = {}): Seminar {
  return {
    uid: seminarUid,
    name: '立地セミナー',
    on: '2026-11-25',
    startAt: '14:00',
    endAt: '17:00',
    venue: '会場',
    programme: [],
    address: '',
    position: null,
    capacity: null,
    note: '',
    callWorkingDays: 1,
    invited: 0,
    accepted: 0,
    attended: 0,
    leads: 0,
    origin: 'user',
    ...fields,
  }
}

export function lead(number: number, fields: Partial<LeadRow> = {}): LeadRow {
  return {
    uid: uid(0x91, number),
    seminarUid,
    companyUid: null,
    companyName: `社${number}`,
    companyKana: '',
    personName: '',
    section: '',
    title: '',
    telephone: '',
    mail: '',
    fieldUids: [],
    parkUids: [],
    parcelUids: [],
    rank: null,
    ownerUid: null,
    note: '',
    at: `2026-11-25T08:${String(number).padStart(2, '0')}:00.000Z`,
    callBy: '2026-11-26',
    calledOn: null,
    origin: 'user',
    ...fields,
  }
}

export function invitation(number: number, companyUid: Uid | null, companyName: string): InvitationRow {
  return {
    uid: uid(0x92, number),
    seminarUid,
    companyUid,
    companyName,
    personName: '',
    state: 'accepted',
    answeredOn: null,
    note: '',
    origin: 'user',
  }
}
