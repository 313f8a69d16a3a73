import type { TargetField, Uid } from '../../../../electron/contract'
import { fieldsOf } from '../rows'
import type { LeadRow } from '../slice'

export type CallGrouping = 'owner' | 'field' | 'due'
export const callGroupings: readonly CallGrouping[] = ['owner', 'field', 'due']

export interface CallGroup {
  readonly key: string
  /** Uid of the officer or field, or an ISO day; null stands for none. */
  readonly of: string | null
  readonly leads: readonly LeadRow[]
}

/** Warmest first, then by deadline, then by name: the order in which one calls. */
export function callOrder(a: LeadRow, b: LeadRow): number {
  const key = (lead: LeadRow) => [lead.callBy, lead.rank ?? 'Z', lead.companyName, lead.uid].join('\u0000')
  return key(a) < key(b) ? -1 : 1
}

/**
 * Cards in groups, each in the order of calling. A card with several fields stands with the first of the list only, so
 * that nobody is called twice.
 * @param order uids of officers or fields as the office lists them
 */
export function callGroups(
  leads: readonly LeadRow[],
  grouping: CallGrouping,
  order: readonly Uid[],
  fields: readonly TargetField[],
): readonly CallGroup[] {
  const ofLead = (lead: LeadRow) =>
    grouping === 'owner'
      ? lead.ownerUid
      : grouping === 'due'
        ? lead.callBy
        : (fieldsOf(lead.fieldUids, fields)[0]?.uid ?? null)
  const groups = new Map<string | null, LeadRow[]>()
  for (const lead of leads.toSorted(callOrder)) {
    const of = ofLead(lead)
    const group = groups.get(of)
    if (group) group.push(lead)
    else groups.set(of, [lead])
  }
  const place = (of: string | null) => {
    if (of === null) return Number.POSITIVE_INFINITY
    const at = order.indexOf(of)
    return at < 0 ? order.length : at
  }
  return [...groups]
    .map(([of, group]): CallGroup => ({ key: of ?? 'none', of, leads: group }))
    .toSorted((a, b) =>
      grouping === 'due' ? (a.key < b.key ? -1 : 1) : place(a.of) - place(b.of) || (a.key < b.key ? -1 : 1),
    )
}
