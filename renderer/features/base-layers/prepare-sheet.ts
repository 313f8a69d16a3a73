import type { Position } from '../../../electron/contract'
import { fitControlPoints } from '../../../electron/contract/rules/control-points'
import { clipLine, clipPolygon } from '../../sheets/geometry/clip'
import type { SheetLayer, SheetPicture, SheetShape } from '../../sheets/layers/sheet-layer'
import { fromUnit, toUnit } from '../map/canvas/mercator'
import { readWhole } from './data/layer-bytes'
import { readPlan, type PlanPicture } from './data/plan-picture'
import { plainColor, shapesOf } from './data/shapes'
import { mbtilesReader, pmtilesReader } from './data/tiles'
import { tileLook, vectorReader, vectorTileSize } from './data/vector-tile'
import type { PictureTools } from './draw/layer-picture'
import type { Layer } from './slice'

/** The ground that a map frame shows. */
export interface SheetGround {
  /** West, south, east, north (EPSG:6668), with all that a turned frame reaches. */
  readonly extent: readonly [west: number, south: number, east: number, north: number]
  /** 1 : scale */
  readonly scale: number
}

/** Finer does not show on paper, dots per inch. */
const paperDpi = 300
/** Tiles of one map: beyond, coarser ones are taken. */
const mostTiles = 100
/** Metres round the earth that Web Mercator takes for 256 px at zoom 0. */
const mercatorRoundM = 40_075_016.686

/** Ground that one dot of the paper covers, m. */
function metresPerDot(scale: number): number {
  return (scale * 0.0254) / paperDpi
}

/**
 * Reads a layer for the map of a sheet. What is drawn in lines stays lines; pictures are brought down to what paper can
 * show and embedded.
 */
export async function prepareForSheet(
  layer: Layer,
  ground: SheetGround,
  tools: Pick<PictureTools, 'read' | 'tile'>,
): Promise<SheetLayer> {
  const { uid, name, attribution, opacity, details } = layer
  const made = { uid, name, attribution, opacity, over: details.over }
  if (layer.kind === 'geojson') {
    const text = new TextDecoder().decode(await readWhole(tools.read))
    return { ...made, shapes: shapesOf(text, details.color ?? plainColor), pictures: [] }
  }
  if (layer.kind === 'image') {
    const picture = await readPlan(tools.read, details)
    const fit = fitControlPoints(details.controlPoints)
    if (fit === null) return { ...made, shapes: [], pictures: [] }
    const { widthPx, heightPx } = picture
    const share = Math.min(1, fit.metresPerUnit / metresPerDot(ground.scale))
    const corners = [
      fit.project([0, heightPx]),
      fit.project([widthPx, heightPx]),
      fit.project([0, 0]),
    ] as const
    return { ...made, shapes: [], pictures: [{ ...embedded(picture, share), corners }] }
  }
  const readTile = layer.kind === 'pmtiles' ? pmtilesReader(uid, tools.read) : mbtilesReader(tools.tile)
  const places = sheetTiles(ground, details)
  if (details.tiles === 'vector') {
    const read = vectorReader(readTile)
    const shapes: SheetShape[] = []
    for (const { z, x, y } of places)
      for (const feature of await read(z, x, y)) shapes.push(...shapeOfFeature(feature, { z, x, y }))
    return { ...made, shapes, pictures: [] }
  }
  const pictures: SheetPicture[] = []
  for (const place of places) {
    const data = await readTile(place.z, place.x, place.y)
    if (data === null || data.byteLength === 0) continue
    const image = await createImageBitmap(new Blob([data]))
    const size = { image, widthPx: image.width, heightPx: image.height }
    pictures.push({ ...embedded(size, 1), corners: tileCorners(place) })
    image.close()
  }
  return { ...made, shapes: [], pictures }
}

