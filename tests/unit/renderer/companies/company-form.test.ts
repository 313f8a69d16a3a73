import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../../electron/contract'
import { corporateCheckDigit } from '../../../../electron/contract/rules/corporate-number'
import {
  changedCompanyFields,
  companyDraftOf,
  companyIssueOfError,
  corporateNumberProblem,
  emptyCompanyDraft,
  readCompanyDraft,
  type CompanyDraft,
} from '../../../../renderer/features/companies/form/company-form'
import { firm } from './samples'

const draft = (fields: Partial<CompanyDraft>): CompanyDraft => ({
  ...emptyCompanyDraft,
  name: '山形精密',
  ...fields,
})
const fieldsOf = (fields: Partial<CompanyDraft>) => {
  const answer = readCompanyDraft(draft(fields))
  if ('issues' in answer) throw new Error(JSON.stringify(answer.issues))
  return answer.fields
}
const issuesOf = (fields: Partial<CompanyDraft>) => {
  const answer = readCompanyDraft(draft(fields))
  return 'issues' in answer ? answer.issues : {}
}
const base = '000012050002'
const valid = `${corporateCheckDigit(base)}${base}`

describe('the form of a company', () => {
  it('needs a name and nothing else', () => {
    expect(issuesOf({})).toEqual({})
    expect(issuesOf({ name: '　' })).toEqual({ name: 'needed' })
  })

  it('takes a 法人番号 in full width, with hyphens and with a T, and refuses one with a wrong check digit', () => {
    const wide = [...valid].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    expect(fieldsOf({ corporateNumber: wide }).corporateNumber).toBe(valid)
    expect(fieldsOf({ corporateNumber: `T${valid.slice(0, 1)}-${valid.slice(1)}` }).corporateNumber).toBe(
      valid,
    )
    const wrong = `${(Number(valid[0]) % 9) + 1}${base}`
    expect(issuesOf({ corporateNumber: wrong })).toEqual({ corporateNumber: 'number-wrong' })
    expect(corporateNumberProblem(wrong)).toMatchObject({ kind: 'check-digit', expected: Number(valid[0]) })
    expect(corporateNumberProblem(base)).toMatchObject({ kind: 'length', completed: valid })
  })

  it('reads money and people as they are written', () => {
    expect(fieldsOf({ capitalYen: '3,000万円', employees: '１２０人' })).toMatchObject({
      capitalYen: 30_000_000,
      employees: 120,
    })
    expect(issuesOf({ capitalYen: '約3億', employees: '-4' })).toEqual({
      capitalYen: 'not-a-number',
      employees: 'negative',
    })
    expect(issuesOf({ employees: '12.5' })).toEqual({ employees: 'not-whole' })
  })

  it('takes former names a line each, without blanks and doubles', () => {
    expect(fieldsOf({ formerNames: '旧山形\n\n 旧山形 \n第二𠮷田工業🏭\n' }).formerNames).toEqual([
      '旧山形',
      '第二𠮷田工業🏭',
    ])
    expect(issuesOf({ formerNames: 'あ'.repeat(201) })).toEqual({ formerNames: 'too-long' })
  })

  it('sends only what was changed', () => {
    const before = firm(1, { name: '山形精密', industry: '部品', fieldUids: ['x'], allFieldUids: ['x', 'y'] })
    const answer = readCompanyDraft({ ...companyDraftOf(before), industry: '金属製品' })
    expect('fields' in answer && changedCompanyFields(before, answer.fields)).toEqual({
      industry: '金属製品',
    })
    const same = readCompanyDraft(companyDraftOf(before))
    expect('fields' in same && changedCompanyFields(before, same.fields)).toEqual({})
  })

  it('puts an answer of the host to the field it is about', () => {
    const taken = new CodedError('corporate-number-taken', { number: valid, company: 'A' })
    expect(companyIssueOfError(taken as CodedError)).toEqual({ corporateNumber: 'number-taken' })
    expect(companyIssueOfError(new CodedError('no-workspace', {}) as CodedError)).toBeNull()
  })
})
