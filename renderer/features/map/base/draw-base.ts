import type { CanvasView } from '../canvas/buffered-canvas'
import { traceLine, traceRing } from '../canvas/clip'
import { boxesMeet, fromUnit, toUnit, type Box } from '../canvas/mercator'
import { ink } from '../style'
import type { BaseArea, BaseLine, Basemap, Detail } from './basemap-data'
import { graticuleLines, graticuleStep } from './graticule'

/** Zoom from which the finer outlines replace the coarse ones. */
const near = { prefectures: 6.5, municipalities: 9, lines: 9.5 }

function cornersOf(view: CanvasView, box: Box): [x: number, y: number, width: number, height: number] {
  const limit = 30_000
  const cut = (px: number) => Math.max(-limit, Math.min(limit, px))
  const x = cut(box.minX * view.world - view.originX)
  const y = cut(box.minY * view.world - view.originY)
  return [x, y, cut(box.maxX * view.world - view.originX) - x, cut(box.maxY * view.world - view.originY) - y]
}

/** Draws inside the frame or everywhere else, so that a coarse and a fine outline of one coast never show together. */
function clipped(view: CanvasView, frame: Box | null, side: 'inside' | 'outside', draw: () => void): void {
  const { ctx } = view
  if (!frame) return draw()
  if (!boxesMeet(frame, view.box)) {
    if (side === 'outside') draw()
    return
  }
  ctx.save()
  ctx.beginPath()
  if (side === 'outside') ctx.rect(0, 0, view.width, view.height)
  ctx.rect(...cornersOf(view, frame))
  ctx.clip('evenodd')
  draw()
  ctx.restore()
}

function visible<T extends { box: Box }>(items: readonly T[], view: CanvasView): T[] {
  return items.filter((item) => boxesMeet(item.box, view.box))
}

/** The cut along a frame is no border. */
export function alongFrame(frame: Box): (ax: number, ay: number, bx: number, by: number) => boolean {
  const close = (a: number, b: number) => Math.abs(a - b) < 2e-7
  return (ax, ay, bx, by) =>
    [frame.minX, frame.maxX].some((x) => close(ax, x) && close(bx, x)) ||
    [frame.minY, frame.maxY].some((y) => close(ay, y) && close(by, y))
}

function fillAreas(view: CanvasView, areas: readonly BaseArea[]): void {
  const { ctx } = view
  ctx.beginPath()
  for (const area of visible(areas, view))
    for (const track of area.tracks) if (boxesMeet(track.box, view.box)) traceRing(ctx, track, view, 0.6)
  ctx.fill('nonzero')
}

function strokeAreas(view: CanvasView, { items, frame }: Detail<BaseArea>): void {
  const { ctx } = view
  const skips = frame ? alongFrame(frame) : undefined
  ctx.beginPath()
  for (const area of visible(items, view))
    for (const track of area.tracks)
      if (boxesMeet(track.box, view.box)) traceLine(ctx, track, view, 0.8, skips)
  ctx.stroke()
}

function drawLand(view: CanvasView, base: Basemap): void {
  const { ctx } = view
  const fine = view.zoom >= near.prefectures
  const part = (detail: Detail<BaseArea>) => () => {
    ctx.fillStyle = ink.land
    fillAreas(view, detail.items)
    ctx.strokeStyle = view.zoom < 7 ? ink.coast : ink.prefectureBorder
    ctx.lineWidth = view.zoom < 7 ? 0.8 : 1.2
    strokeAreas(view, detail)
  }
  const { frame } = base.prefecturesNear
  clipped(view, fine ? frame : null, 'outside', part(base.prefectures))
  if (fine) clipped(view, frame, 'inside', part(base.prefecturesNear))
}

function drawMunicipalities(view: CanvasView, base: Basemap): void {
  if (view.zoom < 7.5) return
  const { ctx } = view
  ctx.strokeStyle = ink.municipalityBorder
  ctx.lineWidth = 1
  ctx.setLineDash([6, 3, 1.5, 3])
  const fine = view.zoom >= near.municipalities
  const { frame } = base.municipalitiesNear
  clipped(view, fine ? frame : null, 'outside', () => strokeAreas(view, base.municipalities))
  if (fine) {
    clipped(view, frame, 'inside', () => {
      // The coarse border of the prefecture below runs beside the fine one.
      ctx.setLineDash([])
      ctx.fillStyle = ink.land
      fillAreas(view, base.municipalitiesNear.items)
      ctx.setLineDash([6, 3, 1.5, 3])
      strokeAreas(view, base.municipalitiesNear)
    })
  }
  ctx.setLineDash([])
}

