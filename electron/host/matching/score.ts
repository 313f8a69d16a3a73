import type { LineResult } from '../../contract/matching'
import type { RequirementLine } from '../../contract/requirements'
import { compileLine, evaluateLine, type CompiledLine } from './evaluate'
import type { FactSource } from './facts'

/** fits: every must met; nearly: no must missed but some unknown, or exactly one missed; else misses. */
export type Verdict = 'fits' | 'nearly' | 'misses'

/** A requirement sheet made ready for many candidates; lines that ask nothing yet are left out. */
export interface CompiledSheet {
  readonly lines: readonly CompiledLine[]
  readonly weights: readonly number[]
  /**
   * What the score rests on: the weights given; all lines alike, because every weight is zero; or nothing, because the
   * sheet asks nothing.
   */
  readonly basis: 'weights' | 'equal' | 'none'
}

export function compileSheet(lines: readonly RequirementLine[]): CompiledSheet {
  const compiled = lines.map(compileLine).filter((line) => line !== null)
  const given = compiled.map(({ line }) => line.weight)
  if (compiled.length === 0) return { lines: compiled, weights: [], basis: 'none' }
  if (given.some((weight) => weight > 0)) return { lines: compiled, weights: given, basis: 'weights' }
  return { lines: compiled, weights: given.map(() => 1), basis: 'equal' }
}

export interface Outcome {
  readonly verdict: Verdict
  /** 0 to 100 over the weighted lines whose answer is known; 0 when none is. */
  readonly score: number
  readonly lines: LineResult[]
}

/** Musts first: they alone make the verdict. */
export function verdictOf(results: readonly LineResult[]): Verdict {
  let missed = 0
  let unknown = 0
  for (const { must, verdict } of results) {
    if (!must) continue
    if (verdict === 'missed') missed += 1
    if (verdict === 'unknown') unknown += 1
  }
  if (missed === 0) return unknown === 0 ? 'fits' : 'nearly'
  return missed === 1 ? 'nearly' : 'misses'
}

/** Weighted mean of the known lines, 0 to 100, rounded. An unknown line weighs nothing: it is a question, not a fault. */
export function scoreOf(sheet: CompiledSheet, results: readonly LineResult[]): number {
  let sum = 0
  let weight = 0
  for (const [index, { score }] of results.entries()) {
    if (score === null) continue
    const own = sheet.weights[index] ?? 0
    sum += own * score
    weight += own
  }
  return weight === 0 ? 0 : Math.round((100 * sum) / weight)
}

export function outcomeOf(sheet: CompiledSheet, results: LineResult[]): Outcome {
  return { verdict: verdictOf(results), score: scoreOf(sheet, results), lines: results }
}

/** A whole sheet against one place. The lines of the result are those of the sheet, in its order. */
export function evaluateSheet(sheet: CompiledSheet, facts: FactSource): Outcome {
  return outcomeOf(
    sheet,
    sheet.lines.map((line) => evaluateLine(line, facts(line.line.criterion))),
  )
}

/** How many musts a place misses, counted no further than `stopAt`: quicker than a whole evaluation. */
export function missedMusts(sheet: CompiledSheet, facts: FactSource, stopAt = Infinity): number {
  let missed = 0
  for (const line of sheet.lines) {
    if (!line.line.must) continue
    if (evaluateLine(line, facts(line.line.criterion)).verdict === 'missed') missed += 1
    if (missed >= stopAt) break
  }
  return missed
}
