import type { YearKind } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import type { YearIssue } from './value-form'

/** What is wrong with a year that was typed, as a sentence. */
export function useYearIssue(kind: YearKind): (issue: YearIssue) => string {
  const m = useMessages()
  const words = m.indicators.form
  return ({ problem, meant }) =>
    problem === 'kind'
      ? words.yearKindIssue(m.indicators.perYear[kind])
      : meant !== null
        ? words.yearMeant(String(meant))
        : words.yearIssue
}
