import { describe, expect, it } from 'vitest'
import type { Uid } from '../../../electron/contract'
import { indicatorFields, valueFields } from '../../support/fill-programmes'
import { failure, openArea, undoneAndRedone, type Area } from './area'

async function withIndicator(fields: Parameters<typeof indicatorFields>[0] = {}) {
  const area = await openArea()
  const uid = (await area.call('indicators.save', indicatorFields(fields))).result.uid
  return { area, uid }
}

async function indicatorOf({ call }: Area, uid: Uid, asOf: string | null = null) {
  const [indicator] = (await call('indicators.list', { uids: [uid], asOf })).indicators
  if (indicator === undefined) throw new Error('no such indicator')
  return indicator
}

describe('values of an indicator', () => {
  it('are added, replaced and removed with their source; each step can be taken back', async () => {
    const { area, uid } = await withIndicator()
    const { call } = area
    const added = await undoneAndRedone(area, () =>
      call('indicators.saveValue', valueFields({ indicatorUid: uid, value: 100, year: 2022 })),
    )
    expect(added.undone).toEqual(added.before)
    expect(added.redone).toEqual(added.after)
    const [value] = (await indicatorOf(area, uid)).values
    expect(value).toMatchObject({ value: 100, year: 2022, section: '表1', sourceDate: '2025-07-03' })
    const replaced = await undoneAndRedone(area, () =>
      call('indicators.saveValue', valueFields({ indicatorUid: uid, value: 99, year: 2022, replace: true })),
    )
    expect(replaced.undone).toEqual(replaced.before)
    expect((await indicatorOf(area, uid)).values).toMatchObject([{ uid: value?.uid, value: 99 }])
    const removed = await undoneAndRedone(area, () =>
      call('indicators.removeValue', { uid: value?.uid ?? '' }),
    )
    expect(removed.undone).toEqual(removed.before)
    expect((await indicatorOf(area, uid)).values).toEqual([])
  })

  it('of a year that has one are refused with the year, and nothing changes', async () => {
    const { area, uid } = await withIndicator()
    const { call } = area
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2019, value: 93 }))
    expect(
      await failure(call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2019, value: 5 }))),
    ).toEqual({
      code: 'indicator-year-taken',
      details: { name: '企業立地数', series: 'actual', year: 2019, yearKind: 'fiscal', value: 93 },
    })
    // A target of the same year is another series.
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2019, series: 'target' }))
    expect((await indicatorOf(area, uid)).values.map(({ value }) => value)).toEqual([93, 101])
  })

  it('can be moved to another year, and onto a year that has one only when it is to be replaced', async () => {
    const { area, uid } = await withIndicator()
    const { call } = area
    const first = (await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2021 }))).result
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2022, value: 3 }))
    const move = (replace: boolean) =>
      call(
        'indicators.saveValue',
        valueFields({ indicatorUid: uid, uid: first.uid, year: 2022, value: 7, replace }),
      )
    expect((await failure(move(false))).code).toBe('indicator-year-taken')
    const moved = await undoneAndRedone(area, () => move(true))
    expect(moved.undone).toEqual(moved.before)
    expect(moved.redone).toEqual(moved.after)
    expect((await indicatorOf(area, uid)).values).toMatchObject([{ uid: first.uid, year: 2022, value: 7 }])
  })

  it('are gaps that say why, and no gap has a figure', async () => {
    const { area, uid } = await withIndicator()
    const { call } = area
    for (const [year, state] of [
      [2020, 'undeterminable'],
      [2023, 'unpublished'],
      [2024, 'none'],
    ] as const)
      await call('indicators.saveValue', valueFields({ indicatorUid: uid, year, state, value: null }))
    expect((await indicatorOf(area, uid)).values.map(({ state }) => state)).toEqual([
      'undeterminable',
      'unpublished',
      'none',
    ])
    expect(
      await failure(
        call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2025, state: 'unpublished' })),
      ),
    ).toEqual({ code: 'value-state-mismatch', details: { state: 'unpublished' } })
    expect(
      (
        await failure(
          call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2025, value: null })),
        )
      ).code,
    ).toBe('value-state-mismatch')
  })

  it('count as published from the day of their source on', async () => {
    const { area, uid } = await withIndicator()
    const { call } = area
    const add = (year: number, sourceDate: string) =>
      call('indicators.saveValue', valueFields({ indicatorUid: uid, year, sourceDate }))
    await add(2020, '2021')
    await add(2021, '2022-06')
    await add(2022, '2025-07-03')
    await add(2023, '')
    const known = async (day: string) => (await indicatorOf(area, uid, day)).values.map(({ year }) => year)
    expect(await known('2020-12-31')).toEqual([2023])
    expect(await known('2022-05-31')).toEqual([2020, 2023])
    expect(await known('2022-06-01')).toEqual([2020, 2021, 2023])
    expect(await known('2025-07-02')).toEqual([2020, 2021, 2023])
    expect(await known('2025-07-03')).toEqual([2020, 2021, 2022, 2023])
  })
})

describe('the unit of an indicator', () => {
  it('is not changed under its figures, but converted with them', async () => {
    const { area, uid } = await withIndicator({ unit: '億円', baseValue: 1465, name: '付加価値額' })
    const { call } = area
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2022, value: 1425 }))
    await call(
      'indicators.saveValue',
      valueFields({ indicatorUid: uid, year: 2023, state: 'none', value: null }),
    )
    const bare = (unit: string) =>
      call('indicators.save', indicatorFields({ uid, unit, baseValue: 1465, name: '付加価値額' }))
    expect(await failure(bare('百万円'))).toEqual({
      code: 'indicator-unit-in-use',
      details: { name: '付加価値額', from: '億円', to: '百万円', values: 2, convertible: true },
    })
    expect(await failure(call('indicators.changeUnit', { uid, unit: '社' }))).toEqual({
      code: 'unit-not-convertible',
      details: { from: '億円', to: '社' },
    })
    const changed = await undoneAndRedone(area, async () =>
      expect((await call('indicators.changeUnit', { uid, unit: '百万円' })).result).toEqual({ converted: 1 }),
    )
    expect(changed.undone).toEqual(changed.before)
    expect(await indicatorOf(area, uid)).toMatchObject({
      unit: '百万円',
      baseValue: 146_500,
      values: [{ value: 142_500 }, { value: null }],
    })
  })

  it('is free to change while there is nothing to convert', async () => {
    const { area, uid } = await withIndicator({ baseValue: null })
    await area.call('indicators.save', indicatorFields({ uid, baseValue: null, unit: '件' }))
    expect((await indicatorOf(area, uid)).unit).toBe('件')
  })
})

it('indicators are ordered, and go with their values', async () => {
  const { area, uid } = await withIndicator()
  const { call } = area
  const other = (await call('indicators.save', indicatorFields({ name: '起業数' }))).result.uid
  await call('indicators.saveValue', valueFields({ indicatorUid: uid }))
  await call('indicators.reorder', { uids: [other, uid] })
  expect((await call('indicators.list', { asOf: null })).indicators.map((one) => one.uid)).toEqual([
    other,
    uid,
  ])
  const removed = await undoneAndRedone(area, () => call('indicators.remove', { uid }))
  expect(removed.undone).toEqual(removed.before)
  expect(removed.redone).toEqual(removed.after)
  expect((await call('indicators.list', { asOf: null })).indicators).toHaveLength(1)
})
