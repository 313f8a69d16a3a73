import type { MultiPolygon, Position } from '../../../electron/contract'
import type { CanvasView } from '../map/canvas/buffered-canvas'
import { drawText } from '../map/canvas/text'
import { toUnit } from '../map/canvas/mercator'
import { pixelsFor } from '../map/scale'
import { font, ink } from '../map/style'
import { cornersOf, type Corner } from './edit-shape'
import type { SnapMark } from './pen'
import type { Side } from './plane-sketch'

/** Everything that the sketch shows on the map; positions are longitude, latitude. */
export interface SketchPicture {
  readonly points: readonly Position[]
  /** The points enclose ground. */
  readonly isArea: boolean
  readonly isFinished: boolean
  /** Width of a road along the points, m. */
  readonly roadM: number | null
  /** Where the crosshair is; null while it is nowhere. */
  readonly cursor: Position | null
  readonly snap: SnapMark | null
  /** What the crosshair was drawn to, in words beside it. */
  readonly tip: string
  /** The side at whose end the next one goes at a right angle. */
  readonly square: Side | null
  /** An outline that is being changed, or moved as a ghost. */
  readonly shape: MultiPolygon | null
  readonly hasHandles: boolean
  /** The corner that is held or pointed at. */
  readonly corner: Corner | null
  /** What the form is about to make, numbered as in the form. */
  readonly pieces: readonly {
    readonly polygon: MultiPolygon
    readonly label: string
    readonly isRoad: boolean
  }[]
  /** A place where the drawing of the park is not right. */
  readonly flaw: MultiPolygon | null
  /** Where the sketch is wrong. */
  readonly fault: Position | null
}

const sketchInk = '#8a1c7c'
const sketchFill = 'rgba(138, 28, 124, 0.14)'
const faultInk = '#ec0000'

type Pixel = readonly [x: number, y: number]

function pixelOf(view: CanvasView, position: Position): Pixel {
  const [x, y] = toUnit(position)
  return [x * view.world - view.originX, y * view.world - view.originY]
}

