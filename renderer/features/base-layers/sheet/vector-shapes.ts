import type { Position } from '../../../../electron/contract'
import { clipLine, clipPolygon } from '../../../sheets/geometry/clip'
import type { SheetShape } from '../../../sheets/layers/sheet-layer'
import { fromUnit } from '../../map/canvas/mercator'
import { plainColor } from '../data/shapes'
import { tileLook, vectorTileSize, type TileFeature, type TileLook } from '../data/vector-tile'
import type { TilePlace } from './raster-tiles'

const tileBox = { x: 0, y: 0, width: vectorTileSize, height: vectorTileSize }

/** Things of a vector tile on a sheet, in the order in which they are painted. */
export function shapesOfTile(features: readonly TileFeature[], place: TilePlace): OrderedShape[] {
  return features.flatMap((feature) => {
    const look = tileLook(feature.layer)
    return shapesOfFeature(feature, look, place).map((shape) => ({ order: look.order, shape }))
  })
}

/** A shape with its place among those of all tiles: roads of one lie over the woods of its neighbour. */
export interface OrderedShape {
  readonly order: number
  readonly shape: SheetShape
}

/** Tiles reach into their neighbours: without the overlap nothing is drawn twice. */
function shapesOfFeature({ kind, lines }: TileFeature, look: TileLook, place: TilePlace): SheetShape[] {
  if (kind === 'area' ? look.fill === null : look.line === null) return []
  const side = 2 ** place.z
  const parts = asParts({ kind, lines }).map((part) =>
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
}: Pick<TileFeature, 'kind' | 'lines'>): (readonly (readonly [number, number])[])[][] {
  if (kind === 'area')
    return polygonsOf(lines).flatMap((rings) => {
      const seen = clipPolygon(
        rings.map((ring) => ring.slice(0, -1)),
        tileBox,
      )
      return seen === null ? [] : [seen.map((ring) => [...ring, ...ring.slice(0, 1)])]
    })
  if (kind === 'line') {
    const pieces = lines.flatMap((line) => clipLine(line, tileBox))
    return pieces.length === 0 ? [] : [pieces]
  }
  const inside = ([x = -1, y = -1]: readonly number[]) =>
    x >= 0 && y >= 0 && x < vectorTileSize && y < vectorTileSize
  const dots = lines.flatMap((line) => line.filter(inside).map((at) => [at]))
  return dots.length === 0 ? [] : [dots]
}

type Ring = TileFeature['lines'][number]

/**
 * The rings of an area by polygon: one feature may have many polygons, each begun by its outer ring, and holes turn the
 * other way (Mapbox Vector Tile 2.1, 4.3.4.4). The first ring is an outer one.
 */
function polygonsOf(rings: readonly Ring[]): Ring[][] {
  const polygons: Ring[][] = []
  const outer = Math.sign(signedArea(rings[0] ?? []))
  for (const ring of rings) {
    const last = polygons.at(-1)
    if (last && Math.sign(signedArea(ring)) === -outer) last.push(ring)
    else polygons.push([ring])
  }
  return polygons
}

/** Twice the area; its sign tells which way the ring turns. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}
