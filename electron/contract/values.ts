import { z } from 'zod'
import { shown } from './face'

/** Stable identity of a row across copies of a workspace: a UUID, version 7 for rows made by the program. */
export const Uid = z.uuid()
export type Uid = z.infer<typeof Uid>

/** A calendar day as ISO text (`2026-11-20`) that exists in the Gregorian calendar. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment as ISO text in UTC (`2026-11-20T05:02:11.123Z`). */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A time of day in Japan, `HH:MM` of 24 hours. Visits and seminars are entered and kept in Japan Standard Time. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** Characters that no text may hold: all controls but tab and line breaks. Finding them is the rule's purpose. */
// oxlint-disable-next-line no-control-regex
export const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/** Most characters of a text. */
export const textLimit = 20_000
/** Most characters of a name. */
export const nameLimit = 200

/** Text as the user typed it, without control characters except line breaks and tabs. */
export const Text = z
  .string()
  .max(textLimit)
  .refine((text) => !controlCharacter.test(text), 'control-character')
/** A name: one line, not blank. */
export const Name = Text.refine(
  (text) => text.trim() !== '' && !/[\n\r]/.test(text),
  'blank-or-several-lines',
).max(nameLimit)

/** Longitude, latitude in degrees, JGD2011 (EPSG:6668), in this order as GeoJSON has it. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type Position = z.infer<typeof Position>

/** Closed ring: the last position repeats the first; at least four positions. */
export const Ring = z.array(Position).min(4)
/** Polygons of outer ring and holes, as the `coordinates` of a GeoJSON MultiPolygon, EPSG:6668. */
export const MultiPolygon = z.array(z.array(Ring).min(1)).min(1)
export type MultiPolygon = z.infer<typeof MultiPolygon>

/** Area in ㎡ with at most two decimals, as the register writes it; stored as whole 0.01 ㎡. */
export const AreaM2 = z.number().positive().max(1e9)

/** How good a geometry is, from best to worst; a sheet names the worst that it shows. */
export const Quality = z.enum(['surveyed', 'cadastral', 'traced', 'schematic'])
export type Quality = z.infer<typeof Quality>

/** Where a row comes from: public facts, invented demonstration data, or the user's own entry. */
export const Origin = z.enum(['reference', 'demo', 'user'])
export type Origin = z.infer<typeof Origin>

/**
 * The asking price. `negotiable` is 応談; `unknown` is 未確認 and is not the same as no price.
 * All figures are yen per ㎡, whole yen.
 */
export const Price = z.discriminatedUnion('kind', [
  shown({ kind: z.literal('fixed'), yenPerM2: z.int().positive() }),
  shown({ kind: z.literal('range'), minYenPerM2: z.int().positive(), maxYenPerM2: z.int().positive() }),
  shown({ kind: z.literal('negotiable') }),
  shown({ kind: z.literal('unknown') }),
])
export type Price = z.infer<typeof Price>

/** How much outsiders may learn of a company: its name, its industry only, or nothing. */
export const Publication = z.enum(['name', 'industry', 'nothing'])
export type Publication = z.infer<typeof Publication>
