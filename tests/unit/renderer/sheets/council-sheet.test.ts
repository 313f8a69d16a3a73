import { describe, expect, it } from 'vitest'
import type {
  Comparison,
  Council,
  Indicator,
  IndicatorValue,
  SheetSpec,
  ValueState,
} from '../../../../electron/contract'
import { progressOf } from '../../../../electron/contract/rules/indicator-progress'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import { chartInk, drawChart } from '../../../../renderer/sheets/layout/council-chart'
import { beyondPaper, textsOf } from '../../../support/sheet-blocks'
import { sheetData, sheetSpec, uid } from '../../../support/sheet-data'

const planUid = uid()
const source = { source: '工業振興計画の評価', section: '表1', sourceDate: '2025-07-03' }

type Known = readonly [year: number, value: number | null, state?: ValueState]

function indicatorOf(
  name: string,
  actual: readonly Known[],
  target: Known | null,
  fields: Partial<Indicator> = {},
): Indicator {
  const indicatorUid = uid()
  const row = (series: IndicatorValue['series'], [year, value, state = 'value']: Known): IndicatorValue => ({
    uid: uid(),
    indicatorUid,
    series,
    year,
    state,
    value,
    single: null,
    note: '',
    ...source,
    origin: 'reference',
  })
  const values = [
    ...actual.map((one) => row('actual', one)),
    ...(target === null ? [] : [row('target', target)]),
  ]
  return {
    uid: indicatorUid,
    position: 0,
    planUid,
    name,
    nameEn: '',
    definition: '市内の事業所の合計',
    unit: '億円',
    yearKind: 'fiscal',
    decimals: 0,
    baseYear: null,
    baseValue: null,
    baseNote: '',
    singleName: '',
    breaks: [],
    live: null,
    ...source,
    origin: 'reference',
    values,
    progress: progressOf(values),
    ...fields,
  }
}

const added = indicatorOf(
  '付加価値額',
  [
    [2019, 1445],
    [2020, 1400],
    [2021, null, 'undeterminable'],
    [2022, 1425],
    [2023, null, 'unpublished'],
  ],
  [2025, 1650],
)

function councilOf(indicators: readonly Indicator[], fields: Partial<Council> = {}): Council {
  return {
    fiscalYear: 2026,
    indicators: [...indicators],
    plans: [
      {
        uid: planUid,
        position: 0,
        name: '工業振興計画',
        nameEn: '',
        issuer: '市',
        fromYear: 2021,
        untilYear: 2025,
        outline: '',
        ...source,
        origin: 'reference',
      },
    ],
    live: [],
    records: {
      asOf: '2026-11-20',
      fiscalYear: 2026,
      shares: [
        {
          parkUid: null,
          byArea: null,
          byCount: 0.5,
          disposedCount: 1,
          disposedAreaM2: 0,
          remainingCount: 1,
          remainingAreaM2: 0,
          sellableCount: 1,
          sellableAreaM2: 0,
          withoutArea: 2,
        },
      ],
    },
    parks: [],
    ...fields,
  }
}

function compose(council: Council, fields: Partial<SheetSpec> = {}) {
  const spec = sheetSpec({ sheet: 'council', paper: 'A4', orientation: 'portrait', ...fields })
  return composeSheet(spec, sheetData([], { face: spec.face, council }), messages[spec.language])
}

