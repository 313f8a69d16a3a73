import { decodeMultiPolygon } from '../geometry/gpkg-geometry'
import type { MultiPolygon } from '../../contract/values'
import { listParcelsOn, listShapes, type ParcelOnDayRow } from '../parcels/repository'
import { priceFromRow } from '../parcels/rules'
import { areaFromStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import type { MatchParcel } from './facts'

/** A parcel of the register as matching and scenarios need it. */
export interface RegisterParcel extends MatchParcel {
  readonly number: string
}

type ParcelColumns = Pick<
  ParcelOnDayRow,
  | 'uid'
  | 'park_uid'
  | 'number'
  | 'registered_area'
  | 'plane_area'
  | 'zone'
  | 'price_kind'
  | 'price_min'
  | 'price_max'
  | 'delivery_on'
>

/** @param available in a status that is offered */
export function registerParcel(
  row: ParcelColumns,
  polygon: MultiPolygon | null,
  available: boolean,
): RegisterParcel {
  return {
    uid: row.uid,
    parkUid: row.park_uid,
    number: row.number,
    areaM2: areaFromStore(row.registered_area ?? row.plane_area),
    price: priceFromRow(row),
    deliveryOn: row.delivery_on,
    zone: row.zone,
    polygon,
    available,
  }
}

/** Outlines by parcel with their bytes, so that an unchanged one is not decoded again. */
export class ShapeMemory {
  private known = new Map<string, { readonly bytes: Uint8Array; readonly polygon: MultiPolygon }>()
  /** Counts changes of any outline. */
  version = 0

  uids(): string[] {
    return [...this.known.keys()]
  }

  polygon(uid: string): MultiPolygon | null {
    return this.known.get(uid)?.polygon ?? null
  }

  /** @param uids null reads all */
  read(db: ReadDb, uids: readonly string[] | null): void {
    const gone = new Set(uids ?? this.known.keys())
    for (const { uid, geom } of listShapes(db, uids)) {
      gone.delete(uid)
      const before = this.known.get(uid)
      if (before && Buffer.compare(before.bytes, geom) === 0) continue
      const polygon = decodeMultiPolygon(geom)
      if (polygon === null) gone.add(uid)
      else {
        this.known.set(uid, { bytes: geom, polygon })
        this.version += 1
      }
    }
    for (const uid of gone) if (this.known.delete(uid)) this.version += 1
  }
}

/** Parcels that exist on the day, each with its outline; null reads all. */
export function readRegister(
  db: ReadDb,
  day: string,
  uids: readonly string[] | null,
  shapes: ShapeMemory,
  offered: ReadonlySet<string>,
): RegisterParcel[] {
  return listParcelsOn(db, day, uids).map((row) =>
    registerParcel(row, shapes.polygon(row.uid), offered.has(row.status_uid)),
  )
}
