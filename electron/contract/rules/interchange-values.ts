import type { Price } from '../values'
import { isoDay } from './calendar'
import { m2PerTsubo, unitFactor, type ImportUnit } from './interchange-columns'
import { parseJapaneseDay } from './japanese-date'

/** Values as they stand in the cells of a table, read and written the same way by import and export. */

export type CellProblem =
  | 'unreadable-number'
  | 'not-positive'
  | 'unreadable-price'
  | 'price-reversed'
  | 'unreadable-date'
  | 'no-such-day'
  | 'era-mismatch'

/** `value` null stands for an empty cell and for words that mean the same (未確認, －). */
export type ReadCell<T> =
  | {
      readonly ok: true
      readonly value: T | null
      /** The value was not exactly what can be kept. */
      readonly rounded: boolean
    }
  | { readonly ok: false; readonly problem: CellProblem }

const good = <T>(value: T | null, rounded = false): ReadCell<T> => ({ ok: true, value, rounded })
const bad = (problem: CellProblem): { readonly ok: false; readonly problem: CellProblem } => ({
  ok: false,
  problem,
})

const nothing = /^(未確認|未定|不明|なし|無し?|n\/?a|unknown|tbd|[-‐‑‒–—―−ー~*・]+)?$/i

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'’]+/gu, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replaceAll('m²', 'm2')
}

/** Units as cells write them behind a figure; they count before the unit of the column. */
const cellUnits: readonly (readonly [pattern: RegExp, unit: ImportUnit])[] = [
  [/^(m2|平米|平方メートル)$/i, 'm2'],
  [/^坪$/, 'tsubo'],
  [/^(ha|ヘクタール)$/i, 'hectare'],
  [/^(a|アール)$/i, 'are'],
  [/^万円[/／](坪)$/, 'ten-thousand-yen-per-tsubo'],
  [/^千円[/／](坪)$/, 'thousand-yen-per-tsubo'],
  [/^円[/／](坪)$/, 'yen-per-tsubo'],
  [/^千円[/／](m2|平米)$/, 'thousand-yen-per-m2'],
  [/^円[/／](m2|平米)$/, 'yen-per-m2'],
  [/^百万円$/, 'million-yen'],
  [/^万円$/, 'ten-thousand-yen'],
  [/^千円$/, 'thousand-yen'],
  [/^円$/, 'yen'],
]

interface Figure {
  readonly value: number
  /** What stands behind the figure. */
  readonly suffix: string
}

const figurePattern = /^[約¥￥\\]*([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/

/** 1億2,000万 → 120,000,000; null when the text does not begin with such a figure. */
function manFigure(text: string): Figure | null {
  const parts = /^(?:([\d,.]+)億)?(?:([\d,.]+)万)?(?:([\d,.]+)千)?(円.*)?$/.exec(text)
  if (!parts || (parts[1] ?? parts[2]) === undefined) return null
  const [oku = 0, man = 0, sen = 0] = parts
    .slice(1, 4)
    .map((part) => Number((part ?? '0').replaceAll(',', '')))
  const value = oku * 1e8 + man * 1e4 + sen * 1e3
  return Number.isFinite(value) ? { value, suffix: 'yen-whole' } : null
}

function figureOf(text: string): Figure | null {
  const parts = figurePattern.exec(text)
  if (!parts) return null
  const value = Number((parts[1] ?? '').replaceAll(',', ''))
  return Number.isFinite(value) ? { value, suffix: parts[2] ?? '' } : null
}

function unitOfCell(suffix: string, column: ImportUnit): ImportUnit | null {
  if (suffix === '') return column
  return cellUnits.find(([pattern]) => pattern.test(suffix))?.[1] ?? null
}

/** An area in ㎡ with two decimals. @param unit of the column; one in the cell counts first */
export function readArea(text: string, unit: ImportUnit): ReadCell<number> {
  const cell = plain(text)
  if (nothing.test(cell)) return good<number>(null)
  const figure = figureOf(cell)
  const used = figure && unitOfCell(figure.suffix, unit)
  if (!figure || used === null || !['m2', 'tsubo', 'are', 'hectare'].includes(used))
    return bad('unreadable-number')
  const exact = figure.value * unitFactor[used]
  const value = Math.round(exact * 100) / 100
  if (!(value > 0) || value > 1e9) return bad(value > 0 ? 'unreadable-number' : 'not-positive')
  return good(value, Math.abs(value - exact) > 1e-6)
}

/** Yen, whole. */
export function readYen(text: string, unit: ImportUnit): ReadCell<number> {
  const cell = plain(text)
  if (nothing.test(cell)) return good<number>(null)
  const large = manFigure(cell)
  const figure = large ?? figureOf(cell)
  if (!figure) return bad('unreadable-number')
  const used = large ? 'yen' : unitOfCell(figure.suffix, unit)
  if (used === null || !['yen', 'thousand-yen', 'ten-thousand-yen', 'million-yen'].includes(used))
    return bad('unreadable-number')
  const exact = figure.value * unitFactor[used]
  const value = Math.round(exact)
  if (value < 0) return bad('not-positive')
  if (value > Number.MAX_SAFE_INTEGER) return bad('unreadable-number')
  return good(value, Math.abs(value - exact) > 1e-6)
}

/** A whole number of persons. */
export function readCount(text: string): ReadCell<number> {
  const cell = plain(text)
  if (nothing.test(cell)) return good<number>(null)
  const figure = figureOf(cell)
  if (!figure || !/^(人|名|persons?)?$/i.test(figure.suffix)) return bad('unreadable-number')
  if (figure.value < 0) return bad('not-positive')
  if (figure.value > 100_000_000) return bad('unreadable-number')
  return good(Math.round(figure.value), !Number.isInteger(figure.value))
}

/** Degrees as a decimal number, or as degrees, minutes and seconds (140°16'12"). */
export function readDegrees(text: string): ReadCell<number> {
  const cell = text.normalize('NFKC').replace(/\s+/gu, '')
  if (nothing.test(cell)) return good<number>(null)
  // A double prime comes apart into two single ones.
  const sexagesimal = /^(\d{1,3})[°度](\d{1,2})['′分](?:(\d{1,2}(?:\.\d+)?)(?:["″秒]|['′]{2})?)?$/.exec(cell)
  if (sexagesimal) {
    const [degrees = 0, minutes = 0, seconds = 0] = sexagesimal.slice(1).map((part) => Number(part ?? 0))
    return minutes < 60 && seconds < 60
      ? good(degrees + minutes / 60 + seconds / 3600)
      : bad('unreadable-number')
  }
  const value = /^[-+]?[\d,]*\.?\d+$/.test(cell) ? Number(cell.replaceAll(',', '')) : NaN
  return Number.isFinite(value) ? good(value) : bad('unreadable-number')
}

