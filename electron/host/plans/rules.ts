import { CodedError } from '../../contract/errors'

interface Hanging {
  readonly uid: string
  readonly parent_uid: string | null
}

/** The item and those above it, nearest first. Ends at a circle that another program may have made. */
export function ancestorsOf(items: readonly Hanging[], uid: string): string[] {
  const above: string[] = []
  for (let at: string | null = uid; at !== null && !above.includes(at);) {
    above.push(at)
    at = items.find((item) => item.uid === at)?.parent_uid ?? null
  }
  return above
}

/** The item and all below it, each after its parent. */
export function withDescendants<T extends Hanging>(items: readonly T[], uid: string): T[] {
  const found = items.filter((item) => item.uid === uid)
  for (const parent of found)
    for (const item of items) if (item.parent_uid === parent.uid && !found.includes(item)) found.push(item)
  return found
}

/** @throws CodedError `period-reversed` */
export function requireYears(from: number | null, until: number | null): void {
  if (from !== null && until !== null && from > until)
    throw new CodedError('period-reversed', { from: String(from), until: String(until) })
}
