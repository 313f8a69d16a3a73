import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Engine } from '../../../electron/host/workspace/engine'
import {
  beginWorkspace,
  latestVersion,
  layoutVersion,
  migrate,
} from '../../../electron/host/workspace/migrate'
import { migrations } from '../../../electron/host/workspace/migrations/index'
import type { Migration } from '../../../electron/host/workspace/migrations/migration'
import { testFolder } from '../../support/test-folder'
import { addPark, newWorkspace, parkNames } from './support/sample'

/**
 * The layout after each migration, as a digest of all its statements. A released migration is never edited: files made
 * with it exist. Whoever has to change this line adds a migration instead. (Before the first release it may change.)
 */
const frozen: readonly string[] = [
  '0cb35098f6a9538ade5d7829',
  'a69b8d2e0706e62bb7378edd',
  'b750a1293b7fd1b7b02fe6eb',
  '9f9bb79faaba2cefce6f2da7',
  '8d60e0088d3741fc137b1e62',
  '238f95bee7119734250fbd6f',
  '7bd1edb9f7172dc68f3eb827',
]

const Statement = z.object({ sql: z.string() })

function digest(engine: Engine): string {
  const statements = engine.all(
    Statement,
    'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name',
  )
  return createHash('sha256')
    .update(statements.map(({ sql }) => sql).join('\n'))
    .digest('hex')
    .slice(0, 24)
}

describe('migrations', () => {
  it('are numbered from 1 without a gap, and each has its digest here', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
    expect(latestVersion).toBe(migrations.length)
    expect(frozen).toHaveLength(migrations.length)
  })

  it.each(migrations.map((migration) => [migration.version, migration.name] as const))(
    '%i (%s) gives the layout that was released',
    async (version) => {
      const engine = await Engine.create(null)
      migrate(engine, 'w', migrations.slice(0, version))
      expect(layoutVersion(engine)).toBe(version)
      expect(digest(engine)).toBe(frozen[version - 1])
      engine.close()
    },
  )

  it('mark the file as a GeoPackage of version 1.3 and leave it whole', async () => {
    const engine = await Engine.create(null)
    migrate(engine, 'w')
    expect(engine.rows('PRAGMA application_id')).toEqual([{ application_id: 0x47504b47 }])
    expect(engine.rows('PRAGMA user_version')).toEqual([{ user_version: 10_300 + latestVersion }])
    expect(engine.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(engine.rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
    expect(migrate(engine, 'w')).toBe(false)
    engine.close()
  })

  it('write triggers for every table that they name, and log every column of it', async () => {
    const engine = await Engine.create(null)
    migrate(engine, 'w')
    for (const table of migrations.flatMap((migration) => migration.logged))
      for (const action of ['insert', 'update', 'delete'])
        expect(
          engine.rows('SELECT tbl_name FROM sqlite_schema WHERE name = $name', {
            name: `log_${table}_${action}`,
          }),
        ).toEqual([{ tbl_name: table }])
    engine.close()
  })
})

const next = (sql: string, logged: readonly string[] = []): Migration[] => [
  ...migrations,
  { version: latestVersion + 1, name: 'next', sql, logged },
]

async function olderFile(): Promise<Engine> {
  const engine = await Engine.create(null)
  migrate(engine, 'w')
  beginWorkspace(engine, { name: 'a', at: '2026-11-20T00:00:00Z' }, (db) => void addPark(db, 'P'))
  return engine
}

describe('a migration of a file with rows', () => {
  it('keeps them, logs new columns, and settles the steps of undo made before', async () => {
    const engine = await olderFile()
    engine.run("UPDATE commands SET state = 'done'")
    migrate(engine, 'w', next("ALTER TABLE parks ADD COLUMN opened_on TEXT NOT NULL DEFAULT ''", ['parks']))
    expect(parkNames(engine)).toEqual(['P'])
    expect(engine.rows('SELECT DISTINCT state FROM commands')).toEqual([{ state: 'settled' }])
    engine.run("UPDATE parks SET opened_on = '2027-04-01'")
    const [entry] = engine.rows('SELECT after FROM change_log ORDER BY id DESC LIMIT 1')
    expect(JSON.parse(String(entry?.after))).toMatchObject({ name: 'P', opened_on: '2027-04-01' })
    engine.close()
  })

  it.each([
    [
      'a statement fails',
      'CREATE TABLE more (id INTEGER); CREATE TABLE parks (id INTEGER)',
      /already exists/,
    ],
    [
      'it breaks a reference',
      "CREATE TABLE more (id INTEGER); INSERT INTO park_facts (uid, park_uid, item, value, certainty, source, source_date, origin) VALUES ('f', 'nobody', 'i', 'v', 'confirmed', '', '', 'user')",
      /reference/,
    ],
  ])('is undone as a whole when %s', async (_, sql, technical) => {
    const engine = await olderFile()
    const before = digest(engine)
    expect(() => migrate(engine, 'w.gpkg', next(sql))).toThrowError(
      expect.objectContaining({
        code: 'migration-failed',
        details: { path: 'w.gpkg', version: latestVersion + 1, technical: expect.stringMatching(technical) },
      }),
    )
    expect(digest(engine)).toBe(before)
    expect(layoutVersion(engine)).toBe(latestVersion)
    expect(engine.rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
    engine.close()
  })

  it('refuses a list with a gap', async () => {
    const engine = await Engine.create(null)
    expect(() => migrate(engine, 'w', next('').slice(1))).toThrow(/version/)
    engine.close()
  })
})

it('log entries of a program that writes to the file are complete: text, numbers, nothing, bytes', async () => {
  const path = testFolder().join('w.gpkg')
  const workspace = await newWorkspace(path)
  await workspace.close()
  const engine = await Engine.create(readFileSync(path))
  engine.run(
    "UPDATE parks SET note = $note, point_lon = $lon, total_area = NULL, uncertainty_m = 100, geom = x'00ff'",
    {
      note: '改行\n"引用" 𠮷 \\',
      lon: 140.30000000000001,
    },
  )
  const [entry] = engine.rows('SELECT command_uid, before, after FROM change_log ORDER BY id DESC LIMIT 1')
  expect(entry?.command_uid).toBeNull()
  expect(JSON.parse(String(entry?.before))).toMatchObject({ note: '', geom: null, id: 1 })
  expect(JSON.parse(String(entry?.after))).toMatchObject({
    note: '改行\n"引用" 𠮷 \\',
    point_lon: 140.30000000000001,
    total_area: null,
    uncertainty_m: 100,
    geom: '00FF',
  })
  writeFileSync(path, engine.export())
  engine.close()
})
