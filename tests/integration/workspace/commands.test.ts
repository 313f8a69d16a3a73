import { nothingTouched } from '../../../electron/host/workspace/touched'
import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { CodedError } from '../../../electron/contract/errors'
import { testFolder } from '../../support/test-folder'
import {
  addParcel,
  addPark,
  addStatus,
  failure,
  firstPark,
  newWorkspace,
  openWorkspace,
  parkNames,
} from './support/sample'

it('answers a command only when a copy of the file has the rows', async () => {
  const folder = testFolder()
  const workspace = await newWorkspace(folder.join('w.gpkg'))
  await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  copyFileSync(folder.join('w.gpkg'), folder.join('copy.gpkg'))
  const copy = await openWorkspace(folder.join('copy.gpkg'))
  expect(parkNames(copy.db)).toEqual(['P', 'Q'])
})

it('answers with the rows that were touched and a revision that grows', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const first = await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  expect(first.touched).toEqual({ ...nothingTouched, parks: [first.result] })
  const second = await workspace.execute('parcels.create', (db) => addParcel(db, first.result, 'A-1'))
  expect(second.touched.parcels).toEqual([second.result])
  expect(second.revision).toBe(first.revision + 1)
  expect(workspace.describe()).toMatchObject({
    revision: second.revision,
    undo: { operation: 'parcels.create', rows: 1 },
  })
})

it('counts a parcel as touched when its status, its occupant or the name of its occupant changes', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const parcel = (await workspace.execute('parcels.create', (db) => addParcel(db, firstPark(db), 'A-1')))
    .result
  const status = (await workspace.execute('statuses.save', (db) => addStatus(db, '商談中'))).result
  const touched = async (sql: string, params: Record<string, string>) =>
    (await workspace.execute('x', (db) => db.run(sql, params))).touched
  expect(
    (
      await touched(
        `INSERT INTO parcel_statuses (uid, parcel_uid, status_uid, since, origin)
         VALUES ('s', $parcel, $status, '2024-04-01', 'user')`,
        { parcel, status },
      )
    ).parcels,
  ).toEqual([parcel])
  await touched(
    `INSERT INTO companies (uid, name, folded, publication, origin) VALUES ('c', '甲', '甲', 'name', 'user')`,
    {},
  )
  const occupied = await touched(
    `INSERT INTO occupancies (uid, parcel_uid, company_uid, publication, origin)
     VALUES ('o', $parcel, 'c', 'name', 'user')`,
    { parcel },
  )
  expect(occupied).toMatchObject({ parcels: [parcel], companies: ['c'] })
  const other = (await workspace.execute('parcels.create', (db) => addParcel(db, firstPark(db), 'A-2')))
    .result
  const moved = await touched(`UPDATE occupancies SET parcel_uid = $other WHERE uid = 'o'`, { other })
  expect(moved).toMatchObject({ parcels: [parcel, other].toSorted(), companies: ['c'] })
  await touched(`UPDATE occupancies SET parcel_uid = $parcel WHERE uid = 'o'`, { parcel })
  const renamed = await touched(`UPDATE companies SET name = '乙' WHERE uid = 'c'`, {})
  expect(renamed).toMatchObject({ parcels: [parcel], companies: ['c'] })
  const shownAs = await touched(
    `UPDATE statuses SET shown_as_uid = (SELECT min(uid) FROM statuses) WHERE uid = $status`,
    {
      status,
    },
  )
  expect(shownAs).toMatchObject({ parcels: [parcel], statuses: [status] })
  const settings = await touched(`UPDATE workspace SET officer_name = 'x' WHERE id = 1`, {})
  expect(settings).toMatchObject({ settings: true, parcels: [] })
})

it('takes everything back when the work throws, and passes the error on', async () => {
  const folder = testFolder()
  const workspace = await newWorkspace(folder.join('w.gpkg'))
  const before = readFileSync(folder.join('w.gpkg'))
  const failed = workspace.execute('parks.create', (db) => {
    addPark(db, 'Q')
    throw new CodedError('park-slug-taken', { slug: 'q' })
  })
  expect(await failure(failed)).toEqual({ code: 'park-slug-taken', details: { slug: 'q' } })
  expect(parkNames(workspace.db)).toEqual(['P'])
  expect(readFileSync(folder.join('w.gpkg')).equals(before)).toBe(true)
  await workspace.execute('parks.create', (db) => addPark(db, 'R'))
  expect(parkNames(workspace.db)).toEqual(['P', 'R'])
})

it('refuses a reference to a row that does not exist, at the end of the command', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  await expect(workspace.execute('parcels.create', (db) => addParcel(db, 'nobody', 'A-1'))).rejects.toThrow(
    /FOREIGN KEY/,
  )
  const late = workspace.execute('parcels.create', (db) => {
    db.run(
      `INSERT INTO park_facts (uid, park_uid, item, value, certainty, source, source_date, origin)
       VALUES ('f', 'later', 'i', 'v', 'confirmed', '', '', 'user')`,
    )
    db.run("UPDATE parks SET uid = 'later' WHERE name = 'P'")
  })
  await expect(late).resolves.toMatchObject({ touched: { parks: expect.arrayContaining(['later']) } })
})

it('leaves no trace of a command that changed nothing', async () => {
  const folder = testFolder()
  const workspace = await newWorkspace(folder.join('w.gpkg'))
  const before = statSync(folder.join('w.gpkg'), { bigint: true })
  const { revision } = workspace.describe()
  const reply = await workspace.execute('parks.update', (db) =>
    db.run("UPDATE parks SET name = 'P' WHERE name = 'P'"),
  )
  expect(reply).toMatchObject({ revision, result: 1, touched: { parks: [] } })
  expect(statSync(folder.join('w.gpkg'), { bigint: true }).mtimeNs).toBe(before.mtimeNs)
  expect(workspace.history({ before: null, limit: 10, rowUid: null })).toHaveLength(1)
})

it('runs commands one after the other in the order of their giving', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const Count = z.object({ n: z.int() })
  const seen = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      workspace.execute('parks.create', (db) => {
        addPark(db, `Q${index}`)
        return db.get(Count, 'SELECT COUNT(*) AS n FROM parks')?.n
      }),
    ),
  )
  expect(seen.map((reply) => reply.result)).toEqual(Array.from({ length: 12 }, (_, index) => index + 2))
})

it('refuses work that is not synchronous', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const lazy = workspace.execute('parks.create', async (db) => {
    addPark(db, 'Q')
    await Promise.resolve()
  })
  await expect(lazy).rejects.toThrow(/not synchronous/)
  expect(parkNames(workspace.db)).toEqual(['P'])
})

it('tells listeners what changed, and not after they stopped', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const heard: unknown[] = []
  const stop = workspace.onChanged((change) => heard.push(change.touched?.parks.length))
  let states = 0
  workspace.onStateChanged(() => states++)
  await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  stop()
  await workspace.execute('parks.create', (db) => addPark(db, 'R'))
  expect(heard).toEqual([1])
  expect(states).toBe(2)
})

it('says when the workspace holds invented data', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  expect(workspace.describe().hasDemoData).toBe(false)
  await workspace.execute('parks.update', (db) => db.run("UPDATE parks SET origin = 'demo' WHERE name = 'P'"))
  expect(workspace.describe().hasDemoData).toBe(true)
})

it('serves nobody after it was closed', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  await workspace.close()
  expect(await failure(workspace.execute('x', () => 1))).toEqual({ code: 'no-workspace', details: {} })
  expect(() => workspace.db).toThrow('no-workspace')
})
