import { CodedError } from '../../contract/errors'
import { checkCorporateNumber } from '../../contract/rules/corporate-number'
import { foldCompanyName, foldText } from '../../contract/rules/fold'

/**
 * What a company is searched by, folded once when it is written, because SQLite's LIKE knows ASCII only: the name
 * without its company form, the name with it, and the reading, a line each.
 */
export function foldedForSearch(name: string, nameKana: string): string {
  return [foldCompanyName(name), foldText(name), foldText(nameKana)].join('\n')
}

/** @throws CodedError `corporate-number-invalid`, naming the check digit that would be right */
export function requireCorporateNumber(number: string): void {
  const checked = checkCorporateNumber(number)
  if (checked.ok) return
  const { problem } = checked
  const expectedDigit = problem.kind === 'check-digit' ? String(problem.expected) : ''
  throw new CodedError('corporate-number-invalid', { number, expectedDigit })
}
