import { inkOn } from '../../companies/field-mark'
import { kilometres } from '../../companies/page/distances'
import type { CanvasView } from '../canvas/buffered-canvas'
import type { Rect } from '../canvas/place-labels'
import { textWidth } from '../canvas/text'
import { font, ink } from '../style'
import { crowdEdge, type CompanyScene, type PlacedMark, type ReachLook, type SiteLook } from './company-layer'

const customerInk = '#197a4b'

/** Lines under the marks, then the marks. */
export function drawCompanies(view: CanvasView, scene: CompanyScene, marks: readonly PlacedMark[]): void {
  for (const reach of scene.reaches) drawReach(view, reach)
  for (const mark of marks) {
    const [site] = mark.sites
    if (mark.sites.length > 1) drawCrowd(view, mark)
    else if (site) drawSite(view, mark, site, site.companyUid === scene.active)
  }
}

type Point = readonly [x: number, y: number]

function drawReach(view: CanvasView, reach: ReachLook): void {
  const { ctx } = view
  const place = ([x, y]: ReachLook['from']): Point => [
    x * view.world - view.originX,
    y * view.world - view.originY,
  ]
  const seen = clipped(place(reach.from), place(reach.to), view.window)
  if (seen === null) return
  const [[ax, ay], [bx, by]] = seen
  const color = reach.isOwn ? ink.primary : customerInk
  for (const [stroke, width] of [
    ['#ffffff', 4],
    [color, 1.75],
  ] as const) {
    ctx.beginPath()
    ctx.moveTo(ax, ay)
    ctx.lineTo(bx, by)
    ctx.strokeStyle = stroke
    ctx.lineWidth = width
    ctx.setLineDash(reach.isOwn ? [] : [6, 4])
    ctx.stroke()
  }
  ctx.setLineDash([])
  if (Math.hypot(bx - ax, by - ay) < 70) return
  drawFigure(ctx, kilometres(reach.distance), (ax + bx) / 2, (ay + by) / 2, color)
}

/** A distance on a ground of its own, because lines pass over names and cards. */
function drawFigure(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, color: string): void {
  const face = font(12, true)
  const width = textWidth(ctx, face, text) + 12
  ctx.beginPath()
  ctx.roundRect(x - width / 2, y - 10, width, 20, 10)
  ctx.fillStyle = '#ffffff'
  ctx.fill()
  ctx.strokeStyle = color
  ctx.lineWidth = 1.5
  ctx.stroke()
  ctx.font = face
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = color
  ctx.fillText(text, x, y + 0.5)
}

/** The part of a line that lies in a rectangle (Liang and Barsky); null where none does. */
export function clipped(from: Point, to: Point, { x, y, width, height }: Rect): [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [start, end] = [0, 1]
  const edges: readonly (readonly [towards: number, room: number])[] = [
    [-dx, from[0] - x],
    [dx, x + width - from[0]],
    [-dy, from[1] - y],
    [dy, y + height - from[1]],
  ]
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return null
      continue
    }
    const at = room / towards
    if (towards < 0) start = Math.max(start, at)
    else end = Math.min(end, at)
  }
  if (start > end) return null
  const at = (share: number): Point => [from[0] + dx * share, from[1] + dy * share]
  return [at(start), at(end)]
}

function trace(ctx: CanvasRenderingContext2D, { x, y, radius }: PlacedMark, shape: SiteLook['shape']): void {
  ctx.beginPath()
  if (shape === 'head') ctx.arc(x, y, radius, 0, Math.PI * 2)
  else if (shape === 'own') ctx.roundRect(x - radius + 1, y - radius + 1, radius * 2 - 2, radius * 2 - 2, 4)
  else {
    ctx.moveTo(x, y - radius)
    ctx.lineTo(x + radius, y)
    ctx.lineTo(x, y + radius)
    ctx.lineTo(x - radius, y)
    ctx.closePath()
  }
}

function drawSite({ ctx }: CanvasView, mark: PlacedMark, site: SiteLook, isActive: boolean): void {
  trace(ctx, mark, site.shape)
  ctx.strokeStyle = '#ffffff'
  ctx.lineWidth = isActive ? 7 : 4
  ctx.stroke()
  if (isActive) {
    ctx.strokeStyle = ink.primary
    ctx.lineWidth = 4
    ctx.stroke()
  }
  const isPartner = site.shape === 'partner'
  ctx.fillStyle = isPartner ? '#ffffff' : site.color
  ctx.fill()
  ctx.strokeStyle = isPartner ? customerInk : 'rgba(0, 0, 0, 0.35)'
  ctx.lineWidth = isPartner ? 2 : 1
  ctx.stroke()
  if (isPartner) return
  ctx.font = font(11, true)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = inkOn(site.color)
  ctx.fillText(site.letter, mark.x, mark.y + 0.5)
}

function drawCrowd({ ctx }: CanvasView, mark: PlacedMark): void {
  const { x, y, radius, sites } = mark
  const counts = new Map<string, number>()
  for (const { color } of sites) counts.set(color, (counts.get(color) ?? 0) + 1)
  ctx.beginPath()
  ctx.arc(x, y, radius + crowdEdge, 0, Math.PI * 2)
  ctx.fillStyle = '#ffffff'
  ctx.fill()
  // A ring that tells which fields are in the crowd, each by its share.
  let from = -Math.PI / 2
  for (const [color, count] of counts) {
    const to = from + (count / sites.length) * Math.PI * 2
    ctx.beginPath()
    ctx.arc(x, y, radius, from, to)
    ctx.strokeStyle = color
    ctx.lineWidth = 4
    ctx.stroke()
    from = to
  }
  ctx.font = font(11, true)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = ink.text
  ctx.fillText(sites.length > 999 ? '999+' : String(sites.length), x, y + 0.5)
}
