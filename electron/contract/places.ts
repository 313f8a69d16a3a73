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
} as const
