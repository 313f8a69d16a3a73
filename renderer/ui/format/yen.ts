import type { Price } from '../../../electron/contract'
import { moneyInUnit } from '../../../electron/contract/rules/money'
import { tsuboPerM2 } from './area'
import { formatWhole, type FormatLanguage } from './number'

/** Yen per 坪 of a price per ㎡, rounded to whole yen. */
export function yenPerTsubo(yenPerM2: number): number {
  return Math.round(yenPerM2 / tsuboPerM2)
}

/** `10,000 円/㎡` · `¥10,000/m²` */
export function formatYenPerM2(yen: number, language: FormatLanguage): string {
  return language === 'ja' ? `${formatWhole(yen)} 円/㎡` : `¥${formatWhole(yen)}/m²`
}

/** `33,058 円/坪` · `¥33,058/tsubo`. @param yenPerM2 yen per ㎡ */
export function formatYenPerTsubo(yenPerM2: number, language: FormatLanguage): string {
  const yen = formatWhole(yenPerTsubo(yenPerM2))
  return language === 'ja' ? `${yen} 円/坪` : `¥${yen}/tsubo`
}

/** Whole yen: `101,200,000 円`. */
export function formatYen(yen: number, language: FormatLanguage): string {
  return language === 'ja' ? `${formatWhole(yen)} 円` : `¥${formatWhole(yen)}`
}

/** 千円, rounded: `101,200 千円`. @param yen whole yen */
export function formatThousandYen(yen: number, language: FormatLanguage): string {
  const written = moneyInUnit(yen, '千円')
  return language === 'ja' ? written : `¥${written.replace(' 千円', 'k')}`
}

/** What a price without a figure is called. */
export interface PriceWords {
  readonly negotiable: string
  readonly unknown: string
}

/** A price per ㎡ in one line: fixed, range, 応談 or 未確認. */
export function formatPrice(price: Price, language: FormatLanguage, words: PriceWords): string {
  switch (price.kind) {
    case 'fixed':
      return formatYenPerM2(price.yenPerM2, language)
    case 'range': {
      const from = formatWhole(price.minYenPerM2)
      const to = formatWhole(price.maxYenPerM2)
      return language === 'ja' ? `${from}〜${to} 円/㎡` : `¥${from}–${to}/m²`
    }
    case 'negotiable':
      return words.negotiable
    case 'unknown':
      return words.unknown
  }
}
