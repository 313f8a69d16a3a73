import { z } from 'zod'
import { faced, shown } from './face'
import { query } from './operation'
import { CriterionKey, RequirementLine } from './requirements'
import { Day, Text, Uid } from './values'

/**
 * How one line came out for one candidate. `gap` is found less wanted in the criterion's unit (days for a date, steps for a
 * choice): below a minimum it is negative, above a maximum positive. `wanted` is the bound that decides, else the ideal.
 */
export const LineResult = shown({
  criterion: CriterionKey,
  verdict: z.enum(['met', 'missed', 'unknown']),
  must: z.boolean(),
  /** 0 to 1 for known answers; null when unknown */
  score: z.number().min(0).max(1).nullable(),
  wanted: z.number().nullable(),
  found: z.number().nullable(),
  gap: z.number().nullable(),
  foundDay: Day.nullable(),
  foundOption: Text.nullable(),
})
export type LineResult = z.infer<typeof LineResult>

/** A parcel, or several that touch and together would do. */
export const Candidate = faced({
  shown: {},
  internal: {
    /** One parcel, or the members of a combination. */
    parcelUids: z.array(Uid).min(1),
    /** Names of inner roads that lie between the members. */
    acrossRoads: z.array(z.string()),
    areaM2: z.number(),
    /** Sum of area × price, yen; null when any price is not known in figures. For a range the lower end. */
    priceYen: z.number().nullable(),
    /** Share of the convex hull that the parcels fill, 0–1: 1 is a compact shape. */
    compactness: z.number().min(0).max(1).nullable(),
    /** fits: every must met; nearly: no must missed but some unknown, or exactly one missed; else misses. */
    verdict: z.enum(['fits', 'nearly', 'misses']),
    /** 0 to 100 of the weighted lines with known answers. */
    score: z.int().min(0).max(100),
    lines: z.array(LineResult),
    /** km in a straight line to the nearest site of the company itself and to its nearest customer. */
    ownSiteKm: z.number().nullable(),
    ownSiteName: z.string().nullable(),
    customerKm: z.number().nullable(),
    customerName: z.string().nullable(),
  },
})
export type Candidate = z.infer<typeof Candidate>

/** How a prospect fares with one parcel: the reverse of a candidate. */
export const Suitor = faced({
  shown: {},
  internal: {
    prospectUid: Uid,
    verdict: z.enum(['fits', 'nearly', 'misses']),
    score: z.int().min(0).max(100),
    lines: z.array(LineResult),
  },
})
export type Suitor = z.infer<typeof Suitor>

/** One open question and how many live prospects it blocks. */
export const OpenQuestion = faced({
  shown: {},
  internal: {
    subjectUid: Uid,
    subject: z.enum(['park', 'parcel']),
    criterion: CriterionKey,
    prospectUids: z.array(Uid),
    /** Of these, prospects for which it is a must. */
    mustCount: z.int(),
  },
})
export type OpenQuestion = z.infer<typeof OpenQuestion>

/** A parcel and a live prospect that it fits now and did not fit before. */
export const NewFit = faced({
  shown: {},
  internal: {
    prospectUid: Uid,
    parcelUid: Uid,
    /** How it stood before: it was not on offer, missed something, or something was not known. */
    before: z.enum(['not-offered', 'nearly', 'misses']),
  },
})
export type NewFit = z.infer<typeof NewFit>

/** Which parcels are asked: those on the register as they are, or as a scenario would make them. */
const scenario = { scenarioUid: Uid.nullable() }

export const matchingOperations = {
  /** Candidates for a prospect's sheet or for lines tried out, best first. */
  'matching.parcels': query(
    z.strictObject({
      prospectUid: Uid.nullable(),
      lines: z.array(RequirementLine).nullable(),
      asOf: Day,
      combineUpTo: z.int().min(1).max(4),
      limit: z.int().min(1).max(500),
      ...scenario,
    }),
    faced({ shown: {}, internal: { candidates: z.array(Candidate), considered: z.int() } }),
  ),
  /** The reverse: open and held prospects for a parcel, best first; `considered` have a sheet that asks something. */
  'matching.prospects': query(
    z.strictObject({
      parcelUid: Uid,
      asOf: Day,
      ...scenario,
      /** 200 when left out. */
      limit: z.int().min(1).max(5000).optional(),
    }),
    faced({ shown: {}, internal: { suitors: z.array(Suitor), considered: z.int() } }),
  ),
  'matching.openQuestions': query(
    z.strictObject({ asOf: Day }),
    faced({ shown: {}, internal: { questions: z.array(OpenQuestion) } }),
  ),
  /**
   * Live prospects whom a parcel fits now and did not before the changes made since `since`, whoever made them: a command,
   * its undo, another window. Ask after any change that touched parcels, parks or answers, each time with the `upTo` of the
   * last reply, so that no change is told twice or left out. `since` null asks about the newest command alone.
   */
  'matching.newlyFitting': query(
    z.strictObject({ since: z.int().nonnegative().nullable(), asOf: Day }),
    faced({
      shown: {},
      internal: {
        upTo: z.int(),
        fits: z.array(NewFit),
        /** Parcels that changed but were not looked at, because too many did at once. */
        parcelsLeft: z.int(),
      },
    }),
  ),
} as const
