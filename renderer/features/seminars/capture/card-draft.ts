import type { InputOf, Uid } from '../../../../electron/contract'
import type { LeadRow } from '../slice'

/** A card as it is being typed. */
export interface CardDraft {
  readonly companyUid: Uid | null
  readonly companyName: string
  readonly personName: string
  readonly section: string
  readonly title: string
  readonly telephone: string
  readonly mail: string
  readonly fieldUids: readonly Uid[]
  readonly parkUids: readonly Uid[]
  readonly parcelUids: readonly Uid[]
  readonly rank: LeadRow['rank']
  readonly ownerUid: Uid | null
  readonly note: string
}

/** @param ownerUid who calls: kept from card to card */
export function emptyCard(ownerUid: Uid | null): CardDraft {
  return {
    companyUid: null,
    companyName: '',
    personName: '',
    section: '',
    title: '',
    telephone: '',
    mail: '',
    fieldUids: [],
    parkUids: [],
    parcelUids: [],
    rank: null,
    ownerUid,
    note: '',
  }
}

/** Whether anything was typed that a look elsewhere would lose; who calls is a setting and no content. */
export function isBlankCard(draft: CardDraft): boolean {
  return JSON.stringify({ ...draft, ownerUid: null }) === JSON.stringify(emptyCard(null))
}

export function cardInput(seminarUid: Uid, draft: CardDraft): InputOf<'leads.capture'> {
  return {
    ...draft,
    seminarUid,
    companyName: oneLine(draft.companyName),
    companyKana: '',
    personName: oneLine(draft.personName),
    fieldUids: [...draft.fieldUids],
    parkUids: [...draft.parkUids],
    parcelUids: [...draft.parcelUids],
    calledOn: null,
  }
}

export function draftOfLead(lead: LeadRow): CardDraft {
  const { companyUid, companyName, personName, section, title, telephone, mail } = lead
  const { fieldUids, parkUids, parcelUids, rank, ownerUid, note } = lead
  return {
    companyUid,
    companyName,
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
  }
}

/** What was pasted from a business card scanner may have several lines. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
