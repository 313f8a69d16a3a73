import type { CriterionUnit } from '../../../electron/contract/rules/criteria'
import { daysOfYear, parseYear } from '../../../electron/contract/rules/fiscal-year'
import { parseJapaneseDate } from '../../../electron/contract/rules/japanese-date'
import { tsuboPerM2 } from './area'

const m3 = { m3: 1, 立方メートル: 1, トン: 1, t: 1 }
const perDay = Object.fromEntries(
  Object.entries(m3).flatMap(([unit, factor]) => [
    [unit, factor],
    [`${unit}/日`, factor],
    [`${unit}/d`, factor],
    [`${unit}/day`, factor],
    [`${unit}/h`, factor * 24],
    [`${unit}/時`, factor * 24],
  ]),
)

/** Units in which a figure may be typed, NFKC and in lower case, with what one of them is in the stored unit. */
const units: Readonly<Record<CriterionUnit, Readonly<Record<string, number>>>> = {
  '㎡': {
    m2: 1,
    平米: 1,
    平方メートル: 1,
    坪: 1 / tsuboPerM2,
    tsubo: 1 / tsuboPerM2,
    ha: 1e4,
    ヘクタール: 1e4,
  },
  'yen/㎡': { 円: 1, 'yen/m2': 1, '円/m2': 1, 円毎m2: 1, '円/坪': tsuboPerM2, 'yen/tsubo': tsuboPerM2 },
  kV: { kv: 1, v: 0.001, キロボルト: 1 },
  kW: { kw: 1, mw: 1000, w: 0.001, キロワット: 1, kva: 1 },
  'm³/day': perDay,
  m: { m: 1, cm: 0.01, mm: 0.001, km: 1000, メートル: 1, センチ: 0.01 },
  km: { km: 1, m: 0.001, キロ: 1, キロメートル: 1, メートル: 0.001 },
  N: { n: 1 },
  '%': { '%': 1, パーセント: 1, 割: 10 },
  persons: { 人: 1, 名: 1, people: 1, persons: 1 },
  dB: { db: 1, デシベル: 1 },
}

const multipliers: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8 }

/** Digits that are kept behind the point: 0.01 ㎡ is what the register counts in, the rest follows suit. */
const keep = (value: number) => Math.round(value * 1e4) / 1e4

/**
 * Reads a figure with or without its unit as people type it: `3ha`, `30,000㎡`, `１万坪`, `500 m³/日`, `5キロ`.
 * @returns the figure in the criterion's unit, null for an empty text, undefined for what cannot be read
 */
export function parseQuantity(text: string, unit: CriterionUnit): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、]/g, '')
    .replace(/[−‐–]/g, '-')
    .replace(/^[¥約]/, '')
    .toLowerCase()
  if (plain === '') return null
  const match = /^(-?(?:\d+\.?\d*|\.\d+))([千万億]?)(.*)$/.exec(plain)
  if (!match) return undefined
  const [, digits, multiplier = '', rest = ''] = match
  const factor = rest === '' ? 1 : Object.hasOwn(units[unit], rest) ? units[unit][rest] : undefined
  if (factor === undefined) return undefined
  const value = Number(digits) * (multipliers[multiplier] ?? 1) * factor
  if (!Number.isFinite(value) || Math.abs(value) > 1e12) return undefined
  // Whole yen and hundredths of ㎡, as the register has them.
  if (unit === 'yen/㎡') return Math.round(value)
  return unit === '㎡' ? Math.round(value * 100) / 100 : keep(value)
}

/** Why a text is no time limit. */
export type ByProblem = 'unreadable' | 'no-such-day' | 'before-era' | 'after-era'

export type ParsedBy = { readonly day: string | null } | { readonly problem: ByProblem }

const lastDays = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31']

/** The last day of a month, ISO. @param month 1 to 12 */
export function lastOfMonth(year: number, month: number): string {
  const leap = month === 2 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return `${year}-${String(month).padStart(2, '0')}-${leap ? '29' : lastDays[month - 1]}`
}

/**
 * Reads a time limit: a day, a month or a year in either calendar, 年度 too, and stands for the last day of it.
 * `2029` and `2029年まで` → 2029-12-31, `令和11年3月` → 2029-03-31, `R10年度` → 2029-03-31.
 */
export function parseBy(text: string): ParsedBy {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^by\s+/i, '')
    .replace(/(まで|までに|以内|末|内)+$/u, '')
  if (plain === '') return { day: null }
  if (plain.endsWith('年度') || /^FY/i.test(plain)) {
    const fiscal = parseYear(plain)
    return fiscal.ok ? { day: daysOfYear(fiscal.year, 'fiscal').last } : { problem: fiscal.problem }
  }
  const parsed = parseJapaneseDate(plain)
  if (!parsed.ok) return { problem: parsed.problem }
  const { value, precision } = parsed
  const year = Number(value.slice(0, 4))
  if (precision === 'year') return { day: `${value}-12-31` }
  if (precision === 'month') return { day: lastOfMonth(year, Number(value.slice(5, 7))) }
  return { day: value }
}
