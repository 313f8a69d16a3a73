import type { CaseInput, CheckState, Estimate, MissingKey, RowEstimate } from '../estimates'
import type { Amount, RuleRow, RuleTable } from '../programme-rules'
import type { ProgrammeVersion } from '../programmes'
import { checkCondition, joined, selectorsOf, type Checked, type CheckedCase } from './case-conditions'
import { measured } from './case-measures'

/**
 * What a programme's rules say of a case. Nothing is guessed: a figure that is missing makes a condition unknown and a range
 * open, and every range holds only if the open conditions turn out met.
 */

const scale = 1_000_000n

/** Percent of a sum in whole yen, parts of a yen cut off. */
function percentOf(yen: bigint, percent: number): bigint {
  return (yen * BigInt(Math.round(percent * 10_000))) / scale
}

function rateYen(amount: Extract<Amount, { kind: 'rate' }>, sum: number): number {
  const whole = BigInt(Math.floor(sum))
  let granted = 0n
  let below = 0n
  for (const { upTo, percent } of amount.steps) {
    const end = upTo === null || BigInt(upTo) > whole ? whole : BigInt(upTo)
    if (end > below) granted += percentOf(end - below, percent)
    if (end > below) below = end
  }
  return Number(granted)
}

const capped = (yen: number, capYen: number | null) => (capYen === null ? yen : Math.min(yen, capYen))

interface Computed {
  readonly yen: number | null
  readonly missing: readonly MissingKey[]
}

function amountYen(amount: Amount, input: CaseInput): Computed {
  if (amount.kind === 'open') return { yen: null, missing: [] }
  if (amount.kind === 'fixed') return { yen: amount.yen, missing: [] }
  const { value, missing } = measured(input, amount.of)
  if (value === null) return { yen: null, missing }
  const yen = amount.kind === 'rate' ? rateYen(amount, value) : value * amount.yen
  return { yen: capped(yen, amount.capYen), missing: [] }
}

type Range = Pick<RowEstimate, 'minYen' | 'maxYen' | 'open'>

/** Sum of the parts: what is known at least; at most only when all parts are known or the row has a cap. */
function rangeOf(row: RuleRow, parts: readonly Computed[]): Range & { readonly cut: boolean } {
  const figures = row.amounts.flatMap((amount, index) => (amount.kind === 'open' ? [] : [parts[index]]))
  const open = row.amounts.some(({ kind }) => kind === 'open')
  const known = figures.flatMap((part) => (part?.yen == null ? [] : [part.yen]))
  const sum = known.reduce((total, yen) => total + yen, 0)
  if (figures.length === 0) return { minYen: null, maxYen: null, open, cut: false }
  const isWhole = known.length === figures.length
  return {
    minYen: known.length === 0 ? null : capped(sum, row.capYen),
    maxYen: isWhole ? capped(sum, row.capYen) : row.capYen,
    open,
    cut: row.capYen !== null && sum > row.capYen,
  }
}

interface Tried {
  readonly row: RuleRow
  readonly applies: CheckState
  readonly checks: readonly Checked[]
}

/** Whether a row is for the case: its own selectors, and for `otherwise` rows that no plain row is. */
function tryRows(table: RuleTable, one: CheckedCase): Tried[] {
  const tried = table.rows.map((row) => {
    const selectors = selectorsOf(table, row).map((condition) => checkCondition(condition, one))
    const asked = [...table.conditions, ...row.conditions].map((condition) => checkCondition(condition, one))
    return { row, applies: joined(selectors.map(({ state }) => state)), checks: [...selectors, ...asked] }
  })
  const plain = tried.filter(({ row }) => !row.otherwise).map(({ applies }) => applies)
  const left: CheckState = plain.includes('met') ? 'unmet' : plain.includes('unknown') ? 'unknown' : 'met'
  return tried.map((each) => (each.row.otherwise ? { ...each, applies: joined([each.applies, left]) } : each))
}

function estimateRow(table: RuleTable, { row, applies, checks }: Tried, input: CaseInput) {
  const parts = row.amounts.map((amount) => amountYen(amount, input))
  const { cut, ...range } = rangeOf(row, parts)
  const state = joined([applies, ...checks.map((check) => check.state)])
  // A source that names neither a condition nor a figure says nothing about the case: that is not "met".
  const isChecked = state !== 'met' || checks.length > 0 || range.minYen !== null || range.maxYen !== null
  const estimate: RowEstimate = {
    table: table.name,
    row: row.name,
    state: isChecked ? state : 'unknown',
    conditions: checks.map(({ condition, state, given }) => ({ condition, state, given })),
    amounts: row.amounts.map((amount, index) => ({ amount, yen: parts[index]?.yen ?? null })),
    capYen: row.capYen,
    capped: cut,
    ...range,
  }
  return { estimate, missing: [...checks, ...parts].flatMap((part) => part.missing) }
}

