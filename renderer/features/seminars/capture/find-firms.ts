import type { Uid } from '../../../../electron/contract'
import { foldCompanyName, foldText } from '../../../../electron/contract/rules/fold'
import type { Firm } from '../../companies/firm'
import { memo } from '../../parcels/memo'
import type { InvitationRow } from '../slice'

/** A company that the typed letters may mean. */
export interface Suggestion {
  readonly key: string
  /** Null for an invitation of somebody who is not in the register. */
  readonly companyUid: Uid | null
  readonly name: string
  readonly personName: string
  readonly isInvited: boolean
}

interface Findable extends Suggestion {
  /** Name, reading and former names, folded, without company forms and blanks. */
  readonly keys: readonly string[]
}

const suggestionsShown = 7

/** Everything that can be found, folded once: companies, and invitations of others by the name they were written with. */
const findables = memo(
  (firms: readonly Firm[], invitations: readonly InvitationRow[]): readonly Findable[] => {
    const invited = new Map(invitations.map((row) => [row.companyUid, row]))
    const of = (suggestion: Suggestion, names: readonly string[]): Findable => ({
      ...suggestion,
      keys: names.filter((name) => name !== '').map(foldCompanyName),
    })
    return [
      ...firms.map((firm) => {
        const invitation = invited.get(firm.uid)
        return of(
          {
            key: firm.uid,
            companyUid: firm.uid,
            name: firm.name,
            personName: invitation?.personName ?? '',
            isInvited: invitation !== undefined,
          },
          [firm.name, firm.nameKana, firm.nameEn, ...firm.formerNames],
        )
      }),
      ...invitations
        .filter(({ companyUid, companyName }) => companyUid === null && companyName !== '')
        .map((row) =>
          of(
            {
              key: row.uid,
              companyUid: null,
              name: row.companyName,
              personName: row.personName,
              isInvited: true,
            },
            [row.companyName],
          ),
        ),
    ]
  },
)

/**
 * Companies for the letters typed so far: those that begin with them before those that hold them, and those invited
 * first, because they are the ones who come.
 */
export function suggestFirms(
  text: string,
  firms: readonly Firm[],
  invitations: readonly InvitationRow[],
): readonly Suggestion[] {
  const wanted = foldCompanyName(text) || foldText(text)
  if (wanted === '') return []
  const ranked = findables(firms, invitations).flatMap((each) => {
    const begins = each.keys.some((key) => key.startsWith(wanted))
    if (!begins && !each.keys.some((key) => key.includes(wanted))) return []
    return [{ each, rank: (begins ? 0 : 2) + (each.isInvited ? 0 : 1) }]
  })
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, suggestionsShown)
    .map(({ each: { keys: _keys, ...suggestion } }) => suggestion)
}
