import type { Messages } from '../../messages'

/** The item of a fact in words: a known key in the language of the moment, the office's own wording as it is. */
export function itemName(item: string, m: Messages): string {
  const known: Readonly<Record<string, string>> = m.parks.items
  return Object.hasOwn(known, item) ? (known[item] ?? item) : item
}
