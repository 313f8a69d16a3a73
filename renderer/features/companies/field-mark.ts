import type { TargetField, Uid } from '../../../electron/contract'
import type { Language } from '../../app/slice'
import { memo } from '../parcels/memo'

/** A target field in the language of the moment. */
export function fieldName(field: Pick<TargetField, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en' && field.nameEn !== '' ? field.nameEn : field.name
}

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * A letter for each field, so that none is told by its colour alone: the first letter of its name that no field before
 * it has taken, else a number.
 */
export const fieldLetters = memo((fields: readonly TargetField[]): ReadonlyMap<Uid, string> => {
  const taken = new Set<string>()
  return new Map(
    fields.map((field, index) => {
      const own = [...letters.segment(field.name)].map(({ segment }) => segment)
      const letter = own.find((each) => /[\p{L}]/u.test(each) && !taken.has(each)) ?? String(index + 1)
      taken.add(letter)
      return [field.uid, letter]
    }),
  )
})

/** Black or white, whichever is read better on a colour (relative luminance of WCAG 2). @param color `#rrggbb` */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff'
}
