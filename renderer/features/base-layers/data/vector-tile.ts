import type { PmtilesSource } from 'protomaps-leaflet'
import type { ReadTile } from './tiles'

/** Side of a decoded vector tile: what its coordinates go up to. */
export const vectorTileSize = 4096

/** One thing of a vector tile; lines are x, y in 0 … 4096 from the upper left corner of the tile. */
export interface TileFeature {
  readonly layer: string
  readonly kind: 'area' | 'line' | 'point'
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[]
}

/** Reads vector tiles with the decoder of protomaps-leaflet, which is loaded when the first one is asked for. */
export function vectorReader(
  readTile: ReadTile,
): (z: number, x: number, y: number) => Promise<readonly TileFeature[]> {
  let decoder: Promise<PmtilesSource> | null = null
  return async (z, x, y) => {
    decoder ??= import('protomaps-leaflet').then((library) => {
      const archive: unknown = {
        getZxy: async (...at: Parameters<ReadTile>) => {
          const data = await readTile(...at)
          return data === null ? undefined : { data }
        },
      }
      // Of an archive the decoder uses `getZxy` and nothing else; MBTiles have no archive of that library.
      return new library.PmtilesSource(
        archive as ConstructorParameters<typeof library.PmtilesSource>[0],
        false,
      )
    })
    const layers = await (await decoder).get({ z, x, y }, vectorTileSize)
    const features: TileFeature[] = []
    for (const [layer, found] of layers)
      for (const { geomType, geom } of found)
        features.push({
          layer,
          kind: kinds[geomType] ?? 'line',
          lines: geom.map((line) => line.map((at) => [at.x, at.y] as const)),
        })
    return features
  }
}

/** By the number that the format gives them. */
const kinds: Readonly<Record<number, TileFeature['kind']>> = { 1: 'point', 2: 'line', 3: 'area' }

/** How a layer of a vector tile is drawn. */
export interface TileLook {
  readonly fill: string | null
  readonly line: string | null
  /** px */
  readonly width: number
  /** Layers are painted in this order. */
  readonly order: number
}

const looks: readonly (readonly [RegExp, TileLook])[] = [
  [/^(earth|land|background)$/i, { fill: '#f4f1ea', line: null, width: 0, order: 0 }],
  [/land|park|wood|forest|green/i, { fill: '#cfe3cd', line: null, width: 0, order: 1 }],
  [/water|ocean|river|sea/i, { fill: '#c5d7fb', line: '#9db7f9', width: 1.2, order: 2 }],
  [/build/i, { fill: '#d9d3c6', line: '#b9b1a1', width: 0.6, order: 4 }],
  [/road|transport|street|highway/i, { fill: null, line: '#8b857a', width: 1.4, order: 5 }],
  [/rail|transit/i, { fill: null, line: '#4d4d4d', width: 1.2, order: 6 }],
  [/bound|admin/i, { fill: null, line: '#a39b8b', width: 1, order: 7 }],
  [/poi|place|label|name|symbol|mountain_peak/i, { fill: null, line: null, width: 0, order: 9 }],
]

/** A calm look by what layers of base maps are usually called; anything else in one colour of its own. */
export function tileLook(layer: string): TileLook {
  const known = looks.find(([name]) => name.test(layer))
  return known ? known[1] : { fill: 'rgba(122, 79, 181, 0.25)', line: '#7a4fb5', width: 1.2, order: 3 }
}
