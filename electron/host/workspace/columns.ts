import { z } from 'zod'

/** A BLOB column. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'not-bytes')

/** A count or another single whole number. */
export const Count = z.object({ count: z.int() })
