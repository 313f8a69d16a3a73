import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { Currency, Programme } from './programmes'
import { sourced } from './sources'
import { Day, Name, Origin, Text, Uid } from './values'

/** Councils and study groups (協議会・研究会), supporting institutions, lenders, offices of the administration. */
export const InstitutionKind = z.enum(['council', 'support', 'lender', 'office'])
export type InstitutionKind = z.infer<typeof InstitutionKind>

const institutionFields = {
  kind: InstitutionKind,
  name: Name,
  nameEn: Text,
  /** Reading in hiragana. */
  nameKana: Text,
  address: Text,
  telephone: Text,
  web: Text,
  /** What it does for companies, in own words. */
  role: Text,
  /** Fields it stands behind; empty is any. */
  fieldUids: z.array(Uid).max(50),
  /** Programmes it hands out or lends under. */
  programmeUids: z.array(Uid).max(100),
  /** As far as the source tells; null is open. */
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  ...sourced,
}

/** Who stands behind a field or a programme. Published facts without names of persons; the office's note is its own. */
export const Institution = faced({
  shown: { uid: Uid, position: z.int(), ...institutionFields, origin: Origin, currency: Currency },
  internal: { note: Text },
})
export type Institution = z.infer<typeof Institution>

/** What a company asks for, which decides who answers it in the second step of the consultation. */
export const Matter = z.enum(['management', 'research', 'technology', 'other'])
export type Matter = z.infer<typeof Matter>

export const ActivityKind = z.enum(['call', 'mail', 'meeting', 'tour', 'document', 'promise', 'note'])

const stepFields = {
  name: Name,
  nameEn: Text,
  outline: Text,
  /** Who is asked in this step, whatever the matter. */
  institutionUids: z.array(Uid).max(50),
  /** Who is asked for which matter. */
  branches: z.array(shown({ matter: Matter, institutionUids: z.array(Uid).max(50) })).max(4),
  /** Kind of activity that the step proposes. */
  activityKind: ActivityKind,
  ...sourced,
}

/** One step of the consultation route, in order: own desk → total support → technology centre. */
export const ConsultationStep = shown({ uid: Uid, position: z.int(), ...stepFields, origin: Origin })
export type ConsultationStep = z.infer<typeof ConsultationStep>

/** A consultation of a company at a step: the activity that records it, and whom it went to. */
export const Consultation = faced({
  shown: {},
  internal: {
    uid: Uid,
    activityUid: Uid,
    companyUid: Uid,
    prospectUid: Uid.nullable(),
    stepUid: Uid,
    institutionUid: Uid.nullable(),
    matter: Matter,
    on: Day,
    summary: Text,
    dueOn: Day.nullable(),
    doneOn: Day.nullable(),
  },
})
export type Consultation = z.infer<typeof Consultation>

export const institutionsOperations = {
  /** In the order of the list. */
  'institutions.list': query(
    z.strictObject({ asOf: Day, uids: z.array(Uid).optional() }),
    shown({ institutions: z.array(Institution) }),
  ),
  'institutions.save': command(
    z.strictObject({ uid: Uid.nullable(), ...institutionFields, note: Text }),
    shown({ uid: Uid }),
  ),
  'institutions.reorder': command(z.strictObject({ uids: z.array(Uid).min(1).max(1000) }), shown({})),
  /** Refused with `row-in-use` while a step of the route or a consultation names it. */
  'institutions.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /** Councils, institutions, lenders and programmes of a company's fields (its own and its prospects'), with those of any field. */
  'institutions.ofCompany': query(
    z.strictObject({ companyUid: Uid, asOf: Day }),
    faced({
      shown: {},
      internal: {
        fieldUids: z.array(Uid),
        /** Of its fields. */
        institutions: z.array(Institution),
        programmes: z.array(Programme),
        /** Open to any field. */
        generalInstitutions: z.array(Institution),
        generalProgrammes: z.array(Programme),
      },
    }),
  ),
  'consultationSteps.list': query(Nothing, shown({ steps: z.array(ConsultationStep) })),
  'consultationSteps.save': command(
    z.strictObject({ uid: Uid.nullable(), ...stepFields }),
    shown({ uid: Uid }),
  ),
  'consultationSteps.reorder': command(z.strictObject({ uids: z.array(Uid).min(1).max(50) }), shown({})),
  /** Refused with `row-in-use` while a consultation was made at it. */
  'consultationSteps.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /** Oldest first; of one company, or of one prospect. */
  'consultations.list': query(
    z.strictObject({ companyUid: Uid, prospectUid: Uid.nullable() }),
    faced({ shown: {}, internal: { consultations: z.array(Consultation) } }),
  ),
  /**
   * Records the consultation as an activity of the company at this step, in one command. The counterpart is the
   * institution's name.
   */
  'consultations.begin': command(
    z.strictObject({
      stepUid: Uid,
      institutionUid: Uid.nullable(),
      matter: Matter,
      companyUid: Uid,
      prospectUid: Uid.nullable(),
      kind: ActivityKind,
      on: Day,
      officerUid: Uid.nullable(),
      summary: Text,
      dueOn: Day.nullable(),
    }),
    shown({ uid: Uid, activityUid: Uid }),
  ),
} as const
