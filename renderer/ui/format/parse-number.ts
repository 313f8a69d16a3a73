import { parseMoney } from '../../../electron/contract/rules/money'
import { tsuboPerM2 } from './area'

/** What a figure is given in: an area may carry 坪 or ha and becomes ㎡; a plain figure only its own unit. */
export type NumberKind = 'plain' | 'area' | 'yen'

const units: Readonly<Record<Exclude<NumberKind, 'yen'>, Readonly<Record<string, number>>>> = {
  plain: { '': 1 },
  area: { '': 1, m2: 1, 平米: 1, 平方メートル: 1, 坪: 1 / tsuboPerM2, ha: 10_000, ヘクタール: 10_000 },
}

/**
 * Reads a figure as people type it: full-width digits, commas, spaces, unit behind it. An empty text is null.
 * @returns the figure in the unit of `kind` (㎡ rounded to 0.01, whole yen), null for nothing, undefined for a
 * text that is no figure
 */
export function parseNumber(text: string, kind: NumberKind = 'plain'): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、]/g, '')
    .replace(/[−‐–ー]/g, '-')
    .replace(/^[¥]/, '')
    .toLowerCase()
  if (plain === '') return null
  if (kind === 'yen') return parsePrice(plain)
  const match = /^(-?(?:\d+\.?\d*|\.\d+))(.*)$/.exec(plain)
  const table = units[kind]
  const unit = match?.[2] ?? ''
  if (!match || !Object.hasOwn(table, unit)) return undefined
  const value = Number(match[1]) * (table[unit] ?? 1)
  return kind === 'area' ? Math.round(value * 100) / 100 : value
}

/** Yen, or yen per ㎡: the unit of the field stands behind it already. */
function parsePrice(plain: string): number | undefined {
  const parsed = parseMoney(plain.replace(/\/m2$/, ''))
  return parsed.ok ? (parsed.yen ?? undefined) : undefined
}
