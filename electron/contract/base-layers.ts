import { z } from 'zod'
import { faced, shown } from './face'
import { action, command, query } from './operation'
import { Name, Position, Text, Uid } from './values'

/** Tiles in one file · GeoJSON drawn over the map · a plan laid on the map by control points (PNG, JPEG, a page of a PDF). */
export const LayerKind = z.enum(['pmtiles', 'mbtiles', 'geojson', 'image'])
export type LayerKind = z.infer<typeof LayerKind>

/** A point of a plan in pixels from its lower left corner, and where it is on the earth. */
export const LayerControlPoint = shown({ from: z.tuple([z.number(), z.number()]), to: Position })
export type LayerControlPoint = z.infer<typeof LayerControlPoint>

export const LayerDetails = shown({
  /** Of tiles. */
  minZoom: z.int().min(0).max(30).nullable(),
  maxZoom: z.int().min(0).max(30).nullable(),
  /** Vector tiles have a style of the program's own, raster tiles are pictures. */
  tiles: z.enum(['raster', 'vector']).nullable(),
  /** West, south, east, north (EPSG:6668); null when the file does not tell. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  /** Of a plan. */
  controlPoints: z.array(LayerControlPoint).max(100),
  widthPx: z.int().positive().nullable(),
  heightPx: z.int().positive().nullable(),
  /** Page of a PDF, 1 for the first. */
  page: z.int().min(1).max(10_000).nullable(),
  /** Colour of GeoJSON that brings none (`#rrggbb`). */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** It lies over the parcels; otherwise they cover it. */
  over: z.boolean(),
})
export type LayerDetails = z.infer<typeof LayerDetails>

const layerFields = {
  name: Name,
  /** As the licence of the data wants it named; it stands on the map and on every sheet that shows the layer. */
  attribution: Text,
  opacity: z.number().min(0).max(1),
  visible: z.boolean(),
  onSheet: z.boolean(),
  details: LayerDetails,
}

/** A layer that the user laid under or over the map. Where its file lies is the office's own. */
export const BaseLayer = faced({
  shown: { uid: Uid, kind: LayerKind, position: z.int(), ...layerFields },
  internal: { path: Text },
})
export type BaseLayer = z.infer<typeof BaseLayer>

/** What a sheet is told of a layer: all but where its file lies. */
export const SheetBaseLayer = shown({
  uid: Uid,
  kind: LayerKind,
  name: Name,
  attribution: Text,
  opacity: z.number().min(0).max(1),
  details: LayerDetails,
})
export type SheetBaseLayer = z.infer<typeof SheetBaseLayer>

/** Whether the file of a layer can be read. A file that moved is asked for, not forgotten. */
export const LayerState = shown({
  uid: Uid,
  state: z.enum(['ready', 'moved', 'changed', 'damaged']),
  bytes: z.int(),
})
export type LayerState = z.infer<typeof LayerState>

const Path = z.string().min(1).max(4096)

export const baseLayersOperations = {
  /** In the order in which they lie, the lowest first. */
  'baseLayers.list': query(z.strictObject({}), shown({ layers: z.array(BaseLayer) })),
  /** Looks whether the files are where they were. */
  'baseLayers.states': query(z.strictObject({}), shown({ states: z.array(LayerState) })),
  /**
   * What a file is and how it would be laid on the map, without writing anything.
   * Errors: `layer-unreadable`, `layer-kind-unknown`, `layer-damaged`, `layer-too-large`
   */
  'baseLayers.inspect': action(
    z.strictObject({ path: Path }),
    shown({
      kind: LayerKind,
      name: z.string(),
      attribution: z.string(),
      details: LayerDetails,
      bytes: z.int(),
      /** The page draws it itself: pages are counted there. */
      isPdf: z.boolean(),
    }),
  ),
  /**
   * A stretch of a file that is not a layer yet, at most 4 MB: a plan's control points are set before it is added, and every
   * layer is seen where it will lie before anything is written. Of MBTiles there are no stretches but tiles.
   * Errors: those of `baseLayers.inspect`
   */
  'baseLayers.peek': action(
    z.strictObject({
      path: Path,
      offset: z.int().nonnegative(),
      length: z.int().min(1).max(4_194_304),
    }),
    shown({ base64: z.string(), totalBytes: z.int() }),
  ),
  /**
   * One tile of an MBTiles file that is not a layer yet; null where it has none. Rows are counted from the north.
   * Errors: those of `baseLayers.inspect`
   */
  'baseLayers.peekTile': action(
    z.strictObject({ path: Path, z: z.int().min(0).max(30), x: z.int().min(0), y: z.int().min(0) }),
    shown({ base64: z.string().nullable() }),
  ),
  /** Adds a layer on top. Errors: those of `baseLayers.inspect`, `layer-control-points-needed` */
  'baseLayers.add': command(
    z.strictObject({ kind: LayerKind, path: Path, ...layerFields }),
    shown({ uid: Uid }),
  ),
  /** Errors: `row-not-found`, `layer-control-points-needed` */
  'baseLayers.update': command(
    z.strictObject({
      uid: Uid,
      fields: z.strictObject({ path: Path, ...layerFields }).partial(),
    }),
    shown({}),
  ),
  'baseLayers.reorder': command(z.strictObject({ uids: z.array(Uid).min(1).max(200) }), shown({})),
  'baseLayers.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /** A stretch of a layer's file, at most 4 MB. Errors: `row-not-found`, `layer-moved`, `layer-unreadable` */
  'baseLayers.bytes': query(
    z.strictObject({
      uid: Uid,
      offset: z.int().nonnegative(),
      length: z.int().min(1).max(4_194_304),
    }),
    shown({ base64: z.string(), totalBytes: z.int() }),
  ),
  /** One tile of an MBTiles file; null where it has none. Rows are counted from the north, as the web does. */
  'baseLayers.tile': query(
    z.strictObject({ uid: Uid, z: z.int().min(0).max(30), x: z.int().min(0), y: z.int().min(0) }),
    shown({ base64: z.string().nullable() }),
  ),
} as const
