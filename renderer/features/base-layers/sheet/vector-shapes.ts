import type { Position } from '../../../../electron/contract'
import { clipLine, clipPolygon } from '../../../sheets/geometry/clip'
import type { SheetShape } from '../../../sheets/layers/sheet-layer'
import { fromUnit } from '../../map/canvas/mercator'
import { plainColor } from '../data/shapes'
import { tileLook, vectorTileSize, type TileFeature } from '../data/vector-tile'
import type { TilePlace } from './raster-tiles'

const tileBox = { x: 0, y: 0, width: vectorTileSize, height: vectorTileSize }

/** What a thing of a vector tile is on a sheet. Tiles reach into their neighbours: without the overlap nothing is drawn twice. */
export function shapesOfFeature({ layer, kind, lines }: TileFeature, place: TilePlace): SheetShape[] {
  const look = tileLook(layer)
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
