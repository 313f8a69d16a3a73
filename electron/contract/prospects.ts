import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Name, Origin, Text, Uid } from './values'

const prospectFields = {
  companyUid: Uid,
  /** Shown instead of the company's name in anything others may see. */
  codeName: Name,
  fieldUids: z.array(Uid).max(20),
  /** 0 to 100 %; null is not estimated */
  probability: z.int().min(0).max(100).nullable(),
  /** The one accountable person: an entry of the list `officer`. */
  ownerUid: Uid.nullable(),
  /** Entry of the list `source`. */
  sourceUid: Uid.nullable(),
  /** Day of the enquiry: starts the response clock; null when it was our own approach. */
  enquiredOn: Day.nullable(),
  /** Day of the first answer: stops the clock. */
  answeredOn: Day.nullable(),
  nextAction: Text,
  nextActionOn: Day.nullable(),
  lostReasonUid: Uid.nullable(),
  /** Day on which a held case is taken up again. */
  resumeOn: Day.nullable(),
  competingPlaces: Text,
  note: Text,
}

export const StageEntry = faced({
  shown: {},
  internal: { uid: Uid, prospectUid: Uid, stageUid: Uid, since: Day, note: Text, origin: Origin },
})
export type StageEntry = z.infer<typeof StageEntry>

/** 案件: one attraction case of a company. Nothing of it is public. */
export const Prospect = faced({
  shown: {},
  internal: {
    uid: Uid,
    ...prospectFields,
    stageUid: Uid,
    stageSince: Day,
    /** Has a requirement sheet with at least one criterion. */
    hasRequirement: z.boolean(),
    lastTouchOn: Day.nullable(),
    origin: Origin,
  },
})
export type Prospect = z.infer<typeof Prospect>

/** Why a code name may give the company away: what it shares with whom. */
export const CodeNameWarning = faced({
  shown: {},
  internal: { shares: z.enum(['reading', 'characters', 'field']), text: z.string() },
})

export const prospectsOperations = {
  'prospects.list': query(
    z.strictObject({ uids: z.array(Uid).optional() }),
    faced({ shown: {}, internal: { prospects: z.array(Prospect) } }),
  ),
  'prospects.stageHistory': query(
    z.strictObject({ uid: Uid }),
    faced({ shown: {}, internal: { entries: z.array(StageEntry) } }),
  ),
  'prospects.create': command(
    z.strictObject({ ...prospectFields, stageUid: Uid, stageSince: Day }),
    shown({ uid: Uid }),
  ),
  'prospects.update': command(
    z.strictObject({ uid: Uid, fields: z.strictObject(prospectFields).partial() }),
    shown({ uid: Uid }),
  ),
  /**
   * Enters the stage on a day. A lost stage wants `lostReasonUid`, a held one `resumeOn`
   * (`lost-reason-missing`, `resumption-missing`).
   */
  'prospects.enterStage': command(
    z.strictObject({
      uids: z.array(Uid).min(1).max(500),
      stageUid: Uid,
      since: Day,
      note: Text,
      lostReasonUid: Uid.nullable(),
      resumeOn: Day.nullable(),
    }),
    shown({}),
  ),
  'prospects.remove': command(z.strictObject({ uids: z.array(Uid).min(1) }), shown({})),
  /** What a code name would give away of company and fields; empty when it is safe. */
  'prospects.checkCodeName': query(
    z.strictObject({
      codeName: z.string().max(200),
      /** What was typed before the conversion to kanji, as the input method told it; empty when not known. */
      codeNameKana: z.string().max(200),
      companyUid: Uid,
      fieldUids: z.array(Uid),
    }),
    faced({ shown: {}, internal: { warnings: z.array(CodeNameWarning) } }),
  ),
} as const
