import { z } from 'zod'
import type { Touched } from '../../contract/operation'
import type { ReadDb } from './db'

const Row = z.object({ entity: z.string(), uid: z.string().nullable() })

export const nothingTouched: Touched = {
  parks: [],
  parcels: [],
  statuses: [],
  companies: [],
  settings: false,
}

/**
 * The rows that the page must fetch again after a command, from what the command logged. A parcel also counts as
 * touched when what it shows changed elsewhere: its statuses, lineage and occupants, the name of a company on it, and
 * the status that stands for its own before the public.
 */
export function touchedBy(db: ReadDb, commandUid: string): Touched {
  const rows = db.all(
    Row,
    `WITH change AS (SELECT table_name, row_uid, before, after FROM change_log WHERE command_uid = $commandUid)
     SELECT 'parks' AS entity, row_uid AS uid FROM change WHERE table_name = 'parks'
     UNION SELECT 'parks', json_extract(coalesce(after, before), '$.park_uid') FROM change
       WHERE table_name IN ('park_facts', 'park_features')
     UNION SELECT 'parks', json_extract(before, '$.park_uid') FROM change
       WHERE table_name IN ('park_facts', 'park_features') AND before IS NOT NULL
     UNION SELECT 'parcels', row_uid FROM change WHERE table_name = 'parcels'
     UNION SELECT 'parcels', json_extract(after, '$.parcel_uid') FROM change
       WHERE table_name IN ('parcel_statuses', 'occupancies') AND after IS NOT NULL
     UNION SELECT 'parcels', json_extract(before, '$.parcel_uid') FROM change
       WHERE table_name IN ('parcel_statuses', 'occupancies') AND before IS NOT NULL
     UNION SELECT 'parcels', json_extract(coalesce(after, before), '$.parent_uid') FROM change
       WHERE table_name = 'parcel_lineage'
     UNION SELECT 'parcels', json_extract(coalesce(after, before), '$.child_uid') FROM change
       WHERE table_name = 'parcel_lineage'
     UNION SELECT 'parcels', occupancies.parcel_uid FROM change
       JOIN occupancies ON occupancies.company_uid = change.row_uid WHERE table_name = 'companies'
     UNION SELECT 'parcels', parcel_statuses.parcel_uid FROM change
       JOIN parcel_statuses ON parcel_statuses.status_uid = change.row_uid
       WHERE table_name = 'statuses'
         AND json_extract(before, '$.shown_as_uid') IS NOT json_extract(after, '$.shown_as_uid')
     UNION SELECT 'statuses', row_uid FROM change WHERE table_name = 'statuses'
     UNION SELECT 'companies', row_uid FROM change WHERE table_name = 'companies'
     UNION SELECT 'settings', NULL FROM change WHERE table_name = 'workspace'`,
    { commandUid },
  )
  const of = (entity: string) =>
    rows.flatMap((row) => (row.entity === entity && row.uid !== null ? [row.uid] : []))
  return {
    parks: of('parks'),
    parcels: of('parcels'),
    statuses: of('statuses'),
    companies: of('companies'),
    settings: rows.some((row) => row.entity === 'settings'),
  }
}
