/** Languages of the program; figures and days differ between them. */
export type FormatLanguage = 'ja' | 'en'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** Making one takes longer than a hundred formattings, and a table formats thousands. */
const fixed = new Map<number, Intl.NumberFormat>()

/** Thousands with commas, no decimals: `35,647`. Both languages write figures alike. */
export function formatWhole(value: number): string {
  return whole.format(value)
}

/** Thousands with commas and exactly `digits` decimals: `1.01`. */
export function formatFixed(value: number, digits: number): string {
  let format = fixed.get(digits)
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    fixed.set(digits, format)
  }
  return format.format(value)
}
