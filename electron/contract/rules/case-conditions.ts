import type { CaseInput, CheckedCondition, CheckState, MissingKey } from '../estimates'
import type { Condition, RuleRow, RuleTable } from '../programme-rules'
import { measured } from './case-measures'

/** A case with what an officer answered to conditions in words. */
export interface CheckedCase {
  readonly input: CaseInput
  /** Wording of a condition → whether it holds. */
  readonly statements: ReadonlyMap<string, boolean>
}

export interface Checked extends CheckedCondition {
  readonly missing: readonly MissingKey[]
}

const met = (holds: boolean): CheckState => (holds ? 'met' : 'unmet')

/** True: the condition asks something of this size only, and the case may be of another. */
function askedOf(sizes: readonly string[], size: string | null): CheckState {
  if (sizes.length === 0) return 'met'
  return size === null ? 'unknown' : met(sizes.includes(size))
}

function checkFigure(
  condition: Extract<Condition, { kind: 'at-least' | 'at-most' }>,
  { input }: CheckedCase,
): Checked {
  const { value, missing } = measured(input, condition.measure)
  const asked = askedOf(condition.sizes, input.size)
  const holds: CheckState =
    value === null
      ? 'unknown'
      : met(condition.kind === 'at-least' ? value >= condition.value : value <= condition.value)
  if (asked === 'unmet' || holds === 'met') return { condition, state: 'met', given: value, missing: [] }
  if (asked === 'unknown') return { condition, state: 'unknown', given: value, missing: ['size', ...missing] }
  return { condition, state: holds, given: value, missing }
}

/** One of what is allowed; unknown while the case says nothing. */
function checkChoice<T>(
  condition: Condition,
  allowed: readonly T[],
  value: T | null,
  key: MissingKey,
): Checked {
  if (value === null) return { condition, state: 'unknown', given: null, missing: [key] }
  return { condition, state: met(allowed.includes(value)), given: null, missing: [] }
}

/** Whether a case meets a condition, and what has to be known to say so. */
export function checkCondition(condition: Condition, one: CheckedCase): Checked {
  const { input, statements } = one
  switch (condition.kind) {
    case 'at-least':
    case 'at-most':
      return checkFigure(condition, one)
    case 'size':
      return checkChoice(condition, condition.sizes, input.size, 'size')
    case 'facility':
      return checkChoice(condition, condition.facilities, input.facility, 'facility')
    case 'comes-from':
      return checkChoice(condition, condition.from, input.comesFrom, 'comesFrom')
    case 'field': {
      if (input.fieldUids.length === 0)
        return { condition, state: 'unknown', given: null, missing: ['fieldUids'] }
      const shares = input.fieldUids.some((uid) => condition.fieldUids.includes(uid))
      return { condition, state: met(shares), given: null, missing: [] }
    }
    case 'statement': {
      const answer = statements.get(condition.text)
      return { condition, state: answer === undefined ? 'unknown' : met(answer), given: null, missing: [] }
    }
  }
}

/** Whom a row is for, as conditions: its bracket, sizes, facilities and fields. */
export function selectorsOf(table: RuleTable, row: RuleRow): Condition[] {
  const { bracketOf: measure } = table
  const bracket: Condition[] =
    measure === null
      ? []
      : [
          ...(row.from === null ? [] : [{ kind: 'at-least' as const, measure, value: row.from, sizes: [] }]),
          ...(row.to === null ? [] : [{ kind: 'at-most' as const, measure, value: row.to, sizes: [] }]),
        ]
  return [
    ...bracket,
    ...(row.sizes.length === 0 ? [] : [{ kind: 'size' as const, sizes: row.sizes }]),
    ...(row.facilities.length === 0 ? [] : [{ kind: 'facility' as const, facilities: row.facilities }]),
    ...(row.fieldUids.length === 0 ? [] : [{ kind: 'field' as const, fieldUids: row.fieldUids }]),
  ]
}

/** All met, one unmet, or else unknown. */
export function joined(states: readonly CheckState[]): CheckState {
  if (states.includes('unmet')) return 'unmet'
  return states.includes('unknown') ? 'unknown' : 'met'
}
