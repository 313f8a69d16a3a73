import type { LayerDetails } from '../../../../electron/contract'
import { fitControlPoints } from '../../../../electron/contract/rules/control-points'
import type { CanvasView } from '../../map/canvas/buffered-canvas'
import { readWhole, type ReadStretch } from '../data/layer-bytes'
import { readPlan } from '../data/plan-picture'
import { boundsOf, legendOf, plainColor, shapesOf, type LayerShape, type LegendEntry } from '../data/shapes'
import { TileCache } from '../data/tile-cache'
import { mbtilesReader, pmtilesReader, type ReadTile } from '../data/tiles'
import { vectorReader } from '../data/vector-tile'
import type { Layer } from '../slice'
import { drawPlan } from './draw-plan'
import { drawShapes, shapeAt, shapeLooks } from './draw-shapes'
import { drawFeatures, drawPicture, drawTiles } from './draw-tiles'

/** A layer that has been read, drawn on whatever view it is given. */
export interface LayerPicture {
  draw(view: CanvasView): void
  /** West, south, east, north; null where the file does not tell. */
  readonly bounds: LayerDetails['bounds']
  /** Colours with their meaning; null where there is nothing to tell apart. */
  readonly legend: readonly LegendEntry[] | null
  /** What is at a place (lon, lat). @param reach on the unit square */
  at(position: readonly [lon: number, lat: number], reach: number): LayerShape | null
}

/** How a picture reaches its file and says that more of it has come. */
export interface PictureTools {
  readonly read: ReadStretch
  readonly tile: (z: number, x: number, y: number) => Promise<string | null>
  readonly arrived: () => void
  readonly failed: (error: unknown) => void
}

const nothingAt = (): null => null

/** Reads a layer's file as far as its kind needs. */
export async function openPicture(layer: Layer, tools: PictureTools): Promise<LayerPicture> {
  const { details } = layer
  if (layer.kind === 'geojson') {
    const text = new TextDecoder().decode(await readWhole(tools.read))
    const shapes = shapesOf(text, details.color ?? plainColor)
    const looks = shapeLooks(shapes)
    return {
      draw: (view) => drawShapes(view, looks),
      bounds: boundsOf(shapes),
      legend: legendOf(shapes),
      at: (position, reach) => shapeAt(looks, position, reach),
    }
  }
  if (layer.kind === 'image') {
    const picture = await readPlan(tools.read, details)
    const fit = fitControlPoints(details.controlPoints)
    return {
      draw: (view) => {
        if (fit !== null) drawPlan(view, picture, fit)
      },
      bounds: planBounds(layer),
      legend: null,
      at: nothingAt,
    }
  }
  const readTile: ReadTile =
    layer.kind === 'pmtiles' ? pmtilesReader(layer.uid, tools.read) : mbtilesReader(tools.tile)
  const rest = { bounds: details.bounds, legend: null, at: nothingAt }
  if (details.tiles === 'vector') {
    const cache = new TileCache(vectorReader(readTile), tools.arrived, tools.failed)
    return {
      ...rest,
      draw: (view) => drawTiles(view, cache, details, (tile, frame) => drawFeatures(view.ctx, tile, frame)),
    }
  }
  const decode = async (z: number, x: number, y: number) => {
    const data = await readTile(z, x, y)
    return data === null || data.byteLength === 0 ? null : createImageBitmap(new Blob([data]))
  }
  const cache = new TileCache(decode, tools.arrived, tools.failed)
  return {
    ...rest,
    draw: (view) => drawTiles(view, cache, details, (tile, frame) => drawPicture(view.ctx, tile, frame)),
  }
}

/** Where a plan lies by its control points; null without them. */
export function planBounds({ details }: Pick<Layer, 'details'>): LayerPicture['bounds'] {
  const fit = fitControlPoints(details.controlPoints)
  const { widthPx, heightPx } = details
  if (fit === null || widthPx === null || heightPx === null) return null
  const corners = [
    [0, 0],
    [widthPx, 0],
    [0, heightPx],
    [widthPx, heightPx],
  ].map(([x = 0, y = 0]) => fit.project([x, y]))
  const lons = corners.map(([lon]) => lon)
  const lats = corners.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
