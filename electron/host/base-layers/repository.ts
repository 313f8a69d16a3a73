import { z } from 'zod'
import { LayerKind } from '../../contract/base-layers'
import type { ReadDb, WriteDb } from '../workspace/db'
import type { Engine } from '../workspace/engine'
import { insertRows, updateRow } from '../workspace/statements'

/** `path` is absolute, or relative to the workspace's folder where the file lies under it, so that both move together. */
export const LayerRow = z.object({
  uid: z.string(),
  position: z.int(),
  kind: LayerKind,
  name: z.string(),
  attribution: z.string(),
  path: z.string(),
  opacity: z.number(),
  visible: z.int(),
  on_sheet: z.int(),
  details: z.string(),
})
export type LayerRow = z.infer<typeof LayerRow>

const columns = Object.keys(LayerRow.shape)

/** The lowest first. */
export function listLayers(db: ReadDb): LayerRow[] {
  return db.all(LayerRow, `SELECT ${columns.join(', ')} FROM base_layers ORDER BY position, id`)
}

export function findLayer(db: ReadDb, uid: string): LayerRow | undefined {
  return db.get(LayerRow, `SELECT ${columns.join(', ')} FROM base_layers WHERE uid = $uid`, { uid })
}

export function insertLayer(db: WriteDb, row: LayerRow): void {
  insertRows(db, 'base_layers', columns, [row])
}

export function updateLayer(
  db: WriteDb,
  uid: string,
  fields: { [C in keyof LayerRow]?: LayerRow[C] | undefined },
): void {
  updateRow(db, 'base_layers', uid, fields)
}

export function deleteLayer(db: WriteDb, uid: string): void {
  db.run('DELETE FROM base_layers WHERE uid = $uid', { uid })
}

const MetadataRow = z.object({ name: z.string(), value: z.string().nullable() })
const TileRow = z.object({ tile_data: z.instanceof(Uint8Array) })

/** What an MBTiles file says of itself. */
export function readMetadata(tiles: Engine): Map<string, string> {
  const rows = tiles.all(MetadataRow, 'SELECT name, value FROM metadata')
  return new Map(rows.map(({ name, value }) => [name, value ?? '']))
}

/** MBTiles counts rows from the south (TMS). @param row from the south */
export function readTile(tiles: Engine, zoom: number, column: number, row: number): Uint8Array | null {
  const found = tiles.get(
    TileRow,
    'SELECT tile_data FROM tiles WHERE zoom_level = $zoom AND tile_column = $column AND tile_row = $row',
    { zoom, column, row },
  )
  return found?.tile_data ?? null
}
