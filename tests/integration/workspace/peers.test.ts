import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testFolder } from '../../support/test-folder'
import {
  addParcel,
  addPark,
  failure,
  firstPark,
  newWorkspace,
  openWorkspace,
  parkNames,
  polygon,
  wholeState,
} from './support/sample'

/** Other programs that read and write the officer's file. Where one is not installed its tests say so and are skipped. */
const installed = (program: string) => spawnSync(program, ['--version']).status === 0
const gdal = installed('ogrinfo') && installed('ogr2ogr')
const sqlite = installed('sqlite3')
const without = (program: string, there: boolean) => (there ? '' : ` (skipped: ${program} is not installed)`)

function run(program: string, ...args: string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8' })
  return done.stdout + done.stderr
}

/** A workspace with one parcel on sale since 2020 and one whose time has not come. Closed. */
async function fileWithParcels(path: string): Promise<void> {
  const workspace = await newWorkspace(path)
  await workspace.execute('parcels.create', (db) => {
    const here = addParcel(db, firstPark(db), 'A-1', polygon(1))
    db.run("UPDATE parcels SET exists_from = '2999-01-01' WHERE uid = $uid", {
      uid: addParcel(db, firstPark(db), 'A-2', polygon(2)),
    })
    db.run(
      `INSERT INTO parcel_statuses (uid, parcel_uid, status_uid, since, origin)
       SELECT 's', $here, uid, '2020-04-01', 'user' FROM statuses`,
      { here },
    )
  })
  await workspace.close()
}

