import type { Indicator, IndicatorValue, InputOf, ValueState, YearKind } from '../../../../electron/contract'
import { parseYear } from '../../../../electron/contract/rules/fiscal-year'
import { parseJapaneseDate } from '../../../../electron/contract/rules/japanese-date'
import { parseFigure } from '../../../../electron/contract/rules/money'

/** A value of a year as it stands in the form: figures and years as they are typed. */
export interface ValueDraft {
  readonly series: 'actual' | 'target'
  readonly year: string
  readonly state: ValueState
  readonly value: string
  readonly single: string
  readonly note: string
  readonly source: string
  readonly section: string
  readonly sourceDate: string
}

/** `meant` is the year that an era's count past its end would be. */
export type YearIssue = { readonly problem: 'unreadable' | 'kind'; readonly meant: number | null }

export interface ValueIssues {
  readonly year?: YearIssue
  readonly value?: 'unreadable' | 'needed'
  readonly single?: 'unreadable'
  readonly source?: 'needed'
  readonly sourceDate?: 'unreadable'
}

/** A new value takes its source from the one before it: what is typed in a row mostly comes from one document. */
export function emptyValue(indicator: Indicator): ValueDraft {
  const last = indicator.values.findLast(({ origin }) => origin === 'user')
  return {
    series: 'actual',
    year: '',
    state: 'value',
    value: '',
    single: '',
    note: '',
    source: last?.source ?? '',
    section: last?.section ?? '',
    sourceDate: last?.sourceDate ?? '',
  }
}

const written = (value: number | null) => (value === null ? '' : String(value).replace('-', '▲'))

export function valueDraftOf(value: IndicatorValue): ValueDraft {
  const { series, year, state, note, source, section, sourceDate } = value
  return {
    series,
    year: String(year),
    state,
    value: written(value.value),
    single: written(value.single),
    note,
    source,
    section,
    sourceDate,
  }
}

/** A year as typed, for an indicator of this kind of year; empty text is null. */
export function readYear(
  text: string,
  kind: YearKind,
): { readonly year: number | null } | { readonly issue: YearIssue } {
  if (text.trim() === '') return { year: null }
  const parsed = parseYear(text)
  if (!parsed.ok) return { issue: { problem: 'unreadable', meant: parsed.meant } }
  // 2024年度 for a count by calendar year would be another twelve months. 2024年 is said of both.
  if (parsed.kind === 'fiscal' && kind === 'calendar') return { issue: { problem: 'kind', meant: null } }
  return { year: parsed.year }
}

/** A source's date as typed, ISO as far as it goes; undefined when it is none. */
export function readSourceDate(text: string): string | undefined {
  if (text.trim() === '') return ''
  const parsed = parseJapaneseDate(text.normalize('NFKC').trim())
  return parsed.ok ? parsed.value : undefined
}

type ValueInput = Omit<InputOf<'indicators.saveValue'>, 'uid' | 'indicatorUid' | 'replace'>

/** What the host is asked to keep, or what is wrong with it. A figure needs its source: without one it is hearsay. */
export function readValue(
  draft: ValueDraft,
  kind: YearKind,
): { readonly input: ValueInput } | { readonly issues: ValueIssues } {
  const issues: { -readonly [K in keyof ValueIssues]: ValueIssues[K] } = {}
  const year = readYear(draft.year, kind)
  if ('issue' in year) issues.year = year.issue
  else if (year.year === null) issues.year = { problem: 'unreadable', meant: null }
  const has = draft.state === 'value'
  const value = has ? parseFigure(draft.value) : null
  const single = has ? parseFigure(draft.single) : null
  if (value === undefined) issues.value = 'unreadable'
  if (single === undefined) issues.single = 'unreadable'
  if (has && value === null && single === null) issues.value = 'needed'
  if (has && draft.source.trim() === '') issues.source = 'needed'
  const sourceDate = readSourceDate(draft.sourceDate)
  if (sourceDate === undefined) issues.sourceDate = 'unreadable'
  if (Object.keys(issues).length > 0 || 'issue' in year || year.year === null) return { issues }
  return {
    input: {
      series: draft.series,
      year: year.year,
      state: draft.state,
      value: value ?? null,
      single: single ?? null,
      note: draft.note.trim(),
      source: draft.source.trim(),
      section: draft.section.trim(),
      sourceDate: sourceDate ?? '',
    },
  }
}
