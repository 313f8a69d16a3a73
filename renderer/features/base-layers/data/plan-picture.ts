import type { LayerDetails } from '../../../../electron/contract'
import { readWhole, type ReadStretch } from './layer-bytes'

/** A plan ready to be drawn. */
export interface PlanPicture {
  readonly image: CanvasImageSource & { readonly width: number; readonly height: number }
  /** Size that control points are counted in, px; the image may be smaller. */
  readonly widthPx: number
  readonly heightPx: number
}

/** What is held in memory of one plan, px: larger ones are shown reduced, in the same place. */
const mostPixels = 36_000_000

/** PDF pages draw themselves; pictures are decoded by the browser. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

/** @throws when the file is no picture after all, or the PDF has no such page */
export async function planPicture(bytes: Uint8Array<ArrayBuffer>, page: number | null): Promise<PlanPicture> {
  if (isPdf(bytes)) {
    const { openPdf } = await import('./pdf-page')
    const pages = await openPdf(bytes)
    try {
      const image = await pages.draw(page ?? 1)
      if (image === null) throw new Error(`page ${page ?? 1} of ${pages.count}`)
      return { image, widthPx: image.width, heightPx: image.height }
    } finally {
      pages.close()
    }
  }
  const blob = new Blob([bytes])
  // What the camera says of "up" is not what control points were set on.
  const whole = await createImageBitmap(blob, { imageOrientation: 'none' })
  const { width, height } = whole
  if (width * height <= mostPixels) return { image: whole, widthPx: width, heightPx: height }
  const share = Math.sqrt(mostPixels / (width * height))
  const image = await createImageBitmap(whole, {
    resizeWidth: Math.round(width * share),
    resizeHeight: Math.round(height * share),
    resizeQuality: 'high',
  })
  whole.close()
  return { image, widthPx: width, heightPx: height }
}

/** The plan of a layer. */
export async function readPlan(read: ReadStretch, { page }: LayerDetails): Promise<PlanPicture> {
  return planPicture(await readWhole(read), page)
}
