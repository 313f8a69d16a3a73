import { fromPlane } from '../../../../electron/contract/rules/plane'
import { sheetToPlane, toSheet, type PlaneFrame, type PointMm } from '../../../sheets/geometry/plane-frame'
import type { SheetPicture } from '../../../sheets/layers/sheet-layer'
import { fromUnit, toUnit } from '../../map/canvas/mercator'
import type { ReadTile } from '../data/tiles'
import { embedded, newCanvas } from './embed-picture'
import { metresPerDot, type SheetGround } from './ground'

/** A tile, rows counted from the north. */
export interface TilePlace {
  readonly z: number
  readonly x: number
  readonly y: number
}

interface Zooms {
  readonly minZoom: number | null
  readonly maxZoom: number | null
}

/** Tiles of one map: beyond, coarser ones are taken. */
const mostTiles = 100
/** Metres round the earth that Web Mercator takes for 256 px at zoom 0. */
const mercatorRoundM = 40_075_016.686
/**
 * A tile is straight on its own projection and bent on the plane. Pieces of this share of the world (at most 2 km in
 * Japan) are off by less than 0.1 m.
 */
const pieceZoom = 14

/** The tiles under a map: as fine as can be seen, as long as they are not too many. */
export function sheetTiles(
  ground: Pick<SheetGround, 'extent' | 'frame' | 'dpi'>,
  { minZoom, maxZoom }: Zooms,
): TilePlace[] {
  const [, south, , north] = ground.extent
  const latitude = ((south + north) / 2) * (Math.PI / 180)
  const wanted = Math.ceil(Math.log2((mercatorRoundM * Math.cos(latitude)) / 256 / metresPerDot(ground)))
  const least = minZoom ?? 0
  for (let z = Math.max(least, Math.min(maxZoom ?? 22, wanted)); z >= least; z -= 1) {
    const places = tilesAt(ground.extent, z)
    if (places !== null) return places
  }
  return []
}

/** Null where they are too many. */
function tilesAt([west, south, east, north]: SheetGround['extent'], z: number): TilePlace[] | null {
  const side = 2 ** z
  const [minX, minY] = toUnit([west, north])
  const [maxX, maxY] = toUnit([east, south])
  const cut = (share: number) => Math.max(0, Math.min(side - 1, Math.floor(share * side)))
  const [left, right, top, bottom] = [cut(minX), cut(maxX), cut(minY), cut(maxY)]
  const count = (right - left + 1) * (bottom - top + 1)
  if (count > mostTiles) return null
  return Array.from({ length: count }, (_, index) => ({
    z,
    x: left + (index % (right - left + 1)),
    y: top + Math.floor(index / (right - left + 1)),
  }))
}

/**
 * The raster tiles of a map as one picture of the frame: pictures of their own would show hairlines between them.
 * Null where the file has none of them.
 */
export async function tilePicture(
  ground: SheetGround,
  details: Zooms,
  readTile: ReadTile,
): Promise<SheetPicture | null> {
  const { frame, dpi } = ground
  const dots = dpi / 25.4
  const { canvas, ctx } = newCanvas(frame.size.width * dots, frame.size.height * dots)
  const images = new Map<string, ImageBitmap | null>()
  const imageAt = async ({ z, x, y }: TilePlace): Promise<ImageBitmap | null> => {
    const key = `${z}/${x}/${y}`
    const known = images.get(key)
    if (known !== undefined) return known
    const data = await readTile(z, x, y)
    const image = data === null || data.byteLength === 0 ? null : await createImageBitmap(new Blob([data]))
    images.set(key, image)
    return image
  }
  let isEmpty = true
  for (const place of sheetTiles(ground, details)) {
    // Where a fine tile is missing a coarser one stands for it, as on the screen.
    for (let up = 0; place.z - up >= (details.minZoom ?? 0); up += 1) {
      const held = { z: place.z - up, x: place.x >> up, y: place.y >> up }
      const image = await imageAt(held)
      if (image === null) continue
      isEmpty = false
      for (const piece of piecesOf(place, ground.extent)) drawPiece(ctx, { image, held }, piece, frame, dots)
      break
    }
  }
  for (const image of images.values()) image?.close()
  if (isEmpty) return null
  const corner = (x: number, y: number) => fromPlane(sheetToPlane(frame, [x, y]), frame.zone)
  const { width, height } = frame.size
  return { ...embedded(canvas), corners: [corner(0, 0), corner(width, 0), corner(0, height)] }
}

/** Left, top, right, bottom on the unit square of Web Mercator. */
type UnitBox = readonly [left: number, top: number, right: number, bottom: number]

/** What is seen of a tile, in pieces that are small enough to be taken for straight. */
function piecesOf({ z, x, y }: TilePlace, [west, south, east, north]: SheetGround['extent']): UnitBox[] {
  const side = 2 ** z
  const [minX, minY] = toUnit([west, north])
  const [maxX, maxY] = toUnit([east, south])
  const left = Math.max(x / side, minX)
  const right = Math.min((x + 1) / side, maxX)
  const top = Math.max(y / side, minY)
  const bottom = Math.min((y + 1) / side, maxY)
  if (right <= left || bottom <= top) return []
  const across = Math.ceil((right - left) * 2 ** pieceZoom)
  const down = Math.ceil((bottom - top) * 2 ** pieceZoom)
  return Array.from({ length: across * down }, (_, index): UnitBox => {
    const [column, row] = [index % across, Math.floor(index / across)]
    return [
      left + ((right - left) * column) / across,
      top + ((bottom - top) * row) / down,
      left + ((right - left) * (column + 1)) / across,
      top + ((bottom - top) * (row + 1)) / down,
    ]
  })
}

/** Dots by which pieces reach into each other: their edges are smoothed and would show as hairlines. */
const lap = 0.6

function drawPiece(
  ctx: CanvasRenderingContext2D,
  { image, held }: { readonly image: ImageBitmap; readonly held: TilePlace },
  [left, top, right, bottom]: UnitBox,
  frame: PlaneFrame,
  dots: number,
): void {
  const side = 2 ** held.z
  const source = {
    x: (left * side - held.x) * image.width,
    y: (top * side - held.y) * image.height,
    width: (right - left) * side * image.width,
    height: (bottom - top) * side * image.height,
  }
  const onCanvas = (x: number, y: number): PointMm => {
    const [mmX, mmY] = toSheet(frame, fromUnit([x, y]))
    return [mmX * dots, mmY * dots]
  }
  const at = onCanvas(left, top)
  const alongX = onCanvas(right, top)
  const alongY = onCanvas(left, bottom)
  const [wide, high] = [
    Math.hypot(alongX[0] - at[0], alongX[1] - at[1]),
    Math.hypot(alongY[0] - at[0], alongY[1] - at[1]),
  ]
  if (wide === 0 || high === 0) return
  ctx.save()
  ctx.transform(
    (alongX[0] - at[0]) / wide,
    (alongX[1] - at[1]) / wide,
    (alongY[0] - at[0]) / high,
    (alongY[1] - at[1]) / high,
    at[0],
    at[1],
  )
  ctx.drawImage(
    image,
    source.x,
    source.y,
    source.width,
    source.height,
    -lap,
    -lap,
    wide + lap * 2,
    high + lap * 2,
  )
  ctx.restore()
}
