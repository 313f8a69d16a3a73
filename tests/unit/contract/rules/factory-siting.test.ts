import { describe, expect, it } from 'vitest'
import type { SitingStandard } from '../../../../electron/contract'
import {
  productionRowFor,
  sitingProblem,
  sitingWorksheet,
  type SitingInput,
} from '../../../../electron/contract/rules/factory-siting'

const ratio = (name: string, percent: number, industryCodes: string[], others = false) => ({
  name,
  percent,
  industryCodes,
  others,
})
const production = [
  ratio('第1種', 30, ['171', '251']),
  ratio('第3種', 45, ['21']),
  ratio('第6種', 60, ['17']),
  ratio('第7種', 65, [], true),
]
const standard: SitingStandard = {
  uid: '0197a2c4-5b1e-7c3d-8a4f-1234567890ab',
  name: '国の準則',
  validFrom: null,
  validTo: null,
  confirmed: false,
  siteAreaM2: 9000,
  buildingAreaM2: 3000,
  greenPercent: 20,
  environmentPercent: 25,
  boundaryPercent: 15,
  noticeDays: 90,
  shortenedDays: 30,
  production,
  source: '',
  section: '',
  sourceDate: '',
  origin: 'reference',
}
const nothing: SitingInput = {
  industryCode: null,
  productionRow: null,
  siteAreaM2: null,
  buildingAreaM2: null,
  productionAreaM2: null,
  greenAreaM2: null,
  environmentAreaM2: null,
  boundaryAreaM2: null,
}
const worksheet = (input: Partial<SitingInput>) => sitingWorksheet({ ...nothing, ...input }, standard)

describe('notification', () => {
  it.each([
    ['28', 8999.99, 2999.99, 'unmet'],
    ['28', 9000, 0, 'met'],
    ['28', 0, 3000, 'met'],
    ['28', 9000, null, 'met'],
    ['28', 100, null, 'unknown'],
    ['33', 9000, 0, 'met'],
    ['47', 90_000, 30_000, 'unmet'],
    [null, 9000, 3000, 'unknown'],
  ] as const)(
    'of industry %s with %s ㎡ of site and %s ㎡ of building: %s',
    (industryCode, site, building, due) => {
      expect(worksheet({ industryCode, siteAreaM2: site, buildingAreaM2: building }).notify).toBe(due)
    },
  )
})

describe('the ratio of production facilities', () => {
  it.each([
    ['251', '第1種'],
    ['2511', '第1種'],
    ['25', '第7種'],
    ['171', '第1種'],
    ['17', '第6種'],
    ['28', '第7種'],
  ])('of industry %s is that of %s', (code, name) => {
    expect(productionRowFor(production, code)?.name).toBe(name)
  })

  it('is the one chosen by hand where an officer knows better', () => {
    const lines = worksheet({
      industryCode: '16',
      productionRow: 0,
      siteAreaM2: 10_000,
      productionAreaM2: 4000,
    })
    expect(lines.production?.name).toBe('第1種')
    expect(lines.lines[0]).toMatchObject({ limitM2: 3000, actualPercent: 40, state: 'unmet', lackM2: 1000 })
  })

  it('of an industry in two rows is refused with both', () => {
    expect(sitingProblem([...production, ratio('第9種', 10, ['21'])])).toEqual({
      industry: '21',
      first: '第3種',
      second: '第9種',
    })
    expect(sitingProblem([...production, ratio('残り', 10, [], true)])).toMatchObject({ industry: '' })
    expect(sitingProblem(production)).toBeNull()
  })
})

describe('greens and other environmental facilities', () => {
  const areas = { siteAreaM2: 10_000, greenAreaM2: 1900, environmentAreaM2: 600, boundaryAreaM2: 1500 }

  it('are measured against the whole site, greens counting as environmental facilities', () => {
    expect(worksheet(areas).lines.slice(1)).toEqual([
      {
        key: 'green',
        side: 'at-least',
        limitPercent: 20,
        limitM2: 2000,
        actualM2: 1900,
        actualPercent: 19,
        state: 'unmet',
        lackM2: 100,
      },
      expect.objectContaining({ key: 'environment', actualM2: 2500, state: 'met', lackM2: 0 }),
      expect.objectContaining({ key: 'boundary', limitM2: 1500, state: 'met' }),
    ])
  })

  it('stay open without an area or without a ratio', () => {
    expect(worksheet({ ...areas, environmentAreaM2: null }).lines[2]).toMatchObject({ state: 'unknown' })
    const open = sitingWorksheet({ ...nothing, ...areas }, { ...standard, greenPercent: null })
    expect(open.lines[1]).toMatchObject({ limitM2: null, state: 'unknown', lackM2: null })
  })
})
