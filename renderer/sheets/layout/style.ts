import {
  paperSize,
  pointMm,
  type Orientation,
  type PaperName,
  type SizeMm,
} from '../../../electron/contract/rules/sheet-paper'

/** Measures of a sheet: they grow with the paper, because posters are read from farther away. */
export interface SheetStyle {
  readonly paper: SizeMm
  readonly margin: number
  readonly gap: number
  /** pt */
  readonly title: number
  readonly heading: number
  readonly body: number
  readonly small: number
  /** mm */
  readonly headingHeight: number
  readonly rowHeight: number
  readonly footHeight: number
  readonly growth: number
}

const growths: Readonly<Record<PaperName, number>> = { A4: 1, A3: 1.08, A2: 1.5, A1: 2 }

export function sheetStyle(paper: PaperName, orientation: Orientation): SheetStyle {
  const growth = growths[paper]
  return {
    paper: paperSize(paper, orientation),
    margin: paper === 'A4' ? 10 : 12 * growth,
    gap: 5 * growth,
    title: 17 * growth,
    heading: 8.8 * growth,
    body: 7.2 * growth,
    small: 5.8 * growth,
    headingHeight: 6.2 * growth,
    rowHeight: 4.1 * growth,
    footHeight: 7 * growth,
    growth,
  }
}

/** mm from line to line of type of this size, pt. */
export function leadingOf(points: number): number {
  return points * pointMm * 1.35
}
