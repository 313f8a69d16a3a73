import type { InputOf, SitingStandard } from '../../../../electron/contract'
import { readSourceDate } from '../../indicators/forms/value-form'

type StandardInput = Omit<InputOf<'sitingStandards.save'>, 'uid'>

export interface RowDraft {
  readonly name: string
  /** As typed: codes with commas between. */
  readonly codes: string
  readonly others: boolean
  readonly percent: number | null
}

export interface StandardDraft extends Omit<StandardInput, 'production' | 'siteAreaM2' | 'buildingAreaM2'> {
  readonly siteAreaM2: number | null
  readonly buildingAreaM2: number | null
  readonly rows: readonly RowDraft[]
}

export interface StandardIssues {
  readonly name?: true
  readonly siteAreaM2?: true
  readonly buildingAreaM2?: true
  readonly sourceDate?: true
  readonly rows?: 'incomplete' | 'codes'
}

/** @param isNew a copy to be mended: not confirmed, with no source and no days of its own yet */
export function standardDraft(standard: SitingStandard | null, isNew: boolean): StandardDraft {
  const isCopy = isNew && standard !== null
  return {
    name: standard?.name ?? '',
    validFrom: isCopy ? null : (standard?.validFrom ?? null),
    validTo: isCopy ? null : (standard?.validTo ?? null),
    confirmed: isCopy ? false : (standard?.confirmed ?? false),
    siteAreaM2: standard?.siteAreaM2 ?? null,
    buildingAreaM2: standard?.buildingAreaM2 ?? null,
    greenPercent: standard?.greenPercent ?? null,
    environmentPercent: standard?.environmentPercent ?? null,
    boundaryPercent: standard?.boundaryPercent ?? null,
    noticeDays: standard?.noticeDays ?? null,
    shortenedDays: standard?.shortenedDays ?? null,
    rows: (standard?.production ?? []).map(({ name, industryCodes, others, percent }) => ({
      name,
      codes: industryCodes.join('、'),
      others,
      percent,
    })),
    source: isCopy ? '' : (standard?.source ?? ''),
    section: isCopy ? '' : (standard?.section ?? ''),
    sourceDate: isCopy ? '' : (standard?.sourceDate ?? ''),
    note: isCopy ? '' : (standard?.note ?? ''),
  }
}

const codesOf = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[、,\s]+/u)
    .filter(Boolean)

/** What the host is asked to keep, or what is wrong with it. */
export function readStandard(
  draft: StandardDraft,
): { readonly input: StandardInput } | { readonly issues: StandardIssues } {
  const { rows, siteAreaM2, buildingAreaM2, ...fields } = draft
  const sourceDate = readSourceDate(draft.sourceDate)
  const issues: { -readonly [K in keyof StandardIssues]: StandardIssues[K] } = {}
  if (draft.name.trim() === '') issues.name = true
  if (siteAreaM2 === null || siteAreaM2 <= 0) issues.siteAreaM2 = true
  if (buildingAreaM2 === null || buildingAreaM2 <= 0) issues.buildingAreaM2 = true
  if (sourceDate === undefined) issues.sourceDate = true
  if (rows.some(({ codes }) => codesOf(codes).some((code) => !/^\d{2,4}$/.test(code)))) issues.rows = 'codes'
  if (rows.some(({ name, percent }) => name.trim() === '' || percent === null)) issues.rows = 'incomplete'
  if (Object.keys(issues).length > 0 || siteAreaM2 === null || buildingAreaM2 === null) return { issues }
  return {
    input: {
      ...fields,
      name: draft.name.trim(),
      siteAreaM2,
      buildingAreaM2,
      sourceDate: sourceDate ?? '',
      production: rows.map(({ name, codes, others, percent }) => ({
        name: name.trim(),
        industryCodes: codesOf(codes),
        others,
        percent: percent ?? 0,
      })),
    },
  }
}
