import type { SheetBaseLayer } from '../../contract/base-layers'
import { LayerDetails } from '../../contract/base-layers'
import { CodedError } from '../../contract/errors'
import type { HostServices } from '../services'
import type { ReadDb } from '../workspace/db'
import { absolutePath, reader, sizeOf } from './layer-files'
import * as repository from './repository'

/** Where the file of a layer lies now. @throws CodedError `no-workspace` */
export function pathOfLayer(host: HostServices, row: repository.LayerRow): string {
  return absolutePath(row.path, workspacePath(host))
}

/** @throws CodedError `no-workspace` */
export function workspacePath(host: HostServices): string {
  const path = host.session.describe()?.path
  if (path === undefined) throw new CodedError('no-workspace', {})
  return path
}

/** @throws CodedError `row-not-found` */
export function requireLayer(db: ReadDb, uid: string): repository.LayerRow {
  const row = repository.findLayer(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'baseLayer', uid })
  return row
}

/** A stretch of a file, cut where it ends. @throws CodedError `layer-moved`, `layer-unreadable` */
export async function readStretch(path: string, offset: number, length: number) {
  const totalBytes = await sizeOf(path)
  const bytes = await reader(path)(offset, Math.max(1, Math.min(length, totalBytes - offset)))
  return { base64: Buffer.from(bytes).toString('base64'), totalBytes }
}

/** One tile of an MBTiles file, rows counted from the north. @throws CodedError as `TileFiles.tile` */
export async function readLayerTile(
  host: HostServices,
  row: repository.LayerRow,
  { z: zoom, x, y }: { readonly z: number; readonly x: number; readonly y: number },
) {
  const tile = await host.tileFiles.tile(pathOfLayer(host, row), zoom, x, y)
  return { base64: tile === null ? null : Buffer.from(tile).toString('base64') }
}

/** What sheets with a map are told of the layers that are meant for them, the lowest first. */
export function layersForSheets(db: ReadDb): SheetBaseLayer[] {
  return repository
    .listLayers(db)
    .filter((row) => row.on_sheet === 1)
    .map(({ uid, kind, name, attribution, opacity, details }) => ({
      uid,
      kind,
      name,
      attribution,
      opacity,
      details: LayerDetails.parse(JSON.parse(details)),
    }))
}
