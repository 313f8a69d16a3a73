import { foldCompanyName, foldText } from '../../../../electron/contract/rules/fold'
import { foldedLikeness } from '../../../../electron/contract/rules/likeness'
import type { Firm } from '../firm'

/** A company that may be the one that is being written down. */
export interface Similar {
  readonly firm: Firm
  /** 0 to 1 */
  readonly likeness: number
  readonly by: 'same' | 'former' | 'kana' | 'alike'
}

/** Names less alike than this are not worth a word. */
const alike = 0.76

/** Names folded once for each row of the store. */
const known = new WeakMap<
  Firm,
  { readonly name: string; readonly kana: string; readonly former: readonly string[] }
>()

function folded(firm: Firm) {
  const found = known.get(firm)
  if (found) return found
  const made = {
    name: foldCompanyName(firm.name),
    kana: foldText(firm.nameKana),
    former: firm.formerNames.map(foldCompanyName),
  }
  known.set(firm, made)
  return made
}

/** Two names that share neither beginning nor end nor contain each other are strangers; comparing them costs. */
function mayBeAlike(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2) || a.includes(b) || b.includes(a)
}

/**
 * Companies whose name, former name or reading is that which is being typed, or nearly; the likest first.
 * @param exceptUid the company that is being changed
 */
export function similarFirms(
  name: string,
  nameKana: string,
  firms: readonly Firm[],
  exceptUid: string | null,
  limit: number,
): readonly Similar[] {
  const wanted = foldCompanyName(name)
  const kana = foldText(nameKana)
  if ([...wanted].length < 2) return []
  const found: Similar[] = []
  for (const firm of firms) {
    if (firm.uid === exceptUid) continue
    const one = folded(firm)
    if (one.name === wanted) found.push({ firm, likeness: 1, by: 'same' })
    else if (one.former.includes(wanted)) found.push({ firm, likeness: 0.99, by: 'former' })
    else if (kana.length >= 3 && one.kana === kana) found.push({ firm, likeness: 0.98, by: 'kana' })
    else if (mayBeAlike(one.name, wanted)) {
      const { value } = foldedLikeness(one.name, wanted)
      if (value >= alike) found.push({ firm, likeness: value, by: 'alike' })
    }
  }
  return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, limit)
}
