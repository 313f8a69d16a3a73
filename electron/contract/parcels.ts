import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { AreaM2, Day, MultiPolygon, Name, Origin, Price, Publication, Quality, Text, Uid } from './values'

/**
 * How a status counts in the sold share (分譲率): `disposed` is sold, leased or otherwise in a company's hands,
 * `remaining` is still to be sold, `excluded` counts in neither numerator nor denominator (planned, withheld).
 */
export const SaleClass = z.enum(['disposed', 'remaining', 'excluded'])
export type SaleClass = z.infer<typeof SaleClass>

/** Hatches that stay apart in greyscale; one of them, a colour and a letter make a status visible. */
export const Hatch = z.enum([
  'plain',
  'dashed-edge',
  'horizontal',
  'vertical',
  'wide-diagonal',
  'dense-diagonal',
  'cross',
  'dots',
  'crosses',
  'zigzag',
])
export type Hatch = z.infer<typeof Hatch>

const statusFields = {
  name: Name,
  nameEn: Name,
  /** One character that stands on the parcel and in the legend (空, 商, 済). */
  letter: Text.refine((text) => [...text].length === 1, 'one-character'),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  hatch: Hatch,
  saleClass: SaleClass,
  /** True when parcels in this status are offered: they answer requirements and count as sellable. */
  offered: z.boolean(),
}

/** One entry of the editable list of parcel statuses. Colour, hatch and letter are the same on every screen and sheet. */
export const Status = faced({
  shown: { uid: Uid, ...statusFields, position: z.int() },
  internal: {
    /** Status that outsiders are shown instead (内定 as 商談中); null shows this one. */
    shownAsUid: Uid.nullable(),
  },
})
export type Status = z.infer<typeof Status>

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
  'statuses.list': query(Nothing, shown({ statuses: z.array(Status) })),
  /** Creates the status at the end of the list when `uid` is null. */
  'statuses.save': command(
    z.strictObject({ uid: Uid.nullable(), ...statusFields, shownAsUid: Uid.nullable() }),
    shown({ uid: Uid }),
  ),
  'statuses.reorder': command(z.strictObject({ uids: z.array(Uid).min(1) }), shown({})),
  /** Refused with `row-in-use` while any parcel has or had it. */
  'statuses.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
