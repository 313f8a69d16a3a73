import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ratePercent } from '../../../electron/contract/rules/indicator-progress'
import { tableProblem } from '../../../electron/contract/rules/rule-tables'
import { referenceIndicators } from '../../../seeds/reference/indicators'
import { sampleBytes } from '../../../seeds/sample'
import { unknownCase } from '../../support/fill-programmes'
import { startHost, type TestHost } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'

const asOf = '2026-11-20'
let folder: TempFolder
let sample: TestHost

beforeAll(async () => {
  folder = makeTempFolder()
  const file = folder.join('sample.gpkg')
  writeFileSync(file, await sampleBytes())
  sample = await startHost(folder.path, file)
})
afterAll(async () => {
  await sample?.close()
  folder.remove()
})

async function indicators() {
  return (await sample.call('indicators.list', { asOf: null })).indicators
}

describe('the key figures of the plans', () => {
  it('reach the rates that the city’s review prints', async () => {
    const rates = (await indicators()).slice(0, 6).map(({ progress }) => ratePercent(progress.rate ?? 0))
    expect(rates).toEqual([86.4, 75.8, 94.3, 30, 112.9, 101])
    expect(rates).toEqual(referenceIndicators.slice(0, 6).map(({ achieved }) => achieved?.percent))
  })

  it('keep the gaps of the source: years that cannot be told apart, and years not published', async () => {
    const [first] = await indicators()
    const states = first?.values
      .filter(({ series }) => series === 'actual')
      .map(({ year, state }) => [year, state])
    expect(states).toEqual([
      [2019, 'undeterminable'],
      [2020, 'undeterminable'],
      [2021, 'undeterminable'],
      [2022, 'value'],
      [2023, 'unpublished'],
      [2024, 'unpublished'],
    ])
    expect(first?.values[0]?.note).toContain('1,445、1,427、1,383')
    expect(first?.breaks).toMatchObject([{ year: 2021 }])
  })

  it('have the running total beside the figure of the year where the plan has both', async () => {
    const all = await indicators()
    const startups = all[3]?.values.filter(({ series }) => series === 'actual')
    expect(startups?.map(({ year, value, single }) => [year, value, single])).toEqual([
      [2019, null, 2],
      [2020, null, 0],
      [2021, null, 0],
      [2022, 1, 1],
      [2023, 1, 0],
      [2024, 3, 2],
    ])
    const sited = all[5]?.values.filter(({ series }) => series === 'actual')
    expect(sited?.map(({ value, single }) => [value, single])).toEqual([
      [93, 3],
      [95, 2],
      [99, 4],
      [100, 1],
      [101, 1],
      [101, 0],
    ])
  })

  it('each say where every value was read', async () => {
    const silent = (await indicators()).flatMap(({ name, values }) =>
      values.filter(({ source, section }) => source === '' || section === '').map(({ year }) => [name, year]),
    )
    expect(silent).toEqual([])
  })

  it('stand beside what the records count, with the reason why they differ', async () => {
    const { comparisons = [] } = await sample.call('indicators.live', { asOf, fiscalYear: null })
    const [sited, share] = comparisons
    expect(sited).toMatchObject({ key: 'sited-companies', year: 2024, plan: 101 })
    expect(sited?.live).toBeGreaterThan(0)
    expect(sited?.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['records-lack', 'invented-data']),
    )
    expect(share).toMatchObject({ key: 'sold-share-area', plan: 87 })
    expect(share?.live).toBeGreaterThan(0)
  })
})

