import { planeArea } from '../electron/contract/rules/plane'
import type { MultiPolygon, Position } from '../electron/contract/values'
import { encodeMultiPolygon, encodePoint } from '../electron/host/geometry/gpkg-geometry'
import { validGeometry } from '../electron/host/geometry/validate'
import type { ParcelRow, StatusEntryRow } from '../electron/host/parcels/repository'
import { priceToRow } from '../electron/host/parcels/rules'
import type { ParkFactRow, ParkFeatureRow, ParkRow } from '../electron/host/parks/repository'
import { drawingOf, type DemoEstate } from './demo/estates'
import { inventHistories, statusUid } from './demo/histories'
import { placer, zone } from './demo/placing'
import { referenceOccupants, type ReferenceOccupant, type ReferencePark } from './reference/facts'
import { parcelUid, parkUid, stableUid } from './stable-uid'

export type ParcelSeed = ParcelRow & { readonly geom: Uint8Array }

export interface EstateRows {
  readonly outline: MultiPolygon
  readonly parcels: ParcelSeed[]
  readonly features: ParkFeatureRow[]
  readonly entries: StatusEntryRow[]
}

/** 町丁目 of 八幡原 with their representative points (位置参照情報); a lot gets the nearest. */
const hachimanparaTowns: readonly (readonly [string, Position])[] = [
  ['八幡原一丁目', [140.1578, 37.9132]],
  ['八幡原二丁目', [140.1777, 37.911]],
  ['八幡原三丁目', [140.1775, 37.9068]],
  ['八幡原四丁目', [140.1688, 37.9045]],
  ['八幡原五丁目', [140.166, 37.9049]],
]

function townOf(slug: string, polygon: MultiPolygon): string {
  if (slug !== 'hachimanpara') return '山形県米沢市アルカディア一丁目'
  const [lon, lat] = polygon[0]?.[0]?.[0] ?? [0, 0]
  const distance = ([townLon, townLat]: Position) => Math.hypot((townLon - lon) * 0.79, townLat - lat)
  const nearest = [...hachimanparaTowns].sort(([, a], [, b]) => distance(a) - distance(b))[0]
  return `山形県米沢市${nearest?.[0] ?? ''}`
}

function occupantOf(slug: string, number: string): ReferenceOccupant | undefined {
  return referenceOccupants.find((one) => one.park === slug && one.parcels.includes(number))
}

/**
 * Area for the register in 0.01 ㎡: the published figure where there is one for this lot alone, nothing where the lot is
 * public and its area is not, else the area of the invented outline.
 */
function registeredArea(occupant: ReferenceOccupant | undefined, drawnM2: number): number | null {
  if (!occupant) return Math.round(drawnM2 * 100)
  if (occupant.publicAreaM2 === null) return null
  if (occupant.parcels.length === 1) return Math.round(occupant.publicAreaM2 * 100)
  return null
}

/** A park from its facts, with an invented outline where there is one. */
export function parkRow(park: ReferencePark, outline: MultiPolygon | null): ParkRow {
  return {
    uid: parkUid(park.slug),
    slug: park.slug,
    name: park.name,
    name_kana: park.nameKana,
    name_en: park.nameEn,
    address: park.address,
    stage: park.stage,
    total_area: park.totalAreaM2 === null ? null : Math.round(park.totalAreaM2 * 100),
    point_lon: park.point[0],
    point_lat: park.point[1],
    uncertainty_m: park.uncertaintyM,
    geom: outline === null ? encodePoint(park.point) : encodeMultiPolygon(outline),
    quality: 'schematic',
    // One invented value makes the whole row a demonstration: the mark must not be lost on any sheet.
    origin: outline === null ? 'reference' : 'demo',
    note: outline === null ? '' : '区域の形は見本の概略図。公表されているのは点と項目だけ',
  }
}

