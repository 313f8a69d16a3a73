import type { Parcel, Park, Status, Uid } from '../../../electron/contract'
import { soldShare, tally, type SoldShare, type Tally } from '../../../electron/contract/rules/sold-share'
import type { AppState } from '../../store/state'
import { emptyFilter, passes, type ParcelFilter } from './filter'
import { groupBy, memo } from './memo'
import { compareParks, sortParcels, type SortKey } from './order'

/** The parcels of one park: those the filter lets through, and the park as a whole. */
export interface ParkGroup {
  readonly park: Park
  /** What the filter lets through, in the order asked for. */
  readonly parcels: readonly Parcel[]
  readonly shown: Tally
  /** Every parcel of the park. */
  readonly all: Tally
  /** Of the whole park whatever the filter: a share of a filtered list would be a figure nobody means. */
  readonly share: SoldShare
  /** Of the whole park, in the order of the list of statuses; statuses without a parcel are left out. */
  readonly byStatus: readonly StatusTally[]
}

/** One status with its parcels. `status` is null for parcels whose status is not in the list. */
export interface StatusTally {
  readonly status: Status | null
  readonly tally: Tally
}

/** One line of the legend. */
export interface LegendRow {
  readonly status: Status | null
  /** Parcels on the map and in the table. */
  readonly shown: Tally
  /** Parcels that only the status filter keeps away: what choosing this line would bring. */
  readonly kept: Tally
}

export interface Legend {
  readonly rows: readonly LegendRow[]
  /** The total of the table. */
  readonly total: Tally
}

const statusMap = memo(
  (statuses: readonly Status[]): ReadonlyMap<Uid, Status> =>
    new Map(statuses.map((status) => [status.uid, status])),
)

/** Statuses by uid. */
export function selectStatusMap(state: AppState): ReadonlyMap<Uid, Status> {
  return statusMap(state.parcels.statuses)
}

const parkMap = memo(
  (parks: readonly Park[]): ReadonlyMap<Uid, Park> => new Map(parks.map((park) => [park.uid, park])),
)

/** Parks by uid. */
export function selectParkMap(state: AppState): ReadonlyMap<Uid, Park> {
  return parkMap(state.parks.list)
}

const parks = memo((list: readonly Park[]): readonly Park[] => list.toSorted(compareParks))

/** Parks by reading. */
export function selectParks(state: AppState): readonly Park[] {
  return parks(state.parks.list)
}

const filtered = memo((byUid: ReadonlyMap<Uid, Parcel>, filter: ParcelFilter): readonly Parcel[] =>
  [...byUid.values()].filter((parcel) => passes(parcel, filter)),
)

/** The parcels of the as-of day that pass the filter: what map, legend and table show. */
export function selectFiltered(state: AppState): readonly Parcel[] {
  return filtered(state.parcels.byUid, state.parcels.filter)
}

/** Parcels by status, in the order of the list; parcels of a status that is not in the list come last as `null`. */
export function tallyByStatus(
  parcels: readonly Parcel[],
  statuses: readonly Status[],
): readonly StatusTally[] {
  const known = statusMap(statuses)
  const byStatus = groupBy(parcels, (parcel) => (known.has(parcel.statusUid) ? parcel.statusUid : null))
  const rows: StatusTally[] = statuses.map((status) => ({
    status,
    tally: tally(byStatus.get(status.uid) ?? []),
  }))
  const strays = byStatus.get(null)
  return strays ? [...rows, { status: null, tally: tally(strays) }] : rows
}

const legend = memo(
  (byUid: ReadonlyMap<Uid, Parcel>, filter: ParcelFilter, statuses: readonly Status[]): Legend => {
    const shown = filtered(byUid, filter)
    const rows = tallyByStatus(shown, statuses)
    if (filter.statuses.length === 0) {
      return {
        rows: rows.map((row) => ({ status: row.status, shown: row.tally, kept: tally([]) })),
        total: tally(shown),
      }
    }
    const inForce = new Set(shown)
    const others = [...byUid.values()].filter(
      (parcel) => !inForce.has(parcel) && passes(parcel, { ...filter, statuses: [] }),
    )
    const kept = new Map(tallyByStatus(others, statuses).map((row) => [row.status, row.tally]))
    const missing = [...kept].filter(([status]) => !rows.some((row) => row.status === status))
    return {
      rows: [
        ...rows.map((row) => ({
          status: row.status,
          shown: row.tally,
          kept: kept.get(row.status) ?? tally([]),
        })),
        ...missing.map(([status, area]) => ({ status, shown: tally([]), kept: area })),
      ],
      total: tally(shown),
    }
  },
)

/** Legend lines with number and ㎡ of the parcels shown; their sum is the total of the table. */
export function selectLegend(state: AppState): Legend {
  return legend(state.parcels.byUid, state.parcels.filter, state.parcels.statuses)
}

