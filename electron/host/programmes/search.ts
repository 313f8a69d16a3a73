import type { InputOf } from '../../contract/index'
import type { Programme, ProgrammeVersion } from '../../contract/programmes'
import { foldText } from '../../contract/rules/fold'

/** Searching and narrowing of programmes. Pure. */

export type ProgrammeFilter = Omit<InputOf<'programmes.search'>, 'asOf' | 'limit'>

export interface FoundProgramme {
  readonly programme: Programme
  /** The text that was found, as it is written; empty when nothing was searched for. */
  readonly matched: string
}

/** An empty list of the programme means that it knows no limit. */
const fits = <T>(limits: readonly T[], wanted: readonly T[]) =>
  wanted.length === 0 || limits.length === 0 || wanted.some((one) => limits.includes(one))

const named = <T>(known: readonly T[], wanted: readonly T[]) =>
  wanted.length === 0 || wanted.some((one) => known.includes(one))

function passes(programme: Programme, filter: ProgrammeFilter): boolean {
  const { size, stage, audience, fiscalYear } = filter
  return (
    named([programme.kind], filter.kinds) &&
    named(programme.purposes, filter.purposes) &&
    fits(programme.fieldUids, filter.fieldUids) &&
    fits(programme.sizes, size === null ? [] : [size]) &&
    fits(programme.stages, stage === null ? [] : [stage]) &&
    (audience === null || programme.audience === 'any' || programme.audience === audience) &&
    (filter.provider === '' || foldText(programme.provider) === foldText(filter.provider)) &&
    (fiscalYear === null || programme.versions.some((version) => version.fiscalYear === fiscalYear))
  )
}

const versionTexts = (version: ProgrammeVersion) => [
  version.department,
  version.outline,
  version.conditions,
  ...(version.number === null ? [] : [String(version.number)]),
]

/** Texts of a programme, what weighs most first. */
function textsOf(programme: Programme): string[] {
  return [
    programme.name,
    programme.nameEn,
    programme.provider,
    ...programme.versions.flatMap(versionTexts),
    ...programme.versions.map(({ source }) => source),
    programme.note ?? '',
  ].filter((text) => text !== '')
}

/** Where all words of the query are; the first text that has them, else the first with any. Null when a word is nowhere. */
function match(texts: readonly string[], words: readonly string[]): { rank: number; text: string } | null {
  const folded = texts.map(foldText)
  if (!words.every((word) => folded.some((text) => text.includes(word)))) return null
  const whole = folded.findIndex((text) => words.every((word) => text.includes(word)))
  if (whole >= 0) {
    const begins = folded[whole]?.startsWith(words[0] ?? '') === true
    return { rank: whole * 2 + (begins ? 0 : 1), text: texts[whole] ?? '' }
  }
  const any = folded.findIndex((text) => words.some((word) => text.includes(word)))
  return { rank: texts.length * 2, text: texts[any] ?? '' }
}

/** Programmes that pass the filter and have every word of its text, best first; without a text in the order of the list. */
export function searchProgrammes(
  programmes: readonly Programme[],
  filter: ProgrammeFilter,
): FoundProgramme[] {
  const words = foldText(filter.text)
    .split(' ')
    .filter((word) => word !== '')
  const passing = programmes.filter((programme) => passes(programme, filter))
  if (words.length === 0) return passing.map((programme) => ({ programme, matched: '' }))
  return passing
    .flatMap((programme) => {
      const found = match(textsOf(programme), words)
      return found === null ? [] : [{ programme, matched: found.text, rank: found.rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ programme, matched }) => ({ programme, matched }))
}
