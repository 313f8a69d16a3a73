import {
  LayerDetails,
  type BaseLayer,
  type baseLayersOperations,
  type LayerKind,
} from '../../contract/base-layers'
import { CodedError } from '../../contract/errors'
import type { Face } from '../../contract/face'
import { fitControlPoints } from '../../contract/rules/control-points'
import type { Handlers } from '../handler'
import { lastPosition, reordered } from '../reorder'
import { uuidv7 } from '../workspace/uuid'
import { sizeOf, storedPath } from './layer-files'
import { pathOfLayer, readLayerTile, readStretch, requireLayer, workspacePath } from './read-layer'
import * as repository from './repository'

export const baseLayersHandlers: Handlers<typeof baseLayersOperations> = {
  'baseLayers.list': (_, { db }) => ({ layers: repository.listLayers(db).map(layerFromRow) }),

  'baseLayers.states': async (_, { db, host }) => ({
    states: await Promise.all(
      repository.listLayers(db).map(async (row) => {
        try {
          return { uid: row.uid, state: 'ready' as const, bytes: await sizeOf(pathOfLayer(host, row)) }
        } catch (error) {
          const moved = error instanceof CodedError && error.code === 'layer-moved'
          return { uid: row.uid, state: moved ? ('moved' as const) : ('damaged' as const), bytes: 0 }
        }
      }),
    ),
  }),

  'baseLayers.inspect': ({ path }, { host }) => host.inspectedFiles.look(path),

  'baseLayers.peek': async ({ path, offset, length }, { host }) => {
    const { kind } = await host.inspectedFiles.look(path)
    // The page has no business in other files than layers, and a workspace is a database as MBTiles are: of those it gets
    // single tiles.
    if (kind === 'mbtiles') throw new CodedError('layer-kind-unknown', { path })
    return readStretch(path, offset, length)
  },

  'baseLayers.peekTile': async ({ path, z: zoom, x, y }, { host }) => {
    const { kind } = await host.inspectedFiles.look(path)
    if (kind !== 'mbtiles') throw new CodedError('layer-kind-unknown', { path })
    const tile = await host.tileFiles.tile(path, zoom, x, y)
    return { base64: tile === null ? null : Buffer.from(tile).toString('base64') }
  },

  'baseLayers.add': ({ kind, path, ...fields }, { db, host }) => {
    requirePlaced(kind, fields.details)
    const uid = uuidv7()
    repository.insertLayer(db, {
      uid,
      position: lastPosition(repository.listLayers(db)),
      kind,
      path: storedPath(path, workspacePath(host)),
      ...columnsOf(fields),
    })
    return { uid }
  },

  'baseLayers.update': ({ uid, fields: { path, ...fields } }, { db, host }) => {
    const before = requireLayer(db, uid)
    if (fields.details !== undefined) requirePlaced(before.kind, fields.details)
    const all = { ...fieldsOf(before), ...given(fields) }
    repository.updateLayer(db, uid, {
      ...columnsOf(all),
      path: path === undefined ? undefined : storedPath(path, workspacePath(host)),
    })
    return {}
  },

  'baseLayers.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireLayer(db, uid)
    for (const { uid, position } of reordered(repository.listLayers(db), uids))
      repository.updateLayer(db, uid, { position })
    return {}
  },

  'baseLayers.remove': ({ uid }, { db }) => {
    requireLayer(db, uid)
    repository.deleteLayer(db, uid)
    return {}
  },

  'baseLayers.bytes': async ({ uid, offset, length }, { db, face, host }) => {
    const row = requireLayer(db, uid)
    return discreetly(face, row, () => readStretch(pathOfLayer(host, row), offset, length))
  },

  'baseLayers.tile': async ({ uid, ...at }, { db, face, host }) => {
    const row = requireLayer(db, uid)
    return discreetly(face, row, () => readLayerTile(host, row, at))
  },
}

/** Where a file lies is the office's own: outsiders are told the layer's name in its place. */
async function discreetly<T>(face: Face, row: repository.LayerRow, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (face === 'public' && error instanceof CodedError)
      throw new CodedError('layer-moved', { path: row.name })
    throw error
  }
}

type Fields = Pick<BaseLayer, 'name' | 'attribution' | 'opacity' | 'visible' | 'onSheet' | 'details'>

function columnsOf(fields: Fields) {
  return {
    name: fields.name,
    attribution: fields.attribution,
    opacity: fields.opacity,
    visible: fields.visible ? 1 : 0,
    on_sheet: fields.onSheet ? 1 : 0,
    details: JSON.stringify(fields.details),
  }
}

function fieldsOf(row: repository.LayerRow): Fields {
  return {
    name: row.name,
    attribution: row.attribution,
    opacity: row.opacity,
    visible: row.visible === 1,
    onSheet: row.on_sheet === 1,
    details: LayerDetails.parse(JSON.parse(row.details)),
  }
}

function given(fields: { [F in keyof Fields]?: Fields[F] | undefined }): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function layerFromRow(row: repository.LayerRow): BaseLayer {
  return { uid: row.uid, kind: row.kind, position: row.position, path: row.path, ...fieldsOf(row) }
}

/** A plan has no place on the earth until two points of it are known. @throws CodedError `layer-control-points-needed` */
function requirePlaced(kind: LayerKind, { controlPoints }: LayerDetails): void {
  if (kind === 'image' && fitControlPoints(controlPoints) === null)
    throw new CodedError('layer-control-points-needed', { given: controlPoints.length })
}
