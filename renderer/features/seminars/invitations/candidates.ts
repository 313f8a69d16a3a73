import type { Uid } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import type { Firm } from '../../companies/firm'
import type { PrefectureOf } from '../../companies/prefecture'

export interface InviteFilter {
  readonly text: string
  /** `none` stands for companies without a rank; nothing chosen lets all pass. */
  readonly ranks: readonly (NonNullable<Firm['rank']> | 'none')[]
  readonly fieldUid: Uid | null
  readonly prefecture: string | null
}

export const emptyInviteFilter: InviteFilter = { text: '', ranks: [], fieldUid: null, prefecture: null }

/** Companies that could be invited: those that the filter lets through without those invited, best rank first. */
export function invitable(
  firms: readonly Firm[],
  invited: ReadonlySet<Uid | null>,
  filter: InviteFilter,
  prefectureOf: PrefectureOf,
): readonly Firm[] {
  const text = foldText(filter.text)
  const isWanted = (firm: Firm) =>
    !invited.has(firm.uid) &&
    (filter.ranks.length === 0 || filter.ranks.includes(firm.rank ?? 'none')) &&
    (filter.fieldUid === null || firm.allFieldUids.includes(filter.fieldUid)) &&
    (filter.prefecture === null || prefectureOf(firm.position) === filter.prefecture) &&
    (text === '' || foldText([firm.name, firm.nameKana, ...firm.formerNames].join('\n')).includes(text))
  const order = (firm: Firm) => firm.rank ?? 'Z'
  return firms.filter(isWanted).toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}
