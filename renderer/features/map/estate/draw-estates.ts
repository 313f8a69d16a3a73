import type { Position, Uid } from '../../../../electron/contract'
import { hatchPattern } from '../../../ui/hatch/canvas-pattern'
import { hatchShapes } from '../../../ui/hatch/hatch-shapes'
import { edgeInk } from '../../../ui/hatch/ink'
import type { CanvasView } from '../canvas/buffered-canvas'
import { traceRing } from '../canvas/clip'
import { boxesMeet, toUnit } from '../canvas/mercator'
import type { FeatureLook, ParcelLayer, ParkLook } from '../layers'
import { pixelsFor } from '../scale'
import { ink } from '../style'
import type { Outline, ShapeIndex } from './geometry'

export interface EstateScene {
  readonly parks: readonly ParkLook[]
  readonly features: readonly FeatureLook[]
  readonly parcels: ParcelLayer
  readonly shapes: ShapeIndex
  /** Parcels that only the scenario on the map has, and the line of a cut (longitude, latitude). */
  readonly scenario?: { readonly planned: ReadonlySet<Uid>; readonly line: readonly Position[] }
}

/** Below this width of its larger side a park is only a marker, px. */
export const smallestPark = 24

/** Extent of a park on the screen, px; 0 where only its point is known. */
export function parkPixels(look: ParkLook, world: number): number {
  if (!look.box) return 0
  return Math.max(look.box.maxX - look.box.minX, look.box.maxY - look.box.minY) * world
}

/** Size of the hatch by zoom: fine on small lots, as in the legend from about 1:10,000 on, a little wider beyond. */
export function hatchScale(zoom: number): number {
  if (zoom < 14) return 0.65
  if (zoom < 16) return 0.8
  return zoom < 18.5 ? 1 : 1.3
}

const featureFill: Readonly<Record<FeatureLook['kind'], string>> = {
  road: ink.roadFill,
  green: ink.greenFill,
  water: ink.waterFill,
  facility: ink.facilityFill,
}

function trace(view: CanvasView, outline: Outline): void {
  for (const track of outline.tracks) traceRing(view.ctx, track, view)
}

/** Parks, what lies in them, and the parcels, bottom to top. */
export function drawEstates(view: CanvasView, scene: EstateScene): void {
  const shown = scene.parks.filter(
    (look) => look.box && boxesMeet(look.box, view.box) && parkPixels(look, view.world) >= smallestPark,
  )
  if (shown.length === 0) return
  for (const look of shown) {
    if (look.outline) drawOutline(view, look.outline)
    if (look.uncertaintyM !== null) drawCircle(view, look)
  }
  drawFeatures(view, scene.features)
  drawParcels(view, scene, new Set(shown.map((look) => look.park.uid)))
}

function drawOutline(view: CanvasView, outline: Outline): void {
  const { ctx } = view
  ctx.beginPath()
  trace(view, outline)
  ctx.fillStyle = ink.estate
  ctx.fill()
  ctx.strokeStyle = ink.estateEdge
  ctx.lineWidth = 1
  ctx.setLineDash([7, 5])
  ctx.stroke()
  ctx.setLineDash([])
}

/** A planned park has no place yet, only the area within which it will lie: a circle true to the ground. */
function drawCircle(view: CanvasView, look: ParkLook): void {
  const { ctx } = view
  const [x, y] = toUnit(look.at)
  const radius = pixelsFor(look.uncertaintyM ?? 0, look.at[1], view.zoom)
  if (radius > 20_000) return
  ctx.beginPath()
  ctx.arc(x * view.world - view.originX, y * view.world - view.originY, radius, 0, Math.PI * 2)
  ctx.fillStyle = ink.plannedFill
  ctx.fill()
  ctx.strokeStyle = ink.planned
  ctx.lineWidth = 1.5
  ctx.setLineDash([8, 6])
  ctx.stroke()
  ctx.setLineDash([])
}

