import { eraOf } from './era'
import type { FormatLanguage } from './number'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function parts(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** `令和8年11月20日` (元年 for the first year) · `20 Nov 2026`. @param day ISO day */
export function formatDay(day: string, language: FormatLanguage): string {
  const [year, month, date] = parts(day)
  if (language === 'en') return `${date} ${months[month - 1]} ${year}`
  const era = eraOf(day)
  const written = era ? `${era.name}${era.year === 1 ? '元' : era.year}` : `${year}`
  return `${written}年${month}月${date}日`
}

/** `R8.11.20` · `2026-11-20`. @param day ISO day */
export function formatDayShort(day: string, language: FormatLanguage): string {
  const era = language === 'ja' ? eraOf(day) : null
  if (!era) return day
  const [, month, date] = parts(day)
  return `${era.letter}${era.year}.${month}.${date}`
}

/** Both calendars: `令和8年11月20日（2026年）` · `20 Nov 2026 (Reiwa 8)`. @param day ISO day */
export function formatDayBoth(day: string, language: FormatLanguage): string {
  const era = eraOf(day)
  if (!era) return formatDay(day, language)
  if (language === 'en') return `${formatDay(day, 'en')} (${era.letter}${era.year})`
  return `${formatDay(day, 'ja')}（${day.slice(0, 4)}年）`
}

function localParts(instant: string): { day: string; time: string } {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${at.getHours()}:${two(at.getMinutes())}`,
  }
}

/** Clock time of a moment on this computer: `14:02`. @param instant ISO moment */
export function formatTime(instant: string): string {
  return localParts(instant).time
}

/** Day and clock time of a moment on this computer: `R8.11.20 14:02`. @param instant ISO moment */
export function formatMoment(instant: string, language: FormatLanguage): string {
  const { day, time } = localParts(instant)
  return `${formatDayShort(day, language)} ${time}`
}

/** The calendar day of a moment on this computer, ISO. @param instant ISO moment */
export function dayOf(instant: string): string {
  return localParts(instant).day
}
