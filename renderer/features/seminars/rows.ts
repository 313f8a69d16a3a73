import type { InputOf, InvitationState, TargetField, Uid } from '../../../electron/contract'
import type { LeadRow } from './slice'

/** In the order in which an invitation goes through them. */
export const invitationStates: readonly InvitationState[] = [
  'invited',
  'accepted',
  'declined',
  'no-answer',
  'attended',
]

/** No company stands behind the card yet. */
export function isUnjoined(lead: LeadRow): boolean {
  return lead.companyUid === null
}

/** How a card is called in a sentence. */
export function leadName({ companyName, personName }: Pick<LeadRow, 'companyName' | 'personName'>): string {
  return [companyName, personName].filter((part) => part !== '').join(' ')
}

/** A card as it is, ready to be saved with some fields changed. */
export function leadInput(lead: LeadRow): InputOf<'leads.save'> {
  const { uid, seminarUid, companyUid, companyName, companyKana, personName, section, title } = lead
  const { telephone, mail, fieldUids, parkUids, parcelUids, rank, ownerUid, note, callBy, calledOn } = lead
  return {
    uid,
    seminarUid,
    companyUid,
    companyName,
    companyKana,
    personName,
    section,
    title,
    telephone,
    mail,
    fieldUids,
    parkUids,
    parcelUids,
    rank,
    ownerUid,
    note,
    callBy,
    calledOn,
  }
}

/** Fields by their uids, in the order of the list; uids that are gone are left out. */
export function fieldsOf(uids: readonly Uid[], fields: readonly TargetField[]): readonly TargetField[] {
  return fields.filter(({ uid }) => uids.includes(uid))
}
