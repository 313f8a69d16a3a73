import { daysBetween } from '../../contract/rules/calendar'
import { criterionOf, type Criterion } from '../../contract/rules/criteria'
import type { LineResult } from '../../contract/matching'
import type { RequirementLine } from '../../contract/requirements'
import type { Fact } from './facts'

/** Half the score is for meeting the line at all, the other half for how near the ideal the answer comes. */
const half = 0.5
/** An ideal without bounds allows so much on either side. */
export const idealTolerance = 0.1
/** A date missed by a year or more counts nothing. */
const lateDays = 365

/** A line made ready for many candidates. Bounds are in the unit of the criterion; null is no bound. */
export interface CompiledLine {
  readonly line: RequirementLine
  readonly criterion: Criterion | null
  readonly low: number | null
  readonly high: number | null
  /** Asks only that there be some (a line without figures). */
  readonly some: boolean
  /** Rank of the wanted option. */
  readonly rank: number | null
}

/**
 * Bounds of a line of figures. Without a minimum the ideal of "more" is what must be reached, and likewise the ideal of
 * "less" is what must not be exceeded: a wish without a bound would otherwise never be missed.
 */
function bounds(line: RequirementLine): [low: number | null, high: number | null] {
  const { direction, min, ideal, max } = line
  if (direction === 'more') return [min ?? ideal, max]
  if (direction === 'less') return [min, max ?? ideal]
  if (min === null && max === null && ideal !== null)
    return [ideal * (1 - idealTolerance), ideal * (1 + idealTolerance)]
  return [min, max]
}

/**
 * Makes a line ready. Null for a line that asks nothing yet: no day, no option, or no figure where "some" would be no wish
 * (no flood depth at all is a wish of 0).
 */
export function compileLine(line: RequirementLine): CompiledLine | null {
  const criterion = criterionOf(line.criterion)
  const [low, high] = bounds(line)
  const rank = criterion && line.option !== null ? criterion.options.indexOf(line.option) : -1
  const empty = { line, criterion, low: null, high: null, some: false, rank: null }
  if (criterion === null) return empty
  switch (criterion.kind) {
    case 'day':
      return line.by === null ? null : empty
    case 'choice':
      if (line.option !== null && rank < 0) return null
      if (line.option === null) return line.direction === 'more' ? { ...empty, some: true } : null
      return { ...empty, rank }
    case 'yesNo':
      return { ...empty, rank: line.option === 'no' ? 0 : 1 }
    case 'number':
      if (low !== null || high !== null) return { ...empty, low, high }
      return line.direction === 'more' ? { ...empty, some: true } : null
  }
}

/** One literal of one shape: hundreds of thousands of these are made for one answer. */
function result(
  { line }: CompiledLine,
  verdict: LineResult['verdict'],
  score: number | null,
  wanted: number | null = null,
  found: number | null = null,
  gap: number | null = null,
  foundDay: string | null = null,
  foundOption: string | null = null,
): LineResult {
  return {
    criterion: line.criterion,
    verdict,
    must: line.must,
    score,
    wanted,
    found,
    gap,
    foundDay,
    foundOption,
  }
}

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null)
const verdictOf = (met: boolean) => (met ? 'met' : 'missed')

/** How far a value lies beyond a bound, as a share below one half that never reaches nought while there is something. */
function beyond(value: number, bound: number): number {
  const [small, large] = value < bound ? [value, bound] : [bound, value]
  return small <= 0 || !Number.isFinite(large) ? 0 : half * (small / large)
}

/** 0 to 1, rising all the way to the ideal and falling behind it only where the line has an upper or lower bound. */
function numberScore({ line, low, high }: CompiledLine, value: number): number {
  if (low !== null && value < low) return beyond(value, low)
  if (high !== null && value > high) return beyond(value, high)
  const { direction } = line
  const ideal = line.ideal ?? (direction === 'more' ? low : direction === 'less' ? high : null)
  if (ideal === null) return 1
  if (direction !== 'less' && value < ideal && low !== null)
    return half + half * ((value - low) / (ideal - low))
  if (direction !== 'more' && value > ideal && high !== null)
    return half + (Number.isFinite(value) ? half * ((high - value) / (high - ideal)) : 0)
  return 1
}

function wantedOf({ line, low, high }: CompiledLine, value: number | null): number | null {
  if (value !== null && low !== null && value < low) return low
  if (value !== null && high !== null && value > high) return high
  if (line.direction === 'more') return low ?? high
  if (line.direction === 'less') return high ?? low
  return line.ideal ?? low ?? high
}

