import type { WriteDb } from '../electron/host/workspace/db'
import { stableUid } from './stable-uid'

/**
 * Writes the identity of the sample: its one row and the command `workspace.create`, both with fixed uids and a fixed
 * moment, so that every run gives the same bytes. The command is settled: nobody can undo the sample away.
 */
export function beginSample(db: WriteDb, at: string): void {
  const copyUid = stableUid('copy')
  db.run(
    `INSERT INTO commands (uid, copy_uid, operation, actor, at, kind, target_uid, state)
     VALUES ($uid, $copyUid, 'workspace.create', $actor, $at, 'do', NULL, 'settled')`,
    { uid: stableUid('command/create'), copyUid, actor: '見本', at },
  )
  db.run('INSERT INTO workspace (id, uid, copy_uid, created_at) VALUES (1, $uid, $copyUid, $at)', {
    uid: stableUid('workspace'),
    copyUid,
    at,
  })
}

/**
 * Forgets how the rows came in. Kept, the log would hold every row a second time, geometry in hexadecimal, and the
 * history of each parcel would begin with a change that no officer made.
 */
export function forgetSeeding(db: WriteDb): void {
  db.run('DELETE FROM change_log')
}

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number]

/** Extents of the feature tables and the moment of their last change, as GeoPackage wants them. */
export function describeContents(db: WriteDb, at: string, estates: Extent, sites: Extent): void {
  db.run('UPDATE gpkg_contents SET last_change = $at', { at })
  for (const [where, [minLon, minLat, maxLon, maxLat]] of [
    ["<> 'company_sites'", estates],
    ["= 'company_sites'", sites],
  ] as const)
    db.run(
      `UPDATE gpkg_contents SET min_x = $minLon, min_y = $minLat, max_x = $maxLon, max_y = $maxLat
       WHERE data_type = 'features' AND table_name ${where}`,
      { minLon, minLat, maxLon, maxLat },
    )
}
