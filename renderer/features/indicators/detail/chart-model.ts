import type { Indicator, ValueState } from '../../../../electron/contract'
import { yearsOf, type IndicatorYear } from '../../../../electron/contract/rules/indicator-progress'

/** Why a year has no point: the state that was recorded, only a figure of the year alone, or nothing recorded. */
export type GapState = Exclude<ValueState, 'value'> | 'single' | 'missing'

/** Years next to each other that are without a value for the same reason, both included. */
export interface Gap {
  readonly from: number
  readonly until: number
  readonly state: GapState
}

/** One year with its figures; `actual0`, `actual1` … are the parts of the series between its breaks. */
export type ChartRow = {
  readonly year: number
  readonly target: number | null
  readonly base: number | null
} & {
  readonly [part: `actual${number}`]: number | null
}

export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

export interface Chart {
  readonly rows: readonly ChartRow[]
  /** Number of parts that the series falls into. */
  readonly parts: number
  readonly gaps: readonly Gap[]
  readonly breaks: readonly { readonly year: number; readonly note: string }[]
  readonly scale: Scale
  readonly first: number
  readonly last: number
}

function gapOf({ actual }: IndicatorYear): GapState | null {
  if (actual === null) return 'missing'
  if (actual.state !== 'value') return actual.state
  return actual.value === null ? 'single' : null
}

function gapsOf(years: readonly IndicatorYear[]): Gap[] {
  // Before the first record and after the last there is nothing to miss yet.
  const known = years.filter(({ actual }) => actual !== null).map(({ year }) => year)
  const [first, last] = [known[0], known.at(-1)]
  const gaps: Gap[] = []
  if (first === undefined || last === undefined) return gaps
  for (const each of years) {
    const state = gapOf(each)
    if (state === null || each.year < first || each.year > last) continue
    const before = gaps.at(-1)
    if (before !== undefined && before.state === state && before.until === each.year - 1)
      gaps[gaps.length - 1] = { ...before, until: each.year }
    else gaps.push({ from: each.year, until: each.year, state })
  }
  return gaps
}

const steps = [1, 2, 2.5, 5, 10]

/** Figures that lie closer, in themselves or for their size, are the same to every reader and to the numbers of a program. */
const shortestSpan = 1e-9

/**
 * Round ends and steps for figures. It begins at zero unless the figures lie so close together that nothing would be seen
 * of them; the chart says when it does not.
 */
export function scaleOf(figures: readonly number[]): Scale {
  const least = figures.reduce((a, b) => Math.min(a, b), Infinity)
  const most = figures.reduce((a, b) => Math.max(a, b), -Infinity)
  if (figures.length === 0) return { from: 0, to: 1, ticks: [0, 1] }
  const low = least > 0 && least < most * 0.6 ? 0 : least
  const high = most < 0 ? 0 : most
  const shortest = shortestSpan * Math.max(1, Math.abs(high), Math.abs(low))
  const span = [high - low, Math.abs(high)].find((length) => length > shortest) ?? 1
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  // Nothing that is counted in ones stands between two ones.
  const areWhole = figures.every((figure) => Number.isInteger(figure))
  const fits = (each: number) => each * power >= rough && (!areWhole || Number.isInteger(each * power))
  const step = areWhole && power < 1 ? 1 : (steps.find(fits) ?? 10) * power
  const round = (value: number) => Number(value.toPrecision(12))
  const from = low === 0 ? 0 : round(Math.floor((low - span * 0.05) / step) * step)
  const start = least > 0 ? Math.max(0, from) : from
  const to = round(Math.ceil((high + span * 0.05) / step) * step)
  const count = Math.round((to - start) / step)
  return {
    from: start,
    to,
    ticks: Array.from({ length: count + 1 }, (_, index) => round(start + index * step)),
  }
}

/** What the chart of an indicator draws; null while it has no figure at all. */
export function chartOf(
  indicator: Pick<Indicator, 'values' | 'breaks' | 'baseYear' | 'baseValue'>,
): Chart | null {
  const years = yearsOf(indicator)
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return null
  let part = 0
  const rows = years.map(({ year, actual, target, breakNote }): ChartRow => {
    if (breakNote !== null && year !== first.year) part += 1
    const hasActual = actual !== null && actual.value !== null
    return {
      year,
      target: target?.value ?? null,
      base: year === indicator.baseYear && !hasActual ? indicator.baseValue : null,
      [`actual${part}`]: actual?.value ?? null,
    }
  })
  const figures = rows.flatMap((row) =>
    Object.entries(row).flatMap(([key, value]) => (key === 'year' || value === null ? [] : [value])),
  )
  if (figures.length === 0) return null
  return {
    rows,
    parts: part + 1,
    gaps: gapsOf(years),
    breaks: years.flatMap(({ year, breakNote }) => (breakNote === null ? [] : [{ year, note: breakNote }])),
    scale: scaleOf(figures),
    first: first.year,
    last: last.year,
  }
}

/** Years that get a mark below the axis, so many that they do not touch. @param width px of the drawing */
export function yearTicks(first: number, last: number, width: number): readonly number[] {
  const room = Math.max(1, Math.floor(width / 44))
  const every = Math.max(1, Math.ceil((last - first + 1) / room))
  const ticks: number[] = []
  for (let year = last; year >= first; year -= every) ticks.unshift(year)
  return ticks
}
