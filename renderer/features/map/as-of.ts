/** Arithmetic of the as-of slider. Days are ISO text outside and whole days since 1970-01-01 inside. */

const dayMs = 86_400_000

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

export function dayOfNumber(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

export interface SliderRange {
  readonly min: number
  readonly max: number
}

/** From the start of the first year with a change to the end of the last one, today and the shown day included. */
export function sliderRange(timeline: readonly string[], today: string, asOf: string): SliderRange {
  const years = [...timeline, today, asOf].map((day) => Number(day.slice(0, 4)))
  const year = (value: number) => String(value).padStart(4, '0')
  return {
    min: dayNumber(`${year(Math.min(...years))}-01-01`),
    max: dayNumber(`${year(Math.max(...years))}-12-31`),
  }
}

/** The change before or after a day; null at the end of the timeline. */
export function changeBeside(
  timeline: readonly string[],
  day: string,
  side: 'before' | 'after',
): string | null {
  const sorted = [...timeline].sort()
  return (
    (side === 'after'
      ? sorted.find((other) => other > day)
      : sorted.reverse().find((other) => other < day)) ?? null
  )
}

/** Changes that fall on the same few px of the slider. */
export interface TimelineMark {
  /** px */
  readonly x: number
  readonly from: string
  readonly to: string
  readonly parcels: number
}

/**
 * Marks at least `apart` px from each other; changes closer than that are one mark, so that a busy decade stays legible
 * and tells by its height how busy it was.
 */
export function timelineMarks(
  timeline: readonly { readonly day: string; readonly parcels: number }[],
  place: (day: string) => number,
  apart = 6,
): TimelineMark[] {
  const marks: TimelineMark[] = []
  for (const { day, parcels } of [...timeline].sort((a, b) => a.day.localeCompare(b.day))) {
    const x = place(day)
    const last = marks.at(-1)
    if (last && x - last.x < apart)
      marks[marks.length - 1] = { ...last, to: day, parcels: last.parcels + parcels }
    else marks.push({ x, from: day, to: day, parcels })
  }
  return marks
}

const lowest = 3
const highest = 12

/** Height of a mark in px, the busiest one being the highest; by the root, so that a single parcel beside fifty is seen. */
export function markHeight(parcels: number, most: number): number {
  return most <= 0 ? lowest : lowest + (highest - lowest) * Math.sqrt(parcels / most)
}

/** Years to write under the slider so that they stand at least `apart` px from each other. */
export function yearMarks(range: SliderRange, width: number, apart = 52): string[] {
  const first = Number(dayOfNumber(range.min).slice(0, 4))
  const last = Number(dayOfNumber(range.max).slice(0, 4)) + 1
  const perYear = width / (last - first)
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= apart) ?? 100
  const marks: string[] = []
  for (let year = Math.ceil(first / step) * step; year < last; year += step) marks.push(`${year}-01-01`)
  return marks
}

/** Place of a day on the slider, 0 to 1. */
export function shareOf(day: string, { min, max }: SliderRange): number {
  return max === min ? 0 : (dayNumber(day) - min) / (max - min)
}
