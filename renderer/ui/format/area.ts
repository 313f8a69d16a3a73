import { formatFixed, formatWhole, type FormatLanguage } from './number'

/** 坪 per ㎡ as the trade converts (1 坪 = 400/121 ㎡, so 121/400 = 0.3025 exactly). */
export const tsuboPerM2 = 0.3025

/** A figure and its unit apart, for columns that align the figure and set the unit after a thin gap. */
export interface Quantity {
  readonly figure: string
  readonly unit: string
}

/** Joins figure and unit: `10,120 ㎡`. */
export function joined({ figure, unit }: Quantity): string {
  return `${figure} ${unit}`
}

/**
 * ㎡ as the register writes it: always two decimals, so that a column of areas stands on its decimal points. Nothing at
 * all is a plain 0.
 * @param m2 area in ㎡
 */
export function areaQuantity(m2: number, language: FormatLanguage): Quantity {
  const hundredths = Math.round(m2 * 100)
  return {
    figure: hundredths === 0 ? '0' : formatFixed(hundredths / 100, 2),
    unit: language === 'ja' ? '㎡' : 'm²',
  }
}

/** Whole ㎡, for what no register measured: distances on the map, wishes of a company. @param m2 area in ㎡ */
export function wholeAreaQuantity(m2: number, language: FormatLanguage): Quantity {
  return { figure: formatWhole(m2), unit: language === 'ja' ? '㎡' : 'm²' }
}

/** 坪: whole above 100 坪, else one decimal. @param m2 area in ㎡ */
export function tsuboQuantity(m2: number, language: FormatLanguage): Quantity {
  const tsubo = m2 * tsuboPerM2
  return {
    figure: tsubo >= 100 ? formatWhole(tsubo) : formatFixed(tsubo, 1),
    unit: language === 'ja' ? '坪' : 'tsubo',
  }
}

/** Hectares with two decimals. @param m2 area in ㎡ */
export function hectareQuantity(m2: number): Quantity {
  return { figure: formatFixed(m2 / 10_000, 2), unit: 'ha' }
}

/** `10,120.00 ㎡`. @param m2 area in ㎡ */
export function formatArea(m2: number, language: FormatLanguage): string {
  return joined(areaQuantity(m2, language))
}

/** `10,120 ㎡`. @param m2 area in ㎡ */
export function formatWholeArea(m2: number, language: FormatLanguage): string {
  return joined(wholeAreaQuantity(m2, language))
}

/** `3,061 坪`. @param m2 area in ㎡ */
export function formatTsubo(m2: number, language: FormatLanguage): string {
  return joined(tsuboQuantity(m2, language))
}

/** `1.01 ha`. @param m2 area in ㎡ */
export function formatHectares(m2: number): string {
  return joined(hectareQuantity(m2))
}
