import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Indicator } from '../../../../electron/contract'
import { IndicatorsScreen } from '../../../../renderer/features/indicators/indicators-screen'
import { ValueDialog } from '../../../../renderer/features/indicators/forms/value-dialog'
import { emptyValue } from '../../../../renderer/features/indicators/forms/value-form'
import { click, find, openDesk, type, type DeskPage } from './page'
import { indicator, plan, planItem, uid, value } from './samples'

let page: DeskPage
const text = () => document.body.textContent ?? ''

afterEach(() => page.close())

async function open(indicators: Indicator[], items = [planItem(1)]): Promise<void> {
  let held = indicators
  page = await openDesk(
    <IndicatorsScreen />,
    {
      'indicators.list': () => ({ indicators: held }),
      'plans.list': () => ({ plans: [plan(1)], items }),
    },
    (operation, input) => {
      if (operation !== 'indicators.saveValue') return
      const saved = value(input['year'] as number, input['value'] as number)
      held = held.map((each) =>
        each.uid === input['indicatorUid']
          ? indicator(1, {
              ...each,
              values: [...each.values.filter(({ year }) => year !== saved.year), saved],
            })
          : each,
      )
    },
  )
}

describe('the screen of the indicators', () => {
  it('shows achievement and what remains, with the year in both calendars', async () => {
    await open([indicator(1)])
    const card = find('button', '指標1').textContent
    expect(card).toContain('86.4 %')
    expect(card).toContain('1,425 億円')
    expect(card).toContain('令和4年度（2022年度）')
    expect(card).toContain('目標まで あと 225 億円')
  })

  it('says why there is no rate: no target, or a target of zero', async () => {
    await open([
      indicator(1, { values: [value(2024, 75)] }),
      indicator(2, { values: [value(2024, 75), value(2025, 0, { series: 'target' })] }),
    ])
    expect(find('button', '指標1').textContent).toContain('目標はありません')
    expect(find('button', '指標2').textContent).toContain('目標が 0 のため')
  })

  it('says of each year without a value why, in words beside the chart', async () => {
    await open([
      indicator(1, {
        values: [
          value(2020, null, { state: 'undeterminable' }),
          value(2021, 5),
          value(2022, null, { state: 'unpublished' }),
        ],
      }),
    ])
    expect(text()).toContain('原典の表から年度を確定できない')
    expect(text()).toContain('未公表')
  })

  it('shows money in the unit that the reader chooses and leaves the rest', async () => {
    await open([indicator(1), indicator(2, { unit: '社' })])
    await act(() => page.store.getState().frame.remember('money-unit', 'million'))
    expect(find('button', '指標1').textContent).toContain('142,500 百万円')
    expect(find('button', '指標2').textContent).toContain('1,425 社')
  })

  it('changes a card when a value is saved', async () => {
    await open([indicator(1)])
    const typed = {
      source: '庁内集計',
      section: '',
      sourceDate: '',
      note: '',
      state: 'value',
      single: null,
    } as const
    const saved = {
      ...typed,
      uid: null,
      indicatorUid: indicator(1).uid,
      series: 'actual',
      year: 2024,
      value: 1650,
    } as const
    await act(() =>
      page.store
        .getState()
        .indicators.saveValue({ ...saved, replace: false })
        .then(() => {}),
    )
    expect(find('button', '指標1').textContent).toContain('100.0 %')
  })

  it('says what to do in a register without indicators', async () => {
    await open([], [])
    expect(text()).toContain('指標はまだありません')
    expect(find('button', '指標を追加')).toBeTruthy()
  })
})

describe('the form of a value', () => {
  async function fill(year: string, figure: string): Promise<void> {
    const one = indicator(1)
    page = await openDesk(
      <ValueDialog indicator={one} uid={null} start={emptyValue(one)} onClose={onClose} />,
      {},
    )
    await type(find('field', '年'), year)
    await type(find('field', '値（億円）'), figure)
    await type(find('field', '出典（資料名）'), '庁内集計')
  }
  const onClose = vi.fn<() => void>()

  it('saves a figure with its source', async () => {
    await fill('令和６年度', '１，６５０')
    await click(find('button', '保存'))
    expect(page.sent('indicators.saveValue')).toMatchObject([
      { uid: null, series: 'actual', year: 2024, value: 1650, source: '庁内集計', replace: false },
    ])
    expect(onClose).toHaveBeenCalled()
  })

  it('offers to replace the value of a year that has one', async () => {
    await fill('R4', '1500')
    page.refuse({
      code: 'indicator-year-taken',
      details: { name: '指標1', series: 'actual', year: 2022, yearKind: 'fiscal', value: 1425 },
      technical: '',
    } as never)
    await click(find('button', '保存'))
    expect(text()).toContain('すでに登録されています')
    await click(find('button', '置き換える'))
    expect(page.sent('indicators.saveValue').at(-1)).toMatchObject({ year: 2022, replace: true })
  })
})

describe('the road map', () => {
  it('marks the years that are told and says of the others that they cannot be determined', async () => {
    await open(
      [indicator(1)],
      [
        planItem(1, { kind: 'pillar', title: '章' }),
        planItem(2, {
          kind: 'road-map',
          parentUid: uid(0x73, 1),
          title: '定まる',
          fromYear: 2021,
          untilYear: 2022,
        }),
        planItem(3, { kind: 'road-map', parentUid: uid(0x73, 1), title: '定まらない' }),
      ],
    )
    await act(async () => page.store.getState().indicators.showTab('road-map'))
    const row = (title: string) =>
      [...document.querySelectorAll('tr')].find((each) => each.textContent?.includes(title))
    expect(row('定まる')?.querySelectorAll('[role=img]')).toHaveLength(2)
    expect(row('定まらない')?.textContent).toContain('年度は確定できない')
  })
})
