import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { AreaM2, MultiPolygon, Name, Origin, Position, Quality, Text, Uid } from './values'

/** How far a park is: a planned one has no outline that may be drawn, only a place and its uncertainty. */
export const ParkStage = z.enum(['planned', 'on-sale', 'sold-out'])
export type ParkStage = z.infer<typeof ParkStage>

/** Name for addresses on the command line and in file names: small letters, digits, hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

const parkFields = {
  slug: Slug,
  name: Name,
  /** Reading in hiragana; the sort key, because kanji do not sort by reading. */
  nameKana: Text,
  nameEn: Text,
  address: Text,
  stage: ParkStage,
  /** Area of the whole estate with roads and greens as published, ㎡; null is 未確認. */
  totalAreaM2: AreaM2.nullable(),
  /** A point that stands for the park, EPSG:6668. */
  point: Position,
  /** Radius in m within which the real place lies; null when an outline is known. */
  uncertaintyM: z.number().positive().max(100_000).nullable(),
  outline: MultiPolygon.nullable(),
  quality: Quality,
}

export const Park = faced({
  shown: { uid: Uid, ...parkFields, origin: Origin },
  internal: { note: Text },
})
export type Park = z.infer<typeof Park>

/** 確定 = the source says so; 導出 = computed from figures of the source; 未確認 = not found, value is empty. */
export const Certainty = z.enum(['confirmed', 'derived', 'unknown'])
export type Certainty = z.infer<typeof Certainty>

const factFields = {
  /** Key of the item (`zoning`, `electric-power`), or the office's own wording. */
  item: Name,
  value: Text,
  certainty: Certainty,
  source: Text,
  /** Date of the source as far as it is known: `2013-12-16`, `2013-12`, `2013`, or empty. */
  sourceDate: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
}

/** One fact of a park with its source and date. */
export const ParkFact = faced({
  shown: { uid: Uid, parkUid: Uid, ...factFields, origin: Origin },
  internal: {},
})
export type ParkFact = z.infer<typeof ParkFact>

/** What lies in a park beside parcels: inner roads, greens, ponds. Named, since parcels may be joined across a road. */
export const ParkFeature = shown({
  uid: Uid,
  parkUid: Uid,
  kind: z.enum(['road', 'green', 'water', 'facility']),
  name: Text,
  polygon: MultiPolygon,
  quality: Quality,
  origin: Origin,
})
export type ParkFeature = z.infer<typeof ParkFeature>

const note = { note: Text }

export const parksOperations = {
  'parks.list': query(z.strictObject({ uids: z.array(Uid).optional() }), shown({ parks: z.array(Park) })),
  'parks.facts': query(z.strictObject({ parkUid: Uid }), shown({ facts: z.array(ParkFact) })),
  'parks.features': query(Nothing, shown({ features: z.array(ParkFeature) })),
  'parks.create': command(z.strictObject({ ...parkFields, ...note }), shown({ uid: Uid })),
  'parks.update': command(
    z.strictObject({ uid: Uid, fields: z.strictObject({ ...parkFields, ...note }).partial() }),
    shown({ uid: Uid }),
  ),
  /** Refused with `row-in-use` while the park has parcels. */
  'parks.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /** Creates the fact when `uid` is null. */
  'parks.saveFact': command(
    z.strictObject({ uid: Uid.nullable(), parkUid: Uid, ...factFields }),
    shown({ uid: Uid }),
  ),
  'parks.removeFact': command(z.strictObject({ uid: Uid }), shown({})),
} as const
