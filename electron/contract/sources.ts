import { z } from 'zod'
import { Text } from './values'

/** Date of a source as far as it is known: `2025-07-03`, `2025-07`, `2025`, or empty. */
export const SourceDate = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)

/** Where a figure or a statement stands. */
export const sourced = {
  /** Title of the document or address of the page. */
  source: Text,
  /** Chapter, table or page in it. */
  section: Text,
  sourceDate: SourceDate,
}

/** A year by the number in which it begins: fiscal year 2024 (令和6年度) is 2024-04-01 to 2025-03-31. */
export const YearNumber = z.int().min(1868).max(2200)
