import type { SizeMm } from '../../../../electron/contract/rules/sheet-paper'

/** How large the preview is: the whole page, its width, or a part of its true size. */
export type Zoom = 'page' | 'width' | number

/** CSS pixels of a millimetre at true size. */
export const pixelsPerMm = 96 / 25.4

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const

/** Free room around the page, CSS px. */
const room = 32

/** @param view inner size of the viewport, CSS px @returns part of true size */
export function scaleOf(
  zoom: Zoom,
  page: SizeMm,
  view: { readonly width: number; readonly height: number },
): number {
  if (typeof zoom === 'number') return zoom
  const wide = Math.max(80, view.width - room) / (page.width * pixelsPerMm)
  const high = Math.max(80, view.height - room) / (page.height * pixelsPerMm)
  return zoom === 'width' ? wide : Math.min(wide, high)
}

export function zoomedIn(scale: number): number {
  return steps.find((step) => step > scale * 1.01) ?? steps.at(-1) ?? 4
}

export function zoomedOut(scale: number): number {
  return steps.findLast((step) => step < scale / 1.01) ?? steps[0]
}
