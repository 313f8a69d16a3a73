/**
 * What an input method showed before the conversion to kanji. The name 山桜 alone does not tell how it is read; the kana
 * that were typed for it do. Kept outside of any field, so that it can be told event by event.
 */
export interface Reading {
  /** Kana of the compositions that were finished. */
  readonly done: string
  /** Kana of the composition under way. */
  readonly composing: string
}

export const noReading: Reading = { done: '', composing: '' }

const kanaOnly = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f・\s]+$/u
/** While kana are typed in letters, the last syllable may still be one (やまざk). */
const unfinished = /[a-zA-Zａ-ｚＡ-Ｚ]+$/u

/** The composition shows this text now; conversions to kanji tell nothing and are passed over. */
export function composing(reading: Reading, text: string): Reading {
  const kana = text.replace(unfinished, '')
  if (text === '') return { ...reading, composing: '' }
  return kanaOnly.test(kana) ? { ...reading, composing: kana } : reading
}

/** The composition was accepted, or given up with an empty text. */
export function composed(reading: Reading, text: string): Reading {
  return { done: text === '' ? reading.done : reading.done + reading.composing, composing: '' }
}

/** All kana that are known of what stands in the field. */
export function readingOf(reading: Reading): string {
  return reading.done + reading.composing
}
