import type { Messages } from '../../messages'

/** A code name that reminds of nothing: the year and the next number that is free. @param today ISO day */
export function suggestCodeName(m: Messages, today: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.trim()))
  const year = today.slice(0, 4)
  for (let number = 1; ; number += 1) {
    const name = m.prospects.form.suggested(year, String(number).padStart(3, '0'))
    if (!names.has(name)) return name
  }
}
