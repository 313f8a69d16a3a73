import { foldCharacters, foldCompanyName, foldText } from '../../../../electron/contract/rules/fold'
import type { Firm } from '../firm'

/** Blanks, dots and hyphens that two people set differently. */
const insignificant = /[ \t・･.,'’`"“”\-_/]+/gu
/** Companies folded in one pass: the folding is dear by the call, cheap by the letter. */
const stride = 500

/** Folded once for each row of the store; rows that change are new objects. */
const known = new WeakMap<Firm, string>()

/** Between two companies: a line that no name can be, because a name is no single blank. */
const ends = '\n \n'

function written(firm: Firm): string {
  return [
    firm.name,
    firm.nameKana,
    firm.nameEn,
    ...firm.formerNames,
    firm.corporateNumber ?? '',
    firm.industry,
  ]
    .map((text) => text.replaceAll('\n', ' ').trim())
    .join('\n')
}

/** Folds companies that have not been folded yet. */
export function foldFirms(firms: readonly Firm[]): void {
  const fresh = firms.filter((firm) => !known.has(firm))
  for (let from = 0; from < fresh.length; from += stride) {
    const some = fresh.slice(from, from + stride)
    const folded = foldCharacters(some.map(written).join(ends)).split(ends)
    for (const [index, firm] of some.entries()) {
      const lines = folded[index] ?? ''
      known.set(firm, `${lines}\n${lines.replace(insignificant, '')}`)
    }
  }
}

/**
 * Tells of companies whether any part of a name, reading, former name, 法人番号 or industry holds a text, width, case,
 * kana, old kanji and company form left out of account. Without text all do.
 */
export function textTest(text: string, firms: readonly Firm[]): (firm: Firm) => boolean {
  const wanted = foldText(text)
  if (wanted === '') return () => true
  const bare = foldCompanyName(text)
  foldFirms(firms)
  return (firm) => {
    const folded = known.get(firm) ?? ''
    return folded.includes(wanted) || (bare !== '' && folded.includes(bare))
  }
}
