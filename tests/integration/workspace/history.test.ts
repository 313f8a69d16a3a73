import { expect, it } from 'vitest'
import { testFolder } from '../../support/test-folder'
import { addParcel, addPark, firstPark, newWorkspace, polygon } from './support/sample'

const all = { before: null, limit: 100, rowUid: null }

it('tells newest first what a command did, who did it and when', async () => {
  const now = () => new Date('2026-11-20T05:02:11.123Z')
  const workspace = await newWorkspace(testFolder().join('w.gpkg'), { now })
  await workspace.execute('settings.update', (db) =>
    db.run("UPDATE workspace SET officer_name = '立地 花子' WHERE id = 1"),
  )
  await workspace.execute('parks.update', (db) => db.run("UPDATE parks SET name = 'Q', total_area = 5000"))
  const [newest, settings, made] = workspace.history(all)
  expect(newest).toMatchObject({
    operation: 'parks.update',
    actor: '立地 花子',
    at: '2026-11-20T05:02:11.123Z',
    undone: false,
    rowCount: 1,
    rows: [
      {
        table: 'parks',
        rowName: 'Q',
        action: 'update',
        fields: [
          { field: 'name', before: 'P', after: 'Q' },
          { field: 'total_area', before: null, after: 5000 },
        ],
      },
    ],
  })
  expect(settings?.actor).toBe('first officer')
  expect(made?.operation).toBe('workspace.create')
})

it('shows a geometry in words, and only when it changed', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const uid = (await workspace.execute('parcels.create', (db) => addParcel(db, firstPark(db), 'A-1'))).result
  await workspace.execute('parcels.update', (db) =>
    db.run('UPDATE parcels SET geom = $geom WHERE uid = $uid', { geom: polygon(9), uid }),
  )
  await workspace.execute('parcels.update', (db) =>
    db.run("UPDATE parcels SET note = 'n' WHERE uid = $uid", { uid }),
  )
  const [noted, moved] = workspace.history(all)
  expect(noted?.rows[0]?.fields).toEqual([{ field: 'note', before: '', after: 'n' }])
  expect(moved?.rows[0]?.fields).toEqual([
    { field: 'geom', before: 'MULTIPOLYGON, 4 points', after: 'MULTIPOLYGON, 4 points' },
  ])
})

it('gathers for one parcel also its statuses and occupants, those removed included, and nothing else', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  const uid = (await workspace.execute('parcels.create', (db) => addParcel(db, firstPark(db), 'A-1'))).result
  const other = (await workspace.execute('parcels.create', (db) => addParcel(db, firstPark(db), 'A-2')))
    .result
  await workspace.execute('parcels.changeStatus', (db) => {
    for (const [key, parcel] of Object.entries({ s1: uid, s2: other }))
      db.run(
        `INSERT INTO parcel_statuses (uid, parcel_uid, status_uid, since, origin)
         SELECT $key, $parcel, uid, '2024-04-01', 'user' FROM statuses`,
        { key, parcel },
      )
  })
  await workspace.execute('parcels.removeStatusEntry', (db) =>
    db.run("DELETE FROM parcel_statuses WHERE uid = 's1'"),
  )
  const entries = workspace.history({ ...all, rowUid: uid })
  expect(entries.map((entry) => [entry.operation, entry.rowCount])).toEqual([
    ['parcels.removeStatusEntry', 1],
    ['parcels.changeStatus', 1],
    ['parcels.create', 1],
  ])
  expect(entries[1]?.rows).toMatchObject([{ table: 'parcel_statuses', rowName: 'A-1' }])
})

it('marks what is taken back, and shows undo and redo as commands', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  await workspace.undo()
  expect(workspace.history(all).map((entry) => [entry.operation, entry.undone])).toEqual([
    ['workspace.undo', false],
    ['parks.create', true],
    ['workspace.create', false],
  ])
  await workspace.redo()
  expect(workspace.history(all)[2]?.undone).toBe(false)
  await workspace.undo()
  await workspace.execute('parks.create', (db) => addPark(db, 'R'))
  expect(workspace.history(all).find((entry) => entry.undone)?.rows[0]?.rowName).toBe('Q')
})

it('comes in pages, with at most fifty rows a command and their true number', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  for (let round = 0; round < 5; round++)
    await workspace.execute('parks.create', (db) => {
      for (let index = 0; index < 60; index++) addPark(db, `Q${round}-${index}`)
    })
  const first = workspace.history({ ...all, limit: 2 })
  const second = workspace.history({ ...all, limit: 10, before: first.at(-1)?.sequence ?? 0 })
  expect([first.length, second.length]).toEqual([2, 4])
  expect(first[0]?.rowCount).toBe(60)
  expect(first[0]?.rows).toHaveLength(50)
})
