/**
 * A share as percent with one decimal. A share that is not complete never reads 100 %, and one that has begun never
 * reads 0 %: both ends are said only when they are true.
 * @param share 0 to 1
 */
export function formatPercent(share: number): string {
  if (share <= 0) return '0%'
  if (share >= 1) return '100%'
  const tenths = Math.min(999, Math.max(1, Math.round(share * 1000)))
  return `${(tenths / 10).toFixed(1)}%`
}