function judgeSome(
  compiled: CompiledLine,
  met: boolean,
  found: number | null,
  option: string | null,
): LineResult {
  return result(compiled, verdictOf(met), met ? 1 : 0, null, found, null, null, option)
}

function judgeNumber(compiled: CompiledLine, criterion: Criterion, fact: Fact): LineResult {
  const { low, high, some } = compiled
  const none = criterion.whenNone === 'zero' ? 0 : Infinity
  const least = fact.state === 'none' ? none : fact.low
  const most = fact.state === 'none' ? none : (fact.high ?? fact.low)
  if (some) return judgeSome(compiled, least === null || least > 0, finite(least), null)
  if (least === null || most === null) return result(compiled, 'unknown', null, wantedOf(compiled, null))
  const missed = (low !== null && most < low) || (high !== null && least > high)
  const met = (low === null || least >= low) && (high === null || most <= high)
  // The end of an interval that decides: the nearer one when missed, else the one that is offered as the lower price.
  const value = low !== null && most < low ? most : least
  const wanted = wantedOf(compiled, value)
  const found = finite(value)
  const gap = found === null || wanted === null ? null : found - wanted
  if (!met && !missed) return result(compiled, 'unknown', null, wanted, found, gap)
  return result(compiled, verdictOf(met), numberScore(compiled, value), wanted, found, gap)
}

function judgeDay(compiled: CompiledLine, fact: Fact): LineResult {
  const { by } = compiled.line
  if (fact.state === 'none') return result(compiled, 'missed', 0)
  if (fact.day === null || by === null) return result(compiled, 'unknown', null)
  const late = daysBetween(by, fact.day)
  const score = late <= 0 ? 1 : half * Math.max(0, 1 - late / lateDays)
  return result(compiled, verdictOf(late <= 0), score, null, null, late, fact.day)
}

function judgeChoice(compiled: CompiledLine, criterion: Criterion, fact: Fact): LineResult {
  const { line, rank, some } = compiled
  const found = fact.state === 'none' ? -1 : criterion.options.indexOf(fact.option ?? '')
  if (some) return judgeSome(compiled, fact.state === 'known', null, fact.option)
  if (rank === null || (found < 0 && fact.state !== 'none'))
    return result(compiled, 'unknown', null, null, null, null, null, fact.option)
  const gap = found - rank
  const met = line.direction === 'more' ? gap >= 0 : line.direction === 'less' ? gap <= 0 : gap === 0
  const score = met ? 1 : half * Math.max(0, 1 - Math.abs(gap) / criterion.options.length)
  return result(compiled, verdictOf(met), score, null, null, gap, null, fact.option)
}

function judgeYesNo(compiled: CompiledLine, fact: Fact): LineResult {
  const wanted = compiled.rank ?? 1
  const found = fact.state === 'none' || fact.option === 'no' ? 0 : 1
  const met = found === wanted
  const option = found === 1 ? 'yes' : 'no'
  return result(compiled, verdictOf(met), met ? 1 : 0, wanted, found, found - wanted, null, option)
}

/**
 * How one line comes out against one answer. Unknown is neither met nor missed, and so is a price range that straddles
 * the ceiling. `gap` is found less wanted, in the unit of the criterion (days for a date, steps for a choice): below a
 * minimum it is negative, above a maximum positive.
 */
export function evaluateLine(compiled: CompiledLine, fact: Fact): LineResult {
  const { criterion } = compiled
  if (criterion === null) return result(compiled, 'unknown', null)
  if (fact.state === 'unknown') return result(compiled, 'unknown', null, wantedOf(compiled, null))
  switch (criterion.kind) {
    case 'number':
      return judgeNumber(compiled, criterion, fact)
    case 'day':
      return judgeDay(compiled, fact)
    case 'choice':
      return judgeChoice(compiled, criterion, fact)
    case 'yesNo':
      return judgeYesNo(compiled, fact)
  }
}

const severity = { missed: 0, unknown: 1, met: 2 } as const

/** The least favourable of several results of one line: what holds for parcels taken together. */
export function worstResult(results: readonly LineResult[]): LineResult | null {
  let worst: LineResult | null = null
  for (const result of results) {
    const better =
      worst !== null &&
      (severity[result.verdict] - severity[worst.verdict] || (result.score ?? 0) - (worst.score ?? 0)) >= 0
    if (!better) worst = result
  }
  return worst
}
