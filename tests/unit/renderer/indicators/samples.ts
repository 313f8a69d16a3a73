import type { Indicator, IndicatorValue, PlanDocument, PlanItem } from '../../../../electron/contract'
import { progressOf } from '../../../../electron/contract/rules/indicator-progress'
import { uid } from '../parcels/samples'

export { uid }

const sourced = { source: '見本の計画', section: '1 指標', sourceDate: '2025-07-03' }

export function value(
  year: number,
  figure: number | null,
  fields: Partial<IndicatorValue> = {},
): IndicatorValue {
  return {
    uid: uid(0x71, year * 10 + (fields.series === 'target' ? 1 : 0)),
    indicatorUid: uid(0x70, 1),
    series: 'actual',
    year,
    state: 'value',
    value: figure,
    single: null,
    note: '',
    ...sourced,
    origin: 'reference',
    ...fields,
  }
}

export function indicator(number: number, fields: Partial<Indicator> = {}): Indicator {
  const values = fields.values ?? [value(2022, 1425), value(2025, 1650, { series: 'target' })]
  return {
    uid: uid(0x70, number),
    position: number,
    planUid: uid(0x72, 1),
    name: `指標${number}`,
    nameEn: `Indicator ${number}`,
    definition: '市内で数えたもの',
    unit: '億円',
    yearKind: 'fiscal',
    decimals: 0,
    baseYear: null,
    baseValue: null,
    baseNote: '',
    singleName: '',
    breaks: [],
    live: null,
    ...sourced,
    origin: 'reference',
    note: '',
    ...fields,
    values,
    progress: progressOf(values),
  }
}

export function plan(number: number, fields: Partial<PlanDocument> = {}): PlanDocument {
  return {
    uid: uid(0x72, number),
    position: number,
    name: `計画${number}`,
    nameEn: `Plan ${number}`,
    issuer: '見本市',
    fromYear: 2021,
    untilYear: 2025,
    outline: '',
    ...sourced,
    origin: 'reference',
    note: '',
    ...fields,
  }
}

export function planItem(number: number, fields: Partial<PlanItem> = {}): PlanItem {
  return {
    uid: uid(0x73, number),
    position: number,
    planUid: uid(0x72, 1),
    parentUid: null,
    kind: 'strategy',
    code: '',
    title: `項目${number}`,
    outline: '',
    task: '',
    direction: '',
    fromYear: null,
    untilYear: null,
    ...sourced,
    origin: 'reference',
    note: '',
    ...fields,
  }
}
