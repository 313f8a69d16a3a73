import type { IndicatorRow, IndicatorValueRow } from '../electron/host/indicators/repository'
import type { PlanItemRow, PlanRow } from '../electron/host/plans/repository'
import { indicatorRows } from './indicator-rows'
import { cited, planItemRows, planUid } from './plan-items'
import type { Citation } from './reference/citations'
import { referenceIndicators } from './reference/indicators'
import { referencePlans } from './reference/plans'

/** The plans behind the work, their parts, and the figures that they follow. */
export interface PlanRows {
  readonly plans: PlanRow[]
  readonly items: PlanItemRow[]
  readonly indicators: IndicatorRow[]
  readonly values: IndicatorValueRow[]
}

interface PlanSeed {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly issuer: string
  /** First and last fiscal year; null where the document has no year. */
  readonly years: readonly [number | null, number | null]
  readonly outline: string
  readonly from: Citation
}

function planSeeds(): PlanSeed[] {
  const { city, prefecture, vision } = referencePlans
  const [cityFirst] = city.strategies
  const [pillar] = prefecture.pillars
  const support = referenceIndicators.find(({ document }) => document === 'manufacturing-support-plan')
  if (!cityFirst || !pillar || !support) throw new Error('a plan is without parts')
  return [
    {
      key: city.document,
      name: '第3期米沢市工業振興計画',
      nameEn: 'Yonezawa industry promotion plan, third period',
      issuer: '米沢市',
      years: [2021, 2025],
      outline: '令和7年7月の評価・検証による。',
      from: cityFirst.nameSource,
    },
    {
      key: prefecture.document,
      name: '地域再生計画「ものづくり山形活性化計画」',
      nameEn: 'Regional revitalization plan for manufacturing in Yamagata',
      issuer: '山形県',
      // It began on the day of its approval, which it does not name.
      years: [null, 2034],
      outline: '',
      from: pillar.source,
    },
    {
      key: vision.document,
      name: '山形県産業振興ビジョン',
      nameEn: 'Yamagata vision for industry',
      issuer: '山形県',
      years: [vision.years[0] ?? null, vision.years.at(-1) ?? null],
      outline: `工程表の${vision.phasesNote}。`,
      from: vision.yearsSource,
    },
    {
      key: support.document,
      name: '山形県ものづくり連携支援計画',
      nameEn: 'Yamagata plan of joint support for manufacturing',
      issuer: '山形県',
      years: [null, 2021],
      outline: '',
      from: support.nameSource,
    },
  ]
}

export function planRows(): PlanRows {
  return {
    plans: planSeeds().map(({ key, name, nameEn, issuer, years, outline, from }, index) => ({
      uid: planUid(key),
      position: index + 1,
      name,
      name_en: nameEn,
      issuer,
      from_year: years[0],
      until_year: years[1],
      outline,
      ...cited(from),
      note: '',
      origin: 'reference',
    })),
    items: planItemRows(),
    ...indicatorRows(),
  }
}
