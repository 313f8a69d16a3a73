import { describe, expect, it } from 'vitest'
import type { Uid } from '../../../electron/contract'
import { ratePercent } from '../../../electron/contract/rules/indicator-progress'
import { indicatorFields, unknownCase, valueFields } from '../../support/fill-programmes'
import { companyFields, listOf, prospectFields, stageOf } from '../../support/fill-prospects'
import { openArea, today, type Area } from './area'
import { visitFields } from '../../support/fill-visits'

async function withIndicator() {
  const area = await openArea()
  const uid = (await area.call('indicators.save', indicatorFields())).result.uid
  return { area, uid }
}

/** Three companies on the parcels: one from before the records, one of 2023, one of 2025 that has left. */
async function withCompanies(area: Area) {
  const { call, parcels } = area
  const spans = [
    [null, null],
    ['2023-05-01', null],
    ['2025-02-01', '2026-01-01'],
  ] as const
  for (const [index, [since, until]] of spans.entries()) {
    const company = await call('companies.create', companyFields({ name: `工業 ${index}` }))
    await call('occupancies.save', {
      uid: null,
      parcelUid: parcels[index] ?? '',
      companyUid: company.result.uid,
      since,
      until,
      share: null,
      operating: null,
      publication: 'nothing',
      note: '',
    })
  }
}

describe('live figures', () => {
  it('count sited companies as the plan does: cumulative and per fiscal year, those that left included', async () => {
    const area = await openArea()
    await withCompanies(area)
    const { sited } = await area.call('indicators.live', { asOf: today, fiscalYear: null })
    expect(sited).toMatchObject({ total: 3, undated: 1, left: 1, invented: 0 })
    expect(sited?.years.map(({ year, single, cumulative }) => [year, single, cumulative])).toEqual([
      [2023, 1, 2],
      [2024, 1, 3],
      [2025, 0, 3],
      [2026, 0, 3],
    ])
    expect(sited?.parks).toEqual([{ parkUid: area.park, total: 3 }])
    const before = await area.call('indicators.live', { asOf: '2023-04-30', fiscalYear: null })
    expect(before.sited).toMatchObject({ total: 1, years: [] })
  })

  it('give the sold share of each park and of all as the map gives it', async () => {
    const { call, parcels, park } = await openArea()
    const { statuses } = await call('statuses.list', {})
    const sold = statuses.find(({ saleClass }) => saleClass === 'disposed')?.uid ?? ''
    await call('parcels.changeStatus', {
      uids: parcels.slice(0, 1),
      statusUid: sold,
      since: '2024-04-01',
      note: '',
    })
    const share = {
      byArea: 1 / 3,
      byCount: 1 / 3,
      disposedCount: 1,
      disposedAreaM2: 4900,
      remainingCount: 2,
      remainingAreaM2: 9800,
      sellableCount: 2,
      sellableAreaM2: 9800,
      withoutArea: 0,
    }
    const { shares } = await call('indicators.live', { asOf: today, fiscalYear: null })
    expect(shares).toEqual([
      { parkUid: park, ...share },
      { parkUid: null, ...share },
    ])
    const before = await call('indicators.live', { asOf: '2024-03-31', fiscalYear: null })
    expect(before.shares.at(-1)).toMatchObject({ byArea: 0, sellableCount: 3 })
  })

  it('tell what became of the cases of each stage, and what the sited ones brought', async () => {
    const area = await openArea()
    const { call } = area
    const company = (await call('companies.create', companyFields())).result.uid
    const won = await stageOf(call, 'won')
    const lost = await stageOf(call, 'lost')
    const [reason = ''] = await listOf(call, 'lost-reason')
    const [first = '', second = ''] = await listOf(call, 'stage')
    const make = async (name: string, since: string) =>
      (
        await call('prospects.create', {
          ...(await prospectFields(call, { companyUid: company, codeName: name })),
          stageUid: first,
          stageSince: since,
        })
      ).result.uid
    const enter = (uid: Uid, stageUid: Uid, since: string) =>
      call('prospects.enterStage', {
        uids: [uid],
        stageUid,
        since,
        note: '',
        lostReasonUid: stageUid === lost ? reason : null,
        resumeOn: null,
      })
    const sited = await make('白鳥', '2025-04-01')
    await enter(sited, second, '2025-06-01')
    await enter(sited, won, '2026-04-01')
    const gone = await make('千鳥', '2026-05-01')
    await enter(gone, lost, '2026-06-01')
    await make('都鳥', '2026-06-01')
    await call('caseFigures.save', {
      ...unknownCase,
      prospectUid: sited,
      hires: 30,
      note: '',
    })
    const all = await call('indicators.live', { asOf: today, fiscalYear: null })
    const stage = (uid: Uid, live = all) => live.stages?.find(({ stageUid }) => stageUid === uid)
    expect(stage(first)).toEqual({ stageUid: first, entered: 3, wentOn: 1, won: 1, lost: 1, standing: 1 })
    expect(stage(second)).toMatchObject({ entered: 1, wentOn: 1, won: 1, standing: 0 })
    expect(all).toMatchObject({
      sitedCases: 1,
      jobs: { sum: 30, known: 1, unknown: 0 },
      investmentYen: { sum: 0, known: 0, unknown: 1 },
    })
    const year = await call('indicators.live', { asOf: today, fiscalYear: 2026 })
    expect(stage(first, year)).toMatchObject({ entered: 2, wentOn: 0, lost: 1 })
    const earlier = await call('indicators.live', { asOf: '2026-03-31', fiscalYear: null })
    expect(earlier.sitedCases).toBe(0)
  })

  it('count visits that took place by fiscal year, up to the day', async () => {
    const area = await openArea()
    const { call } = area
    const company = (await call('companies.create', companyFields())).result.uid
    const visit = async (on: string, isHeld: boolean) => {
      const { uid } = (await call('visits.save', visitFields(company, { on }))).result
      if (isHeld) await call('visits.changeState', { uids: [uid], state: 'held' })
    }
    await visit('2025-03-31', true)
    await visit('2025-04-01', true)
    await visit('2025-05-01', false)
    await visit('2026-06-01', true)
    const years = async (asOf: string) =>
      (await call('indicators.live', { asOf, fiscalYear: null })).visits?.map(
        ({ year, single, cumulative }) => [year, single, cumulative],
      )
    expect(await years(today)).toEqual([
      [2024, 1, 1],
      [2025, 1, 2],
      [2026, 1, 3],
    ])
    expect(await years('2025-04-01')).toEqual([
      [2024, 1, 1],
      [2025, 1, 2],
    ])
    expect(await years('2025-03-30')).toEqual([])
  })

  it('stand beside the plan with the reasons why they differ', async () => {
    const area = await openArea()
    await withCompanies(area)
    const { call, park } = area
    const uid = (
      await call('indicators.save', indicatorFields({ live: { key: 'sited-companies', parkUids: [park] } }))
    ).result.uid
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2023, value: 101 }))
    const { comparisons } = await call('indicators.live', { asOf: today, fiscalYear: null })
    expect(comparisons).toEqual([
      {
        indicatorUid: uid,
        key: 'sited-companies',
        year: 2023,
        day: '2024-03-31',
        plan: 101,
        live: 2,
        liveNow: 3,
        difference: -99,
        reasons: [
          { code: 'records-lack', count: 99, day: null },
          { code: 'undated', count: 1, day: null },
          { code: 'after-plan-year', count: 1, day: '2024-03-31' },
        ],
      },
    ])
  })

  it('of the sold share stand beside a plan in percent, and say when the records begin later', async () => {
    const { call, park } = await openArea()
    const uid = (
      await call(
        'indicators.save',
        indicatorFields({ unit: '%', baseValue: null, live: { key: 'sold-share-area', parkUids: [park] } }),
      )
    ).result.uid
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2018, value: 87 }))
    const early = await call('indicators.live', { asOf: today, fiscalYear: null })
    expect(early.comparisons).toMatchObject([
      {
        live: null,
        liveNow: 0,
        difference: null,
        reasons: [{ code: 'before-records', count: null, day: '2020-04-01' }],
      },
    ])
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2024, value: 87 }))
    const later = await call('indicators.live', { asOf: today, fiscalYear: null })
    expect(later.comparisons).toMatchObject([{ live: 0, difference: -87, reasons: [] }])
  })
})

