import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { CodedError, type ErrorCode } from '../../../../electron/contract/errors'
import type { ReadDb, WriteDb } from '../../../../electron/host/workspace/db'
import { diskFileSystem } from '../../../../electron/host/workspace/file-system'
import { createFile, type Surroundings } from '../../../../electron/host/workspace/opening'
import { uuidv7 } from '../../../../electron/host/workspace/uuid'
import { Workspace } from '../../../../electron/host/workspace/workspace'

/** A machine whose clock a test can set and whose heartbeat beats only when a test says so. */
export function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    files: diskFileSystem,
    now: () => new Date(),
    owner: { name: 'first officer', computer: 'computer-1' },
    heartbeatMs: 2_000_000_000,
    ...changes,
  }
}

/** A new workspace with one park `P` and one status, closed again. */
export async function makeWorkspace(path: string): Promise<void> {
  await createFile(path, surroundings(), (db) => {
    addStatus(db, '分譲中')
    addPark(db, 'P')
  })
}

/** Opens a workspace until the test ends. */
export async function openWorkspace(path: string, changes: Partial<Surroundings> = {}): Promise<Workspace> {
  const workspace = await Workspace.open(path, surroundings(changes))
  onTestFinished(() => workspace.close().catch(() => undefined))
  return workspace
}

/** A new workspace file, open. */
export async function newWorkspace(path: string, changes: Partial<Surroundings> = {}): Promise<Workspace> {
  await makeWorkspace(path)
  return openWorkspace(path, changes)
}

export function addPark(db: WriteDb, name: string): string {
  const uid = uuidv7()
  db.run(
    `INSERT INTO parks (uid, slug, name, stage, point_lon, point_lat, quality, origin)
     VALUES ($uid, $slug, $name, 'on-sale', 140.1, 37.9, 'schematic', 'user')`,
    { uid, slug: uid, name },
  )
  return uid
}

export function addStatus(db: WriteDb, name: string): string {
  const uid = uuidv7()
  db.run(
    `INSERT INTO statuses (uid, position, name, name_en, letter, color, hatch, sale_class, offered)
     VALUES ($uid, 1, $name, $name, '空', '#2277cc', 'plain', 'remaining', 1)`,
    { uid, name },
  )
  return uid
}

/** A parcel with a square of bytes for a geometry: the workspace does not look into it. */
export function addParcel(db: WriteDb, parkUid: string, number: string, geom = polygon(1)): string {
  const uid = uuidv7()
  db.run(
    `INSERT INTO parcels (uid, park_uid, number, geom, price_kind, quality, origin, registered_area)
     VALUES ($uid, $parkUid, $number, $geom, 'unknown', 'schematic', 'user', 500000)`,
    { uid, parkUid, number, geom },
  )
  return uid
}

/** A GeoPackage multipolygon of one triangle near Yonezawa, EPSG:6668; `shift` moves it. */
export function polygon(shift: number): Uint8Array {
  const positions = [0, 1, 2, 0].map((corner) => [
    140.1 + shift / 1000 + (corner === 1 ? 0.001 : 0),
    37.9 + (corner === 2 ? 0.001 : 0),
  ])
  const bytes = Buffer.alloc(8 + 9 + 9 + 4 + positions.length * 16)
  bytes.write('GP', 0, 'latin1')
  bytes.writeUInt8(0, 2)
  bytes.writeUInt8(1, 3)
  bytes.writeInt32LE(6668, 4)
  bytes.writeUInt8(1, 8)
  bytes.writeUInt32LE(6, 9)
  bytes.writeUInt32LE(1, 13)
  bytes.writeUInt8(1, 17)
  bytes.writeUInt32LE(3, 18)
  bytes.writeUInt32LE(1, 22)
  bytes.writeUInt32LE(positions.length, 26)
  positions.flat().forEach((value, index) => bytes.writeDoubleLE(value, 30 + index * 8))
  return new Uint8Array(bytes)
}

const Named = z.object({ uid: z.string(), name: z.string() })

/** Names of the parks, in order. */
export function parkNames(db: ReadDb): string[] {
  return parks(db).map((park) => park.name)
}

export function parks(db: ReadDb): z.output<typeof Named>[] {
  return db.all(Named, 'SELECT uid, name FROM parks ORDER BY name')
}

/** The first park's uid. */
export function firstPark(db: ReadDb): string {
  const [park] = parks(db)
  if (!park) throw new Error('the workspace has no park')
  return park.uid
}

/** The error that the work ends with, which must be a coded one. */
export async function failure(work: Promise<unknown>): Promise<{ code: ErrorCode; details: unknown }> {
  try {
    await work
  } catch (error) {
    if (error instanceof CodedError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('nothing failed')
}

/** Every row of every logged table, for comparing whole states. */
export function wholeState(db: ReadDb): Record<string, unknown[]> {
  const tables = [
    'workspace',
    'parks',
    'park_facts',
    'park_features',
    'statuses',
    'parcels',
    'parcel_lineage',
    'parcel_statuses',
    'companies',
    'occupancies',
  ]
  const row = z.record(z.string(), z.unknown())
  return Object.fromEntries(tables.map((table) => [table, db.all(row, `SELECT * FROM ${table} ORDER BY id`)]))
}
