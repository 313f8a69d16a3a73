import type { Call, InputOf, RuleRow, RuleTable, Uid } from '../../electron/contract'

const source = { source: '産業振興計画 評価・検証', section: '表1', sourceDate: '2025-07-03' }

/** Fields of an indicator; what is not given is plain and valid. */
export function indicatorFields(
  fields: Partial<InputOf<'indicators.save'>> = {},
): InputOf<'indicators.save'> {
  return {
    uid: null,
    planUid: null,
    name: '企業立地数',
    nameEn: 'Sited companies',
    definition: '二つの団地に立地した企業の累計',
    unit: '社',
    yearKind: 'fiscal',
    decimals: 0,
    baseYear: 2020,
    baseValue: 95,
    baseNote: '',
    singleName: '単年度',
    breaks: [],
    live: null,
    ...source,
    note: 'note',
    ...fields,
  }
}

/** Fields of a value; what is not given is plain and valid. */
export function valueFields(
  fields: Partial<InputOf<'indicators.saveValue'>> & Pick<InputOf<'indicators.saveValue'>, 'indicatorUid'>,
): InputOf<'indicators.saveValue'> {
  return {
    uid: null,
    series: 'actual',
    year: 2024,
    state: 'value',
    value: 101,
    single: null,
    note: '',
    ...source,
    replace: false,
    ...fields,
  }
}

export function planFields(fields: Partial<InputOf<'plans.save'>> = {}): InputOf<'plans.save'> {
  return {
    uid: null,
    name: '第3期工業振興計画',
    nameEn: '',
    issuer: '米沢市',
    fromYear: 2021,
    untilYear: 2025,
    outline: '',
    ...source,
    note: 'note',
    ...fields,
  }
}

export function planItemFields(
  fields: Partial<InputOf<'plans.saveItem'>> & Pick<InputOf<'plans.saveItem'>, 'planUid'>,
): InputOf<'plans.saveItem'> {
  return {
    uid: null,
    parentUid: null,
    kind: 'strategy',
    code: '1',
    title: '経営基盤の強化',
    outline: '',
    task: '',
    direction: '',
    fromYear: null,
    untilYear: null,
    ...source,
    note: 'note',
    ...fields,
  }
}

export function programmeFields(
  fields: Partial<InputOf<'programmes.save'>> = {},
): InputOf<'programmes.save'> {
  return {
    uid: null,
    name: '企業立地促進補助金',
    nameEn: '',
    provider: '山形県',
    kind: 'subsidy',
    audience: 'companies',
    purposes: ['attraction', 'investment'],
    fieldUids: [],
    sizes: [],
    stages: [],
    exclusiveGroup: '',
    web: '',
    note: 'note',
    ...fields,
  }
}

export function ruleRow(name: string, fields: Partial<RuleRow> = {}): RuleRow {
  return {
    name,
    from: null,
    to: null,
    sizes: [],
    facilities: [],
    fieldUids: [],
    otherwise: false,
    conditions: [],
    amounts: [],
    capYen: null,
    ...fields,
  }
}

/** 固定資産 1 億円以上・雇用 10 人以上で 20 %, 上限 10 億円. */
export function ruleTable(...rows: RuleRow[]): RuleTable {
  return {
    name: '一般',
    bracketOf: 'fixedAssets',
    conditions: [],
    rows:
      rows.length > 0
        ? rows
        : [
            ruleRow('1億円以上', {
              from: 100_000_000,
              conditions: [{ kind: 'at-least', measure: 'hires', value: 10, sizes: [] }],
              amounts: [
                {
                  kind: 'rate',
                  of: 'fixedAssets',
                  steps: [{ upTo: null, percent: 20 }],
                  capYen: null,
                },
              ],
              capYen: 1_000_000_000,
            }),
          ],
  }
}

export function versionFields(
  fields: Partial<InputOf<'programmes.saveVersion'>> &
    Pick<InputOf<'programmes.saveVersion'>, 'programmeUid'>,
): InputOf<'programmes.saveVersion'> {
  return {
    uid: null,
    fiscalYear: 2020,
    validFrom: '2020-04-01',
    validTo: '2021-03-31',
    confirmed: true,
    number: 73,
    budgetYen: 2_502_354_000,
    mark: 'continued',
    department: '工業戦略技術振興課',
    outline: '設備投資の一部を助ける',
    conditions: '固定資産 1 億円以上',
    tables: [ruleTable()],
    tablesAddUp: false,
    ...source,
    note: 'note',
    closeEarlier: false,
    ...fields,
  }
}

