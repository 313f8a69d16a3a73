import type {
  MultiPolygon,
  Park,
  ParkFeature,
  Parcel,
  Position,
  Status,
  Uid,
} from '../../../electron/contract'
import { soldShare, tally } from '../../../electron/contract/rules/sold-share'
import { passes, type ParcelFilter } from '../parcels/filter'
import type { BarPart } from './canvas/label'
import { fromUnit, toUnit, type Box } from './canvas/mercator'
import { outlineOf, type Outline, type ShapeIndex } from './estate/geometry'
import type { Extent } from './slice'

/** Everything about the estates that the map draws, from the data of the store alone. */
export interface ParcelLook {
  readonly parcel: Parcel
  /** Index into `statuses`; -1 for a status the list does not know. */
  readonly status: number
  /** Does not pass the filter: drawn faint, never hidden. */
  readonly faint: boolean
  readonly offered: boolean
}

export interface ParcelLayer {
  readonly statuses: readonly Status[]
  readonly looks: ReadonlyMap<Uid, ParcelLook>
}

/** What each parcel of the as-of day looks like. */
export function parcelLayer(
  parcels: ReadonlyMap<Uid, Parcel>,
  statuses: readonly Status[],
  filter: ParcelFilter,
): ParcelLayer {
  const indexes = new Map(statuses.map((status, index) => [status.uid, index]))
  const looks = new Map<Uid, ParcelLook>()
  for (const [uid, parcel] of parcels) {
    const status = indexes.get(parcel.statusUid) ?? -1
    looks.set(uid, {
      parcel,
      status,
      faint: !passes(parcel, filter),
      offered: statuses[status]?.offered === true,
    })
  }
  return { statuses, looks }
}

export interface ParkLook {
  readonly park: Park
  readonly at: Position
  readonly outline: Outline | null
  /** Extent of outline, parcels and circle of uncertainty on the unit square; null where only the point is known. */
  readonly box: Box | null
  /** 0 to 1; null where nothing is or was for sale. */
  readonly soldByArea: number | null
  readonly bar: readonly BarPart[]
  /** m; the place is only known to lie within. */
  readonly uncertaintyM: number | null
}

const disposedColor = '#7f7f7f'

/** The 分譲率 bar: what is sold in grey, then what is left in the order of the list, each by area. Shares add up to at most 1. */
export function saleBar(parcels: readonly Parcel[], statuses: readonly Status[]): BarPart[] {
  const byUid = new Map(statuses.map((status) => [status.uid, status]))
  const { disposed, remaining } = soldShare(parcels, byUid)
  const whole = disposed.areaM2 + remaining.areaM2
  if (whole === 0) return []
  const parts: BarPart[] = [{ share: disposed.areaM2 / whole, color: disposedColor }]
  for (const status of statuses) {
    if (status.saleClass !== 'remaining') continue
    const { areaM2 } = tally(parcels.filter((parcel) => parcel.statusUid === status.uid))
    if (areaM2 > 0) parts.push({ share: areaM2 / whole, color: status.color })
  }
  return parts.filter((part) => part.share > 0)
}

function joinedBox(a: Box | null, b: Box): Box {
  if (!a) return b
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  }
}

/** What each park looks like. */
export function parkLayer(
  parks: readonly Park[],
  parcels: ReadonlyMap<Uid, Parcel>,
  shapes: ShapeIndex,
  statuses: readonly Status[],
): ParkLook[] {
  const ofPark = new Map<Uid, Parcel[]>()
  for (const parcel of parcels.values()) {
    const list = ofPark.get(parcel.parkUid)
    if (list) list.push(parcel)
    else ofPark.set(parcel.parkUid, [parcel])
  }
  const byUid = new Map(statuses.map((status) => [status.uid, status]))
  return parks.map((park) => {
    const own = ofPark.get(park.uid) ?? []
    const outline = park.outline ? outlineOf(park.outline) : null
    let box = outline?.box ?? null
    for (const { uid } of own) {
      const shape = shapes.get(uid)
      if (shape) box = joinedBox(box, shape.box)
    }
    const uncertaintyM = outline ? null : park.uncertaintyM
    if (box === null && uncertaintyM !== null) box = circleBox(park.point, uncertaintyM)
    return {
      park,
      at: park.point,
      outline,
      box,
      soldByArea: soldShare(own, byUid).byArea,
      bar: saleBar(own, statuses),
      uncertaintyM: box !== null && own.length > 0 ? null : uncertaintyM,
    }
  })
}

/** The square around a circle on the ground. @param radiusM m */
export function circleBox(point: Position, radiusM: number): Box {
  const [x, y] = toUnit(point)
  const metresRound = 2 * Math.PI * 6_378_137 * Math.cos((point[1] * Math.PI) / 180)
  const radius = radiusM / metresRound
  return { minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius }
}

export interface FeatureLook {
  readonly kind: ParkFeature['kind']
  readonly name: string
  readonly outline: Outline
}

const featureOrder: Readonly<Record<ParkFeature['kind'], number>> = {
  green: 0,
  water: 1,
  facility: 2,
  road: 3,
}

/** Roads, greens and waters of the parks, in the order in which they are painted. */
export function featureLayer(features: readonly ParkFeature[]): FeatureLook[] {
  return [...features]
    .sort((a, b) => featureOrder[a.kind] - featureOrder[b.kind])
    .map(({ kind, name, polygon }: { kind: ParkFeature['kind']; name: string; polygon: MultiPolygon }) => ({
      kind,
      name,
      outline: outlineOf(polygon),
    }))
}

/** Extent of some parks in degrees; null when there is none. Used for the first view and the fit buttons. */
export function extentOf(looks: readonly ParkLook[]): Extent | null {
  let box: Box | null = null
  for (const look of looks) {
    const [x, y] = toUnit(look.at)
    box = joinedBox(box, look.box ?? { minX: x, minY: y, maxX: x, maxY: y })
  }
  if (!box) return null
  const [west, north] = fromUnit([box.minX, box.minY])
  const [east, south] = fromUnit([box.maxX, box.maxY])
  return [west, south, east, north]
}

/** True when anything invented or schematic is among the rows: the mark 見本データ・概略図 must stand on the map. */
export function showsDemo(
  parks: readonly Park[],
  features: readonly ParkFeature[],
  parcels: Iterable<Parcel>,
): boolean {
  const marks = (row: { origin: string; quality: string }) =>
    row.origin === 'demo' || row.quality === 'schematic'
  if (parks.some(marks) || features.some(marks)) return true
  for (const parcel of parcels) if (marks(parcel)) return true
  return false
}
