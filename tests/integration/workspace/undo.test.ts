import * as fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { WriteDb } from '../../../electron/host/workspace/db'
import { Engine } from '../../../electron/host/workspace/engine'
import { uuidv7 } from '../../../electron/host/workspace/uuid'
import { Workspace } from '../../../electron/host/workspace/workspace'
import { makeTempFolder } from '../../support/temp-folder'
import { testFolder } from '../../support/test-folder'
import {
  addParcel,
  addPark,
  addStatus,
  failure,
  firstPark,
  makeWorkspace,
  newWorkspace,
  openWorkspace,
  parkNames,
  polygon,
  surroundings,
  wholeState,
} from './support/sample'

describe('undo and redo', () => {
  it('take back and bring back one command after the other, also after a restart', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await workspace.execute('parks.create', (db) => addPark(db, 'R'))
    const undone = await workspace.undo()
    expect(undone.result).toMatchObject({ operation: 'parks.create', rows: 1 })
    expect(undone.touched.parks).toHaveLength(1)
    await workspace.close()

    const again = await openWorkspace(path)
    expect(again.describe()).toMatchObject({
      undo: { operation: 'parks.create' },
      redo: { operation: 'parks.create' },
    })
    await again.undo()
    expect(parkNames(again.db)).toEqual(['P'])
    await again.redo()
    await again.redo()
    expect(parkNames(again.db)).toEqual(['P', 'Q', 'R'])
    expect((await failure(again.redo())).code).toBe('nothing-to-redo')
  })

  it('have nothing to do in a workspace that was only made', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    expect((await failure(workspace.undo())).code).toBe('nothing-to-undo')
    expect((await failure(workspace.redo())).code).toBe('nothing-to-redo')
  })

  it('forget what was undone when something new is done', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await workspace.undo()
    await workspace.execute('parks.create', (db) => addPark(db, 'R'))
    expect((await failure(workspace.redo())).code).toBe('nothing-to-redo')
    expect(parkNames(workspace.db)).toEqual(['P', 'R'])
  })

  it('reach back a hundred commands', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    for (let index = 0; index < 103; index++)
      await workspace.execute('parks.create', (db) => addPark(db, `Q${String(index).padStart(3, '0')}`))
    for (let index = 0; index < 100; index++) await workspace.undo()
    expect((await failure(workspace.undo())).code).toBe('nothing-to-undo')
    expect(parkNames(workspace.db)).toEqual(['P', 'Q000', 'Q001', 'Q002'])
  })

  it('bring back rows with their keys, their references and their geometry', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    const parcel = (await workspace.execute('parcels.create', (db) => addParcel(db, firstPark(db), 'A-1')))
      .result
    await workspace.execute('parcels.changeStatus', (db) =>
      db.run(
        `INSERT INTO parcel_statuses (uid, parcel_uid, status_uid, since, origin)
         SELECT 's', $parcel, uid, '2024-04-01', 'user' FROM statuses`,
        { parcel },
      ),
    )
    const before = wholeState(workspace.db)
    await workspace.execute('parcels.remove', (db) => {
      db.run('DELETE FROM parcels WHERE uid = $parcel', { parcel })
      db.run('DELETE FROM parcel_statuses WHERE parcel_uid = $parcel', { parcel })
    })
    await workspace.undo()
    expect(wholeState(workspace.db)).toEqual(before)
  })

  it('bring back a row that was replaced', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    await workspace.execute('parcels.create', (db) => {
      const parcel = addParcel(db, firstPark(db), 'A-1')
      db.run(
        `INSERT INTO parcel_statuses (uid, parcel_uid, status_uid, since, note, origin)
         SELECT 'one', $parcel, uid, '2024-04-01', 'first', 'user' FROM statuses`,
        { parcel },
      )
    })
    const before = wholeState(workspace.db)
    await workspace.execute('parcels.changeStatus', (db) =>
      db.run(
        `INSERT OR REPLACE INTO parcel_statuses (uid, parcel_uid, status_uid, since, note, origin)
         SELECT 'two', parcel_uid, status_uid, since, 'second', origin FROM parcel_statuses`,
      ),
    )
    await workspace.undo()
    expect(wholeState(workspace.db)).toEqual(before)
  })

  it('change nothing when a row is not as the log left it', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.update', (db) => db.run("UPDATE parks SET name = 'Q', note = 'n'"))
    await workspace.close()
    const engine = await Engine.create(readFileSync(path))
    engine.script("DROP TRIGGER log_parks_update; UPDATE parks SET note = 'changed behind the log'")
    writeFileSync(path, engine.export())
    engine.close()
    const again = await openWorkspace(path)
    const before = wholeState(again.db)
    expect(await failure(again.undo())).toMatchObject({ code: 'undo-conflict', details: { table: 'parks' } })
    expect(wholeState(again.db)).toEqual(before)
  })

  it('change nothing when rows that came later hang on what is to go', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await workspace.close()
    const engine = await Engine.create(readFileSync(path))
    engine.script(`DROP TRIGGER log_park_facts_insert;
      INSERT INTO park_facts (uid, park_uid, item, value, certainty, source, source_date, origin)
      SELECT 'f', uid, 'i', 'v', 'confirmed', '', '', 'user' FROM parks WHERE name = 'Q'`)
    writeFileSync(path, engine.export())
    engine.close()
    const again = await openWorkspace(path)
    expect((await failure(again.undo())).code).toBe('undo-conflict')
    expect(parkNames(again.db)).toEqual(['P', 'Q'])
  })

  it('take back what another program did, and then what was done before it', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await workspace.close()
    const engine = await Engine.create(readFileSync(path))
    engine.script("UPDATE parks SET name = 'outside ' || name; DELETE FROM parks WHERE name = 'outside P'")
    writeFileSync(path, engine.export())
    engine.close()
    const again = await openWorkspace(path)
    expect(again.describe().undo).toMatchObject({ operation: 'outside.edit', rows: 3 })
    await again.undo()
    expect(parkNames(again.db)).toEqual(['P', 'Q'])
    await again.undo()
    expect(parkNames(again.db)).toEqual(['P'])
    await again.redo()
    await again.redo()
    expect(parkNames(again.db)).toEqual(['outside Q'])
  })
})

