import type { Programme, ProgrammeVersion, RuleTable, SitingStandard } from '../../../../electron/contract'
import { uid } from '../parcels/samples'

export { uid }

const sourced = { source: '見本の要綱', section: '第3条', sourceDate: '2025-04-01' }

/** 20 % of fixed assets from 1 億円 on with at least ten hires, at most 15 億円, if the mayor agrees. */
export const table: RuleTable = {
  name: '投資の助成',
  bracketOf: 'fixedAssets',
  conditions: [{ kind: 'at-least', measure: 'hires', value: 10, sizes: [] }],
  rows: [
    {
      name: '1億円以上',
      from: 100_000_000,
      to: null,
      sizes: [],
      facilities: [],
      fieldUids: [],
      otherwise: false,
      conditions: [{ kind: 'statement', text: '市長の認定' }],
      amounts: [
        { kind: 'rate', of: 'fixedAssets', steps: [{ upTo: null, percent: 20 }], capYen: 1_500_000_000 },
      ],
      capYen: null,
    },
  ],
}

export function version(number: number, fields: Partial<ProgrammeVersion> = {}): ProgrammeVersion {
  return {
    uid: uid(0x81, number),
    programmeUid: uid(0x80, 1),
    fiscalYear: 2020,
    validFrom: '2020-04-01',
    validTo: null,
    confirmed: false,
    number: 73,
    budgetYen: 2_502_354_000,
    mark: 'continued',
    department: '見本課',
    outline: '立地を助ける。',
    conditions: '',
    tables: [table],
    tablesAddUp: true,
    ...sourced,
    origin: 'reference',
    note: '',
    ...fields,
  }
}

export function programme(number: number, fields: Partial<Programme> = {}): Programme {
  const versions = fields.versions ?? [version(number, { programmeUid: uid(0x80, number) })]
  return {
    uid: uid(0x80, number),
    position: number,
    name: `制度${number}`,
    nameEn: `Programme ${number}`,
    provider: '見本県',
    kind: 'subsidy',
    audience: 'companies',
    purposes: ['investment'],
    fieldUids: [],
    sizes: [],
    stages: [],
    exclusiveGroup: '',
    web: '',
    origin: 'reference',
    note: '',
    versionUid: versions[0]?.uid ?? null,
    currency: versions.length === 0 ? null : 'unconfirmed',
    ...fields,
    versions,
  }
}

export function standard(fields: Partial<SitingStandard> = {}): SitingStandard {
  return {
    uid: uid(0x82, 1),
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
    production: [{ name: '第7種', industryCodes: [], others: true, percent: 65 }],
    ...sourced,
    origin: 'reference',
    note: '',
    ...fields,
  }
}