interface Place {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** The tiles under a map: as fine as paper shows, as long as they are not too many. */
export function sheetTiles(
  { extent: [west, south, east, north], scale }: SheetGround,
  { minZoom, maxZoom }: { readonly minZoom: number | null; readonly maxZoom: number | null },
): Place[] {
  const latitude = ((south + north) / 2) * (Math.PI / 180)
  const wanted = Math.ceil(Math.log2((mercatorRoundM * Math.cos(latitude)) / 256 / metresPerDot(scale)))
  const least = minZoom ?? 0
  const [minX, minY] = toUnit([west, north])
  const [maxX, maxY] = toUnit([east, south])
  for (let z = Math.max(least, Math.min(maxZoom ?? 22, wanted)); z >= least; z -= 1) {
    const side = 2 ** z
    const cut = (share: number) => Math.max(0, Math.min(side - 1, Math.floor(share * side)))
    const [left, right, top, bottom] = [cut(minX), cut(maxX), cut(minY), cut(maxY)]
    if ((right - left + 1) * (bottom - top + 1) > mostTiles) continue
    const places: Place[] = []
    for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) places.push({ z, x, y })
    return places
  }
  return []
}

function tileCorners({ z, x, y }: Place): SheetPicture['corners'] {
  const side = 2 ** z
  const at = (column: number, row: number): Position => fromUnit([column / side, row / side])
  return [at(x, y), at(x + 1, y), at(x, y + 1)]
}

const tileBox = { x: 0, y: 0, width: vectorTileSize, height: vectorTileSize }

/** Tiles reach into their neighbours: without the overlap nothing is drawn twice. */
function shapeOfFeature({ layer, kind, lines }: Parameters<typeof asParts>[0], place: Place): SheetShape[] {
  const look = tileLook(layer)
  if (kind === 'area' ? look.fill === null : look.line === null) return []
  const side = 2 ** place.z
  const parts = asParts({ layer, kind, lines }).map((part) =>
    part.map((line) =>
      line.map(([px, py]): Position =>
        fromUnit([(place.x + px / vectorTileSize) / side, (place.y + py / vectorTileSize) / side]),
      ),
    ),
  )
  if (parts.length === 0) return []
  // A colour with its opacity is taken apart: paper knows opacity on its own only.
  const [, red, green, blue, alpha] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(look.fill ?? '') ?? []
  const fill = alpha === undefined ? (look.fill ?? plainColor) : `rgb(${red}, ${green}, ${blue})`
  return [
    {
      kind,
      parts,
      style: {
        fill: kind === 'point' ? (look.line ?? plainColor) : fill,
        fillOpacity: alpha === undefined ? 1 : Number(alpha),
        line: look.line ?? plainColor,
        lineOpacity: 1,
        // The border of a tile would be drawn as if it were one of the area.
        width: kind === 'area' ? 0 : look.width,
      },
    },
  ]
}

function asParts({
  kind,
  lines,
}: {
  readonly layer: string
  readonly kind: SheetShape['kind']
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}): (readonly (readonly [number, number])[])[][] {
  if (kind === 'area') {
    const seen = clipPolygon(
      lines.map((ring) => ring.slice(0, -1)),
      tileBox,
    )
    return seen === null ? [] : [seen.map((ring) => [...ring, ...ring.slice(0, 1)])]
  }
  if (kind === 'line') {
    const pieces = lines.flatMap((line) => clipLine(line, tileBox))
    return pieces.length === 0 ? [] : [pieces]
  }
  const inside = ([x = -1, y = -1]: readonly number[]) =>
    x >= 0 && y >= 0 && x < vectorTileSize && y < vectorTileSize
  const dots = lines.flatMap((line) => line.filter(inside).map((at) => [at]))
  return dots.length === 0 ? [] : [dots]
}

/** A picture as a `data:` URL, reduced to a share of its size. */
function embedded(
  { image, widthPx, heightPx }: PlanPicture,
  share: number,
): Pick<SheetPicture, 'href' | 'widthPx' | 'heightPx'> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(widthPx * share))
  canvas.height = Math.max(1, Math.round(heightPx * share))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('canvas without 2d context')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return { href: canvas.toDataURL('image/png'), widthPx: canvas.width, heightPx: canvas.height }
}
