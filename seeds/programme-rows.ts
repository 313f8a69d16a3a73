import { parseJapaneseDay } from '../electron/contract/rules/japanese-date'
import type { ConsultationStepRow } from '../electron/host/institutions/consultations-repository'
import type { InstitutionRow } from '../electron/host/institutions/repository'
import type { ProgrammeRow, ProgrammeVersionRow } from '../electron/host/programmes/repository'
import type { SitingStandardRow } from '../electron/host/programmes/siting-repository'
import { conditionLines, namesItsFields, tablesOf } from './incentive-rules'
import { institutionRows, stepRows } from './institution-rows'
import { cited } from './plan-items'
import type { Citation } from './reference/citations'
import { factoryLocationAct, referenceIncentives, type IncentiveRule } from './reference/incentives'
import { interestSubsidy } from './reference/institutions'
import { programmeBudget, referenceProgrammes, type ReferenceProgramme } from './reference/programmes'
import { referenceFieldUid, stableUid } from './stable-uid'

/** Programmes with their versions, who stands behind them, the consultation route, and the factory siting act. */
export interface ProgrammeRows {
  readonly programmes: ProgrammeRow[]
  readonly versions: ProgrammeVersionRow[]
  readonly institutions: InstitutionRow[]
  readonly steps: ConsultationStepRow[]
  readonly standards: SitingStandardRow[]
}

const programmeUid = (key: string) => stableUid(`programme/${key}`)
const interestKey = 'interest-subsidy'

/** What differs between the kinds of programmes; the rest is the same for all. */
interface ProgrammeSeed {
  readonly key: string
  readonly programme: Pick<ProgrammeRow, 'name' | 'provider' | 'kind' | 'audience'> & Partial<ProgrammeRow>
  readonly version: Partial<ProgrammeVersionRow>
  readonly source: Citation
}

function rowsOf(
  { key, programme, version, source }: ProgrammeSeed,
  position: number,
): { programme: ProgrammeRow; version: ProgrammeVersionRow } {
  const uid = programmeUid(key)
  return {
    programme: {
      uid,
      position,
      name_en: '',
      purposes: '[]',
      field_uids: '[]',
      sizes: '[]',
      stages: '[]',
      exclusive_group: '',
      web: '',
      note: '',
      origin: 'reference',
      ...programme,
    },
    version: {
      uid: stableUid(`programme-version/${key}`),
      programme_uid: uid,
      fiscal_year: null,
      valid_from: null,
      valid_to: null,
      confirmed: 0,
      number: null,
      budget_yen: null,
      mark: 'none',
      department: '',
      outline: '',
      conditions: '',
      tables: '[]',
      tables_add_up: 0,
      ...cited(source),
      note: '',
      origin: 'reference',
      ...version,
    },
  }
}

/** `2019-04` counts from its first day. */
const firstDay = (date: string | null) => (date === null ? null : date.length === 7 ? `${date}-01` : date)

/** The end of `2024年4月1日から2025年3月31日まで`; null where the source names none. */
function lastDay(text: string): string | null {
  const [, end] = /から(.+日)まで/u.exec(text) ?? []
  const parsed = end === undefined ? null : parseJapaneseDay(end)
  return parsed?.ok ? parsed.day : null
}

function incentivePurposes({ benefits }: IncentiveRule): string[] {
  const of = {
    land: 'land',
    building: 'investment',
    depreciable: 'investment',
    assetsWithoutLand: 'investment',
  }
  const bases = benefits.map((benefit) => (benefit.kind === 'per-person' ? 'hiring' : of[benefit.basis]))
  return [...new Set(['attraction', ...bases])]
}

function citationOf(rule: IncentiveRule): Citation {
  const [benefit] = rule.benefits
  const citation =
    rule.common[0]?.source ??
    (benefit?.kind === 'rate'
      ? benefit.brackets[0]?.source
      : benefit && 'source' in benefit
        ? benefit.source
        : null)
  if (!citation) throw new Error(`${rule.key} has no source`)
  return citation
}

function incentiveSeed(rule: IncentiveRule): ProgrammeSeed {
  const group = referenceIncentives.filter(({ exclusiveGroup }) => exclusiveGroup === rule.exclusiveGroup)
  const isReward = rule.common.some(({ factor }) => factor === 'recipient')
  const isLease = rule.benefits.some(({ kind }) => kind === 'lease')
  const parks = rule.parks === null ? '' : '対象は八幡原と米沢オフィス・アルカディアの区画'
  return {
    key: rule.key,
    programme: {
      name: rule.name,
      provider: rule.subject === 'city' ? '米沢市' : '山形県',
      kind: isReward ? 'reward' : isLease ? 'lease' : 'subsidy',
      audience: isReward ? 'organisations' : 'companies',
      purposes: JSON.stringify(incentivePurposes(rule)),
      field_uids: JSON.stringify(namesItsFields(rule) ? rule.fields.map(referenceFieldUid) : []),
      stages: JSON.stringify(['investment']),
      exclusive_group: group.length > 1 ? rule.exclusiveGroup : '',
    },
    version: {
      valid_from: firstDay(rule.asOf.date),
      valid_to: lastDay(rule.asOf.text),
      outline: [parks, rule.status === 'proposal' ? '報道された案' : '', rule.asOf.text, '現行年度は未確認']
        .filter((text) => text !== '')
        .join('。'),
      conditions: [conditionLines(rule), rule.note].filter((text) => text !== '').join('\n'),
      tables: JSON.stringify(tablesOf(rule)),
    },
    source: citationOf(rule),
  }
}

