import type { CodedError, InputOf, Publication, Uid } from '../../../../electron/contract'
import {
  checkCorporateNumber,
  type CorporateNumberProblem,
} from '../../../../electron/contract/rules/corporate-number'
import { controlCharacter, nameLimit, textLimit } from '../../../../electron/contract/values'
import { parseNumber } from '../../../ui/format/parse-number'
import type { Firm } from '../firm'

type Fields = InputOf<'companies.update'>['fields']
export type CompanyFields = Required<Fields>

/** A company as it stands in the form: everything as typed, so that nothing typed is lost to a wrong figure. */
export interface CompanyDraft {
  readonly name: string
  readonly nameKana: string
  readonly nameEn: string
  /** One a line. */
  readonly formerNames: string
  readonly corporateNumber: string
  readonly industryCode: string | null
  readonly industry: string
  readonly capitalYen: string
  readonly employees: string
  readonly web: string
  readonly rank: 'A' | 'B' | 'C' | 'none'
  readonly relationUids: readonly Uid[]
  readonly fieldUids: readonly Uid[]
  readonly publication: Publication
  readonly note: string
}

export type CompanyDraftField = keyof CompanyDraft

export type CompanyIssue =
  | 'needed'
  | 'one-line'
  | 'too-long'
  | 'control-character'
  | 'not-a-number'
  | 'negative'
  | 'not-whole'
  | 'too-many'
  | 'number-wrong'
  | 'number-taken'

export type CompanyIssues = Readonly<Partial<Record<CompanyDraftField, CompanyIssue>>>

export const emptyCompanyDraft: CompanyDraft = {
  name: '',
  nameKana: '',
  nameEn: '',
  formerNames: '',
  corporateNumber: '',
  industryCode: null,
  industry: '',
  capitalYen: '',
  employees: '',
  web: '',
  rank: 'none',
  relationUids: [],
  fieldUids: [],
  publication: 'nothing',
  note: '',
}

/** The form's start: a company as it is. */
export function companyDraftOf(firm: Firm): CompanyDraft {
  return {
    name: firm.name,
    nameKana: firm.nameKana,
    nameEn: firm.nameEn,
    formerNames: firm.formerNames.join('\n'),
    corporateNumber: firm.corporateNumber ?? '',
    industryCode: firm.industryCode,
    industry: firm.industry,
    capitalYen: firm.capitalYen === null ? '' : String(firm.capitalYen),
    employees: firm.employees === null ? '' : String(firm.employees),
    web: firm.web,
    rank: firm.rank ?? 'none',
    relationUids: firm.relationUids,
    fieldUids: firm.fieldUids,
    publication: firm.publication,
    note: firm.note,
  }
}

/** What is wrong with the 法人番号 that stands in the field; null when it is right or empty. */
export function corporateNumberProblem(text: string): CorporateNumberProblem | null {
  if (text.trim() === '') return null
  const checked = checkCorporateNumber(text)
  return checked.ok ? null : checked.problem
}

/** What is wrong with a name of one line; null when nothing is. */
export function nameIssue(name: string): CompanyIssue | null {
  if (name === '') return 'needed'
  if (/[\r\n]/.test(name)) return 'one-line'
  if (name.length > nameLimit) return 'too-long'
  return controlCharacter.test(name) ? 'control-character' : null
}

/** Checks a draft and turns it into the fields of the contract. */
export function readCompanyDraft(
  draft: CompanyDraft,
): { readonly fields: CompanyFields } | { readonly issues: CompanyIssues } {
  const issues: Partial<Record<CompanyDraftField, CompanyIssue>> = {}
  const name = draft.name.trim()
  const wrongName = nameIssue(name)
  if (wrongName) issues.name = wrongName
  const formerNames = [
    ...new Set(
      draft.formerNames
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]
  if (formerNames.length > 50) issues.formerNames = 'too-many'
  else
    for (const former of formerNames) {
      const issue = nameIssue(former)
      if (issue) issues.formerNames = issue
    }
  for (const field of ['nameKana', 'nameEn', 'industry', 'web', 'note'] as const) {
    if (draft[field].length > textLimit) issues[field] = 'too-long'
    else if (controlCharacter.test(draft[field])) issues[field] = 'control-character'
  }
  const checked = draft.corporateNumber.trim() === '' ? null : checkCorporateNumber(draft.corporateNumber)
  if (checked && !checked.ok) issues.corporateNumber = 'number-wrong'
  const figure = (field: 'capitalYen' | 'employees', kind: 'yen' | 'plain'): number | null => {
    const value = parseNumber(draft[field].replace(/[人名]$/u, ''), kind)
    if (value === undefined || (value !== null && !Number.isSafeInteger(Math.trunc(value))))
      issues[field] = 'not-a-number'
    else if (value !== null && value < 0) issues[field] = 'negative'
    else if (value !== null && !Number.isInteger(value)) issues[field] = 'not-whole'
    return value ?? null
  }
  const fields: CompanyFields = {
    name,
    nameKana: draft.nameKana.trim(),
    nameEn: draft.nameEn.trim(),
    formerNames,
    corporateNumber: checked?.ok ? checked.number : null,
    industryCode: draft.industryCode,
    industry: draft.industry.trim(),
    capitalYen: figure('capitalYen', 'yen'),
    employees: figure('employees', 'plain'),
    web: draft.web.trim(),
    rank: draft.rank === 'none' ? null : draft.rank,
    relationUids: [...draft.relationUids],
    fieldUids: [...draft.fieldUids],
    publication: draft.publication,
    note: draft.note,
  }
  return Object.keys(issues).length > 0 ? { issues } : { fields }
}

/** What differs from the company as it is: nothing else is sent, so that a colleague's change to another field stays. */
export function changedCompanyFields(firm: Firm, fields: CompanyFields): Fields {
  const before: Readonly<Record<string, unknown>> = { ...firm }
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  )
}

/** The field at which an answer of the host belongs; null when it belongs to the form as a whole. */
export function companyIssueOfError(error: CodedError): CompanyIssues | null {
  if (error.code === 'corporate-number-invalid') return { corporateNumber: 'number-wrong' }
  return error.code === 'corporate-number-taken' ? { corporateNumber: 'number-taken' } : null
}
