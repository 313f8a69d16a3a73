import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import type { MultiPolygon } from '../../electron/contract'
import { foldedForSearch } from '../../electron/host/companies/rules'
import { encodeMultiPolygon } from '../../electron/host/geometry/gpkg-geometry'
import { square, startHost } from '../support/make-workspace'
import { makeTempFolder } from '../support/temp-folder'

export interface WorkspaceSize {
  readonly parks: number
  readonly parcelsPerPark: number
  readonly companies: number
  /** The file is filled with notes until it has at least so many bytes. */
  readonly bytes?: number
}

/** What the figures are promised for. */
export const largeOffice: WorkspaceSize = { parks: 100, parcelsPerPark: 50, companies: 5000 }

/** mulberry32: the same seed gives the same workspace on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A version 7 UUID from two numbers, so that rows sort as they were made. */
function uid(kind: number, number: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `0197a2c4-${hex(kind, 4)}-7000-8000-${hex(number, 12)}`
}

const places = ['米沢', '置賜', '長井', '南陽', '高畠', '川西', '白鷹', '飯豊', '小国', '上山']
const trades = ['精密', '電子', '機械', '食品', '化学', '金属', '木工', '物流', '繊維', '光学']
const tails = ['工業', '製作所', '産業', '技研', 'ファクトリー', '工機', '製造', '科学', 'テック', '興業']
const readings = [
  'よねざわ',
  'おきたま',
  'ながい',
  'なんよう',
  'たかはた',
  'かわにし',
  'しらたか',
  'いいで',
  'おぐに',
  'かみのやま',
]
const forms = ['株式会社', '有限会社', '(株)', '㈱', '合同会社']

function insert(db: Database, table: string, rows: readonly Readonly<Record<string, SqlValue>>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  try {
    for (const row of rows) statement.run(columns.map((column) => row[column] ?? null))
  } finally {
    statement.free()
  }
}

/**
 * Corner of a park: a grid of ten by ten, so close that the first view shows every parcel and not a dot a park; degrees,
 * EPSG:6668.
 */
function cornerOf(park: number): readonly [lon: number, lat: number] {
  return [140.05 + (park % 10) * 0.014, 37.88 + Math.floor(park / 10) * 0.008]
}

function parcelShape(park: number, index: number): MultiPolygon {
  const [lon, lat] = cornerOf(park)
  return square(lon + (index % 10) * 0.001, lat + Math.floor(index / 10) * 0.0008, 75)
}

