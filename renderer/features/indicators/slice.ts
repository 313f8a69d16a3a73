import type { Day, Indicator, InputOf, Live, PlanDocument, PlanItem, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export type IndicatorsTab = 'indicators' | 'live' | 'plans' | 'road-map'

export interface IndicatorsSlice {
  readonly tab: IndicatorsTab
  /** The indicator whose series is shown; null shows the first. */
  readonly active: Uid | null
  showTab(tab: IndicatorsTab): void
  activate(uid: Uid | null): void
  /** In the order of the list; null until a screen asked for them, and again after the face changed. */
  readonly list: readonly Indicator[] | null
  readonly plans: readonly PlanDocument[]
  /** Of all plans, each in order within its parent. */
  readonly items: readonly PlanItem[]
  /** Counts changes that live figures may come from, so that an open screen knows when to ask again. */
  readonly version: number
  /** Reads indicators and plans whole; what was published later than the as-of day counts too. */
  load(): Promise<void>
  /** Reads again what was read before. */
  refresh(): Promise<void>
  /** Figures counted in the records on the frame's as-of day. */
  live(fiscalYear: number | null): Promise<Live>
  sheet(uids: readonly Uid[], asOf: Day): Promise<IndicatorSheet>
  save(indicator: InputOf<'indicators.save'>): Promise<Uid>
  /** @returns how many figures were converted */
  changeUnit(uid: Uid, unit: string): Promise<number>
  reorder(uids: readonly Uid[]): Promise<void>
  remove(uid: Uid): Promise<void>
  saveValue(value: InputOf<'indicators.saveValue'>): Promise<Uid>
  removeValue(uid: Uid): Promise<void>
  savePlan(plan: InputOf<'plans.save'>): Promise<Uid>
  removePlan(uid: Uid): Promise<void>
  savePlanItem(item: InputOf<'plans.saveItem'>): Promise<Uid>
  reorderPlanItems(uids: readonly Uid[]): Promise<void>
  removePlanItem(uid: Uid): Promise<void>
  changed(): void
  forgetInternal(): void
}

export interface IndicatorSheet {
  readonly asOf: Day
  readonly fiscalYear: number
  readonly indicators: readonly Indicator[]
  readonly live: Live
}

export const createIndicatorsSlice: SliceFactory<'indicators'> = ({ get, patch, services, run }) => ({
  tab: 'indicators',
  active: null,
  showTab: (tab) => {
    if (tab !== get().indicators.tab) get().frame.leave(() => patch({ tab }))
  },
  activate: (active) => patch({ active }),
  list: null,
  plans: [],
  items: [],
  version: 0,
  load: async () => {
    if (get().workspace.current === null) return patch({ list: null, plans: [], items: [] })
    const [{ indicators }, { plans, items }] = await Promise.all([
      services.call('indicators.list', { asOf: null }),
      services.call('plans.list', {}),
    ])
    patch({ list: indicators, plans, items })
  },
  refresh: async () => {
    if (get().indicators.list !== null) await get().indicators.load()
  },
  live: (fiscalYear) => services.call('indicators.live', { asOf: get().frame.asOf, fiscalYear }),
  sheet: (uids, asOf) => services.call('indicators.sheet', { uids: [...uids], asOf }),
  save: async (indicator) => (await run('indicators.save', indicator)).uid,
  changeUnit: async (uid, unit) => (await run('indicators.changeUnit', { uid, unit })).converted,
  reorder: async (uids) => void (await run('indicators.reorder', { uids: [...uids] })),
  remove: async (uid) => void (await run('indicators.remove', { uid })),
  saveValue: async (value) => (await run('indicators.saveValue', value)).uid,
  removeValue: async (uid) => void (await run('indicators.removeValue', { uid })),
  savePlan: async (plan) => (await run('plans.save', plan)).uid,
  removePlan: async (uid) => void (await run('plans.remove', { uid })),
  savePlanItem: async (item) => (await run('plans.saveItem', item)).uid,
  reorderPlanItems: async (uids) => void (await run('plans.reorderItems', { uids: [...uids] })),
  removePlanItem: async (uid) => void (await run('plans.removeItem', { uid })),
  changed: () => patch({ version: get().indicators.version + 1 }),
  forgetInternal: () => patch({ list: null, plans: [], items: [], version: get().indicators.version + 1 }),
})
