import { foldText } from '../../../contract/rules/fold'
import type { MultiPolygon, Position } from '../../../contract/values'
import { decodeMultiPolygon } from '../../geometry/gpkg-geometry'
import * as parcels from '../../parcels/repository'
import { listParks } from '../../parks/repository'
import { listStatuses } from '../../statuses/repository'
import type { ReadDb } from '../../workspace/db'
import { ShapeIndex } from './shapes'

interface ParkPlace {
  readonly uid: string
  readonly name: string
  readonly point: Position
}

/** Parcels, parks and statuses as they are when the dry run begins. */
export class ParcelSnapshot {
  readonly shapes: ShapeIndex
  private readonly parks = new Map<string, ParkPlace>()
  private readonly parkNames = new Map<string, string>()
  private readonly asked = new Map<string, string | undefined>()
  private readonly parcels = new Map<string, parcels.ParcelOnDayRow>()
  private readonly numbers = new Map<string, parcels.ParcelOnDayRow[]>()
  private readonly ever = new Map<string, parcels.ParcelRow[]>()
  private readonly statusNames = new Map<string, string>()
  private readonly statusUids = new Map<string, string>()
  private readonly days = new Map<string, string[]>()
  private readonly offered: string | null

  constructor(db: ReadDb, today: string) {
    for (const row of listParks(db)) {
      this.parks.set(row.uid, { uid: row.uid, name: row.name, point: [row.point_lon, row.point_lat] })
      for (const name of [row.name, row.name_en, row.slug])
        if (name !== '' && !this.parkNames.has(foldText(name))) this.parkNames.set(foldText(name), row.uid)
    }
    for (const row of parcels.listParcelsOn(db, today)) {
      this.parcels.set(row.uid, row)
      push(this.numbers, parcelKey(row.park_uid, row.number), row)
    }
    for (const { uid } of this.parks.values())
      for (const row of parcels.findParcels(db, parcels.listParcelUidsOfPark(db, uid)))
        push(this.ever, `${row.park_uid}\n${row.number}`, row)
    for (const entry of parcels.listStatusEntries(db, null)) push(this.days, entry.parcel_uid, entry.since)
    const statuses = listStatuses(db)
    for (const row of statuses) {
      this.statusNames.set(row.uid, row.name)
      for (const name of [row.name, row.name_en, row.letter])
        if (name !== '' && !this.statusUids.has(foldText(name))) this.statusUids.set(foldText(name), row.uid)
    }
    this.offered = (statuses.find(({ offered }) => offered === 1) ?? statuses[0])?.uid ?? null
    const shapes = new Map<string, MultiPolygon>()
    for (const { uid, geom } of parcels.listShapes(db)) {
      const polygon = this.parcels.has(uid) ? decodeMultiPolygon(geom) : null
      if (polygon !== null) shapes.set(uid, polygon)
    }
    this.shapes = new ShapeIndex(shapes)
  }

  park(uid: string): ParkPlace | undefined {
    return this.parks.get(uid)
  }

  get places(): Position[] {
    return [...this.parks.values()].map(({ point }) => point)
  }

  parkByName(name: string): string | undefined {
    if (name === '') return undefined
    // A list names the same park thousands of times, and folding takes its time.
    if (!this.asked.has(name)) this.asked.set(name, this.parkNames.get(foldText(name)))
    return this.asked.get(name)
  }

  /** A parcel that exists today. */
  parcel(uid: string): parcels.ParcelOnDayRow | undefined {
    return this.parcels.get(uid)
  }

  /** @param key as `parcelKey` makes it */
  byKey(key: string): readonly parcels.ParcelOnDayRow[] {
    return this.numbers.get(key) ?? []
  }

  /** Parcels of this very number, whenever they existed. */
  everByNumber(parkUid: string, number: string): readonly parcels.ParcelRow[] {
    return this.ever.get(`${parkUid}\n${number}`) ?? []
  }

  named(uids: readonly string[]): { uid: string; name: string }[] {
    return uids.map((uid) => ({ uid, name: this.parcels.get(uid)?.number ?? '' }))
  }

  statusByName(name: string): string | null {
    return this.statusUids.get(foldText(name)) ?? null
  }

  statusName(uid: string): string {
    return this.statusNames.get(uid) ?? ''
  }

  /** Days on which statuses of the parcel begin. */
  statusDays(uid: string): readonly string[] {
    return this.days.get(uid) ?? []
  }

  /** The status of a new parcel: the one that was chosen, else the first on offer. */
  defaultStatus(chosen: string | null): string {
    return chosen !== null && this.statusNames.has(chosen) ? chosen : (this.offered ?? '')
  }
}

/** The key by which two rows mean the same parcel. */
export function parcelKey(parkUid: string, number: string): string {
  return `${parkUid}\n${foldText(number)}`
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
