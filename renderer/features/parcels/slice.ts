import type {
  HistoryEntry,
  InputOf,
  MultiPolygon,
  Parcel,
  Status,
  StatusEntry,
  Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { emptyFilter, type ParcelFilter } from './filter'

export interface TimelineDay {
  readonly day: string
  readonly parcels: number
}

export interface ParcelsSlice {
  /** Every parcel that exists on the as-of day. */
  readonly byUid: ReadonlyMap<Uid, Parcel>
  /** Outlines, EPSG:6668 longitude, latitude; they do not change with the as-of day. */
  readonly shapes: ReadonlyMap<Uid, MultiPolygon>
  /** In the order of the editable list. */
  readonly statuses: readonly Status[]
  readonly timeline: readonly TimelineDay[]
  readonly filter: ParcelFilter
  /** Map and table select together; the inspector shows `active`. */
  readonly selection: ReadonlySet<Uid>
  readonly active: Uid | null
  /** The parcel whose form is open; it stays in the inspector while another one is selected. */
  readonly editing: Uid | null
  /** The parcels whose status is being changed in the dialog; null while it is closed. */
  readonly changing: readonly Uid[] | null
  load(): Promise<void>
  loadAsOf(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  refetchStatuses(): Promise<void>
  setFilter(filter: Partial<ParcelFilter>): void
  clearFilter(): void
  /** Selects exactly these; the first becomes active unless the active one is among them. */
  select(uids: readonly Uid[]): void
  toggle(uid: Uid): void
  clearSelection(): void
  /** Makes one of the selected parcels the active one without changing the selection. */
  activate(uid: Uid): void
  setEditing(uid: Uid | null): void
  /** Opens the dialog that changes the status of these parcels, or closes it with null. */
  askStatus(uids: readonly Uid[] | null): void
  create(fields: InputOf<'parcels.create'>): Promise<Uid>
  update(uid: Uid, fields: InputOf<'parcels.update'>['fields']): Promise<void>
  remove(uids: readonly Uid[]): Promise<void>
  changeStatus(input: InputOf<'parcels.changeStatus'>): Promise<void>
  statusHistory(uid: Uid): Promise<readonly StatusEntry[]>
  removeStatusEntry(entryUid: Uid): Promise<void>
  saveStatus(status: InputOf<'statuses.save'>): Promise<void>
  reorderStatuses(uids: readonly Uid[]): Promise<void>
  removeStatus(uid: Uid): Promise<void>
  saveOccupancy(occupancy: InputOf<'occupancies.save'>): Promise<void>
  removeOccupancy(uid: Uid): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
  /** What happened to one parcel, its statuses and its occupants; newest first, `before` a sequence number. */
  changeHistory(uid: Uid, before: number | null, limit: number): Promise<readonly HistoryEntry[]>
}

export const createParcelsSlice: SliceFactory<'parcels'> = ({ get, patch, services, run }) => {
  /** The slider moves faster than the host answers: only the answer to the last question counts. */
  let asked = 0
  let answered = 0

  async function loadTimeline(): Promise<void> {
    patch({ timeline: (await services.call('parcels.timeline', {})).days })
  }

  return {
    byUid: new Map(),
    shapes: new Map(),
    statuses: [],
    timeline: [],
    filter: emptyFilter,
    selection: new Set(),
    active: null,
    editing: null,
    changing: null,
    load: async () => {
      if (get().workspace.current === null) {
        return patch({
          byUid: new Map(),
          shapes: new Map(),
          timeline: [],
          selection: new Set(),
          active: null,
          editing: null,
          changing: null,
        })
      }
      const [, , { shapes }] = await Promise.all([
        get().parcels.refetchStatuses(),
        get().parcels.loadAsOf(),
        services.call('parcels.shapes', {}),
        loadTimeline(),
      ])
      patch({ shapes: new Map(shapes.map((shape) => [shape.uid, shape.polygon])) })
    },
    loadAsOf: async () => {
      if (get().workspace.current === null) return
      asked += 1
      const mine = asked
      const { parcels } = await services.call('parcels.list', { asOf: get().frame.asOf })
      if (mine !== asked) return
      answered = mine
      patch({ byUid: new Map(parcels.map((parcel) => [parcel.uid, parcel])) })
    },
    refetch: async (uids) => {
      const wanted = [...uids]
      const { asOf } = get().frame
      const [{ parcels }, { shapes }] = await Promise.all([
        services.call('parcels.list', { asOf, uids: wanted }),
        services.call('parcels.shapes', { uids: wanted }),
        loadTimeline(),
      ])
      // The day moved on, or rows asked for before this change are still on their way: some rows are not enough.
      const isPartial = asOf !== get().frame.asOf || answered !== asked
      const byUid = new Map(get().parcels.byUid)
      const shapesByUid = new Map(get().parcels.shapes)
      for (const uid of wanted) {
        byUid.delete(uid)
        shapesByUid.delete(uid)
      }
      for (const parcel of parcels) byUid.set(parcel.uid, parcel)
      for (const shape of shapes) shapesByUid.set(shape.uid, shape.polygon)
      patch(isPartial ? { shapes: shapesByUid } : { byUid, shapes: shapesByUid })
      if (isPartial) await get().parcels.loadAsOf()
    },
    refetchStatuses: async () => patch({ statuses: (await services.call('statuses.list', {})).statuses }),
    setFilter: (filter) => patch({ filter: { ...get().parcels.filter, ...filter } }),
    clearFilter: () => patch({ filter: emptyFilter }),
    select: (uids) => {
      const { active } = get().parcels
      const selection = new Set(uids)
      patch({ selection, active: active !== null && selection.has(active) ? active : (uids[0] ?? null) })
    },
    toggle: (uid) => {
      const selection = new Set(get().parcels.selection)
      if (selection.delete(uid)) patch({ selection, active: [...selection].at(-1) ?? null })
      else patch({ selection: selection.add(uid), active: uid })
    },
    clearSelection: () => patch({ selection: new Set(), active: null }),
    activate: (active) => patch({ active }),
    setEditing: (editing) => patch({ editing }),
    askStatus: (changing) => patch({ changing }),
    create: async (fields) => (await run('parcels.create', fields)).uid,
    update: async (uid, fields) => void (await run('parcels.update', { uid, fields })),
    remove: async (uids) => {
      await run('parcels.remove', { uids: [...uids] })
      get().parcels.clearSelection()
    },
    changeStatus: async (input) => void (await run('parcels.changeStatus', input)),
    statusHistory: async (uid) => (await services.call('parcels.statusHistory', { uid })).entries,
    removeStatusEntry: async (entryUid) => void (await run('parcels.removeStatusEntry', { entryUid })),
    saveStatus: async (status) => void (await run('statuses.save', status)),
    reorderStatuses: async (uids) => void (await run('statuses.reorder', { uids: [...uids] })),
    removeStatus: async (uid) => void (await run('statuses.remove', { uid })),
    saveOccupancy: async (occupancy) => void (await run('occupancies.save', occupancy)),
    removeOccupancy: async (uid) => void (await run('occupancies.remove', { uid })),
    changeHistory: async (rowUid, before, limit) =>
      (await services.call('workspace.history', { rowUid, before, limit })).entries ?? [],
    // Which status and which occupant outsiders see is the host's to say, so nothing can be kept but the outlines.
    forgetInternal: () =>
      patch({ byUid: new Map(), statuses: [], timeline: [], editing: null, changing: null }),
  }
}
