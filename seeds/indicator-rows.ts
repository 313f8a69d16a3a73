import type { IndicatorRow, IndicatorValueRow } from '../electron/host/indicators/repository'
import { cited, planUid } from './plan-items'
import type { Citation } from './reference/citations'
import {
  referenceFigures,
  referenceIndicators,
  type ReferenceIndicator,
  type ReferenceSeries,
} from './reference/indicators'
import { parkUid, stableUid } from './stable-uid'

const indicatorUid = (key: string) => stableUid(`indicator/${key}`)

/** The series that the plan measures its rate by; the other one stands beside it. */
function seriesOf(one: ReferenceIndicator): { main: ReferenceSeries; beside: ReferenceSeries | null } {
  const main = one.series.find(({ key }) => key === one.achieved?.series) ?? one.series[0]
  if (main === undefined) throw new Error(`${one.key} has no series`)
  const single = one.series.find(({ kind }) => kind === 'single')
  return { main, beside: single === main ? null : (single ?? null) }
}

const gapStates = {
  undeterminable: 'undeterminable',
  unpublished: 'unpublished',
  'not-stated': 'none',
} as const

/** One row a series and year: figures first, then the years of which is known why they have none. */
function valueRows(one: ReferenceIndicator): IndicatorValueRow[] {
  const { main, beside } = seriesOf(one)
  const rows = new Map<string, IndicatorValueRow>()
  const put = (
    series: IndicatorValueRow['series'],
    year: number,
    fields: Pick<IndicatorValueRow, 'state' | 'value' | 'single' | 'note'>,
    citation: Citation,
  ) => {
    const key = `${series}/${year}`
    const before = rows.get(key)
    rows.set(key, {
      uid: stableUid(`indicator-value/${one.key}/${key}`),
      indicator_uid: indicatorUid(one.key),
      series,
      year,
      ...fields,
      ...(before && { value: before.value, note: joinedNotes(before.note, fields.note) }),
      ...(before?.single != null && { single: before.single }),
      ...cited(citation),
      origin: 'reference',
    })
  }
  for (const [series, values] of [
    ['actual', main.values],
    ['target', main.targets],
  ] as const)
    for (const { year, through, value, approximate, note, source } of values)
      put(
        series,
        through ?? year,
        {
          state: 'value',
          value,
          single: null,
          note: joinedNotes(
            through === null ? '' : `${year}年度から${through}年度までの分`,
            approximate ? 'おおよその値' : '',
            series === 'actual' && one.referenceYears.includes(year) ? '参考の年度' : '',
            note,
          ),
        },
        source,
      )
  for (const [series, values] of [
    ['actual', beside?.values ?? []],
    ['target', beside?.targets ?? []],
  ] as const)
    for (const { year, value, note, source } of values)
      put(series, year, { state: 'value', value: null, single: value, note }, source)
  for (const { years, reason, note, source } of main.gaps)
    for (const year of years) {
      const before = rows.get(`actual/${year}`)
      if (before !== undefined) before.note = joinedNotes(before.note, note)
      else
        put(
          'actual',
          year,
          {
            state: gapStates[reason],
            value: null,
            single: null,
            note: joinedNotes(note, candidates(main, year)),
          },
          source ?? one.nameSource,
        )
    }
  return [...rows.values()]
}

/** Figures of which one belongs to the year, nobody knows which. */
function candidates({ unplaced }: ReferenceSeries, year: number): string {
  if (unplaced === null || !unplaced.years.includes(year)) return ''
  const figures = unplaced.values.map(({ value }) => value.toLocaleString('en-US')).join('、')
  return `原典にある値 ${figures} のどれか`
}

const joinedNotes = (...notes: readonly string[]) => notes.filter((note) => note !== '').join('。')

/** What the records count of the same thing. */
const liveLinks: Readonly<Record<string, Pick<IndicatorRow, 'live_key' | 'live_parks'>>> = {
  'city-kpi-6': {
    live_key: 'sited-companies',
    live_parks: JSON.stringify([parkUid('hachimanpara'), parkUid('office-arcadia')]),
  },
}
const noLink = { live_key: null, live_parks: '[]' }

function indicatorRow(one: ReferenceIndicator, position: number): IndicatorRow {
  const { main, beside } = seriesOf(one)
  const base = main.base ?? beside?.base ?? null
  const others = one.series.filter((series) => series !== main && series !== beside)
  return {
    uid: indicatorUid(one.key),
    position,
    plan_uid: planUid(one.document),
    name: one.name,
    name_en: one.nameEn,
    definition: joinedNotes(
      ...[one.definition, main.kind === 'cumulative' ? '' : main.note, one.note].map((text) =>
        text.replace(/。$/, ''),
      ),
      ...others.flatMap(({ note, targets }) =>
        targets.map(({ value }) => joinedNotes(note, `目標は${value}${one.unit}`)),
      ),
    ),
    unit: one.unit,
    year_kind: one.yearKind,
    decimals: 0,
    base_year: base?.year ?? null,
    base_value: base?.value ?? null,
    base_note: joinedNotes(
      base !== null && base.yearKind !== one.yearKind
        ? base.yearKind === 'calendar'
          ? '暦年（1月から12月まで）の値'
          : '年度の値'
        : '',
      main.base === null && base !== null ? '単年度の値' : '',
      base?.note ?? '',
    ),
    single_name: beside === null ? '' : '単年度',
    breaks: JSON.stringify(one.breaks.map(({ after, note }) => ({ year: after, note }))),
    ...(liveLinks[one.key] ?? noLink),
    ...cited(one.nameSource),
    note: '',
    origin: 'reference',
  }
}

/** The sold share that the review states beside its key figures: one value, to be followed from the records. */
function soldShareRows(position: number): { indicator: IndicatorRow; value: IndicatorValueRow } {
  const figure = referenceFigures.find(({ key }) => key === 'office-arcadia-sold-share')
  if (figure?.value == null) throw new Error('the sold share is not among the figures')
  const uid = indicatorUid(figure.key)
  const source = cited(figure.source)
  return {
    indicator: {
      uid,
      position,
      plan_uid: planUid(figure.source.document),
      name: figure.label,
      name_en: 'Sold share of Yonezawa Office Arcadia',
      definition: '分譲した面積の割合とみられる。数え方は原典に記されていない',
      unit: figure.unit,
      year_kind: 'fiscal',
      decimals: 1,
      base_year: null,
      base_value: null,
      base_note: '',
      single_name: '',
      breaks: '[]',
      live_key: 'sold-share-area',
      live_parks: JSON.stringify([parkUid('office-arcadia')]),
      ...source,
      note: '',
      origin: 'reference',
    },
    value: {
      uid: stableUid(`indicator-value/${figure.key}/actual/2025`),
      indicator_uid: uid,
      series: 'actual',
      year: 2025,
      state: 'value',
      value: figure.value,
      single: null,
      note: joinedNotes('2025年7月の時点', figure.approximate ? 'おおよその値' : '', figure.note),
      ...source,
      origin: 'reference',
    },
  }
}

/** The figures that the plans follow, and the sold share that the review names. */
export function indicatorRows(): {
  readonly indicators: IndicatorRow[]
  readonly values: IndicatorValueRow[]
} {
  const share = soldShareRows(referenceIndicators.length + 1)
  return {
    indicators: [...referenceIndicators.map((one, index) => indicatorRow(one, index + 1)), share.indicator],
    values: [...referenceIndicators.flatMap(valueRows), share.value],
  }
}
