import { foldCompanyName, foldText } from '../../contract/rules/fold'
import type { StageKind } from '../../contract/lists'
import { romajiOf } from './romaji'

/** What a code name must not remind of. */
export interface CodeNameSubject {
  /** The company's name, also in English. */
  readonly names: readonly string[]
  /** Its reading, in either kana. */
  readonly kana: string
  readonly formerNames: readonly string[]
  /** Names of the target fields of the prospect. */
  readonly fieldNames: readonly string[]
}

export interface CodeNameHint {
  readonly shares: 'reading' | 'characters' | 'field'
  /** What is shared: the letters, or the name of the field. */
  readonly text: string
}

/** Words that any code name may have. */
const plainWords =
  /案件|計画|企画|仮称|ぷろじぇくと|こどねむ|あんけん|けいかく|project|plan|code|company|case|[号社第様(){}[\]「」・\s_.-]/g
const kanjiOnly = /[\u3400-\u9fff\u{20000}-\u{2ffff}々]/u
const kanaRun = /[\u3041-\u3096]+/gu
const latinRun = /[a-z]+/g

/** Shorter runs occur in every second name: three kana are three syllables, four letters about two (-tion, -tech). */
const minKana = 3
const minLetters = 4

/** The longest run of letters that both have; empty for none. */
function sharedRun(a: string, b: string): string {
  const one = [...a]
  const other = [...b]
  let best = ''
  let lengths: number[] = []
  for (const [i, letter] of one.entries()) {
    const next: number[] = []
    for (const [j, second] of other.entries()) {
      if (letter !== second) continue
      const length = (lengths[j - 1] ?? 0) + 1
      next[j] = length
      if (length > [...best].length) best = one.slice(i - length + 1, i + 1).join('')
    }
    lengths = next
  }
  return best
}

function bare(text: string): string {
  return foldText(text).replace(plainWords, '')
}

/** Kanji that both have, in the order of the second. */
function sharedKanji(code: string, name: string): string {
  return [...new Set(name)].filter((letter) => kanjiOnly.test(letter) && code.includes(letter)).join('')
}

/** A run that is long enough, or all of a code that is one shorter than that. */
function sharedIn(runs: readonly string[], text: string, least: number): string | null {
  for (const run of runs) {
    const shared = sharedRun(run, text)
    const { length } = [...shared]
    if (length >= least || (length === least - 1 && shared === run)) return shared
  }
  return null
}

const runsOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([run]) => run)

interface Code {
  readonly text: string
  readonly kana: readonly string[]
  readonly latin: readonly string[]
}

function sharedReading(code: Code, reading: string, names: readonly string[]): string | null {
  const folded = bare(reading)
  const spoken = [folded, ...names.map(bare)].filter((text) => text !== '')
  for (const text of spoken) {
    const kana = sharedIn(code.kana, text, minKana)
    if (kana !== null) return kana
  }
  // A reading written in letters gives away as much as one in kana, either way round.
  const heard = sharedIn(code.latin, romajiOf(folded), minLetters)
  if (heard !== null) return heard
  const letters = code.kana.map(romajiOf)
  return (
    names.map((name) => sharedIn(letters, bare(name), minLetters)).find((shared) => shared !== null) ?? null
  )
}

function sharedCharacters(code: Code, names: readonly string[]): string | null {
  for (const name of names) {
    const kanji = sharedKanji(code.text, name)
    if (kanji !== '') return kanji
    const latin = sharedIn(code.latin, name, minLetters)
    if (latin !== null) return latin
  }
  return null
}

function sharesWith(code: Code, name: string): boolean {
  return (
    sharedKanji(code.text, name) !== '' ||
    sharedIn(code.kana, name, minKana) !== null ||
    sharedIn(code.latin, name, minLetters) !== null
  )
}

/**
 * Why a code name may give the company away: it shares its reading, characters with one of its names, or words with its
 * field. Empty when it is safe.
 * @param codeNameKana what was typed before the conversion to kanji, as the input method told it; empty if unknown
 */
export function codeNameWarnings(
  codeName: string,
  { names, kana, formerNames, fieldNames }: CodeNameSubject,
  codeNameKana = '',
): CodeNameHint[] {
  const text = bare(codeName)
  const reading = bare(codeNameKana)
  const code: Code = {
    text,
    kana: [...runsOf(text, kanaRun), ...runsOf(reading, kanaRun)],
    latin: runsOf(text, latinRun),
  }
  const folded = [...names, ...formerNames].map(foldCompanyName).filter((name) => name !== '')
  const hints: CodeNameHint[] = []
  const heard = sharedReading(code, kana, folded)
  if (heard !== null) hints.push({ shares: 'reading', text: heard })
  const seen = sharedCharacters(code, folded)
  if (seen !== null) hints.push({ shares: 'characters', text: seen })
  for (const field of fieldNames)
    if (sharesWith(code, bare(field))) hints.push({ shares: 'field', text: field })
  return hints
}

/** What entering a stage lacks. */
export type StageProblem = 'lost-reason-missing' | 'resumption-missing' | 'resumption-not-later'

/**
 * A lost case has a reason; a held one a day on which it is taken up again, after the day it is put aside.
 * @param since ISO day of entry
 * @returns null when nothing is lacking
 */
export function stageProblem(
  kind: StageKind,
  since: string,
  given: { readonly lostReasonUid: string | null; readonly resumeOn: string | null },
): StageProblem | null {
  if (kind === 'lost' && given.lostReasonUid === null) return 'lost-reason-missing'
  if (kind !== 'held') return null
  if (given.resumeOn === null) return 'resumption-missing'
  return given.resumeOn > since ? null : 'resumption-not-later'
}
