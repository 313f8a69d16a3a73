/**
 * Amounts as Japanese budgets and plans write them: 千円, 百万円, 億円, full-width digits, ▲ and △ for minus. Powers of ten
 * are moved in the digits themselves, never by multiplying, so that nothing is lost on the way.
 */

/** Units of money with the power of ten that they are in yen. */
const powers: Readonly<Record<string, number>> = {
  円: 0,
  千円: 3,
  万円: 4,
  百万円: 6,
  千万円: 7,
  億円: 8,
  十億円: 9,
  兆円: 12,
}
export const moneyUnits: readonly string[] = Object.keys(powers)
/** The units of budgets, plans and prices that a reader may choose between, by their names in code. */
export const yenUnits = { yen: '円', thousand: '千円', million: '百万円', 'hundred-million': '億円' } as const

/** Most digits of an amount in yen: beyond, a number of the program is not exact. */
const mostDigits = 15

const minusSign = /^[▲△\-−‐–]/u

function plainText(text: string): string {
  // NFKC makes full-width digits, commas and points narrow; ▲ and △ it leaves.
  return text.normalize('NFKC').replace(/[\s,、]/gu, '')
}

/** Decimal digits moved by a power of ten: `shifted('14.25', 8)` is `1425000000`. */
function shifted(digits: string, by: number): string {
  const [whole = '', fraction = ''] = digits.split('.')
  const all = whole + fraction
  const point = whole.length + by
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  const rest = padded.slice(at).replace(/0+$/, '')
  const front = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  return rest === '' ? front : `${front}.${rest}`
}

/** A number in digits without an exponent, as short as it can be told apart. */
function digitsOf(value: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  return exponent === '0' ? mantissa : shifted(mantissa, Number(exponent))
}

/**
 * Reads a figure without a unit: `1,425`, `１，４２５`, `▲3.5`, `△ 12`.
 * @returns null for an empty text, undefined for what is no figure
 */
export function parseFigure(text: string): number | null | undefined {
  const plain = plainText(text)
  if (plain === '') return null
  const bare = plain.replace(minusSign, '')
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(bare) || bare.replace('.', '').length > mostDigits) return undefined
  const value = Number(bare)
  return plain === bare || value === 0 ? value : -value
}

/** Why a text is no amount: not readable, parts of a yen, or too large to be exact. */
export type MoneyProblem = 'unreadable' | 'below-one-yen' | 'too-large'
export type ParsedMoney =
  { readonly ok: true; readonly yen: number | null } | { readonly ok: false; readonly problem: MoneyProblem }

const part = /(\d+\.?\d*|\.\d+)(兆|十億|億|千万|百万|万|千)?/gy

/**
 * Reads an amount: `2,502,354千円`, `▲１２百万円`, `5億5,800万円`, `1.5億`, `500`. A figure without a unit is in `unit`.
 * @param unit one of `moneyUnits`
 * @returns whole yen; null for an empty text
 */
export function parseMoney(text: string, unit = '円'): ParsedMoney {
  const plain = plainText(text).replace(/^[¥]/, '')
  if (plain === '') return { ok: true, yen: null }
  const signed = minusSign.test(plain)
  const bare = plain.replace(minusSign, '').replace(/^[¥]/, '')
  const hasYen = bare.endsWith('円')
  const body = hasYen ? bare.slice(0, -1) : bare
  const parts = [...body.matchAll(part)]
  if (body === '' || parts.map(([whole]) => whole).join('') !== body)
    return { ok: false, problem: 'unreadable' }
  let yen = 0n
  let below = 13
  for (const [, digits = '', scale] of parts) {
    const named = scale === undefined ? (hasYen || parts.length > 1 ? 0 : powers[unit]) : powers[`${scale}円`]
    // 5億3億 and 800万5億 are slips, not sums.
    if (named === undefined || (parts.length > 1 && named >= below))
      return { ok: false, problem: 'unreadable' }
    below = named
    const moved = shifted(digits, named)
    if (moved.includes('.')) return { ok: false, problem: 'below-one-yen' }
    if (moved.length > mostDigits) return { ok: false, problem: 'too-large' }
    yen += BigInt(moved)
  }
  if (String(yen).length > mostDigits) return { ok: false, problem: 'too-large' }
  const value = Number(yen)
  return { ok: true, yen: signed && value !== 0 ? -value : value }
}

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',')

/**
 * An amount in a unit with commas and ▲ for minus: `▲1,234 千円`. Rounded half away from zero to `decimals` digits.
 * @param yen whole yen
 * @param unit one of `moneyUnits`
 */
export function moneyInUnit(yen: number, unit: string, decimals = 0): string {
  const power = powers[unit] ?? 0
  const scaled = shifted(digitsOf(Math.abs(yen)), decimals - power)
  const [whole = '0', fraction = ''] = scaled.split('.')
  const rounded = BigInt(whole) + (fraction >= '5' ? 1n : 0n)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const front = grouped(digits.slice(0, digits.length - decimals))
  const figure = decimals > 0 ? `${front}.${digits.slice(-decimals)}` : front
  return `${yen < 0 && rounded > 0n ? '▲' : ''}${figure} ${unit}`
}

/** Power of ten of a unit and what stands behind its money (`/人` of 万円/人); null for no unit of money. */
function moneyPart(unit: string): { readonly power: number; readonly rest: string } | null {
  const [, money = '', rest = ''] = /^([^/]+)(\/.+)?$/u.exec(unit.normalize('NFKC').trim()) ?? []
  return Object.hasOwn(powers, money) ? { power: powers[money] ?? 0, rest } : null
}

/** True when figures in one unit can be written in the other: 億円 and 百万円, 万円/人 and 千円/人. */
export function canConvert(from: string, to: string): boolean {
  const [a, b] = [moneyPart(from), moneyPart(to)]
  return a !== null && b !== null && a.rest === b.rest
}

/** A figure in another unit of money, to the last digit; null when the units do not convert. */
export function convertFigure(value: number, from: string, to: string): number | null {
  const [a, b] = [moneyPart(from), moneyPart(to)]
  if (a === null || b === null || a.rest !== b.rest) return null
  const moved = Number(shifted(digitsOf(Math.abs(value)), a.power - b.power))
  return value < 0 ? -moved : moved
}
