import { encodeMultiPolygon, encodePoint } from '../geometry/gpkg-geometry'
import { gpkgCore } from '../workspace/gpkg-core'
import type { Engine } from '../workspace/engine'
import { GEOPACKAGE_ID, USER_VERSION_BASE } from '../workspace/migrate'
import type { SqlParams } from '../workspace/db'
import type { ExportTable } from './rows'

/**
 * Makes an empty database a GeoPackage with one feature table of these rows. Columns are called by the keys of the fields;
 * positions are JGD2011 (EPSG:6668).
 * @param table name of the table; it and the fields come from the program, never from a user
 */
export function writeFeatures(
  engine: Engine,
  table: 'parcels' | 'companies',
  { fields, rows }: ExportTable,
): void {
  const kind = table === 'parcels' ? 'MULTIPOLYGON' : 'POINT'
  const columns = fields.filter((field) => field !== 'wkt')
  const declared = columns.map((field) => {
    const at = fields.indexOf(field)
    return `"${field}" ${rows.some(({ cells }) => cells[at]?.kind === 'number') ? 'NUMERIC' : 'TEXT'}`
  })
  engine.script(gpkgCore)
  engine.script(`PRAGMA application_id = ${GEOPACKAGE_ID}; PRAGMA user_version = ${USER_VERSION_BASE}`)
  engine.script(`CREATE TABLE ${table} (fid INTEGER PRIMARY KEY, geom ${kind}, ${declared.join(', ')})`)
  engine.run(
    `INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ($table, 'features', $table, 6668)`,
    { table },
  )
  engine.run(`INSERT INTO gpkg_geometry_columns VALUES ($table, 'geom', $kind, 6668, 0, 0)`, { table, kind })
  const names = columns.map((_, index) => `$v${index}`)
  engine.runMany(
    `INSERT INTO ${table} (geom, ${columns.map((field) => `"${field}"`).join(', ')}) VALUES ($geom, ${names.join(', ')})`,
    rows.map(({ cells, polygon, position }): SqlParams => {
      const shape =
        polygon !== null && polygon.length > 0
          ? encodeMultiPolygon(polygon)
          : position === null
            ? null
            : encodePoint(position)
      const values = columns.map(
        (field, index) => [`v${index}`, cells[fields.indexOf(field)]?.value ?? null] as const,
      )
      return { geom: shape, ...Object.fromEntries(values) }
    }),
  )
}
