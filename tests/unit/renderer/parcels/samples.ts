import fc from 'fast-check'
import type { Parcel, Park, Status } from '../../../../electron/contract'
import { emptyFilter } from '../../../../renderer/features/parcels/filter'
import type { AppState } from '../../../../renderer/store/state'

/** A uid that tells in a failing test which row it is. */
export function uid(kind: number, number: number): string {
  return `0190${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export function status(number: number, fields: Partial<Status> = {}): Status {
  return {
    uid: uid(1, number),
    name: `状態${number}`,
    nameEn: `Status ${number}`,
    letter: String.fromCodePoint(0x30a2 + number),
    color: '#2cac6e',
    hatch: 'plain',
    saleClass: 'remaining',
    offered: true,
    position: number,
    shownAsUid: null,
    ...fields,
  }
}

export function park(number: number, fields: Partial<Park> = {}): Park {
  return {
    uid: uid(2, number),
    slug: `park-${number}`,
    name: `団地${number}`,
    nameKana: `だんち${number}`,
    nameEn: `Park ${number}`,
    address: '山形県米沢市',
    stage: 'on-sale',
    totalAreaM2: 333_000,
    point: [140.14, 37.91],
    uncertaintyM: null,
    outline: null,
    quality: 'schematic',
    origin: 'user',
    note: '',
    ...fields,
  }
}

export function parcel(number: number, fields: Partial<Parcel> = {}): Parcel {
  return {
    uid: uid(3, number),
    parkUid: uid(2, 1),
    number: `A-${number}`,
    block: '',
    address: '',
    registeredAreaM2: 1000 + number,
    zone: '準工業',
    price: { kind: 'fixed', yenPerM2: 10_000 },
    deliveryOn: null,
    existsFrom: null,
    existsUntil: null,
    quality: 'schematic',
    planeAreaM2: 1000,
    statusUid: uid(1, 1),
    statusSince: '2026-01-01',
    occupants: [],
    origin: 'user',
    note: '',
    statusNote: '',
    parents: [],
    missing: [],
    ...fields,
  }
}

/** The part of the state that selectors read. */
export function stateOf(
  parcels: readonly Parcel[],
  statuses: readonly Status[],
  parks: readonly Park[],
  filter: Partial<AppState['parcels']['filter']> = {},
): AppState {
  return {
    parcels: {
      byUid: new Map(parcels.map((each) => [each.uid, each])),
      statuses,
      filter: { ...emptyFilter, ...filter },
      selection: new Set<string>(),
      active: null,
    },
    parks: { list: parks, subject: null },
  } as unknown as AppState
}

const area = fc.option(fc.integer({ min: 1, max: 99_999_999 }).map((hundredths) => hundredths / 100))

/** Parcels of three parks and of five statuses, the last of which is in no list. */
export const anyParcels = fc
  .array(
    fc.record({
      park: fc.integer({ min: 1, max: 3 }),
      status: fc.integer({ min: 1, max: 5 }),
      registeredAreaM2: area,
      planeAreaM2: area,
      zone: fc.constantFrom('準工業', '工業専用', null),
      number: fc.stringMatching(/^[A-F]-[0-9]{1,3}(-[0-9]{1,2})?$/),
      yen: fc.option(fc.integer({ min: 1, max: 50_000 })),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map((row, index) =>
      parcel(index, {
        parkUid: uid(2, row.park),
        statusUid: uid(1, row.status),
        registeredAreaM2: row.registeredAreaM2,
        planeAreaM2: row.planeAreaM2,
        zone: row.zone,
        number: row.number,
        price: row.yen === null ? { kind: 'unknown' } : { kind: 'fixed', yenPerM2: row.yen },
      }),
    ),
  )

export const fourStatuses = [
  status(1, { saleClass: 'remaining', offered: true }),
  status(2, { saleClass: 'disposed', offered: false }),
  status(3, { saleClass: 'excluded', offered: false }),
  status(4, { saleClass: 'remaining', offered: false }),
]
export const threeParks = [park(1), park(2), park(3)]

export const anyFilter = fc.record({
  parks: fc.subarray(threeParks.map((each) => each.uid)),
  statuses: fc.subarray([1, 2, 3, 4, 5].map((number) => uid(1, number))),
  zones: fc.subarray(['準工業', '工業専用']),
  minAreaM2: fc.option(fc.integer({ min: 1, max: 500_000 })),
  maxAreaM2: fc.option(fc.integer({ min: 1, max: 999_999 })),
  maxYenPerM2: fc.option(fc.integer({ min: 1, max: 50_000 })),
  text: fc.constantFrom('', 'a', 'B-1', 'C-'),
})