const priceUnits: readonly ImportUnit[] = [
  'yen-per-m2',
  'thousand-yen-per-m2',
  'yen-per-tsubo',
  'thousand-yen-per-tsubo',
  'ten-thousand-yen-per-tsubo',
]

/** A unit of money alone (円) is per what the column is per. */
function priceUnitOf(suffix: string, column: ImportUnit): ImportUnit | null {
  const found = unitOfCell(suffix, column)
  if (found === null || priceUnits.includes(found)) return found
  const perTsubo = column.endsWith('per-tsubo')
  if (found === 'yen') return perTsubo ? 'yen-per-tsubo' : 'yen-per-m2'
  if (found === 'thousand-yen') return perTsubo ? 'thousand-yen-per-tsubo' : 'thousand-yen-per-m2'
  if (found === 'ten-thousand-yen' && perTsubo) return 'ten-thousand-yen-per-tsubo'
  return null
}

/** A price in whole yen per ㎡: a figure, two figures with ～ between them, 応談, 未確認. */
export function readPrice(text: string, unit: ImportUnit): ReadCell<Price> {
  const cell = plain(text)
  if (/^(応談|要相談|相談|協議|要協議|negotiable|on request)$/i.test(cell))
    return good<Price>({ kind: 'negotiable' })
  if (nothing.test(cell)) return good<Price>(null)
  const parts = cell.split(/[~〜～]|から/u).map((part) => part.replace(/まで$/, ''))
  if (parts.length > 2) return bad('unreadable-price')
  const figures = parts.map((part) => figureOf(part))
  const [first, second] = figures
  if (!first || second === null) return bad('unreadable-price')
  const lastSuffix = second?.suffix ?? first.suffix
  const exact: number[] = []
  for (const figure of second ? [first, second] : [first]) {
    const used = priceUnitOf(figure.suffix === '' ? lastSuffix : figure.suffix, unit)
    if (used === null) return bad('unreadable-price')
    exact.push(figure.value * unitFactor[used])
  }
  const values = exact.map((value) => Math.round(value))
  if (values.some((value) => value <= 0)) return bad('not-positive')
  if (values.some((value) => value > Number.MAX_SAFE_INTEGER)) return bad('unreadable-price')
  const rounded = exact.some((value, index) => Math.abs(value - (values[index] ?? 0)) > 1e-6)
  const [min = 0, max = min] = values
  if (max < min) return bad('price-reversed')
  if (max === min) return good<Price>({ kind: 'fixed', yenPerM2: min }, rounded)
  return good<Price>({ kind: 'range', minYenPerM2: min, maxYenPerM2: max }, rounded)
}

/** A price as a cell: figures in yen per ㎡ without separators; empty for 未確認. */
export function priceText(price: Price, language: 'ja' | 'en' = 'ja'): string {
  if (price.kind === 'fixed') return String(price.yenPerM2)
  if (price.kind === 'range') return `${price.minYenPerM2}～${price.maxYenPerM2}`
  if (price.kind === 'negotiable') return language === 'ja' ? '応談' : 'Negotiable'
  return ''
}

/** Days that Excel counts from the last one of 1899; only those of our time, as other numbers are no days. */
const serialDay = /^(1[89]\d{3}|[2-7]\d{4})(\.0+)?$/

/** A day as ISO text: any way an office writes it, or the number by which Excel counts days. */
export function readDay(text: string): ReadCell<string> {
  const cell = text.normalize('NFKC').trim()
  if (nothing.test(cell)) return good<string>(null)
  if (serialDay.test(cell)) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.trunc(Number(cell)) * 86_400_000)
    return good(isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()))
  }
  const parsed = parseJapaneseDay(cell.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, ''))
  if (parsed.ok) return good(parsed.day)
  if (parsed.problem === 'unreadable') return bad('unreadable-date')
  return bad(parsed.problem === 'no-such-day' ? 'no-such-day' : 'era-mismatch')
}

/** An area in ㎡ as a cell, without separators. */
export function areaText(areaM2: number | null): string {
  return areaM2 === null ? '' : String(areaM2)
}

/** ㎡ in 坪, two decimals, cut as the trade cuts it. */
export function tsuboOf(areaM2: number): number {
  return Math.floor((areaM2 / m2PerTsubo) * 100) / 100
}