interface TableEstimate extends Range {
  readonly state: CheckState
  readonly rows: readonly RowEstimate[]
  readonly missing: readonly MissingKey[]
}

/** Of rows that exclude each other: as little as the least gives, as much as the most. */
function either(ranges: readonly Range[]): Range {
  const least = ranges.map(({ minYen }) => minYen)
  const most = ranges.map(({ maxYen }) => maxYen)
  return {
    minYen: least.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)), least[0] ?? null),
    maxYen: most.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), most[0] ?? null),
    open: ranges.some(({ open }) => open),
  }
}

function estimateTable(table: RuleTable, one: CheckedCase): TableEstimate {
  const tried = tryRows(table, one)
  const forIt = tried.filter(({ applies }) => applies !== 'unmet')
  // When no row is for the case, those that miss it least tell why.
  const misses = ({ checks }: Tried) => checks.filter(({ state }) => state === 'unmet').length
  const least = Math.min(...tried.map(misses))
  const told = forIt.length > 0 ? forIt : tried.filter((each) => misses(each) === least)
  const results = told.map((each) => estimateRow(table, each, one.input))
  const rows = results.map(({ estimate }) => estimate)
  const states = rows.map(({ state }) => state)
  const state: CheckState =
    forIt.length === 0 || states.every((each) => each === 'unmet')
      ? 'unmet'
      : states.includes('met')
        ? 'met'
        : 'unknown'
  const possible = rows.filter((row) => row.state !== 'unmet')
  return {
    state,
    rows,
    missing: results.flatMap(({ estimate, missing }) => (estimate.state === 'unmet' ? [] : missing)),
    ...(state === 'unmet' ? { minYen: null, maxYen: null, open: false } : either(possible)),
  }
}

/** Grants that are added: an unknown part leaves the upper end open. */
function added(tables: readonly TableEstimate[]): Range {
  const known = tables.flatMap(({ minYen }) => (minYen === null ? [] : [minYen]))
  const ends = tables.map(({ maxYen, minYen, open }) => maxYen ?? (minYen === null && open ? 0 : null))
  const hasFigure = tables.some(({ minYen, maxYen }) => minYen !== null || maxYen !== null)
  return {
    minYen: known.length === 0 ? null : known.reduce((sum, yen) => sum + yen, 0),
    maxYen: hasFigure
      ? ends.reduce<number | null>((sum, yen) => (sum === null || yen === null ? null : sum + yen), 0)
      : null,
    open: tables.some(({ open }) => open),
  }
}

/** Grants of which one is taken: the best of those that are possible. */
function best(tables: readonly TableEstimate[]): Range {
  const least = tables.flatMap(({ minYen }) => (minYen === null ? [] : [minYen]))
  const most = tables.map(({ maxYen }) => maxYen)
  return {
    minYen: least.length === 0 ? null : Math.max(...least),
    maxYen: most.includes(null) ? null : Math.max(...most.map((yen) => yen ?? 0)),
    open: tables.some(({ open }) => open),
  }
}

/** An estimate without what it is of. */
export type CaseEstimate = Pick<Estimate, 'state' | 'rows' | 'missing' | 'minYen' | 'maxYen' | 'open'>

/**
 * What one version of a programme may give a case.
 * @param statements wording of conditions that an officer answered
 */
export function estimateProgramme(
  { tables, tablesAddUp }: Pick<ProgrammeVersion, 'tables' | 'tablesAddUp'>,
  input: CaseInput,
  statements: ReadonlyMap<string, boolean>,
): CaseEstimate {
  if (tables.length === 0)
    return { state: 'no-rules', rows: [], missing: [], minYen: null, maxYen: null, open: false }
  const results = tables.map((table) => estimateTable(table, { input, statements }))
  const possible = results.filter(({ state }) => state !== 'unmet')
  const states = possible.map(({ state }) => state)
  const range =
    possible.length === 0
      ? { minYen: null, maxYen: null, open: false }
      : tablesAddUp
        ? added(possible)
        : best(possible)
  return {
    state: states.includes('met') ? 'met' : states.includes('unknown') ? 'unknown' : 'unmet',
    rows: results.flatMap(({ rows }) => rows),
    missing: [...new Set(possible.flatMap(({ missing }) => missing))],
    ...range,
  }
}