/** What an officer may do, at random: each kind changes rows in a way that undo once could get wrong. */
const Uid = z.object({ uid: z.string() })

function uidOf(db: WriteDb, table: string, pick: number): string | undefined {
  const rows = db.all(Uid, `SELECT uid FROM ${table} ORDER BY uid`)
  return rows[pick % Math.max(rows.length, 1)]?.uid
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', ''))
const pick = fc.nat(50)
const double = fc.double({ noNaN: true, min: -1e9, max: 1e9 })
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-04-${number}`)

type Work = (db: WriteDb) => void

const works: fc.Arbitrary<Work> = fc.oneof(
  anyText.map((name) => (db: WriteDb) => void addPark(db, name)),
  fc.tuple(pick, double, double, anyText).map(([which, lon, lat, note]) => (db: WriteDb) => {
    const uid = uidOf(db, 'parks', which) ?? ''
    db.run('UPDATE parks SET point_lon = $lon, point_lat = $lat, note = $note WHERE uid = $uid', {
      lon,
      lat,
      note,
      uid,
    })
  }),
  fc.tuple(pick, fc.nat(100)).map(([which, shift]) => (db: WriteDb) => {
    const park = uidOf(db, 'parks', which)
    if (park) addParcel(db, park, `A-${shift}`, polygon(shift))
  }),
  fc.tuple(pick, fc.nat(100), fc.boolean()).map(([which, shift, remove]) => (db: WriteDb) => {
    const uid = uidOf(db, 'parcels', which) ?? ''
    db.run('UPDATE parcels SET geom = $geom WHERE uid = $uid', { geom: remove ? null : polygon(shift), uid })
  }),
  pick.map((which) => (db: WriteDb) => {
    const uid = uidOf(db, 'parcels', which) ?? ''
    db.run('DELETE FROM parcel_statuses WHERE parcel_uid = $uid', { uid })
    db.run('DELETE FROM parcels WHERE uid = $uid', { uid })
  }),
  fc.tuple(pick, day, anyText).map(([which, since, note]) => (db: WriteDb) => {
    const parcel = uidOf(db, 'parcels', which)
    const status = uidOf(db, 'statuses', which)
    if (!parcel || !status) return
    // Replaces the entry of the same day: the deletion must be in the log, too.
    db.run(
      `INSERT OR REPLACE INTO parcel_statuses (uid, parcel_uid, status_uid, since, note, origin)
       VALUES ($uid, $parcel, $status, $since, $note, 'user')`,
      { uid: uuidv7(), parcel, status, since, note },
    )
  }),
  fc.constant((db: WriteDb) => {
    // Every row at once, over a column that must stay unique on the way.
    db.run("UPDATE parks SET slug = 'x' || slug")
    db.run('UPDATE parcel_statuses SET note = note || since')
  }),
  anyText.map((name) => (db: WriteDb) => void addStatus(db, name)),
  fc.tuple(anyText, anyText).map(([officer, mail]) => (db: WriteDb) => {
    db.run('UPDATE workspace SET officer_name = $officer, issuer_mail = $mail WHERE id = 1', {
      officer,
      mail,
    })
  }),
)

it('undo of all gives the beginning, redo of all the end, and any step between its own state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(works, { minLength: 1, maxLength: 14 }),
      fc.nat(14),
      works,
      async (list, back, other) => {
        const folder = makeTempFolder()
        const path = folder.join('w.gpkg')
        await makeWorkspace(path)
        let workspace = await Workspace.open(path, surroundings())
        try {
          const states = [wholeState(workspace.db)]
          for (const work of list) {
            const { revision } = workspace.describe()
            if ((await workspace.execute('x', work)).revision > revision)
              states.push(wholeState(workspace.db))
          }
          for (const expected of states.slice(0, -1).reverse()) {
            await workspace.undo()
            expect(wholeState(workspace.db)).toEqual(expected)
          }
          expect(workspace.describe().undo).toBeNull()
          await workspace.close()
          workspace = await Workspace.open(path, surroundings())
          for (const expected of states.slice(1)) {
            await workspace.redo()
            expect(wholeState(workspace.db)).toEqual(expected)
          }
          expect(workspace.describe().redo).toBeNull()

          const steps = Math.min(back, states.length - 1)
          for (let index = 0; index < steps; index++) await workspace.undo()
          const here = wholeState(workspace.db)
          const { revision } = workspace.describe()
          if ((await workspace.execute('x', other)).revision > revision) {
            expect((await failure(workspace.redo())).code).toBe('nothing-to-redo')
            await workspace.undo()
          }
          expect(wholeState(workspace.db)).toEqual(here)
          expect(here).toEqual(states[states.length - 1 - steps])
        } finally {
          await workspace.close()
          folder.remove()
        }
      },
    ),
    { numRuns: 30 },
  )
})
