import type { SheetPicture } from '../../../sheets/layers/sheet-layer'

/** Lines stay sharp up to this many characters of base64; a photograph is larger, and smaller as JPEG. */
const sharpUpTo = 2_000_000

/** An empty picture to draw on. */
export function newCanvas(
  width: number,
  height: number,
): { readonly canvas: HTMLCanvasElement; readonly ctx: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('canvas without 2d context')
  ctx.imageSmoothingQuality = 'high'
  return { canvas, ctx }
}

/** A picture as a `data:` URL: a sheet fetches nothing. */
export function embedded(canvas: HTMLCanvasElement): Pick<SheetPicture, 'href' | 'widthPx' | 'heightPx'> {
  const sharp = canvas.toDataURL('image/png')
  const href = sharp.length > sharpUpTo && isOpaque(canvas) ? canvas.toDataURL('image/jpeg', 0.88) : sharp
  return { href, widthPx: canvas.width, heightPx: canvas.height }
}

/** A picture without holes; a plan that was cut out shows them on any scale. */
function isOpaque(drawn: HTMLCanvasElement): boolean {
  const side = 64
  const { ctx } = newCanvas(side, side)
  ctx.drawImage(drawn, 0, 0, side, side)
  const { data } = ctx.getImageData(0, 0, side, side)
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}
