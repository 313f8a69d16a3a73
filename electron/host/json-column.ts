import type { z } from 'zod'

/** A list from a JSON column, entry by entry: another program may have written anything into it, and what does not fit is left out. */
export function listFromJson<S extends z.ZodType>(entry: S, json: string): z.output<S>[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return []
  }
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((one) => {
    const fitting = entry.safeParse(one)
    return fitting.success ? [fitting.data] : []
  })
}