export function institutionFields(
  fields: Partial<InputOf<'institutions.save'>> = {},
): InputOf<'institutions.save'> {
  return {
    uid: null,
    kind: 'support',
    name: '産業支援財団',
    nameEn: '',
    nameKana: '',
    address: '山形市松栄二丁目2-1',
    telephone: '',
    web: '',
    role: '研究開発を助ける',
    fieldUids: [],
    programmeUids: [],
    validFrom: null,
    validTo: null,
    ...source,
    note: 'note',
    ...fields,
  }
}

export function stepFields(
  fields: Partial<InputOf<'consultationSteps.save'>> = {},
): InputOf<'consultationSteps.save'> {
  return {
    uid: null,
    name: '各機関の窓口',
    nameEn: '',
    outline: '',
    institutionUids: [],
    branches: [],
    activityKind: 'call',
    ...source,
    ...fields,
  }
}

export function standardFields(
  fields: Partial<InputOf<'sitingStandards.save'>> = {},
): InputOf<'sitingStandards.save'> {
  return {
    uid: null,
    name: '国の準則',
    validFrom: null,
    validTo: null,
    confirmed: false,
    siteAreaM2: 9000,
    buildingAreaM2: 3000,
    greenPercent: 20,
    environmentPercent: 25,
    boundaryPercent: null,
    noticeDays: 90,
    shortenedDays: 30,
    production: [{ name: '第7種', industryCodes: [], others: true, percent: 65 }],
    ...source,
    note: 'note',
    ...fields,
  }
}

/** A case of which nothing is known. */
export const unknownCase = {
  investmentYen: null,
  fixedAssetsYen: null,
  buildingYen: null,
  depreciableYen: null,
  loanYen: null,
  landAreaM2: null,
  landYenPerM2: null,
  hires: null,
  localHires: null,
  employees: null,
  size: null,
  facility: null,
  comesFrom: null,
} as const

/** What `fillProgrammes` made. */
export interface MadeProgrammes {
  readonly plan: Uid
  readonly item: Uid
  readonly indicator: Uid
  readonly value: Uid
  readonly programme: Uid
  readonly version: Uid
  readonly institution: Uid
  readonly step: Uid
  readonly standard: Uid
}

/** One row of every kind through the contract, notes in all of them; planned figures and a consultation of the prospect. */
export async function fillProgrammes(call: Call, companyUid: Uid, prospectUid: Uid): Promise<MadeProgrammes> {
  const uidOf = async (reply: Promise<{ result: { uid: Uid } }>) => (await reply).result.uid
  const plan = await uidOf(call('plans.save', planFields()))
  const item = await uidOf(call('plans.saveItem', planItemFields({ planUid: plan })))
  const indicator = await uidOf(
    call(
      'indicators.save',
      indicatorFields({ planUid: plan, live: { key: 'sited-companies', parkUids: [] } }),
    ),
  )
  const value = await uidOf(call('indicators.saveValue', valueFields({ indicatorUid: indicator })))
  await call('indicators.saveValue', valueFields({ indicatorUid: indicator, series: 'target', year: 2025 }))
  const programme = await uidOf(call('programmes.save', programmeFields()))
  const version = await uidOf(call('programmes.saveVersion', versionFields({ programmeUid: programme })))
  const institution = await uidOf(
    call('institutions.save', institutionFields({ programmeUids: [programme] })),
  )
  const step = await uidOf(call('consultationSteps.save', stepFields({ institutionUids: [institution] })))
  const standard = await uidOf(call('sitingStandards.save', standardFields()))
  await call('caseFigures.save', { ...unknownCase, prospectUid, hires: 12, investmentYen: 5, note: 'note' })
  await call('consultations.begin', {
    stepUid: step,
    institutionUid: institution,
    matter: 'technology',
    companyUid,
    prospectUid,
    kind: 'meeting',
    on: '2026-10-01',
    officerUid: null,
    summary: '試作の相談',
    dueOn: null,
  })
  return { plan, item, indicator, value, programme, version, institution, step, standard }
}
