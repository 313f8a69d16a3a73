import type { ErrorDetails } from '../errors'
import type { RuleRow, RuleTable } from '../programme-rules'

/** What is wrong with a rule table, as the error that refuses it. */
export type TableProblem =
  | { readonly code: 'rule-rows-overlap'; readonly details: ErrorDetails<'rule-rows-overlap'> }
  | { readonly code: 'rule-bracket-reversed'; readonly details: ErrorDetails<'rule-bracket-reversed'> }
  | { readonly code: 'rule-steps-unordered'; readonly details: ErrorDetails<'rule-steps-unordered'> }

/** Two lists of which an empty one means everybody. */
function meet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.includes(one))
}

const later = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b))
const earlier = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b))

/** The bracket in which both rows apply; null when no case can fall into both. Ends inclusive, null is open. */
export function sharedBracket(
  a: RuleRow,
  b: RuleRow,
): { readonly from: number | null; readonly to: number | null } | null {
  // `otherwise` takes what the plain rows leave, so the two kinds never meet.
  if (a.otherwise !== b.otherwise) return null
  if (!meet(a.sizes, b.sizes) || !meet(a.facilities, b.facilities) || !meet(a.fieldUids, b.fieldUids))
    return null
  const from = later(a.from, b.from)
  const to = earlier(a.to, b.to)
  return from !== null && to !== null && from > to ? null : { from, to }
}

function stepsRise(row: RuleRow): boolean {
  return row.amounts.every((amount) => {
    if (amount.kind !== 'rate') return true
    const ends = amount.steps.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY)
    return ends.every((end, index) => index === 0 || end > (ends[index - 1] ?? 0))
  })
}

/**
 * The first fault of a rule table: a bracket that ends before it begins, steps of a rate out of order, or two rows that
 * would both apply to a case.
 */
export function tableProblem(table: RuleTable): TableProblem | null {
  for (const row of table.rows) {
    if (row.from !== null && row.to !== null && row.from > row.to)
      return {
        code: 'rule-bracket-reversed',
        details: { table: table.name, row: row.name, from: row.from, to: row.to },
      }
    if (!stepsRise(row))
      return { code: 'rule-steps-unordered', details: { table: table.name, row: row.name } }
  }
  for (const [index, first] of table.rows.entries())
    for (const second of table.rows.slice(index + 1)) {
      const shared = sharedBracket(first, second)
      if (shared !== null)
        return {
          code: 'rule-rows-overlap',
          details: {
            table: table.name,
            first: first.name,
            second: second.name,
            measure: table.bracketOf,
            ...shared,
          },
        }
    }
  return null
}
