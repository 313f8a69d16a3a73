import type { CanvasView } from '../../map/canvas/buffered-canvas'
import type { TileCache } from '../data/tile-cache'
import { tileLook, vectorTileSize, type TileFeature } from '../data/vector-tile'

export interface TilePlace {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** More tiles than a window shows: the map is too far away for these tiles. */
const mostTiles = 300
/** Levels by which a picture of a coarser level may stand in for one that is on its way. */
const standInLevels = 5

export interface TileZooms {
  readonly minZoom: number | null
  readonly maxZoom: number | null
}

/** Which tiles the view needs; none where it is too far away for the finest level that the file begins with. */
export function tilesFor(
  view: Pick<CanvasView, 'zoom' | 'box'>,
  { minZoom, maxZoom }: TileZooms,
): TilePlace[] {
  const z = Math.max(minZoom ?? 0, Math.min(maxZoom ?? 22, Math.round(view.zoom)))
  const side = 2 ** z
  const range = (least: number, most: number): [number, number] => [
    Math.max(0, Math.floor(least * side)),
    Math.min(side - 1, Math.floor(most * side)),
  ]
  const [west, east] = range(view.box.minX, view.box.maxX)
  const [north, south] = range(view.box.minY, view.box.maxY)
  if ((east - west + 1) * (south - north + 1) > mostTiles) return []
  const places: TilePlace[] = []
  for (let y = north; y <= south; y += 1) for (let x = west; x <= east; x += 1) places.push({ z, x, y })
  return places
}

type Frame = readonly [x: number, y: number, size: number]

function frameOf({ world, originX, originY }: CanvasView, { z, x, y }: TilePlace): Frame {
  const size = world / 2 ** z
  return [x * size - originX, y * size - originY, size]
}

/** Draws the tiles of a view; where one is on its way, the part of a coarser one that is there. */
export function drawTiles<T>(
  view: CanvasView,
  cache: TileCache<T>,
  zooms: TileZooms,
  draw: (tile: T, frame: Frame) => void,
): void {
  const { ctx } = view
  for (const place of tilesFor(view, zooms)) {
    const frame = frameOf(view, place)
    const tile = cache.get(place.z, place.x, place.y)
    if (tile) draw(tile, frame)
    if (tile !== undefined) continue
    for (let up = 1; up <= Math.min(standInLevels, place.z); up += 1) {
      const coarse = { z: place.z - up, x: place.x >> up, y: place.y >> up }
      const found = cache.peek(coarse.z, coarse.x, coarse.y)
      if (!found) continue
      ctx.save()
      ctx.beginPath()
      ctx.rect(frame[0], frame[1], frame[2], frame[2])
      ctx.clip()
      draw(found, frameOf(view, coarse))
      ctx.restore()
      break
    }
  }
}

/** Pixels of a tile side by side with its neighbours: rounding keeps seams from showing. */
export function drawPicture(ctx: CanvasRenderingContext2D, image: ImageBitmap, [x, y, size]: Frame): void {
  const [left, top] = [Math.round(x), Math.round(y)]
  ctx.drawImage(image, left, top, Math.round(x + size) - left, Math.round(y + size) - top)
}

/** Things of a vector tile in the calm colours of the program. */
export function drawFeatures(
  ctx: CanvasRenderingContext2D,
  features: readonly TileFeature[],
  [x, y, size]: Frame,
): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(x, y, size, size)
  ctx.clip()
  const scale = size / vectorTileSize
  const sorted = features
    .map((feature) => ({ feature, look: tileLook(feature.layer) }))
    .sort((a, b) => a.look.order - b.look.order)
  for (const { feature, look } of sorted) {
    ctx.beginPath()
    for (const line of feature.lines) {
      for (const [index, at] of line.entries()) {
        const [px, py] = [x + at[0] * scale, y + at[1] * scale]
        if (feature.kind === 'point') ctx.arc(px, py, 1.6, 0, Math.PI * 2)
        else if (index === 0) ctx.moveTo(px, py)
        else ctx.lineTo(px, py)
      }
      if (feature.kind === 'area') ctx.closePath()
    }
    if (feature.kind === 'area' && look.fill !== null) {
      ctx.fillStyle = look.fill
      ctx.fill('evenodd')
    } else if (feature.kind === 'line' && look.line !== null) {
      ctx.strokeStyle = look.line
      ctx.lineWidth = look.width
      ctx.stroke()
    } else if (feature.kind === 'point' && look.line !== null) {
      ctx.fillStyle = look.line
      ctx.fill()
    }
  }
  ctx.restore()
}
