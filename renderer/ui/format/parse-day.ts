import { eras } from './era'

/** Why a text is no day: not readable as one, a day no calendar has, or a day before its era began. */
export type DayProblem = 'unreadable' | 'no-such-day' | 'before-era'

export type ParsedDay =
  { readonly ok: true; readonly day: string } | { readonly ok: false; readonly problem: DayProblem }

const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const japanese = /^(令和?|平成?|昭和?|大正?|明治?|[RHSTM])(元|\d{1,3})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/**
 * Reads a day as an office writes it: `2026-11-20`, `2026/11/20`, `20261120`, `2026年11月20日`, `R8.11.20`,
 * `令和8年11月20日`, `令和元年5月1日`, in full or half width. A year past the end of its era (平成32年) is what older plans
 * wrote and is taken as the year it means; a day before its era began is refused, since it cannot be told what is meant.
 */
export function parseDay(text: string): ParsedDay {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replaceAll('‐', '-')
    .replaceAll('−', '-')
    .toUpperCase()
  const match = western.exec(plain) ?? compact.exec(plain)
  if (match) return existing(Number(match[1]), Number(match[2]), Number(match[3]))
  const era = japanese.exec(plain)
  if (!era) return { ok: false, problem: 'unreadable' }
  const [, mark = '', eraYear = '', month, date] = era
  const known = eras.find((candidate) => candidate.letter === mark || candidate.name.startsWith(mark))
  const first = known ? Number(known.from.slice(0, 4)) : Number.NaN
  const year = eraYear === '元' ? 1 : Number(eraYear)
  if (!known || year < 1) return { ok: false, problem: 'unreadable' }
  const parsed = existing(first + year - 1, Number(month), Number(date))
  if (parsed.ok && parsed.day < known.from) return { ok: false, problem: 'before-era' }
  return parsed
}

function existing(year: number, month: number, date: number): ParsedDay {
  const at = new Date(Date.UTC(year, month - 1, date))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  if (!same || year < 1000) return { ok: false, problem: 'no-such-day' }
  return { ok: true, day: at.toISOString().slice(0, 10) }
}
