import type { InputOf, Occupant, Publication } from '../../../../electron/contract'
import { parseNumber } from '../../../ui/format/parse-number'

/** An occupancy as it stands in the form, as typed. */
export interface OccupantDraft {
  readonly companyUid: string | null
  readonly since: string
  readonly until: string
  /** Percent as typed; blank is the whole or 未確認. */
  readonly share: string
  readonly operating: 'yes' | 'no' | 'unknown'
  readonly publication: Publication
  readonly note: string
}

export type OccupantIssues = Readonly<
  Partial<Record<'companyUid' | 'share' | 'until', 'needed' | 'share-range' | 'period-reversed'>>
>

export type OccupantFields = Omit<InputOf<'occupancies.save'>, 'uid' | 'parcelUid'>

/** The form's start; nothing of a new occupancy is public until someone decides so. */
export function occupantDraftOf(occupant: Occupant | null): OccupantDraft {
  return {
    companyUid: occupant?.companyUid ?? null,
    since: occupant?.since ?? '',
    until: occupant?.until ?? '',
    share: occupant?.share ? String(Math.round(occupant.share * 10_000) / 100) : '',
    operating: occupant?.operating === true ? 'yes' : occupant?.operating === false ? 'no' : 'unknown',
    publication: occupant?.publication ?? 'nothing',
    note: occupant?.note ?? '',
  }
}

/** Checks a draft and turns it into the fields of the contract; days are ISO or blank. */
export function readOccupantDraft(
  draft: OccupantDraft,
): { readonly fields: OccupantFields } | { readonly issues: OccupantIssues } {
  const percent = parseNumber(draft.share.replace(/[%％]\s*$/, ''))
  const since = draft.since === '' ? null : draft.since
  const until = draft.until === '' ? null : draft.until
  const issues: { -readonly [K in keyof OccupantIssues]: OccupantIssues[K] } = {}
  if (draft.companyUid === null) issues.companyUid = 'needed'
  if (percent === undefined || (percent !== null && !(percent > 0 && percent <= 100)))
    issues.share = 'share-range'
  if (since !== null && until !== null && until <= since) issues.until = 'period-reversed'
  if (draft.companyUid === null || percent === undefined || Object.keys(issues).length > 0) return { issues }
  return {
    fields: {
      companyUid: draft.companyUid,
      since,
      until,
      share: percent === null ? null : percent / 100,
      operating: draft.operating === 'unknown' ? null : draft.operating === 'yes',
      publication: draft.publication,
      note: draft.note,
    },
  }
}