function fill(db: Database, size: WorkspaceSize): void {
  const next = random(20261120)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const statuses = (db.exec('SELECT uid FROM statuses ORDER BY position')[0]?.values ?? []).map(
    (row) => row[0] as string,
  )
  const parks = Array.from({ length: size.parks }, (_, park) => ({ number: park, uid: uid(1, park) }))
  insert(
    db,
    'parks',
    parks.map((park) => ({
      uid: park.uid,
      slug: `park-${park.number}`,
      name: `${places[park.number % 10]}第${Math.floor(park.number / 10) + 1}産業団地`,
      name_kana: `${readings[park.number % 10]}だい${Math.floor(park.number / 10) + 1}さんぎょうだんち`,
      name_en: `Park ${park.number}`,
      stage: 'on-sale',
      total_area: 40_000_000,
      point_lon: cornerOf(park.number)[0],
      point_lat: cornerOf(park.number)[1],
      quality: 'schematic',
      origin: 'demo',
    })),
  )
  const parcels = parks.flatMap((park) =>
    Array.from({ length: size.parcelsPerPark }, (_, index) => ({
      park,
      index,
      uid: uid(2, park.number * size.parcelsPerPark + index),
      area: 500_000 + Math.floor(next() * 300_000),
    })),
  )
  insert(
    db,
    'parcels',
    parcels.map(({ park, index, uid: own, area }) => ({
      uid: own,
      geom: encodeMultiPolygon(parcelShape(park.number, index)),
      park_uid: park.uid,
      number: `${String.fromCharCode(65 + Math.floor(index / 10))}-${(index % 10) + 1}`,
      block: String.fromCharCode(65 + Math.floor(index / 10)),
      registered_area: area,
      plane_area: 562_500,
      zone: pick(['工業専用地域', '工業地域', '準工業地域']),
      price_kind: 'fixed',
      price_min: 8000 + Math.floor(next() * 8000),
      quality: 'schematic',
      origin: 'demo',
    })),
  )
  insert(
    db,
    'parcel_statuses',
    parcels.flatMap((parcel, number) => [
      {
        uid: uid(3, number * 2),
        parcel_uid: parcel.uid,
        status_uid: statuses[2] ?? '',
        since: '2015-04-01',
        origin: 'demo',
      },
      {
        uid: uid(3, number * 2 + 1),
        parcel_uid: parcel.uid,
        status_uid: pick(statuses),
        since: `20${16 + (number % 10)}-06-01`,
        origin: 'demo',
      },
    ]),
  )
  const companies = Array.from({ length: size.companies }, (_, number) => {
    const place = Math.floor(next() * places.length)
    const name = `${pick(forms)}${places[place]}${pick(trades)}${pick(tails)}${number}`
    const kana = `${readings[place]}せいみつ${number}`
    return { number, name, kana }
  })
  insert(
    db,
    'companies',
    companies.map(({ number, name, kana }) => ({
      uid: uid(4, number),
      name,
      name_kana: kana,
      folded: foldedForSearch(name, kana),
      industry: pick(trades),
      publication: pick(['name', 'industry', 'nothing']),
      origin: 'demo',
    })),
  )
  insert(
    db,
    'occupancies',
    parcels
      .filter((_, number) => number % 2 === 0 && number < size.companies)
      .map((parcel, number) => ({
        uid: uid(5, number),
        parcel_uid: parcel.uid,
        company_uid: uid(4, number),
        since: '2018-04-01',
        publication: 'name',
        origin: 'demo',
      })),
  )
}

/** Sources quoted at length, as an office that keeps whole documents in its facts would have them. */
function pad(db: Database, missing: number): void {
  const next = random(7)
  const paragraph = () =>
    Array.from({ length: 6000 }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 5000))).join('')
  const rows = Math.ceil(missing / 36_500)
  insert(
    db,
    'park_facts',
    Array.from({ length: rows }, (_, number) => ({
      uid: uid(6, number),
      park_uid: uid(1, 0),
      item: `document ${number}`,
      value: paragraph(),
      certainty: 'confirmed',
      source: 'archive',
      source_date: '2020',
      origin: 'demo',
    })),
  )
}

/**
 * Writes a workspace of the given size; always the same bytes' worth of rows.
 * @param file is made anew; must not exist
 * @returns size of the file in bytes
 */
export async function generateWorkspace(file: string, size: WorkspaceSize): Promise<number> {
  const folder = makeTempFolder()
  try {
    // The program itself makes the empty workspace, so that layout and triggers are the real ones.
    const made = await startHost(folder.path, file)
    await made.close()
  } finally {
    folder.remove()
  }
  const SQL = await initSqlJs()
  const db = new SQL.Database(readFileSync(file))
  try {
    db.run('BEGIN')
    fill(db, size)
    // As in a workspace that comes from the seed, how the rows came in is not history: no officer made them.
    db.run('DELETE FROM change_log')
    db.run('COMMIT')
    db.run('VACUUM')
    const before = db.export().length
    if (size.bytes !== undefined && size.bytes > before) {
      db.run('BEGIN')
      pad(db, size.bytes - before)
      db.run('DELETE FROM change_log')
      db.run('COMMIT')
      db.run('VACUUM')
    }
    const bytes = db.export()
    writeFileSync(file, bytes)
    return bytes.length
  } finally {
    db.close()
  }
}
