import { z } from 'zod'
import type { Engine } from '../../workspace/engine'

const TableRow = z.object({
  table_name: z.string(),
  data_type: z.string(),
  identifier: z.string().nullable(),
})
const ColumnRow = z.object({ column_name: z.string(), srs_id: z.number().nullable() })
const SrsRow = z.object({
  organization: z.string(),
  organization_coordsys_id: z.number(),
  definition: z.string(),
})
const InfoRow = z.object({ name: z.string(), type: z.string() })
const AnyRow = z.record(z.string(), z.union([z.string(), z.number(), z.instanceof(Uint8Array), z.null()]))

/** Names come from a foreign file: they are quoted, never trusted. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Tables with objects or attributes, in the order of the file. */
export function listContents(db: Engine): z.infer<typeof TableRow>[] {
  return db.all(
    TableRow,
    `SELECT table_name, data_type, identifier FROM gpkg_contents
     WHERE data_type IN ('features', 'attributes', 'aspatial')
     ORDER BY data_type <> 'features', rowid`,
  )
}

export function findGeometryColumn(db: Engine, table: string): z.infer<typeof ColumnRow> | undefined {
  return db.get(
    ColumnRow,
    'SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = $table',
    { table },
  )
}

export function findSrs(db: Engine, srsId: number): z.infer<typeof SrsRow> | undefined {
  return db.get(
    SrsRow,
    `SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = $srsId`,
    { srsId },
  )
}

export function listColumns(db: Engine, table: string): z.infer<typeof InfoRow>[] {
  return db.all(InfoRow, 'SELECT name, type FROM pragma_table_info($table)', { table })
}

/** Some rows, from an offset on. Columns are named one by one, as the file itself lists them. */
export function listRows(
  db: Engine,
  table: string,
  columns: readonly string[],
  limit: number,
  offset: number,
): z.infer<typeof AnyRow>[] {
  return db.all(
    AnyRow,
    `SELECT ${columns.map((column) => quoted(column)).join(', ')} FROM ${quoted(table)} LIMIT $limit OFFSET $offset`,
    { limit, offset },
  )
}
