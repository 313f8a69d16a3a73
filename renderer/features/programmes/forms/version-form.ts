import { RuleTable, type InputOf, type Programme, type ProgrammeVersion } from '../../../../electron/contract'
import { daysOfYear, fiscalYearOf } from '../../../../electron/contract/rules/fiscal-year'
import { readSourceDate, readYear, type YearIssue } from '../../indicators/forms/value-form'

type VersionInput = InputOf<'programmes.saveVersion'>

/** A version in its form; the year and the number as they are typed. */
export interface VersionDraft extends Omit<VersionInput, 'uid' | 'programmeUid' | 'fiscalYear' | 'number'> {
  readonly year: string
  readonly number: number | null
}

export interface VersionIssues {
  readonly year?: YearIssue
  readonly sourceDate?: 'unreadable'
  readonly tables?: 'incomplete'
}

/** The version as it is, to be mended. */
export function versionDraft(version: ProgrammeVersion): VersionDraft {
  return {
    year: version.fiscalYear === null ? '' : String(version.fiscalYear),
    validFrom: version.validFrom,
    validTo: version.validTo,
    confirmed: version.confirmed,
    number: version.number,
    budgetYen: version.budgetYen,
    mark: version.mark,
    department: version.department,
    outline: version.outline,
    conditions: version.conditions,
    tables: version.tables,
    tablesAddUp: version.tablesAddUp,
    source: version.source,
    section: version.section,
    sourceDate: version.sourceDate,
    note: version.note ?? '',
    closeEarlier: false,
  }
}

/**
 * A version for the year after the given one, or for the year of the day when years lie between, with its rules to be mended. It is not confirmed and has no source yet:
 * both belong to the document of the new year.
 * @param asOf ISO day that tells the year where the given version has none
 */
export function nextVersionDraft(version: ProgrammeVersion | null, asOf: string): VersionDraft {
  const current = fiscalYearOf(asOf)
  const year = version?.fiscalYear == null ? current : Math.max(current, version.fiscalYear + 1)
  const rules: Omit<VersionDraft, 'year'> =
    version === null
      ? {
          validFrom: null,
          validTo: null,
          confirmed: false,
          number: null,
          budgetYen: null,
          mark: 'none',
          department: '',
          outline: '',
          conditions: '',
          tables: [],
          tablesAddUp: true,
          source: '',
          section: '',
          sourceDate: '',
          note: '',
          closeEarlier: false,
        }
      : versionDraft(version)
  return {
    ...rules,
    year: String(year),
    validFrom: daysOfYear(year, 'fiscal').first,
    validTo: null,
    confirmed: false,
    number: null,
    budgetYen: null,
    mark: version === null ? 'none' : 'continued',
    source: '',
    section: '',
    sourceDate: '',
    note: '',
    closeEarlier: version !== null,
  }
}

/** What the host is asked to keep, or what is wrong with it. */
export function readVersion(
  draft: VersionDraft,
  programme: Programme,
  uid: string | null,
): { readonly input: VersionInput } | { readonly issues: VersionIssues } {
  const { year: typed, ...fields } = draft
  const year = readYear(typed, 'fiscal')
  const sourceDate = readSourceDate(draft.sourceDate)
  const isWhole = draft.tables.every((table) => RuleTable.safeParse(table).success)
  const issues: VersionIssues = {
    ...('issue' in year ? { year: year.issue } : {}),
    ...(sourceDate === undefined ? { sourceDate: 'unreadable' } : {}),
    ...(isWhole ? {} : { tables: 'incomplete' }),
  }
  if (Object.keys(issues).length > 0 || 'issue' in year) return { issues }
  return {
    input: {
      ...fields,
      uid,
      programmeUid: programme.uid,
      fiscalYear: year.year,
      sourceDate: sourceDate ?? '',
    },
  }
}
