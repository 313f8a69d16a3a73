import { z } from 'zod'
import { shown } from './face'
import { query } from './operation'
import { Position } from './values'

/** A place of the bundled gazetteer (位置参照情報): a municipality or a 町丁目・大字 with its representative point. */
export const Place = shown({
  prefecture: z.string(),
  municipality: z.string(),
  /** Empty when the place is the municipality itself. */
  town: z.string(),
  level: z.enum(['municipality', 'town']),
  position: Position,
})
export type Place = z.infer<typeof Place>

export const placesOperations = {
  /** By any part of the address, folded (width, kanji digits in 丁目, ヶ/ケ/が, 大字 left out); best first. */
  'places.search': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    shown({ places: z.array(Place) }),
  ),
  /**
   * Where an address lies, as far as the gazetteer knows: 町丁目, else municipality; null when it means none or several
   * places equally well, since a guess would put a company into the wrong prefecture. `rest` is what it does not know,
   * folded (house number, building).
   */
  'places.geocode': query(
    z.strictObject({ address: z.string().max(500) }),
    shown({ found: shown({ place: Place, rest: z.string() }).nullable() }),
  ),
} as const