function trace(ctx: CanvasRenderingContext2D, pixels: readonly Pixel[], isClosed: boolean): void {
  for (const [index, [x, y]] of pixels.entries()) {
    if (index === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
  if (isClosed) ctx.closePath()
}

/** White below the colour, so that the line shows on any ground and on any status. */
function strokeTwice(ctx: CanvasRenderingContext2D, color: string, width: number): void {
  ctx.strokeStyle = '#ffffff'
  ctx.lineWidth = width + 2.5
  ctx.stroke()
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.stroke()
}

function traceShape(view: CanvasView, shape: MultiPolygon): void {
  view.ctx.beginPath()
  for (const ring of shape.flat())
    trace(
      view.ctx,
      ring.slice(0, -1).map((at) => pixelOf(view, at)),
      true,
    )
}

/** Draws the sketch over everything else on the map. */
export function drawSketch(view: CanvasView, picture: SketchPicture): void {
  const { ctx } = view
  ctx.lineJoin = 'round'
  ctx.lineCap = 'butt'
  if (picture.flaw) drawFlaw(view, picture.flaw)
  drawPieces(view, picture.pieces)
  if (picture.shape) {
    traceShape(view, picture.shape)
    ctx.fillStyle = sketchFill
    ctx.fill('evenodd')
    strokeTwice(ctx, sketchInk, 2.5)
  }
  drawPoints(view, picture)
  if (picture.shape && picture.hasHandles) drawHandles(view, picture.shape, picture.corner)
  if (picture.fault) drawFault(view, picture.fault)
  if (!picture.cursor) return
  if (picture.square) drawSquare(view, picture.square, picture.cursor)
  drawCrosshair(view, picture.cursor, picture.snap)
  if (picture.tip !== '') drawTip(view, picture.cursor, picture.tip)
}

function drawPoints(view: CanvasView, { points, isArea, isFinished, roadM, cursor }: SketchPicture): void {
  const { ctx } = view
  const fixed = points.map((point) => pixelOf(view, point))
  if (fixed.length === 0) return
  const moving = cursor && !isFinished ? pixelOf(view, cursor) : null
  const all = moving ? [...fixed, moving] : fixed
  const [first] = points
  if (roadM !== null && first) {
    ctx.beginPath()
    trace(ctx, all, false)
    ctx.lineJoin = 'miter'
    ctx.lineWidth = pixelsFor(roadM, first[1], view.zoom)
    ctx.strokeStyle = 'rgba(138, 28, 124, 0.28)'
    ctx.stroke()
    ctx.lineJoin = 'round'
  }
  if (isArea && all.length > 2) {
    ctx.beginPath()
    trace(ctx, all, true)
    ctx.fillStyle = sketchFill
    ctx.fill('evenodd')
  }
  ctx.beginPath()
  trace(ctx, fixed, isArea && isFinished)
  strokeTwice(ctx, sketchInk, 2.5)
  const last = fixed.at(-1)
  if (moving && last && fixed[0]) {
    ctx.beginPath()
    trace(ctx, isArea && fixed.length > 1 ? [last, moving, fixed[0]] : [last, moving], false)
    ctx.strokeStyle = '#ffffff'
    ctx.lineWidth = 4.5
    ctx.stroke()
    ctx.setLineDash([6, 5])
    ctx.strokeStyle = sketchInk
    ctx.lineWidth = 2
    ctx.stroke()
    ctx.setLineDash([])
  }
  for (const [index, at] of fixed.entries()) drawDot(ctx, at, index === 0 && isArea ? 5.5 : 4, '#ffffff')
}

function drawDot(ctx: CanvasRenderingContext2D, [x, y]: Pixel, radius: number, fill: string): void {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, Math.PI * 2)
  ctx.fillStyle = fill
  ctx.fill()
  ctx.lineWidth = 2
  ctx.strokeStyle = sketchInk
  ctx.stroke()
}

function drawHandles(view: CanvasView, shape: MultiPolygon, held: Corner | null): void {
  const { ctx } = view
  for (const [corner, at] of cornersOf(shape)) {
    const [x, y] = pixelOf(view, at)
    const isHeld = held?.part === corner.part && held.ring === corner.ring && held.index === corner.index
    const half = isHeld ? 6 : 4
    ctx.fillStyle = isHeld ? sketchInk : '#ffffff'
    ctx.strokeStyle = isHeld ? '#ffffff' : sketchInk
    ctx.lineWidth = 2
    ctx.fillRect(x - half, y - half, half * 2, half * 2)
    ctx.strokeRect(x - half, y - half, half * 2, half * 2)
  }
}

function drawPieces(view: CanvasView, pieces: SketchPicture['pieces']): void {
  const { ctx } = view
  for (const { polygon, isRoad } of pieces) {
    traceShape(view, polygon)
    ctx.fillStyle = isRoad ? 'rgba(255, 255, 255, 0.8)' : sketchFill
    ctx.fill('evenodd')
    strokeTwice(ctx, sketchInk, 2.5)
  }
  for (const { polygon, label } of pieces) {
    const points = polygon[0]?.[0]?.slice(1).map((at) => pixelOf(view, at)) ?? []
    if (points.length === 0 || label === '') continue
    const x = points.reduce((sum, at) => sum + at[0], 0) / points.length
    const y = points.reduce((sum, at) => sum + at[1], 0) / points.length
    ctx.beginPath()
    ctx.arc(x, y, 12, 0, Math.PI * 2)
    ctx.fillStyle = sketchInk
    ctx.fill()
    strokeTwice(ctx, sketchInk, 1)
    drawText(ctx, label, x, y + 1, { font: font(13, true), fill: '#ffffff', halo: sketchInk, haloWidth: 1 })
  }
}

/** Overlaps and gaps are often thinner than a line: a ring round the place leads the eye. */
function drawFlaw(view: CanvasView, flaw: MultiPolygon): void {
  const { ctx } = view
  traceShape(view, flaw)
  ctx.fillStyle = 'rgba(236, 0, 0, 0.35)'
  ctx.fill('evenodd')
  strokeTwice(ctx, faultInk, 1.5)
  const pixels = flaw.flat(2).map((at) => pixelOf(view, at))
  const xs = pixels.map(([x]) => x)
  const ys = pixels.map(([, y]) => y)
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const pad = 14
  ctx.beginPath()
  ctx.roundRect(minX - pad, minY - pad, maxX - minX + 2 * pad, maxY - minY + 2 * pad, pad)
  ctx.setLineDash([6, 4])
  strokeTwice(ctx, faultInk, 2)
  ctx.setLineDash([])
}

function drawFault(view: CanvasView, at: Position): void {
  const { ctx } = view
  const [x, y] = pixelOf(view, at)
  ctx.beginPath()
  ctx.arc(x, y, 13, 0, Math.PI * 2)
  strokeTwice(ctx, faultInk, 2.5)
  ctx.beginPath()
  trace(
    ctx,
    [
      [x - 6, y - 6],
      [x + 6, y + 6],
    ],
    false,
  )
  trace(
    ctx,
    [
      [x + 6, y - 6],
      [x - 6, y + 6],
    ],
    false,
  )
  strokeTwice(ctx, faultInk, 2.5)
}

/** The sign of a right angle in the corner between two sides; a bar across where the way goes straight on. */
function drawSquare(view: CanvasView, [from, corner]: Side, to: Position): void {
  const { ctx } = view
  const [x, y] = pixelOf(view, corner)
  const towards = (at: Position): Pixel => {
    const [px, py] = pixelOf(view, at)
    const length = Math.hypot(px - x, py - y)
    return length === 0 ? [0, 0] : [((px - x) / length) * 11, ((py - y) / length) * 11]
  }
  const [ax, ay] = towards(from)
  const [bx, by] = towards(to)
  const isStraight = ax * bx + ay * by < -60
  ctx.beginPath()
  trace(
    ctx,
    isStraight
      ? [
          [x + ay, y - ax],
          [x - ay, y + ax],
        ]
      : [
          [x + ax, y + ay],
          [x + ax + bx, y + ay + by],
          [x + bx, y + by],
        ],
    false,
  )
  strokeTwice(ctx, sketchInk, 1.5)
}

function drawTip(view: CanvasView, at: Position, tip: string): void {
  const [x, y] = pixelOf(view, at)
  const size = font(12, true)
  const edge = view.window.x + view.window.width
  view.ctx.font = size
  const half = view.ctx.measureText(tip).width / 2
  const middle = x + 18 + 2 * half > edge ? x - 18 - half : x + 18 + half
  // Names and hatches lie below: the words stand on ground of their own.
  view.ctx.beginPath()
  view.ctx.roundRect(middle - half - 6, y - 30, 2 * half + 12, 22, 4)
  view.ctx.fillStyle = 'rgba(255, 255, 255, 0.94)'
  view.ctx.fill()
  drawText(view.ctx, tip, middle, y - 18, { font: size, fill: sketchInk, halo: '#ffffff', haloWidth: 1 })
}

/** A cross; a square round it on a corner, a circle on an edge; dashed where the line is only roughly there. */
function drawCrosshair(view: CanvasView, at: Position, snap: SnapMark | null): void {
  const { ctx } = view
  const [x, y] = pixelOf(view, at)
  ctx.beginPath()
  trace(
    ctx,
    [
      [x - 14, y],
      [x - 4, y],
    ],
    false,
  )
  trace(
    ctx,
    [
      [x + 4, y],
      [x + 14, y],
    ],
    false,
  )
  trace(
    ctx,
    [
      [x, y - 14],
      [x, y - 4],
    ],
    false,
  )
  trace(
    ctx,
    [
      [x, y + 4],
      [x, y + 14],
    ],
    false,
  )
  strokeTwice(ctx, ink.text, 1.5)
  if (snap === null) return
  ctx.beginPath()
  if (snap.kind === 'corner') ctx.rect(x - 7, y - 7, 14, 14)
  else ctx.arc(x, y, 7, 0, Math.PI * 2)
  if (snap.source === 'base') ctx.setLineDash([3, 3])
  strokeTwice(ctx, sketchInk, 2)
  ctx.setLineDash([])
}
