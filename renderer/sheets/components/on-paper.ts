/**
 * A browser sets text and boxes on whole CSS pixels, 0.26 mm, also in print. Sheets are laid out four times as large
 * and drawn at a quarter (`.sheet-inner`), which makes it 0.07 mm.
 */
export const finer = 4

/** mm of the paper as a CSS length inside `.sheet-inner`. */
export function onPaper(mm: number): string {
  return `${mm * finer}mm`
}

/** pt of the paper as a CSS length inside `.sheet-inner`. */
export function typeOnPaper(points: number): string {
  return `${points * finer}pt`
}
