import {
  CodedError,
  type Position,
  type Scenario,
  type ScenarioParcel,
  type ScenarioStep,
  type Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface ScenarioDraft {
  readonly uid: Uid | null
  readonly parkUid: Uid
  readonly name: string
  readonly note: string
  readonly steps: readonly ScenarioStep[]
}

/** A scenario as the map and its editor show it. */
export interface ShownScenario {
  readonly scenario: Scenario
  /** What its steps make of the park; null while it is not known or a step cannot be done. */
  readonly parcels: readonly ScenarioParcel[] | null
  /** Why the steps cannot be done. */
  readonly error: CodedError | null
}

export interface ScenariosSlice {
  readonly list: readonly Scenario[]
  /** The scenario that is drawn on the map instead of the register's parcels of its park. */
  readonly shown: ShownScenario | null
  /** Whether its editor stands in the right panel. */
  readonly isEditing: boolean
  /** The cut being drawn on the map, EPSG:6668 longitude, latitude. */
  readonly line: readonly Position[]
  load(): Promise<void>
  /** Draws a scenario on the map; null goes back to the register. */
  show(uid: Uid | null): Promise<void>
  /** Opens a scenario's editor, which shows it on the map too; null closes it. */
  edit(uid: Uid | null): Promise<void>
  /** What a scenario makes of its park. */
  apply(uid: Uid): Promise<readonly ScenarioParcel[]>
  save(scenario: ScenarioDraft): Promise<Uid>
  remove(uid: Uid): Promise<void>
  setLine(line: readonly Position[]): void
  forgetInternal(): void
}

export const createScenariosSlice: SliceFactory<'scenarios'> = ({ get, patch, services, run, attempt }) => {
  let asked = 0

  async function draw(uid: Uid | null): Promise<void> {
    asked += 1
    const mine = asked
    const scenario = get().scenarios.list.find((each) => each.uid === uid)
    if (uid === null || !scenario) return patch({ shown: null, isEditing: false, line: [] })
    const before = get().scenarios.shown
    if (before?.scenario.uid !== uid) patch({ shown: { scenario, parcels: null, error: null }, line: [] })
    const next = await attempt(async () => {
      try {
        return { scenario, parcels: await get().scenarios.apply(uid), error: null }
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        return { scenario, parcels: null, error }
      }
    })
    if (mine === asked && next) patch({ shown: next })
  }

  return {
    list: [],
    shown: null,
    isEditing: false,
    line: [],
    load: async () => {
      if (get().workspace.current === null)
        return patch({ list: [], shown: null, isEditing: false, line: [] })
      patch({ list: (await services.call('scenarios.list', {})).scenarios ?? [] })
      const shown = get().scenarios.shown?.scenario.uid
      if (shown !== undefined) await draw(shown)
    },
    show: async (uid) => {
      patch({ isEditing: false })
      await draw(uid)
    },
    edit: async (uid) => {
      patch({ isEditing: uid !== null })
      await draw(uid)
    },
    apply: async (uid) => (await services.call('scenarios.apply', { uid })).parcels ?? [],
    save: async ({ uid, parkUid, name, note, steps }) =>
      (await run('scenarios.save', { uid, parkUid, name, note, steps: [...steps] })).uid,
    remove: async (uid) => {
      await run('scenarios.remove', { uid })
      if (get().scenarios.shown?.scenario.uid === uid) await draw(null)
    },
    setLine: (line) => patch({ line }),
    forgetInternal: () => {
      asked += 1
      patch({ list: [], shown: null, isEditing: false, line: [] })
    },
  }
}