/** What public sources say of a park. */
export function factRows(park: ReferencePark): ParkFactRow[] {
  return park.facts.map((fact, index) => ({
    uid: stableUid(`fact/${park.slug}/${index + 1}`),
    park_uid: parkUid(park.slug),
    item: fact.item,
    value: fact.value,
    certainty: fact.certainty,
    source: fact.source,
    source_date: fact.sourceDate,
    origin: 'reference',
  }))
}

/** D-6 and D-7 are published as one figure: the drawing splits it, and the split adds up to it. */
function splitAreas(parcels: ParcelSeed[]): ParcelSeed[] {
  return parcels.map((parcel) => {
    if (parcel.registered_area !== null || parcel.plane_area === null) return parcel
    const occupant = referenceOccupants.find(
      (one) =>
        one.parcels.length > 1 && one.parcels.some((number) => parcelUid(one.park, number) === parcel.uid),
    )
    if (!occupant || occupant.publicAreaM2 === null) return parcel
    const whole = Math.round(occupant.publicAreaM2 * 100)
    const group = occupant.parcels.map((number) => parcelUid(occupant.park, number))
    const drawnAreas = parcels
      .filter(({ uid }) => group.includes(uid))
      .map(({ plane_area }) => plane_area ?? 0)
    const drawn = drawnAreas.reduce((sum, area) => sum + area, 0)
    const others = group
      .slice(0, -1)
      .map((uid) => parcels.find((one) => one.uid === uid)?.plane_area ?? 0)
      .map((area) => Math.round((area * whole) / drawn))
    const position = group.indexOf(parcel.uid)
    const rest = whole - others.reduce((sum, area) => sum + area, 0)
    return { ...parcel, registered_area: others[position] ?? rest }
  })
}

/** The invented lots, roads and histories of an estate, laid on its reference point. */
export function estateRows(estate: DemoEstate, park: ReferencePark): EstateRows {
  const drawing = drawingOf(estate)
  const place = placer(park.point, estate.turn)
  const outline = validGeometry(place([drawing.outline]))
  const parcels = drawing.lots.map((lot): ParcelSeed => {
    const polygon = validGeometry(place([lot.shape]))
    const areaM2 = planeArea(polygon, zone)
    const occupant = occupantOf(estate.slug, lot.number)
    return {
      uid: parcelUid(estate.slug, lot.number),
      park_uid: parkUid(estate.slug),
      number: lot.number,
      block: lot.block,
      address: occupant?.parcelAddress ?? townOf(estate.slug, polygon),
      registered_area: registeredArea(occupant, areaM2),
      plane_area: Math.round(areaM2 * 100),
      zone: estate.zoneOf(lot.number),
      ...priceToRow(estate.prices[lot.number] ?? { kind: 'unknown' }),
      delivery_on: estate.deliveries[lot.number] ?? null,
      exists_from: estate.existsFrom,
      exists_until: null,
      quality: 'schematic',
      origin: 'demo',
      note: occupant
        ? `形は見本。${occupant.publicAreaM2 === null ? '面積は未確認' : `面積は公表値${occupant.approximate ? '(約)' : ''}`}`
        : '',
      geom: encodeMultiPolygon(polygon),
    }
  })
  const features = drawing.features.map((feature, index) => {
    const polygon = validGeometry(place(feature.shape))
    return {
      uid: stableUid(`feature/${estate.slug}/${index + 1}`),
      park_uid: parkUid(estate.slug),
      kind: feature.kind,
      name: feature.name,
      geom: encodeMultiPolygon(polygon),
      quality: 'schematic' as const,
      origin: 'demo' as const,
    }
  })
  const numbers = drawing.lots.map(({ number }) => number)
  const histories = inventHistories(numbers, estate.history, estate.seed)
  const entries = numbers.flatMap((number) =>
    (histories.get(number) ?? []).map(({ status, since, note }): StatusEntryRow => ({
      uid: stableUid(`status/${estate.slug}/${number}/${since}`),
      parcel_uid: parcelUid(estate.slug, number),
      status_uid: statusUid(status),
      since,
      note,
      origin: 'demo',
    })),
  )
  return { outline, parcels: splitAreas(parcels), features, entries }
}
