/** Papers of sheets; A2 and A1 are for posters. */
export const papers = ['A4', 'A3', 'A2', 'A1'] as const
export type PaperName = (typeof papers)[number]
export type Orientation = 'portrait' | 'landscape'

/** Width and height in mm. */
export interface SizeMm {
  readonly width: number
  readonly height: number
}

/** ISO 216, short side first, mm. */
const sizes: Readonly<Record<PaperName, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
}

/** Size of the sheet as it lies before the reader, mm. */
export function paperSize(paper: PaperName, orientation: Orientation): SizeMm {
  const [short, long] = sizes[paper]
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}

/** Scales a sheet may have: 1 to this number. */
export const fixedScales = [500, 1_000, 1_500, 2_500, 5_000, 10_000, 25_000] as const

/**
 * Scales that "fit" may choose besides: those of a scale ruler in between, so that a park does not lie small in the
 * middle of its frame, and some for parks and circles that are larger than any fixed scale can hold.
 */
const fitScales = [
  500, 750, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000, 7_500, 10_000, 12_500, 15_000,
  20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000, 200_000,
] as const

/**
 * The largest scale at which an extent still fits into a frame: round, so that a ruler is of use.
 * @param extentM width and height of what must be seen, m, in the direction of the frame
 * @param frameMm the frame without its margin, mm
 */
export function scaleToFit(extentM: SizeMm, frameMm: SizeMm): number {
  const needed = Math.max(
    (extentM.width * 1000) / Math.max(1, frameMm.width),
    (extentM.height * 1000) / Math.max(1, frameMm.height),
  )
  return fitScales.find((scale) => scale >= needed) ?? Math.ceil(needed / 100_000) * 100_000
}

/** Points of type in mm (1 pt = 1/72 inch). */
export const pointMm = 25.4 / 72
