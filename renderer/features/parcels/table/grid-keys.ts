import type { Uid } from '../../../../electron/contract'

/** Where a key takes the active row of the table; null when the key does not move. */
export function rowAfterKey(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null
  const within = (next: number) => Math.max(0, Math.min(count - 1, next))
  switch (key) {
    case 'ArrowDown':
      return index < 0 ? 0 : within(index + 1)
    case 'ArrowUp':
      return index < 0 ? count - 1 : within(index - 1)
    case 'PageDown':
      return within(Math.max(index, 0) + page)
    case 'PageUp':
      return within(index - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The rows from one to another, both included, in the order in which they stand; `to` alone without a start. */
export function rangeBetween(order: readonly Uid[], from: Uid | null, to: Uid): readonly Uid[] {
  const end = order.indexOf(to)
  const start = from === null ? -1 : order.indexOf(from)
  if (end < 0) return []
  if (start < 0) return [to]
  return order.slice(Math.min(start, end), Math.max(start, end) + 1)
}
