import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { AreaM2, Day, MultiPolygon, Name, Position, Quality, Text, Uid } from './values'

/** A line of a cut: two or more places, EPSG:6668 longitude, latitude. */
const Line = z.array(Position).min(2).max(500)

/** Most parcels that are joined or crossed at once. */
export const drawingLimit = 200

const split = { uid: Uid, line: Line }
const merge = { uids: z.array(Uid).min(2).max(drawingLimit) }
const road = {
  /** Parcels that the road may take ground from; those that it does not meet stay as they are. */
  uids: z.array(Uid).min(1).max(drawingLimit),
  /** The middle of the road. */
  line: Line,
  widthM: z.number().min(0.5).max(100),
}

/** What is to be made of parcels. `on` is the day on which the old ones end and the new ones begin. */
export const DrawingPlan = z.discriminatedUnion('kind', [
  shown({ kind: z.literal('split'), ...split }),
  shown({ kind: z.literal('merge'), ...merge }),
  shown({ kind: z.literal('road'), ...road }),
])
export type DrawingPlan = z.infer<typeof DrawingPlan>

/**
 * Why parcels cannot be divided or joined so: `reason` of `drawing-impossible`.
 * `line-misses`: the line does not pass right through the parcel, or the road meets none; `swallowed`: the road leaves
 * nothing of the parcel; `pieces-differ`: another number of pieces comes out than lots are given for; `not-there`: the
 * parcel does not exist on the day, or only begins on it; `other-park`: the parcels belong to several parks.
 */
export const DrawingFault = z.enum([
  'no-geometry',
  'line-misses',
  'not-touching',
  'named-twice',
  'swallowed',
  'pieces-differ',
  'not-there',
  'other-park',
])
export type DrawingFault = z.infer<typeof DrawingFault>

/** What a plan makes, in the order in which the lots of the command are given; the road comes last. */
export const PlannedPiece = faced({
  shown: {},
  internal: {
    role: z.enum(['lot', 'road']),
    polygon: MultiPolygon,
    /** ㎡ on the plane of the place. */
    planeAreaM2: z.number(),
    /**
     * The register's area by the proportion of the drawing, or the sum of what is joined; ㎡, null where a parcel has no
     * registered area. A suggestion: the register knows the new figure only after the survey.
     */
    registeredAreaM2: z.number().nullable(),
    /** Parcels it comes from. */
    from: z.array(Uid),
    number: z.string(),
    statusUid: Uid,
  },
})
export type PlannedPiece = z.infer<typeof PlannedPiece>

/** A company that stands on one of the parcels on the day or later. */
export const PlannedOccupant = faced({
  shown: {},
  internal: { uid: Uid, parcelUid: Uid, name: Text, since: Day.nullable() },
})
export type PlannedOccupant = z.infer<typeof PlannedOccupant>

const PlanResult = faced({
  shown: {},
  internal: {
    pieces: z.array(PlannedPiece),
    /** Parcels that end. */
    ends: z.array(Uid),
    occupants: z.array(PlannedOccupant),
    /** Enquiries for the parcels, and answers about them, which the new lots take over. */
    demands: z.int(),
    answers: z.int(),
  },
})
export type PlanResult = z.infer<typeof PlanResult>

const LotFields = z.strictObject({
  number: Name,
  /** ㎡; null leaves it 未確認 until the survey. */
  registeredAreaM2: AreaM2.nullable(),
  statusUid: Uid,
})
export type LotFields = z.infer<typeof LotFields>

const succession = {
  /** The day on which the old parcels end and the new ones begin. */
  on: Day,
  /** The new parcels in the order of the plan's pieces. */
  lots: z.array(LotFields).min(1).max(drawingLimit),
  /** On which of the lots (counted from 0) an occupant stays; one that is not named stays on every lot of its parcel. */
  occupants: z.array(z.strictObject({ uid: Uid, lots: z.array(z.int().min(0).max(drawingLimit)) })).max(1000),
  /** `traced` where nothing else is said. */
  quality: Quality.optional(),
}

/** What becomes of the ground of a new road. */
export const RoadGround = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('nothing') }),
  /** A road of the park, as the map draws it; parcels may be joined across it. */
  z.strictObject({ as: z.literal('feature'), name: Text }),
  z.strictObject({ as: z.literal('parcel'), number: Name, statusUid: Uid }),
])
export type RoadGround = z.infer<typeof RoadGround>

/** A parcel in a line of descent. */
export const Relative = faced({
  shown: {},
  internal: {
    uid: Uid,
    number: z.string(),
    /** The day of the split or merger; null where only the descent is on record. */
    on: Day.nullable(),
    registeredAreaM2: z.number().nullable(),
    planeAreaM2: z.number().nullable(),
  },
})
export type Relative = z.infer<typeof Relative>

/** A place of a park where the drawing is not right. */
export const DrawingFlaw = faced({
  shown: {},
  internal: {
    /** `gap`: ground between parcels that belongs to none; `outside`: a parcel reaches over the park's outline. */
    kind: z.enum(['overlap', 'gap', 'outside']),
    /** Parcels it is about: both that overlap, those around a gap, the one that reaches out. */
    parcelUids: z.array(Uid),
    areaM2: z.number(),
    /** m; about as wide as it is, so that a sliver is told from a piece of ground. */
    widthM: z.number(),
    polygon: MultiPolygon,
    at: Position,
  },
})
export type DrawingFlaw = z.infer<typeof DrawingFlaw>

const created = shown({ uids: z.array(Uid) })

export const drawingOperations = {
  /** What a plan would make; nothing is written. `drawing-impossible` names the parcel and the reason. */
  'drawing.plan': query(
    z.strictObject({ plan: DrawingPlan, on: Day }),
    faced({ shown: {}, internal: { plan: PlanResult } }),
  ),
  /** Parcels this one was made from and parcels made from it. */
  'drawing.lineage': query(
    z.strictObject({ uid: Uid }),
    faced({ shown: {}, internal: { parents: z.array(Relative), children: z.array(Relative) } }),
  ),
  /** Overlaps and gaps among the parcels that the park has on the day, largest first; at most 200. */
  'drawing.check': query(
    z.strictObject({ parkUid: Uid, asOf: Day }),
    faced({ shown: {}, internal: { flaws: z.array(DrawingFlaw), count: z.int() } }),
  ),
  /** Replaces the outline of a parcel: a correction of the drawing, not an event in the parcel's life. */
  'drawing.reshape': command(
    z.strictObject({ uid: Uid, polygon: MultiPolygon, quality: Quality.optional() }),
    shown({ uid: Uid }),
  ),
  'drawing.split': command(z.strictObject({ ...split, ...succession }), created),
  'drawing.merge': command(z.strictObject({ ...merge, ...succession }), created),
  'drawing.cutRoad': command(z.strictObject({ ...road, ...succession, ground: RoadGround }), created),
} as const
