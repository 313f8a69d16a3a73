/** `▲1,234.5`: a figure of a plan. @param decimals digits behind the point; null writes as many as there are */
export function figureText(value: number, decimals: number | null): string {
  const digits = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 8,
  }).format(Math.abs(value))
  return value < 0 && /[1-9]/.test(digits) ? `▲${digits}` : digits
}