function trace(view: CanvasView, lines: readonly BaseLine[]): void {
  view.ctx.beginPath()
  for (const line of visible(lines, view))
    for (const track of line.tracks) if (boxesMeet(track.box, view.box)) traceLine(view.ctx, track, view, 0.7)
}

/** Coarse lines outside of the detailed frame, detailed ones inside. */
function drawLines(
  view: CanvasView,
  far: Detail<BaseLine>,
  fine: Detail<BaseLine> | null,
  stroke: () => void,
): void {
  const useFine = fine !== null && view.zoom >= near.lines
  clipped(view, useFine ? fine.frame : null, 'outside', () => {
    trace(view, far.items)
    stroke()
  })
  if (useFine)
    clipped(view, fine.frame, 'inside', () => {
      trace(view, fine.items)
      stroke()
    })
}

/** Width of a line that grows with the zoom, px. */
function widthAt(zoom: number, from: number, to: number): number {
  return from + (to - from) * Math.max(0, Math.min(1, (zoom - 6) / 10))
}

function drawWays(view: CanvasView, base: Basemap): void {
  const { ctx, zoom } = view
  ctx.lineJoin = 'round'
  if (zoom >= 5.5 && zoom < 9)
    drawLines(view, base.rivers, null, () => {
      ctx.strokeStyle = ink.river
      ctx.lineWidth = widthAt(zoom, 1, 3)
      ctx.stroke()
    })
  if (zoom >= 5)
    drawLines(view, base.railways, base.railwaysNear, () => {
      const width = widthAt(zoom, 1.2, 5)
      ctx.strokeStyle = ink.railway
      ctx.lineWidth = width
      ctx.stroke()
      if (zoom < 7.5) return
      ctx.strokeStyle = '#ffffff'
      ctx.lineWidth = Math.max(0.8, width - 1.6)
      ctx.setLineDash(zoom < 11 ? [5, 5] : [10, 10])
      ctx.stroke()
      ctx.setLineDash([])
    })
  if (zoom >= 5)
    drawLines(view, base.expressways, base.expresswaysNear, () => {
      const width = widthAt(zoom, 1.2, 8)
      ctx.strokeStyle = ink.expresswayEdge
      ctx.lineWidth = width + 2
      if (zoom >= 7) ctx.stroke()
      ctx.strokeStyle = ink.expressway
      ctx.lineWidth = width
      ctx.globalAlpha = zoom < 8 ? 0.75 : 1
      ctx.stroke()
      ctx.globalAlpha = 1
    })
}

/** Lines of equal degrees at any zoom: where nothing is known about the ground they still show place and size. */
function drawGraticule(view: CanvasView): void {
  const { ctx, box, zoom } = view
  const step = graticuleStep(zoom)
  const [west, north] = fromUnit([box.minX, box.minY])
  const [east, south] = fromUnit([box.maxX, box.maxY])
  ctx.strokeStyle = ink.graticule
  ctx.lineWidth = 1
  ctx.beginPath()
  for (const lon of graticuleLines(west, east, step)) {
    const x = toUnit([lon, 0])[0] * view.world - view.originX
    ctx.moveTo(x, 0)
    ctx.lineTo(x, view.height)
  }
  for (const lat of graticuleLines(south, north, step)) {
    const y = toUnit([0, lat])[1] * view.world - view.originY
    ctx.moveTo(0, y)
    ctx.lineTo(view.width, y)
  }
  ctx.stroke()
}

/** Land and sea, borders, ways and the graticule. Without a base map yet: paper and graticule. */
export function drawBase(view: CanvasView, base: Basemap | null): void {
  const { ctx } = view
  ctx.fillStyle = base ? ink.sea : ink.land
  ctx.fillRect(0, 0, view.width, view.height)
  if (base) {
    drawLand(view, base)
    drawMunicipalities(view, base)
  }
  drawGraticule(view)
  if (base) drawWays(view, base)
}
