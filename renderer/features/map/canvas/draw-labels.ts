import { font, ink } from '../style'
import type { BarPart, LabelLine, MapLabel } from './label'
import type { PlacedLabel, Rect } from './place-labels'
import { drawText } from './text'

/** Draws signs and leaders first, then every text: a halo must not eat a neighbour's sign. */
export function drawLabels(ctx: CanvasRenderingContext2D, placed: readonly PlacedLabel<MapLabel>[]): void {
  for (const { label, rect, place } of placed) {
    if (label.leaderTo && place >= (label.leaderFrom ?? 0)) drawLeader(ctx, rect, label.leaderTo)
    if (label.sign) drawSign(ctx, label.sign)
  }
  for (const { label, rect } of placed) {
    if (label.kind === 'park') drawParkCard(ctx, label, rect)
    else if (label.kind === 'plate') drawPlate(ctx, label, rect)
    else drawLines(ctx, label.lines, rect, label.halo)
  }
}

function drawLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly LabelLine[],
  rect: Rect,
  halo?: string,
): void {
  let y = rect.y + 1
  for (const line of lines) {
    const height = line.size * 1.2
    drawText(ctx, line.text, rect.x + rect.width / 2, y + height / 2, {
      font: font(line.size, line.bold),
      fill: line.fill,
      ...(halo ? { halo } : {}),
    })
    y += height
  }
}

function drawLeader(ctx: CanvasRenderingContext2D, rect: Rect, to: { x: number; y: number }): void {
  const x = Math.max(rect.x, Math.min(rect.x + rect.width, to.x))
  const y = Math.max(rect.y, Math.min(rect.y + rect.height, to.y))
  for (const [color, width] of [
    [ink.halo, 3],
    [ink.text, 1],
  ] as const) {
    ctx.strokeStyle = color
    ctx.lineWidth = width
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.lineTo(to.x, to.y)
    ctx.stroke()
  }
}

function drawSign(ctx: CanvasRenderingContext2D, { kind, x, y }: NonNullable<MapLabel['sign']>): void {
  ctx.lineWidth = 1.5
  ctx.beginPath()
  if (kind === 'station') {
    ctx.rect(x - 4, y - 4, 8, 8)
    ctx.fillStyle = '#ffffff'
    ctx.strokeStyle = ink.station
  } else if (kind === 'mountain') {
    ctx.moveTo(x, y - 4)
    ctx.lineTo(x + 4, y + 3)
    ctx.lineTo(x - 4, y + 3)
    ctx.closePath()
    ctx.fillStyle = ink.mountain
    ctx.strokeStyle = '#ffffff'
  } else {
    ctx.arc(x, y, kind === 'junction' ? 4 : 5, 0, Math.PI * 2)
    ctx.fillStyle = kind === 'junction' ? '#ffffff' : ink.expressway
    ctx.strokeStyle = kind === 'junction' ? ink.expressway : '#ffffff'
  }
  ctx.fill()
  ctx.stroke()
}

function drawPlate(ctx: CanvasRenderingContext2D, label: MapLabel, rect: Rect): void {
  ctx.beginPath()
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 4)
  ctx.fillStyle = ink.expressway
  ctx.fill()
  ctx.strokeStyle = '#ffffff'
  ctx.lineWidth = 1
  ctx.stroke()
  const [line] = label.lines
  if (!line) return
  ctx.font = font(line.size, line.bold)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = line.fill
  ctx.fillText(line.text, rect.x + rect.width / 2, rect.y + rect.height / 2)
}

/** Air around the text of a park card, px, and the height of its bar. */
export const cardAir = { x: 8, y: 5, bar: 6, gap: 3 }

function drawParkCard(ctx: CanvasRenderingContext2D, label: MapLabel, rect: Rect): void {
  ctx.save()
  ctx.shadowColor = 'rgba(0, 0, 0, 0.3)'
  ctx.shadowBlur = 5
  ctx.shadowOffsetY = 1
  ctx.beginPath()
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 6)
  ctx.fillStyle = '#ffffff'
  ctx.fill()
  ctx.restore()
  let y = rect.y + cardAir.y
  for (const [index, line] of label.lines.entries()) {
    const height = line.size * 1.3
    ctx.font = font(line.size, line.bold)
    ctx.textBaseline = 'middle'
    ctx.fillStyle = line.fill
    // The share stands at the right end of the name's line.
    const isShare = index === 1
    ctx.textAlign = isShare ? 'right' : 'left'
    ctx.fillText(line.text, isShare ? rect.x + rect.width - cardAir.x : rect.x + cardAir.x, y + height / 2)
    if (index !== 0 || label.lines.length === 1) y += height
  }
  if (label.bar) drawBar(ctx, label.bar, rect)
}

function drawBar(ctx: CanvasRenderingContext2D, bar: readonly BarPart[] | 'planned', rect: Rect): void {
  const x = rect.x + cardAir.x
  const y = rect.y + rect.height - cardAir.y - cardAir.bar
  const width = rect.width - 2 * cardAir.x
  ctx.beginPath()
  ctx.roundRect(x, y, width, cardAir.bar, cardAir.bar / 2)
  if (bar === 'planned') {
    ctx.fillStyle = '#dcf0ff'
    ctx.fill()
    ctx.strokeStyle = ink.planned
    ctx.lineWidth = 1
    ctx.setLineDash([3, 2])
    ctx.stroke()
    ctx.setLineDash([])
    return
  }
  ctx.save()
  ctx.clip()
  ctx.fillStyle = '#e6e6e6'
  ctx.fillRect(x, y, width, cardAir.bar)
  let from = x
  for (const part of bar) {
    ctx.fillStyle = part.color
    ctx.fillRect(from, y, part.share * width, cardAir.bar)
    from += part.share * width
  }
  ctx.restore()
}
