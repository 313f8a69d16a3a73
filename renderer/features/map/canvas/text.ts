import { ink } from '../style'

const widths = new Map<string, number>()

/** Width of a text in px, remembered: measuring is the dearest part of placing labels. */
export function textWidth(ctx: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  ctx.font = font
  const { width } = ctx.measureText(text)
  if (widths.size > 20_000) widths.clear()
  widths.set(key, width)
  return width
}

/** Forgets measures taken before the fonts were there. */
export function forgetTextWidths(): void {
  widths.clear()
}

interface TextStyle {
  readonly font: string
  readonly fill: string
  readonly halo?: string
  readonly haloWidth?: number
  readonly align?: CanvasTextAlign
}

/** Text with a halo, its middle at y. */
export function drawText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
): void {
  ctx.font = style.font
  ctx.textAlign = style.align ?? 'center'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  ctx.strokeStyle = style.halo ?? ink.halo
  ctx.lineWidth = style.haloWidth ?? 3
  ctx.strokeText(text, x, y)
  ctx.fillStyle = style.fill
  ctx.fillText(text, x, y)
}
