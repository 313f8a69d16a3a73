/** Times of day as `HH:MM`, and minutes since midnight of the same day. */

export const minutesOfDay = 1440

/** Minutes since midnight. @param time `HH:MM` */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** `HH:MM` of minutes since midnight; null outside the day. */
export function timeOf(minutes: number): string | null {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= minutesOfDay) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