function drawFeatures(view: CanvasView, features: readonly FeatureLook[]): void {
  const { ctx } = view
  let from = 0
  while (from < features.length) {
    const kind = features[from]?.kind ?? 'road'
    let to = from
    ctx.beginPath()
    while (features[to]?.kind === kind) {
      const { outline } = features[to] as FeatureLook
      if (boxesMeet(outline.box, view.box)) trace(view, outline)
      to += 1
    }
    // Crossing roads share one edge: stroke first, then fill over the lines inside the crossing.
    ctx.strokeStyle = ink.roadEdge
    ctx.lineWidth = kind === 'road' ? 2 : 1
    ctx.stroke()
    ctx.fillStyle = featureFill[kind]
    ctx.fill('nonzero')
    from = to
  }
}

interface Group {
  readonly status: number
  readonly faint: boolean
  readonly outlines: Outline[]
}

/** Parcels by status, so that a status is one path with one fill: 5,000 fills of a pattern would take ten times as long. */
function grouped(view: CanvasView, { parcels, shapes }: EstateScene, parks: ReadonlySet<Uid>): Group[] {
  const groups = new Map<number, Group>()
  for (const { uid, outline } of shapes.inBox(view.box)) {
    const look = parcels.looks.get(uid)
    if (!look || !parks.has(look.parcel.parkUid)) continue
    const key = look.status * 2 + (look.faint ? 1 : 0)
    const group = groups.get(key)
    if (group) group.outlines.push(outline)
    else groups.set(key, { status: look.status, faint: look.faint, outlines: [outline] })
  }
  return [...groups.values()]
}

/** A path of thousands of lots is slow to fill, because every scan line passes all its edges. */
const lotsInPath = 150

function drawParcels(view: CanvasView, scene: EstateScene, parks: ReadonlySet<Uid>): void {
  const { ctx } = view
  const anchor = { scale: hatchScale(view.zoom), x: -view.originX, y: -view.originY }
  for (const { status: index, faint, outlines } of grouped(view, scene, parks)) {
    const status = scene.parcels.statuses[index]
    ctx.globalAlpha = faint ? ink.faint : 1
    ctx.fillStyle = status ? hatchPattern(ctx, status, view.pixelRatio, anchor) : '#ffffff'
    ctx.strokeStyle = status ? edgeInk(status.color) : ink.estateEdge
    ctx.lineWidth = view.zoom < 14 ? 0.5 : 1
    const dash = status && view.zoom >= 14 ? hatchShapes[status.hatch].edgeDash : null
    if (dash) ctx.setLineDash([...dash])
    for (let from = 0; from < outlines.length; from += lotsInPath) {
      ctx.beginPath()
      for (const outline of outlines.slice(from, from + lotsInPath)) trace(view, outline)
      ctx.fill('nonzero')
      ctx.stroke()
    }
    ctx.setLineDash([])
  }
  ctx.globalAlpha = 1
}

export interface Marks {
  readonly hover: Uid | null
  readonly active: Uid | null
  readonly selection: ReadonlySet<Uid>
}

/** Outlines of what is selected and of what is under the pointer: apart from the parcels, so that they repaint alone. */
export function drawMarks(view: CanvasView, shapes: ShapeIndex, marks: Marks): void {
  const stroke = (uid: Uid, lines: readonly (readonly [color: string, width: number])[]) => {
    const outline = shapes.get(uid)
    if (!outline || !boxesMeet(outline.box, view.box)) return
    view.ctx.lineJoin = 'round'
    view.ctx.beginPath()
    trace(view, outline)
    for (const [color, width] of lines) {
      view.ctx.strokeStyle = color
      view.ctx.lineWidth = width
      view.ctx.stroke()
    }
  }
  for (const uid of marks.selection)
    if (uid !== marks.active)
      stroke(uid, [
        ['#ffffff', 4],
        [ink.primary, 2],
      ])
  if (marks.hover !== null && marks.hover !== marks.active) stroke(marks.hover, [[ink.primary, 1.5]])
  if (marks.active !== null)
    stroke(marks.active, [
      ['#ffffff', 6.5],
      [ink.primary, 3.5],
    ])
}
