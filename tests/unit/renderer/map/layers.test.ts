import { describe, expect, it } from 'vitest'
import type { Park, ParkFeature, Parcel, Position, Status } from '../../../../electron/contract'
import { ShapeIndex } from '../../../../renderer/features/map/estate/geometry'
import {
  circleBox,
  extentOf,
  featureLayer,
  parcelLayer,
  parkLayer,
  saleBar,
  showsDemo,
} from '../../../../renderer/features/map/layers'
import { metresPerPixel } from '../../../../renderer/features/map/scale'
import { emptyFilter } from '../../../../renderer/features/parcels/filter'

function status(uid: string, saleClass: Status['saleClass'], offered: boolean, color: string): Status {
  return {
    uid,
    name: uid,
    nameEn: uid,
    letter: uid.slice(0, 1),
    color,
    hatch: 'plain',
    saleClass,
    offered,
    position: 0,
  }
}
const sold = status('sold', 'disposed', false, '#cccccc')
const open = status('open', 'remaining', true, '#2cac6e')
const talks = status('talks', 'remaining', false, '#ffd43d')
const planned = status('planned', 'excluded', false, '#dcf0ff')
const statuses = [open, sold, talks, planned]

function parcel(uid: string, statusUid: string, area: number, more: Partial<Parcel> = {}): Parcel {
  return {
    uid,
    parkUid: 'park',
    number: uid,
    block: '',
    address: '',
    registeredAreaM2: area,
    zone: null,
    price: { kind: 'unknown' },
    deliveryOn: null,
    existsFrom: null,
    existsUntil: null,
    quality: 'surveyed',
    planeAreaM2: null,
    statusUid,
    statusSince: '2020-01-01',
    occupants: [],
    origin: 'user',
    ...more,
  }
}

function park(more: Partial<Park> = {}): Park {
  return {
    uid: 'park',
    slug: 'park',
    name: '団地',
    nameKana: 'だんち',
    nameEn: '',
    address: '',
    stage: 'on-sale',
    totalAreaM2: null,
    point: [140.14, 37.91],
    uncertaintyM: null,
    outline: null,
    quality: 'surveyed',
    origin: 'user',
    ...more,
  }
}

function byUid(...parcels: Parcel[]): Map<string, Parcel> {
  return new Map(parcels.map((one) => [one.uid, one]))
}

const ring: Position[] = [
  [140.1, 37.9],
  [140.11, 37.9],
  [140.11, 37.91],
  [140.1, 37.9],
]

describe('parcels on the map', () => {
  it('does not hide what the filter leaves out, but marks it faint', () => {
    const { looks } = parcelLayer(byUid(parcel('A-1', 'open', 500), parcel('A-2', 'sold', 900)), statuses, {
      ...emptyFilter,
      minAreaM2: 600,
    })
    expect([...looks.values()].map(({ parcel: { uid }, faint, offered }) => [uid, faint, offered])).toEqual([
      ['A-1', true, true],
      ['A-2', false, false],
    ])
  })

  it('shows a parcel whose status the list does not know without a look', () => {
    expect(parcelLayer(byUid(parcel('A-1', 'gone', 1)), statuses, emptyFilter).looks.get('A-1')?.status).toBe(
      -1,
    )
  })
})

describe('the bar of a park', () => {
  it('goes by area: sold first, then the others in the order of the list', () => {
    const parcels = [parcel('1', 'open', 250), parcel('2', 'sold', 500), parcel('3', 'talks', 250)]
    expect(saleBar(parcels, statuses)).toEqual([
      { share: 0.5, color: '#7f7f7f' },
      { share: 0.25, color: '#2cac6e' },
      { share: 0.25, color: '#ffd43d' },
    ])
  })

  it('leaves out what is neither sold nor for sale, and is empty where nothing else is', () => {
    const parcels = [parcel('1', 'open', 100), parcel('2', 'planned', 900)]
    expect(saleBar(parcels, statuses)).toEqual([{ share: 1, color: '#2cac6e' }])
    expect(saleBar([parcel('2', 'planned', 900)], statuses)).toEqual([])
  })
})

describe('parks on the map', () => {
  it('draws a park without outline and parcels as a circle of its uncertainty', () => {
    const [look] = parkLayer([park({ uncertaintyM: 2000 })], new Map(), new ShapeIndex([]), statuses)
    expect(look?.uncertaintyM).toBe(2000)
    expect(look?.soldByArea).toBeNull()
  })

  it('draws no circle once there are parcels, and reaches over them', () => {
    const lots = byUid(parcel('A-1', 'sold', 500))
    const shapes = new ShapeIndex([['A-1', [[ring]]]])
    const [look] = parkLayer([park({ uncertaintyM: 2000, outline: [[ring]] })], lots, shapes, statuses)
    expect(look?.uncertaintyM).toBeNull()
    const extent = look ? extentOf([look]) : null
    expect(extent?.[0]).toBeCloseTo(140.1, 9)
    expect(extent?.[3]).toBeCloseTo(37.91, 1)
  })

  it('makes the circle as wide as its radius is on the ground', () => {
    const box = circleBox([140.14, 37.91], 2000)
    const pixels = ((box.maxX - box.minX) / 2) * 256 * 2 ** 14
    expect(pixels * metresPerPixel(37.91, 14)).toBeGreaterThan(1990)
    expect(pixels * metresPerPixel(37.91, 14)).toBeLessThan(2010)
  })

  it('has an extent for a park of which only the point is known, and none for no park', () => {
    const [look] = parkLayer([park()], new Map(), new ShapeIndex([]), statuses)
    expect(look && extentOf([look])?.[0]).toBeCloseTo(140.14, 9)
    expect(extentOf([])).toBeNull()
  })

  it('paints roads over greens and waters', () => {
    const feature = (kind: ParkFeature['kind']): ParkFeature => ({
      uid: kind,
      parkUid: 'park',
      kind,
      name: '',
      polygon: [[ring]],
      quality: 'surveyed',
      origin: 'user',
    })
    const kinds = featureLayer([feature('road'), feature('green'), feature('water')]).map(({ kind }) => kind)
    expect(kinds).toEqual(['green', 'water', 'road'])
  })
})

describe('the mark of sample data', () => {
  it('stands while one row is invented or schematic, and only then', () => {
    expect(showsDemo([park()], [], [parcel('A-1', 'sold', 1)])).toBe(false)
    expect(showsDemo([park()], [], [parcel('A-1', 'sold', 1, { origin: 'demo' })])).toBe(true)
    expect(showsDemo([park({ quality: 'schematic' })], [], [])).toBe(true)
  })
})