describe('a council sheet', () => {
  it('shows latest figure, target, achievement, definition and source of each indicator', () => {
    const texts = textsOf(compose(councilOf([added])))
    for (const text of ['付加価値額', '1,425', '億円', '86.4 %', '最新値　令和4年度（2022年度）'])
      expect(texts).toContain(text)
    expect(texts.join('')).toContain('目標 令和7年度（2025年度）　1,650 億円　あと 225 億円')
    expect(texts.join('')).toContain('定義：市内の事業所の合計')
    expect(texts.join('')).toContain('出典：工業振興計画の評価　表1（R7.7.3）')
    expect(texts.join('')).toContain('令和8年11月20日現在')
  })

  it('says why there is no figure, and never puts a zero in its place', () => {
    const unknown = indicatorOf('申請数', [[2024, null, 'unpublished']], null)
    const sheet = compose(councilOf([unknown]), { extent: 'spread' })
    const texts = textsOf(sheet)
    expect(texts).toContain('未公表')
    expect(texts).not.toContain('0')
    expect(texts).not.toContain('0.0 %')
    expect(texts).toContain('未確認')
    expect(sheet.warnings).toContainEqual({ kind: 'figures-unknown', names: ['申請数'] })
  })

  it('has ten indicators on one page of A3, and goes on where they need more paper', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ ...added, uid: uid(), name: `指標${index}` }))
    const page = compose(councilOf(ten), { paper: 'A3', orientation: 'landscape' })
    expect(page.pages).toHaveLength(1)
    expect(beyondPaper(page)).toEqual([])
    for (const orientation of ['portrait', 'landscape'] as const)
      for (const extent of ['page', 'spread'] as const) {
        const sheet = compose(councilOf(ten), { orientation, extent })
        expect(sheet.pages.length).toBeGreaterThan(1)
        expect(beyondPaper(sheet)).toEqual([])
        for (const one of ten) expect(textsOf(sheet)).toContain(one.name)
      }
  })

  it('puts the records beside the plan, with the reasons of the difference', () => {
    const comparison: Comparison = {
      indicatorUid: added.uid,
      key: 'sited-companies',
      year: 2022,
      day: '2023-03-31',
      plan: 1425,
      live: 1401,
      liveNow: 1410,
      difference: -24,
      reasons: [{ code: 'records-lack', count: 24, day: null }],
    }
    const council = councilOf([added])
    const text = textsOf(
      compose(
        { ...council, records: { ...council.records, comparisons: [comparison] } },
        { face: 'internal' },
      ),
    ).join('')
    expect(text).toContain('令和8年11月20日現在 1,410 億円')
    expect(text).toContain('1,401 億円、差 ▲24')
    expect(text).toContain('台帳に 24 少ない。')
  })

  it('lists every year with its state and its source in the spread', () => {
    const texts = textsOf(compose(councilOf([added]), { extent: 'spread' }))
    for (const text of ['令和3年度', '令和5年度', '原典の表から年度を確定できない', '1,445'])
      expect(texts).toContain(text)
    expect(texts.join('')).toContain('工業振興計画の評価　表1　R7.7.3')
    expect(texts).toContain('2区画')
  })

  it('is in English where English is asked for', () => {
    const sheet = compose(councilOf([added]), { language: 'en' })
    expect(sheet.title).toBe('Indicators')
    expect(textsOf(sheet).join('')).toContain('Target FY2025 (R7): 1,650 hundred million yen')
  })
})

describe('the chart of an indicator', () => {
  const box = { x: 0, y: 0, width: 80, height: 50 }
  const joined = (indicator: Indicator) =>
    drawChart(indicator, box, 6, '')?.block.paths.filter(
      ({ stroke, width }) => stroke === chartInk.actual && width === 0.6,
    ).length

  it('joins years next to each other alone: a gap stays open', () => {
    // 2019 to 2020; 2022 stands alone.
    expect(joined(added)).toBe(1)
  })

  it('is broken where the figures are counted differently', () => {
    const series: Known[] = [
      [2019, 10],
      [2020, 11],
      [2021, 12],
    ]
    const whole = indicatorOf('起業数', series, null)
    const broken = indicatorOf('起業数', series, null, { breaks: [{ year: 2021, note: '数え方' }] })
    expect([joined(whole), joined(broken)]).toEqual([2, 1])
    expect(drawChart(broken, box, 6, '')?.marks.hasBreak).toBe(true)
  })

  it('tells its gaps apart for the legend', () => {
    expect(drawChart(added, box, 6, '')?.marks.gaps).toEqual(new Set(['undeterminable', 'unpublished']))
  })
})