describe('the programmes', () => {
  it('are the 76 of the budget of 2020, shown as past, and the incentives, shown as unconfirmed', async () => {
    const { programmes } = await sample.call('programmes.list', { asOf })
    const budget = programmes.filter(({ kind }) => kind === 'budget')
    expect(budget.map(({ versions }) => versions[0]?.number)).toEqual(
      Array.from({ length: 76 }, (_, index) => index + 1),
    )
    expect(new Set(budget.map(({ currency }) => currency))).toEqual(new Set(['past']))
    expect(budget[72]?.versions[0]?.budgetYen).toBe(2_502_354_000)
    const others = programmes.filter(({ kind }) => kind !== 'budget')
    expect(others.length).toBeGreaterThanOrEqual(9)
    for (const { name, currency } of others) expect(['unconfirmed', 'past'], name).toContain(currency)
  })

  it('have rule tables without overlapping rows', async () => {
    const { programmes } = await sample.call('programmes.list', { asOf })
    const tables = programmes.flatMap(({ versions }) => versions.flatMap((version) => version.tables))
    expect(tables.length).toBeGreaterThan(9)
    expect(tables.map(tableProblem).filter((problem) => problem !== null)).toEqual([])
  })

  it('keep amounts that exclude each other in one table, and a way beside them in its own', async () => {
    const { programmes } = await sample.call('programmes.list', { asOf })
    const general = programmes.find(({ name }) => name === '山形県企業立地促進補助金(一般)')
    const brackets = general?.versions[0]?.tables.map(({ rows }) =>
      rows.map(({ name, from, to }) => [name, from, to]),
    )
    expect(brackets).toEqual([
      [
        ['15億円まで', 100_000_000, 1_500_000_000],
        ['15億円を超える', 1_500_000_001, null],
      ],
      [['空工場の取得', 50_000_000, 1_500_000_000]],
    ])
  })

  it('give a factory from outside what the sources say, and stay open where they do', async () => {
    const { call } = sample
    const { fields } = await call('targetFields.list', {})
    const automotive = fields.find(({ name }) => name === '自動車')?.uid ?? ''
    const { programmes } = await call('programmes.list', { asOf })
    const uidOf = (name: string) => programmes.find((programme) => programme.name.startsWith(name))?.uid ?? ''
    const { estimates = [] } = await call('programmes.estimate', {
      prospectUid: null,
      input: {
        ...unknownCase,
        fixedAssetsYen: 2_000_000_000,
        buildingYen: 800_000_000,
        depreciableYen: 1_200_000_000,
        landAreaM2: 10_000,
        landYenPerM2: 8000,
        hires: 25,
        localHires: 10,
        employees: 30,
        size: 'sme',
        facility: 'factory',
        comesFrom: 'outside',
        fieldUids: [automotive],
      },
      statements: [
        '製造業等(植物工場を含む)',
        '県内に用地を取得',
        '着手12か月以内',
        '操業開始36か月以内',
      ].map((text) => ({ programmeUid: uidOf('山形県企業立地促進補助金(一般)'), text, holds: true })),
      asOf,
    })
    const of = (name: string) => estimates.find(({ programmeUid }) => programmeUid === uidOf(name))
    // 70 % of 80,000,000 yen of land, and 300,000 yen for each of ten citizens.
    expect(of('米沢市 企業立地の助成(重点4分野')).toMatchObject({
      state: 'met',
      minYen: 59_000_000,
      maxYen: 59_000_000,
      currency: 'unconfirmed',
    })
    // 20 % up to 1.5 thousand million yen and 5 % of the half thousand million above.
    expect(of('山形県企業立地促進補助金(一般)')).toMatchObject({
      state: 'met',
      maxYen: 325_000_000,
      open: true,
    })
    expect(of('山形県企業立地促進補助金(大規模)')?.state).toBe('unmet')
    expect(of('米沢市 企業立地の助成(その他の超精密・食品')?.state).toBe('unmet')
    expect(of('地域再生支援利子補給金')).toMatchObject({
      state: 'unknown',
      minYen: null,
      maxYen: null,
      open: true,
    })
  })
})

describe('who stands behind', () => {
  it('are ten councils, ten institutions and fifteen lenders of the interest subsidy', async () => {
    const { institutions } = await sample.call('institutions.list', { asOf })
    const of = (kind: string) => institutions.filter((one) => one.kind === kind)
    expect(of('council')).toHaveLength(10)
    expect(of('council').every(({ fieldUids }) => fieldUids.length > 0)).toBe(true)
    expect(institutions.filter(({ address }) => address !== '')).toHaveLength(10)
    expect(institutions.filter(({ programmeUids }) => programmeUids.length > 0)).toHaveLength(15)
    expect(new Set(institutions.map(({ name }) => name)).size).toBe(institutions.length)
  })

  it('answer in the three steps of the consultation, by matter in the second', async () => {
    const { steps } = await sample.call('consultationSteps.list', {})
    expect(steps).toHaveLength(3)
    expect(steps.every(({ institutionUids }) => institutionUids.length > 0)).toBe(true)
    expect(steps[1]?.branches.map(({ matter, institutionUids }) => [matter, institutionUids.length])).toEqual(
      [
        ['management', 4],
        ['research', 3],
        ['technology', 3],
      ],
    )
  })

  it('are found for a company of the sample', async () => {
    const { companies = [] } = await sample.call('companies.search', { text: 'photon.example', limit: 5 })
    const all = companies.length > 0 ? companies : ((await sample.call('companies.list', {})).companies ?? [])
    const company = all.find(({ allFieldUids }) => (allFieldUids ?? []).length > 0)
    const backing = await sample.call('institutions.ofCompany', { companyUid: company?.uid ?? '', asOf })
    expect(backing.institutions?.length).toBeGreaterThan(0)
    expect(backing.programmes?.length).toBeGreaterThan(0)
    expect(backing.generalProgrammes?.length).toBeGreaterThan(0)
  })
})

it('the plans have their strategies, measures and the road map, each with its source', async () => {
  const { plans, items } = await sample.call('plans.list', {})
  expect(plans).toHaveLength(4)
  const count = (kind: string) => items.filter((item) => item.kind === kind).length
  expect([count('strategy') > 3, count('measure') > 7, count('road-map') > 20]).toEqual([true, true, true])
  expect(items.filter(({ source }) => source === '')).toEqual([])
})

it('the factory siting act has its thresholds and seven categories, one of them for all others', async () => {
  const { standards } = await sample.call('sitingStandards.list', {})
  expect(standards).toMatchObject([
    { siteAreaM2: 9000, buildingAreaM2: 3000, greenPercent: 20, confirmed: false },
  ])
  expect(standards[0]?.production.map(({ percent }) => percent)).toEqual([30, 40, 45, 50, 55, 60, 65])
  expect(standards[0]?.production.filter(({ others }) => others)).toHaveLength(1)
})
