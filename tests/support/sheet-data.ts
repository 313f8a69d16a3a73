import type {
  MultiPolygon,
  Parcel,
  Position,
  SheetData,
  SheetPark,
  SheetSpec,
  Status,
} from '../../electron/contract'
import { fromPlane, toPlane, zoneAt } from '../../electron/contract/rules/plane'
import { defaultStatuses } from '../../electron/host/statuses/default-statuses'

/** Sheets from made-up data, for tests that need no workspace. */
export const statuses: readonly Status[] = defaultStatuses().map((row) => ({
  uid: row.uid,
  name: row.name,
  nameEn: row.name_en,
  letter: row.letter,
  color: row.color,
  hatch: row.hatch,
  saleClass: row.sale_class,
  offered: row.offered === 1,
  position: row.position,
  shownAsUid: row.shown_as_uid,
}))

let made = 0
export function uid(): string {
  made += 1
  return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
}

export const yonezawa: Position = [140.1432, 37.9131]

/** A rectangle in metres of the plane at a place, its south-west corner moved by (eastM, northM). */
export function rectangle(
  at: Position,
  eastM: number,
  northM: number,
  widthM: number,
  heightM: number,
): MultiPolygon {
  return [
    [
      ring(at, [
        [eastM, northM],
        [eastM + widthM, northM],
        [eastM + widthM, northM + heightM],
        [eastM, northM + heightM],
      ]),
    ],
  ]
}

/** A closed ring through offsets in metres from a place. */
export function ring(at: Position, offsets: readonly (readonly [number, number])[]): Position[] {
  const zone = zoneAt(at)
  const origin = toPlane(at, zone)
  const points = offsets.map(([east, north]) =>
    fromPlane({ eastM: origin.eastM + east, northM: origin.northM + north }, zone),
  )
  return [...points, points[0] ?? at]
}

export interface MadeParcel {
  readonly number: string
  readonly polygon: MultiPolygon | null
  readonly areaM2?: number | null
  readonly status?: number
  readonly occupants?: Parcel['occupants']
}

export function sheetPark(
  parcels: readonly MadeParcel[],
  at: Position = yonezawa,
  name = '北産業団地',
): SheetPark {
  const parkUid = uid()
  const rows = parcels.map(({ number, polygon, areaM2 = 5000, status = 2, occupants = [] }) => ({
    polygon,
    parcel: {
      uid: uid(),
      parkUid,
      number,
      block: '',
      address: '',
      registeredAreaM2: areaM2,
      planeAreaM2: null,
      zone: null,
      price: { kind: 'unknown' as const },
      deliveryOn: null,
      existsFrom: null,
      existsUntil: null,
      quality: 'schematic' as const,
      statusUid: statuses[status]?.uid ?? '',
      statusSince: '2020-04-01',
      occupants,
      origin: 'user' as const,
      note: '',
    },
  }))
  return {
    park: {
      uid: parkUid,
      slug: 'north',
      name,
      nameKana: 'きたさんぎょうだんち',
      nameEn: 'North Park',
      address: '山形県米沢市',
      stage: 'on-sale',
      totalAreaM2: null,
      point: at,
      uncertaintyM: null,
      outline: null,
      quality: 'schematic',
      origin: 'user',
      note: '',
    },
    facts: [],
    features: [],
    parcels: rows.map(({ parcel }) => parcel),
    shapes: rows.flatMap(({ parcel, polygon }) => (polygon ? [{ uid: parcel.uid, polygon }] : [])),
    lines: [],
    points: [],
  }
}

export function sheetData(parks: readonly SheetPark[], fields: Partial<SheetData> = {}): SheetData {
  return {
    face: 'public',
    asOf: '2026-11-20',
    parks: [...parks],
    statuses: [...statuses],
    compared: [],
    changes: [],
    issuer: { name: '米沢市', section: '企業立地課', telephone: '0238-00-0000', mail: '' },
    marks: {
      demo: false,
      quality: 'schematic',
      credits: [],
      required: ['as-of', 'face', 'disclaimer', 'quality'],
    },
    baseLayers: [],
    ...fields,
  }
}

export function sheetSpec(fields: Partial<SheetSpec> = {}): SheetSpec {
  return {
    sheet: 'parcel-map',
    face: 'public',
    language: 'ja',
    asOf: '2026-11-20',
    since: null,
    parkUids: [],
    parcelUids: [],
    paper: 'A3',
    orientation: 'landscape',
    scale: 'fit',
    centre: null,
    rotationDegrees: 0,
    title: '',
    note: '',
    edition: '',
    layers: {
      features: true,
      base: true,
      labels: true,
      letters: true,
      graticule: false,
      locator: true,
      table: true,
      facts: true,
    },
    columns: ['number', 'area', 'price', 'status', 'occupant', 'delivery'],
    ...fields,
  }
}

/** Rows and columns of square parcels with a road after every second row. */
export function gridOfParcels(count: number, at: Position = yonezawa, sideM = 60): MadeParcel[] {
  const columns = Math.ceil(Math.sqrt(count))
  return Array.from({ length: count }, (_, index) => {
    const column = index % columns
    const row = Math.floor(index / columns)
    return {
      number: `${String.fromCharCode(65 + (row % 26))}-${column + 1}`,
      polygon: rectangle(
        at,
        column * (sideM + 2),
        row * (sideM + 2) + Math.floor(row / 2) * 12,
        sideM,
        sideM,
      ),
      areaM2: 3000 + index * 7.25,
      status: index % statuses.length,
    }
  })
}
