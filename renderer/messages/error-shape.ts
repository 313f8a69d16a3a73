import type { ErrorCode, ErrorDetails } from '../../electron/contract'

/** What the user reads about an error: what happened, what to do, and what the frame can do about it at once. */
export interface ErrorText {
  readonly title: string
  readonly advice: string
  readonly action?: ErrorAction
}

export type ErrorAction = 'reload' | 'save-copy' | 'show-backups' | 'switch-to-internal'

/** A sentence for every code of the contract: a code without one does not compile. */
export type ErrorTexts = { readonly [C in ErrorCode]: (details: ErrorDetails<C>) => ErrorText }

/** The file at the end of a path, for sentences; the whole path stands in the folded details. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}

/** The words for a reason that crosses as a code; undefined for one that this version has no words for. */
export function worded<T>(words: Readonly<Record<string, T>>, reason: string): T | undefined {
  return Object.hasOwn(words, reason) ? words[reason] : undefined
}
