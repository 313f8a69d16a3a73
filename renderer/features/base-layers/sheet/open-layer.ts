import type { SheetBaseLayer } from '../../../../electron/contract'
import { fitControlPoints } from '../../../../electron/contract/rules/control-points'
import type { SheetLayer } from '../../../sheets/layers/sheet-layer'
import { readWhole } from '../data/layer-bytes'
import { readPlan } from '../data/plan-picture'
import { boundsOf, legendOf, plainColor, shapesOf } from '../data/shapes'
import { mbtilesReader, pmtilesReader } from '../data/tiles'
import { vectorReader } from '../data/vector-tile'
import { planBounds, type PictureTools } from '../draw/layer-picture'
import { embedded, newCanvas } from './embed-picture'
import { isSeen, metresPerDot, type SheetGround } from './ground'
import { sheetTiles, tilePicture } from './raster-tiles'
import { shapesOfTile, type OrderedShape } from './vector-shapes'

/** How a layer's file is reached. */
export type LayerTools = Pick<PictureTools, 'read' | 'tile'>

/** A layer whose file was opened; asked for each map that it may be on. */
export type OpenedLayer = (ground: SheetGround) => Promise<SheetLayer>

/**
 * Opens a layer for the maps of a sheet. What is drawn in lines stays lines; pictures are brought down to what can be
 * seen and embedded. A file is read when the first map needs it, and once.
 */
export function openForSheet(layer: SheetBaseLayer, tools: LayerTools): OpenedLayer {
  const { uid, name, attribution, opacity, details } = layer
  const empty: SheetLayer = {
    uid,
    name,
    attribution,
    opacity,
    over: details.over,
    shapes: [],
    pictures: [],
    legend: [],
  }
  if (layer.kind === 'geojson') {
    const shapes = once(async () => {
      const text = new TextDecoder().decode(await readWhole(tools.read))
      return shapesOf(text, details.color ?? plainColor).map((shape) => ({
        shape,
        bounds: boundsOf([shape]),
      }))
    })
    return async ({ extent }) => {
      const near = (await shapes()).filter(({ bounds }) => isSeen(bounds, extent))
      const seen = near.map(({ shape }) => shape)
      return { ...empty, shapes: seen, legend: legendOf(seen) }
    }
  }
  if (layer.kind === 'image') {
    const picture = once(() => readPlan(tools.read, details))
    const embeddedAt = remembered(async (share: number) => {
      const { image, widthPx, heightPx } = await picture()
      const { canvas, ctx } = newCanvas(widthPx * share, heightPx * share)
      ctx.drawImage(image, 0, 0, canvas.width, canvas.height)
      return embedded(canvas)
    })
    return async (ground) => {
      const fit = fitControlPoints(details.controlPoints)
      if (fit === null || !isSeen(planBounds(layer), ground.extent)) return empty
      const { heightPx, widthPx } = await picture()
      // The size of a PDF's page is known only now.
      const bounds = planBounds({ details: { ...details, widthPx, heightPx } })
      if (!isSeen(bounds, ground.extent)) return empty
      const share = Math.min(1, fit.metresPerUnit / metresPerDot(ground))
      const corners = [
        fit.project([0, heightPx]),
        fit.project([widthPx, heightPx]),
        fit.project([0, 0]),
      ] as const
      return { ...empty, pictures: [{ ...(await embeddedAt(share)), corners }] }
    }
  }
  const readTile = layer.kind === 'pmtiles' ? pmtilesReader(uid, tools.read) : mbtilesReader(tools.tile)
  if (details.tiles === 'vector') {
    const read = vectorReader(readTile)
    return async (ground) => {
      if (!isSeen(details.bounds, ground.extent)) return empty
      const found: OrderedShape[] = []
      for (const place of sheetTiles(ground, details))
        found.push(...shapesOfTile(await read(place.z, place.x, place.y), place))
      const shapes = found.toSorted((a, b) => a.order - b.order).map(({ shape }) => shape)
      return { ...empty, shapes }
    }
  }
  return async (ground) => {
    const picture = isSeen(details.bounds, ground.extent)
      ? await tilePicture(ground, details, readTile)
      : null
    return picture === null ? empty : { ...empty, pictures: [picture] }
  }
}

/** The first call's answer for all; a failed one is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  const held = remembered(make)
  return () => held(0)
}

/** One answer for each number. */
function remembered<T>(make: (of: number) => Promise<T>): (of: number) => Promise<T> {
  const held = new Map<number, Promise<T>>()
  return (of) => {
    const known = held.get(of) ?? make(of)
    held.set(of, known)
    known.catch(() => held.delete(of))
    return known
  }
}
