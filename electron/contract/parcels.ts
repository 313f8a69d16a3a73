import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { AreaM2, Day, MultiPolygon, Name, Origin, Price, Publication, Quality, Text, Uid } from './values'

/**
 * Company on a parcel. `name` is what this face may show: on the public face it is null unless the publication level
 * is `name`, and an occupant of level `nothing` is left out altogether.
 */
export const Occupant = faced({
  shown: {
    name: Text.nullable(),
    industry: Text.nullable(),
    since: Day.nullable(),
    operating: z.boolean().nullable(),
  },
  internal: {
    uid: Uid,
    companyUid: Uid,
    publication: Publication,
    until: Day.nullable(),
    /** Part of the parcel, 0 < share ≤ 1; null is the whole or 未確認. */
    share: z.number().positive().max(1).nullable(),
    origin: Origin,
    note: Text,
  },
})
export type Occupant = z.infer<typeof Occupant>

const parcelFields = {
  parkUid: Uid,
  number: Name,
  block: Text,
  address: Text,
  /** Area in the land register, ㎡; null is 未確認. */
  registeredAreaM2: AreaM2.nullable(),
  /** 用途地域 or the zone of the estate; null is 未確認. */
  zone: Text.nullable(),
  price: Price,
  /** When the parcel can be handed over; null is 未確認. */
  deliveryOn: Day.nullable(),
  /** First day on which the parcel existed in this form; null is before all records. */
  existsFrom: Day.nullable(),
  /** Day from which it no longer exists (split, merged); null is still there. */
  existsUntil: Day.nullable(),
  quality: Quality,
}

/** A parcel as it was on the as-of day. */
export const Parcel = faced({
  shown: {
    uid: Uid,
    ...parcelFields,
    /** Area computed in the plane rectangular system of the place, ㎡; null without geometry. */
    planeAreaM2: z.number().nullable(),
    statusUid: Uid,
    statusSince: Day,
    occupants: z.array(Occupant),
    origin: Origin,
  },
  internal: {
    note: Text,
    statusNote: Text,
    /** Parcels this one was made from. */
    parents: z.array(Uid),
    /** Questions the record does not answer, as item keys (`zone`, `price`, `registeredAreaM2` …). */
    missing: z.array(z.string()),
  },
})
export type Parcel = z.infer<typeof Parcel>

/** Geometry apart from the record: it does not change with the as-of day and is fetched once. */
export const ParcelShape = shown({ uid: Uid, polygon: MultiPolygon })
export type ParcelShape = z.infer<typeof ParcelShape>

/** One entry of a parcel's status history. */
export const StatusEntry = faced({
  shown: { uid: Uid, parcelUid: Uid, statusUid: Uid, since: Day },
  internal: { note: Text, origin: Origin },
})
export type StatusEntry = z.infer<typeof StatusEntry>

const note = { note: Text }
const geometry = { polygon: MultiPolygon.nullable() }

export const parcelsOperations = {
  /** Parcels that exist on `asOf` with their status and occupants of that day. */
  'parcels.list': query(
    z.strictObject({ asOf: Day, uids: z.array(Uid).optional() }),
    shown({ parcels: z.array(Parcel) }),
  ),
  'parcels.shapes': query(
    z.strictObject({ uids: z.array(Uid).optional() }),
    shown({ shapes: z.array(ParcelShape) }),
  ),
  /** Days on which any status begins, with the number of parcels: the marks of the as-of slider. */
  'parcels.timeline': query(Nothing, shown({ days: z.array(shown({ day: Day, parcels: z.int() })) })),
  'parcels.statusHistory': query(z.strictObject({ uid: Uid }), shown({ entries: z.array(StatusEntry) })),
  'parcels.create': command(
    z.strictObject({ ...parcelFields, ...note, ...geometry, statusUid: Uid, statusSince: Day }),
    shown({ uid: Uid }),
  ),
  'parcels.update': command(
    z.strictObject({ uid: Uid, fields: z.strictObject({ ...parcelFields, ...note, ...geometry }).partial() }),
    shown({ uid: Uid }),
  ),
  'parcels.remove': command(z.strictObject({ uids: z.array(Uid).min(1) }), shown({})),
  /** From `since` on all these parcels have the status; an entry of the same day is replaced. */
  'parcels.changeStatus': command(
    z.strictObject({ uids: z.array(Uid).min(1).max(20_000), statusUid: Uid, since: Day, note: Text }),
    shown({ count: z.int() }),
  ),
  'parcels.removeStatusEntry': command(z.strictObject({ entryUid: Uid }), shown({})),
} as const
