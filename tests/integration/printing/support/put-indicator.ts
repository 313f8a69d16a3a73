import type { Call } from '../../../../electron/contract'

/** An indicator of a plan with a value, for a sheet that would be empty without one. */
export async function putIndicator(call: Call): Promise<void> {
  const source = { source: '工業振興計画', section: '', sourceDate: '' }
  const plan = await call('plans.save', {
    uid: null,
    name: '工業振興計画',
    nameEn: '',
    issuer: '市',
    fromYear: 2021,
    untilYear: 2025,
    outline: '',
    note: '',
    ...source,
  })
  const { result } = await call('indicators.save', {
    uid: null,
    planUid: plan.result.uid,
    name: '分譲率',
    nameEn: '',
    definition: '分譲した面積の割合',
    unit: '%',
    yearKind: 'fiscal',
    decimals: 1,
    baseYear: null,
    baseValue: null,
    baseNote: '',
    singleName: '',
    breaks: [],
    live: { key: 'sold-share-area', parkUids: [] },
    note: '',
    ...source,
  })
  const value = {
    indicatorUid: result.uid,
    year: 2025,
    state: 'value',
    value: 50,
    single: null,
    note: '',
  } as const
  await call('indicators.saveValue', { uid: null, series: 'actual', replace: false, ...value, ...source })
}