const categoryName = (key: string) =>
  programmeBudget.categories.find((category) => category.key === key)?.name ?? ''

function budgetSeed(one: ReferenceProgramme): ProgrammeSeed {
  const { year } = programmeBudget
  return {
    key: `fy${year}/${one.number}`,
    programme: {
      name: one.name,
      provider: '山形県',
      kind: 'budget',
      audience: one.audience,
      purposes: JSON.stringify(one.purposes),
      field_uids: JSON.stringify(one.fields.map(referenceFieldUid)),
      sizes: JSON.stringify(one.sizes),
      stages: JSON.stringify(one.stages),
    },
    version: {
      fiscal_year: year,
      valid_from: `${year}-04-01`,
      valid_to: `${year + 1}-03-31`,
      confirmed: 1,
      number: one.number,
      budget_yen: one.amount * 1000,
      mark: one.kind,
      department: one.sections.join('・'),
      outline: [
        one.outline,
        ...one.parts.map(
          ({ amount, kind, outline }) =>
            `${kind === 'new' ? '新規' : '拡充'}（${amount.toLocaleString('en-US')}千円）：${outline}`,
        ),
        ...one.figures.map(({ label, value, unit }) => `${label} ${value.toLocaleString('en-US')}${unit}`),
        one.note,
      ]
        .filter((text) => text !== '')
        .join('\n'),
      section: `施策体系 ${categoryName(one.category)}`,
    },
    source: { document: programmeBudget.document, section: 'list', find: one.name.slice(0, 40) },
  }
}

function interestSeed(): ProgrammeSeed {
  const one = interestSubsidy
  return {
    key: interestKey,
    programme: {
      name: one.name,
      provider: '国',
      kind: 'interest-subsidy',
      audience: 'companies',
      purposes: JSON.stringify(['finance', 'investment']),
      stages: JSON.stringify(['research', 'commercialisation', 'investment']),
    },
    version: {
      valid_to: one.loansUntil,
      outline: `${one.outline}（${one.code}、支給は${one.supportYears}年間。協議会は${one.council}）`,
      conditions: [...one.projectKinds.map(({ outline }) => `・${outline}`), one.note].join('\n'),
      tables: JSON.stringify(
        one.projectKinds.map(({ outline }) => ({
          name: outline,
          bracketOf: null,
          conditions: [],
          rows: [
            {
              name: outline,
              from: null,
              to: null,
              sizes: [],
              facilities: [],
              fieldUids: [],
              otherwise: false,
              conditions: [
                { kind: 'statement', text: outline },
                { kind: 'statement', text: '協議会に加わる金融機関からの融資' },
              ],
              amounts: [{ kind: 'open', text: `利子の一部を${one.supportYears}年間（率は未確認）` }],
              capYen: null,
            },
          ],
        })),
      ),
    },
    source: one.nameSource,
  }
}

/**
 * Groups of 日本標準産業分類 that a category of the law names as a whole. The finer industries of the law (アンモニア, 伸鉄, 鋼管,
 * でんぷん, 高炉 …) have no group of their own: an officer chooses their row.
 */
const categoryCodes: Readonly<Record<number, readonly string[]>> = {
  1: ['171', '173', '251'],
  3: ['21'],
  4: ['33'],
  6: ['17'],
}
const categoryOfOthers = 7

function standardRows(): SitingStandardRow[] {
  const act = factoryLocationAct
  const percent = (factor: string) => act.ratios.find((ratio) => ratio.factor === factor)?.percent ?? null
  const threshold = (factor: string) => {
    const found = act.thresholds.find((one) => one.factor === factor)
    if (found === undefined) throw new Error(`no threshold of ${factor}`)
    return found
  }
  const production = act.production.map(({ category, percent: most, outline }) => ({
    name: `第${category}種 ${outline}`,
    industryCodes: categoryCodes[category] ?? [],
    others: category === categoryOfOthers,
    percent: most,
  }))
  const { source, section } = cited(threshold('siteArea').source)
  return [
    {
      uid: stableUid('siting-standard/national'),
      name: '工場立地法 国の準則',
      valid_from: null,
      valid_to: null,
      confirmed: 0,
      site_area: threshold('siteArea').value * 100,
      building_area: threshold('buildingArea').value * 100,
      green_percent: percent('green'),
      environment_percent: percent('environment'),
      boundary_percent: percent('environmentAlongBoundary'),
      notice_days: act.notice.daysBefore,
      shortened_days: act.notice.shortenedTo,
      production: JSON.stringify(production),
      source: [source, ...act.production.slice(0, 1).map((one) => cited(one.source).source)].join(' / '),
      section: `${section}。${act.asOf.text}`,
      source_date: act.asOf.date ?? '',
      note: [act.note, `${act.local.municipality}の割合は${act.local.note}`].join('。'),
      origin: 'reference',
    },
  ]
}

export function programmeRows(): ProgrammeRows {
  const made = [
    ...referenceIncentives.map(incentiveSeed),
    interestSeed(),
    ...referenceProgrammes.map(budgetSeed),
  ].map((seed, index) => rowsOf(seed, index + 1))
  return {
    programmes: made.map(({ programme }) => programme),
    versions: made.map(({ version }) => version),
    institutions: institutionRows(),
    steps: stepRows(),
    standards: standardRows(),
  }
}
