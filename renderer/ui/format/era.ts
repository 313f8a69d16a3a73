/** A Japanese era with the day on which it began (元号を改める政令 and the notices before it). */
interface Era {
  readonly name: string
  readonly letter: string
  /** ISO day */
  readonly from: string
}

/** Newest first. Days before Meiji 6 are left out: the calendar was another one. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-01-25' },
]

/** First day that has the same date in the era calendar and in the Gregorian one. */
const gregorianFrom = '1873-01-01'

export interface EraYear {
  readonly name: string
  readonly letter: string
  readonly year: number
}

/** Era and year of a day; null before Meiji 6 (1873). @param day ISO day */
export function eraOf(day: string): EraYear | null {
  if (day < gregorianFrom) return null
  const era = eras.find((candidate) => candidate.from <= day)
  if (!era) return null
  return {
    name: era.name,
    letter: era.letter,
    year: Number(day.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1,
  }
}