describe('GDAL, as QGIS uses it', () => {
  it.skipIf(!gdal)(
    `reads parks, parcels and the parcels of today with their status${without('gdal-bin', gdal)}`,
    async () => {
      const path = testFolder().join('w.gpkg')
      await fileWithParcels(path)
      const all = run('ogrinfo', '-ro', '-al', path)
      expect(all).not.toMatch(/warning|error/i)
      expect(all).toContain("using driver `GPKG' successful")
      for (const layer of ['parks', 'park_features', 'parcels', 'parcels_today', 'companies', 'occupancies'])
        expect(all).toContain(`Layer name: ${layer}\n`)
      expect(all).toContain('ID["EPSG",6668]')
      const today = run('ogrinfo', '-ro', '-al', '-geom=SUMMARY', path, 'parcels_today')
      expect(today).toContain('Feature Count: 1')
      expect(today).toContain('status (String) = 分譲中')
      expect(today).toContain('park (String) = P')
      expect(today).toMatch(/registered_area_m2 \(\w+\) = 5000/)
      expect(today).toMatch(/Extent: \(140\.101/)
    },
  )

  it.skipIf(!gdal)(
    `may add a spatial index, which is dropped so that work goes on, and is told${without('gdal-bin', gdal)}`,
    async () => {
      const path = testFolder().join('w.gpkg')
      await fileWithParcels(path)
      expect(run('ogrinfo', path, '-sql', "SELECT CreateSpatialIndex('parcels', 'geom')")).not.toMatch(
        /error/i,
      )
      const workspace = await openWorkspace(path)
      expect(workspace.describe()).toMatchObject({ readOnly: null, notices: ['spatial-index-dropped'] })
      await workspace.execute('parcels.update', (db) =>
        db.run("UPDATE parcels SET geom = NULL WHERE number = 'A-1'"),
      )
      await workspace.undo()
      await workspace.execute('parcels.remove', (db) => db.run("DELETE FROM parcels WHERE number = 'A-2'"))
      await workspace.close()
      const again = await openWorkspace(path)
      expect(again.describe().notices).toEqual([])
      const names = z.object({ name: z.string() })
      expect(again.db.all(names, "SELECT name FROM sqlite_schema WHERE name LIKE '%rtree%'")).toEqual([])
      expect(run('ogrinfo', '-ro', '-al', '-so', path, 'parcels')).not.toMatch(/warning|error/i)
      expect(run('ogrinfo', path, '-sql', "SELECT CreateSpatialIndex('parcels', 'geom')")).not.toMatch(
        /error/i,
      )
    },
  )

  it.skipIf(!gdal)(
    `edits rows that then stand in the history and can be taken back${without('gdal-bin', gdal)}`,
    async () => {
      const path = testFolder().join('w.gpkg')
      await fileWithParcels(path)
      const before = await openWorkspace(path)
      const state = wholeState(before.db)
      await before.close()
      expect(
        run('ogrinfo', path, '-sql', "UPDATE parcels SET note = 'QGIS', zone = NULL WHERE number = 'A-1'"),
      ).not.toMatch(/error/i)
      const workspace = await openWorkspace(path)
      expect(workspace.describe().notices).toEqual(['outside-edit-adopted'])
      const [entry] = workspace.history({ before: null, limit: 1, rowUid: null })
      expect(entry).toMatchObject({
        operation: 'outside.edit',
        rows: [{ table: 'parcels', rowName: 'A-1', fields: [{ field: 'note', before: '', after: 'QGIS' }] }],
      })
      await workspace.undo()
      expect(wholeState(workspace.db)).toEqual(state)
    },
  )
})

describe('the sqlite3 program', () => {
  it.skipIf(!sqlite)(
    `finds the file whole after many kinds of commands${without('sqlite3', sqlite)}`,
    async () => {
      const path = testFolder().join('w.gpkg')
      await fileWithParcels(path)
      const workspace = await openWorkspace(path)
      for (let index = 0; index < 10; index++)
        await workspace.execute('parks.create', (db) => {
          for (let row = 0; row < 50; row++) addPark(db, `Q${index}-${row}`)
        })
      for (let index = 0; index < 7; index++) await workspace.undo()
      await workspace.redo()
      expect(run('sqlite3', path, 'PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok\n')
      expect(run('sqlite3', path, 'SELECT COUNT(*) FROM parks').trim()).toBe(
        String(parkNames(workspace.db).length),
      )
    },
  )

  it.skipIf(!sqlite)(
    `logs numbers so exactly that undo brings back every bit${without('sqlite3', sqlite)}`,
    async () => {
      const path = testFolder().join('w.gpkg')
      const values = [
        0.1 + 0.2,
        1 / 3,
        140.30000000000001,
        5e-324,
        1.7976931348623157e308,
        -0.1,
        100,
        1e21,
        123456.789e-7,
      ]
      const workspace = await newWorkspace(path)
      await workspace.execute('parks.create', (db) => {
        values.forEach((value, index) => {
          const uid = addPark(db, `Q${index}`)
          // Written as text: the program itself refuses whole numbers beyond 2^53.
          db.run('UPDATE parks SET point_lon = CAST($text AS REAL) WHERE uid = $uid', {
            text: String(value),
            uid,
          })
        })
      })
      await workspace.close()
      const bits = () =>
        run(
          'sqlite3',
          path,
          "SELECT hex(ieee754_to_blob(point_lon)) FROM parks WHERE name LIKE 'Q%' ORDER BY name",
        )
      const logged = run(
        'sqlite3',
        path,
        "UPDATE parks SET point_lon = point_lon + 1; SELECT json_extract(before, '$.name') || ' ' || before FROM change_log WHERE command_uid IS NULL",
      )
      expect(bits()).not.toBe('')
      const Before = z.object({ name: z.string(), point_lon: z.number() })
      const found = new Map(
        logged
          .trim()
          .split('\n')
          .map((line) => Before.parse(JSON.parse(line.slice(line.indexOf(' ')))))
          .map((row) => [row.name, row.point_lon]),
      )
      values.forEach((value, index) => {
        // Adding 1 leaves the largest ones as they are: an update that changes nothing is not logged.
        if (value + 1 !== value) expect(found.get(`Q${index}`)).toBe(value)
      })
    },
  )

  it.skipIf(!sqlite)(
    `that holds newer data in a write-ahead log keeps us from opening and from saving${without('sqlite3', sqlite)}`,
    async () => {
      const path = testFolder().join('w.gpkg')
      const workspace = await newWorkspace(path)
      const before = readFileSync(path)
      // The program is stopped in the middle, so that its log stays beside the file.
      spawnSync('sqlite3', [path], {
        input: "PRAGMA journal_mode = WAL; UPDATE parks SET name = 'R';\n.shell kill -9 $PPID\n",
      })
      expect(existsSync(path + '-wal')).toBe(true)
      expect((await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))).code).toBe(
        'workspace-changed-outside',
      )
      expect((await failure(workspace.reload())).code).toBe('workspace-wal')
      await workspace.close()
      expect((await failure(openWorkspace(path))).code).toBe('workspace-wal')
      expect(readFileSync(path).length).toBe(before.length)
      // The other program opens it again and tidies up; then everything is there.
      execFileSync('sqlite3', [path, 'PRAGMA journal_mode = DELETE'])
      const again = await openWorkspace(path)
      expect(parkNames(again.db)).toEqual(['R'])
    },
  )
})
