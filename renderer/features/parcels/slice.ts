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

/** The inspector's form among the forms that hold something unsaved. */
export const parcelForm = 'parcel-edit'

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
  /** The parcel whose form is open in the inspector; selecting another one asks before it closes. */
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

/**
 * The outlines with those of some parcels replaced. The same map where none of them differs: a changed status must not
 * make the map index thousands of outlines anew.
 */
function withShapes(
  known: ReadonlyMap<Uid, MultiPolygon>,
  wanted: readonly Uid[],
  found: readonly { readonly uid: Uid; readonly polygon: MultiPolygon }[],
): ReadonlyMap<Uid, MultiPolygon> {
  const now = new Map(found.map((shape) => [shape.uid, shape.polygon]))
  const differs = (uid: Uid) => JSON.stringify(known.get(uid)) !== JSON.stringify(now.get(uid))
  if (!wanted.some(differs)) return known
  const next = new Map(known)
  for (const uid of wanted) next.delete(uid)
  for (const [uid, polygon] of now) next.set(uid, polygon)
  return next
}

export const createParcelsSlice: SliceFactory<'parcels'> = ({ get, patch, services, run }) => {
  /** The slider moves faster than the host answers: only the answer to the last question counts. */
  let asked = 0
  let answered = 0

  async function loadShapes(): Promise<void> {
    const { shapes } = await services.call('parcels.shapes', {})
    patch({ shapes: new Map(shapes.map((shape) => [shape.uid, shape.polygon])) })
  }

  async function loadTimeline(): Promise<void> {
    patch({ timeline: (await services.call('parcels.timeline', {})).days })
  }

  /** Selects, after the question about a form that would close over what was typed in it. */
  function choose(selection: ReadonlySet<Uid>, active: Uid | null): void {
    const { editing } = get().parcels
    if (editing === null || editing === active) return patch({ selection, active })
    get().frame.leave(() => patch({ selection, active, editing: null }), parcelForm)
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
      await Promise.all([
        get().parcels.refetchStatuses(),
        get().parcels.loadAsOf(),
        loadShapes(),
        // Behind what is painted first.
        loadTimeline(),
      ])
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
      // All three are asked at once, and the status is painted as soon as its own answer is there.
      const rows = services.call('parcels.list', { asOf, uids: wanted })
      const outlines = services.call('parcels.shapes', { uids: wanted })
      const marks = loadTimeline()
      // When the first fails the others do too, and nobody is left to hear them.
      for (const answer of [outlines, marks]) void answer.catch(() => undefined)
      const { parcels } = await rows
      // The day moved on, or rows asked for before this change are still on their way: some rows are not enough.
      const isPartial = asOf !== get().frame.asOf || answered !== asked
      if (!isPartial) {
        const byUid = new Map(get().parcels.byUid)
        for (const uid of wanted) byUid.delete(uid)
        for (const parcel of parcels) byUid.set(parcel.uid, parcel)
        patch({ byUid })
      }
      const { shapes } = await outlines
      patch({ shapes: withShapes(get().parcels.shapes, wanted, shapes) })
      await marks
      if (isPartial) await get().parcels.loadAsOf()
    },
    refetchStatuses: async () => patch({ statuses: (await services.call('statuses.list', {})).statuses }),
    setFilter: (filter) => patch({ filter: { ...get().parcels.filter, ...filter } }),
    clearFilter: () => patch({ filter: emptyFilter }),
    select: (uids) => {
      const { active } = get().parcels
      const selection = new Set(uids)
      choose(selection, active !== null && selection.has(active) ? active : (uids[0] ?? null))
    },
    toggle: (uid) => {
      const selection = new Set(get().parcels.selection)
      if (selection.delete(uid)) choose(selection, [...selection].at(-1) ?? null)
      else choose(selection.add(uid), uid)
    },
    clearSelection: () => choose(new Set(), null),
    activate: (active) => choose(get().parcels.selection, active),
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
