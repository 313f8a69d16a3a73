import type { Messages } from './index'

/** What a command is called; its own name where this program does not know it (a newer version wrote it). */
export function operationName(operation: string, m: Messages): string {
  const known: Readonly<Record<string, string>> = m.operations
  return Object.hasOwn(known, operation) ? (known[operation] ?? operation) : operation
}