interface WholePark {
  readonly all: Tally
  readonly share: SoldShare
  readonly byStatus: readonly StatusTally[]
}

/** What was made of each park last: a change of one parcel leaves every other park as it was, also for the eyes of React. */
interface Made {
  readonly statuses: readonly Status[]
  readonly whole: ReadonlyMap<Uid, { readonly parcels: readonly Parcel[]; readonly whole: WholePark }>
}
let made: Made = { statuses: [], whole: new Map() }

function isSame<T>(a: readonly T[] | undefined, b: readonly T[]): boolean {
  return a?.length === b.length && a.every((item, index) => item === b[index])
}

const wholeParks = memo(
  (byUid: ReadonlyMap<Uid, Parcel>, statuses: readonly Status[]): ((parkUid: Uid) => WholePark) => {
    const byPark = groupBy(byUid.values(), (parcel) => parcel.parkUid)
    const known = statusMap(statuses)
    const before: Made['whole'] = made.statuses === statuses ? made.whole : new Map()
    const whole = (parcels: readonly Parcel[]): WholePark => ({
      all: tally(parcels),
      share: soldShare(parcels, known),
      byStatus: tallyByStatus(parcels, statuses).filter((row) => row.tally.count > 0),
    })
    made = {
      statuses,
      whole: new Map(
        [...byPark].map(([uid, parcels]) => {
          const last = before.get(uid)
          return [uid, last && isSame(last.parcels, parcels) ? last : { parcels, whole: whole(parcels) }]
        }),
      ),
    }
    const { whole: parks } = made
    const nothing = whole([])
    return (parkUid) => parks.get(parkUid)?.whole ?? nothing
  },
)

let madeGroups: ReadonlyMap<Uid, ParkGroup> = new Map()

const groups = memo(
  (
    byUid: ReadonlyMap<Uid, Parcel>,
    filter: ParcelFilter,
    statuses: readonly Status[],
    list: readonly Park[],
  ): readonly ParkGroup[] => {
    const whole = wholeParks(byUid, statuses)
    const byPark = groupBy(filtered(byUid, filter), (parcel) => parcel.parkUid)
    const next = parks(list).map((park): ParkGroup => {
      const parcels = byPark.get(park.uid) ?? []
      const { all, share, byStatus } = whole(park.uid)
      const last = madeGroups.get(park.uid)
      const isUnchanged = last?.park === park && last.byStatus === byStatus && isSame(last.parcels, parcels)
      return isUnchanged ? last : { park, parcels, shown: tally(parcels), all, share, byStatus }
    })
    madeGroups = new Map(next.map((group) => [group.park.uid, group]))
    return next
  },
)

/** Every park with its parcels, by reading, also a park without parcels. */
export function selectGroups(state: AppState): readonly ParkGroup[] {
  return groups(state.parcels.byUid, state.parcels.filter, state.parcels.statuses, state.parks.list)
}

const total = memo((parcels: readonly Parcel[]): Tally => tally(parcels))

/** Number and area of the parcels shown. */
export function selectTotal(state: AppState): Tally {
  return total(selectFiltered(state))
}

const sorted = memo(
  (all: readonly ParkGroup[], keys: readonly SortKey[], statuses: readonly Status[]): readonly ParkGroup[] =>
    all.map((group) => ({ ...group, parcels: sortParcels(group.parcels, keys, statusMap(statuses)) })),
)

/** The groups with their parcels sorted inside each park. */
export function sortGroups(
  all: readonly ParkGroup[],
  keys: readonly SortKey[],
  statuses: readonly Status[],
): readonly ParkGroup[] {
  return sorted(all, keys, statuses)
}

const zones = memo((byUid: ReadonlyMap<Uid, Parcel>): readonly string[] => {
  const found = new Set<string>()
  for (const parcel of byUid.values()) if (parcel.zone !== null && parcel.zone !== '') found.add(parcel.zone)
  return [...found].toSorted((a, b) => a.localeCompare(b, 'ja'))
})

/** The zones (用途地域) that occur, for the filter and for the suggestions of the form. */
export function selectZones(state: AppState): readonly string[] {
  return zones(state.parcels.byUid)
}

const selected = memo((byUid: ReadonlyMap<Uid, Parcel>, selection: ReadonlySet<Uid>): readonly Parcel[] =>
  [...selection].flatMap((uid) => byUid.get(uid) ?? []),
)

/** The selected parcels that exist on the as-of day, in the order of selection. */
export function selectSelected(state: AppState): readonly Parcel[] {
  return selected(state.parcels.byUid, state.parcels.selection)
}

/** How many bounds of the filter are in force. */
export function filterCount(filter: ParcelFilter): number {
  return (Object.keys(emptyFilter) as (keyof ParcelFilter)[]).filter((key) => {
    const value = filter[key]
    return Array.isArray(value)
      ? value.length > 0
      : typeof value === 'string'
        ? value.trim() !== ''
        : value !== null
  }).length
}
