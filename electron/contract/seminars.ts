import { z } from 'zod'
import { Rank } from './companies'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Instant, Name, Origin, Position, Text, TimeOfDay, Uid } from './values'

/** A seminar is announced: its name, day and programme may stand on the projector. Who comes may not. */
const announced = { uid: Uid, name: Name, on: Day, startAt: TimeOfDay, endAt: TimeOfDay, venue: Text }

const programmeItemFields = { startAt: TimeOfDay, minutes: z.int().min(1).max(1440), title: Name }
export const ProgrammeItem = faced({
  shown: { uid: Uid, ...programmeItemFields },
  /** By role (課長, 団地担当), for the office's own running order. */
  internal: { speaker: Text },
})
export type ProgrammeItem = z.infer<typeof ProgrammeItem>

const seminarFields = {
  name: Name,
  on: Day,
  startAt: TimeOfDay,
  endAt: TimeOfDay,
  venue: Text,
  address: Text,
  position: Position.nullable(),
  capacity: z.int().positive().nullable(),
  note: Text,
  /** Leads are to be called within so many working days. */
  callWorkingDays: z.int().min(0).max(60),
}
export const Seminar = faced({
  shown: { ...announced, programme: z.array(ProgrammeItem) },
  internal: {
    address: Text,
    position: Position.nullable(),
    capacity: z.int().positive().nullable(),
    note: Text,
    callWorkingDays: z.int(),
    invited: z.int(),
    accepted: z.int(),
    attended: z.int(),
    leads: z.int(),
    origin: Origin,
  },
})
export type Seminar = z.infer<typeof Seminar>

/** 案内済 · 出席 · 欠席 · 来場 · 返事なし */
export const InvitationState = z.enum(['invited', 'accepted', 'declined', 'attended', 'no-answer'])
export type InvitationState = z.infer<typeof InvitationState>

const invitationFields = {
  seminarUid: Uid,
  companyUid: Uid.nullable(),
  /** As it was written down, for a company that is none of ours yet. */
  companyName: Text,
  personName: Text,
  state: InvitationState,
  /** Day of the answer. */
  answeredOn: Day.nullable(),
  note: Text,
}
export const Invitation = faced({
  shown: {},
  internal: { uid: Uid, ...invitationFields, origin: Origin },
})
export type Invitation = z.infer<typeof Invitation>

const leadFields = {
  seminarUid: Uid,
  /** Null until the lead was joined with a company. */
  companyUid: Uid.nullable(),
  companyName: Name,
  companyKana: Text,
  personName: Text,
  section: Text,
  title: Text,
  telephone: Text,
  mail: Text,
  fieldUids: z.array(Uid).max(20),
  parkUids: z.array(Uid).max(20),
  parcelUids: z.array(Uid).max(50),
  /** How warm: who is called first. */
  rank: Rank.nullable(),
  /** Who calls: an entry of the list `officer`. */
  ownerUid: Uid.nullable(),
  note: Text,
}
/** A card that was handed over. */
export const Lead = faced({
  shown: {},
  internal: {
    uid: Uid,
    ...leadFields,
    at: Instant,
    /** Last day on which to call: `callWorkingDays` after the seminar unless set by hand. */
    callBy: Day,
    calledOn: Day.nullable(),
    origin: Origin,
  },
})
export type Lead = z.infer<typeof Lead>

/** A company that a lead may belong to, best first. */
export const LeadCandidate = faced({
  shown: {},
  internal: {
    companyUid: Uid,
    /** Name of the company that was found, as it is written. */
    matched: z.string(),
    /** Folded names are the same: it is almost certainly this one. */
    same: z.boolean(),
  },
})
export type LeadCandidate = z.infer<typeof LeadCandidate>

export const seminarsOperations = {
  /** Newest first. */
  'seminars.list': query(z.strictObject({}), shown({ seminars: z.array(Seminar) })),
  /** `period-reversed` when it ends before it begins. The programme is replaced as a whole. */
  'seminars.save': command(
    z.strictObject({
      uid: Uid.nullable(),
      ...seminarFields,
      programme: z.array(z.strictObject({ ...programmeItemFields, speaker: Text })).max(100),
    }),
    shown({ uid: Uid }),
  ),
  /** Refused with `row-in-use` while it has leads. */
  'seminars.remove': command(z.strictObject({ uid: Uid }), shown({})),
  'seminars.page': query(
    z.strictObject({ uid: Uid }),
    faced({ shown: {}, internal: { invitations: z.array(Invitation), leads: z.array(Lead) } }),
  ),
  'invitations.add': command(
    z.strictObject({ seminarUid: Uid, companyUids: z.array(Uid).min(1).max(2000) }),
    shown({ added: z.int() }),
  ),
  'invitations.save': command(
    z.strictObject({ uid: Uid.nullable(), ...invitationFields }),
    shown({ uid: Uid }),
  ),
  'invitations.changeState': command(
    z.strictObject({
      uids: z.array(Uid).min(1).max(2000),
      state: InvitationState,
      answeredOn: Day.nullable(),
    }),
    shown({}),
  ),
  'invitations.remove': command(z.strictObject({ uids: z.array(Uid).min(1).max(2000) }), shown({})),
  /**
   * Writes a card down. Nothing but a name is asked. An invitation of the same company becomes `attended`; without one
   * the company counts as attending by its lead.
   */
  'leads.capture': command(z.strictObject({ ...leadFields, calledOn: Day.nullable() }), shown({ uid: Uid })),
  'leads.save': command(
    z.strictObject({ uid: Uid, ...leadFields, callBy: Day, calledOn: Day.nullable() }),
    shown({}),
  ),
  'leads.remove': command(z.strictObject({ uids: z.array(Uid).min(1).max(500) }), shown({})),
  /** Companies a lead may belong to, by the memory of names (株式会社/㈱, 旧字, former names). */
  'leads.candidates': query(
    z.strictObject({ uids: z.array(Uid).max(500) }),
    faced({
      shown: {},
      internal: {
        leads: z.array(faced({ shown: {}, internal: { leadUid: Uid, candidates: z.array(LeadCandidate) } })),
      },
    }),
  ),
  /**
   * Joins leads with companies: with the one named, or with a new one made of the card where `companyUid` is null. The
   * person becomes a contact unless there is one of that name; the name as written stays findable.
   */
  'leads.join': command(
    z.strictObject({
      joins: z
        .array(z.strictObject({ leadUid: Uid, companyUid: Uid.nullable() }))
        .min(1)
        .max(500),
    }),
    shown({ created: z.int(), joined: z.int() }),
  ),
  'leads.called': command(
    z.strictObject({ uids: z.array(Uid).min(1).max(500), calledOn: Day.nullable(), note: Text }),
    shown({}),
  ),
} as const
