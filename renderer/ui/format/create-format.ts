import type { Price } from '../../../electron/contract'
import { formatArea, formatHectares, formatTsubo, formatWholeArea } from './area'
import { formatDay, formatDayBoth, formatDayShort, formatMoment, formatTime } from './day'
import { formatFixed, formatWhole, type FormatLanguage } from './number'
import { formatPercent } from './percent'
import {
  formatPrice,
  formatThousandYen,
  formatYen,
  formatYenPerM2,
  formatYenPerTsubo,
  type PriceWords,
} from './yen'

/** Every formatter bound to one language. Areas in ㎡, prices in yen per ㎡, shares 0 to 1, days ISO. */
export interface Format {
  readonly language: FormatLanguage
  whole(value: number): string
  fixed(value: number, digits: number): string
  /** As the register writes it, with two decimals. */
  area(m2: number): string
  /** Whole ㎡, for areas that no register measured. */
  wholeArea(m2: number): string
  tsubo(m2: number): string
  hectares(m2: number): string
  yen(yen: number): string
  thousandYen(yen: number): string
  yenPerM2(yen: number): string
  yenPerTsubo(yenPerM2: number): string
  price(price: Price): string
  percent(share: number): string
  day(day: string): string
  dayShort(day: string): string
  dayBoth(day: string): string
  time(instant: string): string
  moment(instant: string): string
}

export function createFormat(language: FormatLanguage, words: PriceWords): Format {
  return {
    language,
    whole: formatWhole,
    fixed: formatFixed,
    area: (m2) => formatArea(m2, language),
    wholeArea: (m2) => formatWholeArea(m2, language),
    tsubo: (m2) => formatTsubo(m2, language),
    hectares: formatHectares,
    yen: (yen) => formatYen(yen, language),
    thousandYen: (yen) => formatThousandYen(yen, language),
    yenPerM2: (yen) => formatYenPerM2(yen, language),
    yenPerTsubo: (yen) => formatYenPerTsubo(yen, language),
    price: (price) => formatPrice(price, language, words),
    percent: formatPercent,
    day: (day) => formatDay(day, language),
    dayShort: (day) => formatDayShort(day, language),
    dayBoth: (day) => formatDayBoth(day, language),
    time: formatTime,
    moment: (instant) => formatMoment(instant, language),
  }
}