it('what is left to sell stands beside a plan in its own unit, over all parks when none is named', async () => {
  const { call } = await openArea()
  const follow = async (unit: string, value: number) => {
    const live = { key: 'sellable-area' as const, parkUids: [] }
    const uid = (await call('indicators.save', indicatorFields({ name: unit, unit, baseValue: null, live })))
      .result.uid
    await call('indicators.saveValue', valueFields({ indicatorUid: uid, year: 2024, value }))
  }
  await follow('㎡', 14_000)
  await follow('ha', 1.5)
  await follow('社', 3)
  const { comparisons } = await call('indicators.live', { asOf: today, fiscalYear: null })
  expect(comparisons?.map(({ live, difference }) => [live, difference])).toEqual([
    [14_700, 700],
    [1.47, -0.03],
    [null, null],
  ])
})

describe('the council sheet', () => {
  it('has the chosen indicators in the order given, with the figures of the screen', async () => {
    const { area, uid } = await withIndicator()
    const { call } = area
    const other = (await call('indicators.save', indicatorFields({ name: '起業数', unit: '件' }))).result.uid
    await call('indicators.saveValue', valueFields({ indicatorUid: uid }))
    await call(
      'indicators.saveValue',
      valueFields({ indicatorUid: uid, series: 'target', year: 2025, value: 100 }),
    )
    const sheet = await call('indicators.sheet', { uids: [other, uid, other], asOf: today })
    expect(sheet.indicators.map(({ name }) => name)).toEqual(['起業数', '企業立地数'])
    expect(sheet).toMatchObject({ asOf: today, fiscalYear: 2026 })
    const { indicators } = await call('indicators.list', { uids: [uid], asOf: today })
    expect(sheet.indicators[1]).toEqual(indicators[0])
    expect(ratePercent(sheet.indicators[1]?.progress.rate ?? 0)).toBe(101)
    expect(sheet.live).toEqual(await call('indicators.live', { asOf: today, fiscalYear: null }))
    const early = await call('indicators.sheet', { uids: [uid], asOf: '2025-07-02' })
    expect(early.indicators[0]).toMatchObject({ values: [], progress: { noRate: 'no-value' } })
  })

  it('tells outsiders the plans and the sold share, and nothing that is counted of cases', async () => {
    const { area, uid } = await withIndicator()
    await withCompanies(area)
    const sheet = await area.publicCall('indicators.sheet', { uids: [uid], asOf: today })
    expect(sheet.indicators[0]).toMatchObject({ name: '企業立地数', unit: '社' })
    expect(sheet.indicators[0]).not.toHaveProperty('note')
    expect(Object.keys(sheet.live).toSorted()).toEqual(['asOf', 'fiscalYear', 'shares'])
  })
})
