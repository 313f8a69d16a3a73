import { eraOfDay } from '../../../electron/contract/rules/japanese-date'

export interface EraYear {
  readonly name: string
  readonly letter: string
  readonly year: number
}

/** Era and year of a day; null before Meiji 6 (1873). @param day ISO day */
export function eraOf(day: string): EraYear | null {
  const found = eraOfDay(day)
  return found && { name: found.era.name, letter: found.era.letter, year: found.year }
}
