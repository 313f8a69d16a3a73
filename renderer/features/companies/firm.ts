import type { Company, Prospect, TargetField, Uid } from '../../../electron/contract'
import { groupBy, memo } from '../parcels/memo'
import type { AppState } from '../../store/state'

/** A company as the internal face knows it: every field is there. */
export type Firm = Required<Company>

/** A prospect as the internal face knows it. */
export type Case = Required<Prospect>

/** True on the internal face, where every declared field is present. */
export function isFirm(company: Company): company is Firm {
  return company.uid !== undefined && company.name !== undefined
}

const firmsOf = memo((list: readonly Company[]): readonly Firm[] => list.filter(isFirm))
export const selectFirms = (state: AppState): readonly Firm[] => firmsOf(state.companies.list)

const firmMapOf = memo(
  (firms: readonly Firm[]): ReadonlyMap<Uid, Firm> => new Map(firms.map((firm) => [firm.uid, firm])),
)
export const selectFirmMap = (state: AppState): ReadonlyMap<Uid, Firm> => firmMapOf(selectFirms(state))

const casesOf = memo((byUid: ReadonlyMap<Uid, Prospect>): ReadonlyMap<Uid, readonly Case[]> =>
  groupBy(
    [...byUid.values()].filter((prospect): prospect is Case => prospect.uid !== undefined),
    (prospect) => prospect.companyUid,
  ),
)
/** Prospects by the company whose they are. */
export const selectCases = (state: AppState): ReadonlyMap<Uid, readonly Case[]> =>
  casesOf(state.prospects.byUid)

const fieldMapOf = memo(
  (fields: readonly TargetField[]): ReadonlyMap<Uid, TargetField> =>
    new Map(fields.map((field) => [field.uid, field])),
)
export const selectFieldMap = (state: AppState): ReadonlyMap<Uid, TargetField> =>
  fieldMapOf(state.targetFields.list)
