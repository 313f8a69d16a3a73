import { CodedError } from '../../electron/contract'
import type { ErrorText } from './error-shape'
import type { Messages } from './index'

/**
 * The text for an error that crossed from the host. Anything else that was thrown is a fault of the page itself and
 * reads as `internal-error`.
 */
export function errorText(error: unknown, m: Messages): ErrorText {
  const coded = asCoded(error)
  const write = m.errors[coded.code] as (details: unknown) => ErrorText
  return write(coded.details)
}

/** The technical part for the folded details: code and details as they crossed. */
export function technicalText(error: unknown): string {
  const coded = asCoded(error)
  return `${coded.code} ${JSON.stringify(coded.details)}`
}

/** The error itself when it has a code, else an `internal-error` around it. */
export function asCoded(error: unknown): CodedError {
  if (error instanceof CodedError) return error
  return new CodedError('internal-error', { operation: 'page', technical: String(error) }) as CodedError
}
