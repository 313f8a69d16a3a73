import { describe, expect, it } from 'vitest'
import { criterionOf } from '../../../electron/contract/rules/criteria'
import { codeNameWarnings } from '../../../electron/host/prospects/rules'
import { demoAnswers } from '../../../seeds/demo/answers'
import { demoCandidates } from '../../../seeds/demo/candidates'
import { demoCases, demoOfficers } from '../../../seeds/demo/cases'
import { demoDemands } from '../../../seeds/demo/wishes'
import { sampleRows } from '../../../seeds/rows'

const rows = sampleRows()
const today = '2026-11-20'
const count = <T>(items: readonly T[], of: (item: T) => boolean) => items.filter(of).length

describe('the invented cases', () => {
  it('are enough to try everything: companies, cases, every field and every stage', () => {
    expect(count(rows.companies, ({ origin }) => origin === 'demo')).toBeGreaterThanOrEqual(60)
    expect(demoCases.length).toBeGreaterThanOrEqual(40)
    expect(new Set(demoCases.flatMap(({ fields }) => fields)).size).toBe(17)
    expect(new Set(demoCases.map(({ stages }) => stages.at(-1)?.stage)).size).toBe(14)
    expect(new Set(demoCases.map(({ source }) => source)).size).toBeGreaterThan(7)
    expect(count(demoCases, ({ lines }) => lines.length > 0)).toBeGreaterThan(30)
    expect(demoCases.some(({ lines }) => lines.length > 0 && lines.every(({ weight }) => weight === 0))).toBe(
      true,
    )
  })

  it('are all marked as invented, and no person, telephone or 法人番号 is anybody’s', () => {
    const { candidates, cases } = rows
    const marked = [candidates.sites, candidates.contacts, candidates.notes, cases.prospects, cases.stages]
    const more = [cases.activities, cases.answers, cases.demands]
    for (const { origin } of [...marked, ...more].flat()) expect(origin).toBe('demo')
    for (const { name, telephone, mail } of candidates.contacts) {
      expect(name).toMatch(/見本|例示|架空/)
      expect(telephone).toBe('')
      expect(mail).toMatch(/\.example$/)
    }
    for (const { name } of demoOfficers) expect(name).toContain('見本')
    for (const company of rows.companies) expect(company.corporate_number).toBeNull()
    for (const { web } of rows.companies) expect(web === '' || web.endsWith('.example')).toBe(true)
  })

  it('enter their stages in order, before today, with a reason or a day where one is needed', () => {
    for (const { key, stages, lostReason, resumeOn } of demoCases) {
      const days = stages.map(({ since }) => since)
      expect([...days].sort(), key).toEqual(days)
      expect(
        days.every((day) => day <= today),
        key,
      ).toBe(true)
      const last = stages.at(-1)?.stage
      expect(lostReason !== null, key).toBe(last === 13)
      expect(resumeOn !== null, key).toBe(last === 14)
    }
    const promises = rows.cases.activities.filter(({ kind }) => kind === 'promise')
    expect(
      count(promises, ({ due_on, done_on }) => done_on === null && (due_on ?? '') < today),
    ).toBeGreaterThan(1)
    expect(count(promises, ({ done_on }) => done_on !== null)).toBeGreaterThan(3)
    for (const { done_at } of rows.cases.activities) expect(done_at <= today).toBe(true)
  })

  it('have code names that give neither company nor field away, each its own', () => {
    const names = new Map(rows.companies.map((company) => [company.uid, company]))
    for (const [index, prospect] of rows.cases.prospects.entries()) {
      const company = names.get(prospect.company_uid)
      expect(company, prospect.code_name).toBeDefined()
      const subject = {
        names: [company?.name ?? '', company?.name_en ?? ''].filter(Boolean),
        kana: company?.name_kana ?? '',
        formerNames: demoCandidates.find(({ key }) => key === demoCases[index]?.company)?.formerNames ?? [],
        fieldNames: [
          '有機エレクトロニクス',
          'バイオテクノロジー',
          '超精密加工',
          '自動車',
          '航空機',
          '半導体',
          '繊維',
        ],
      }
      expect(codeNameWarnings(prospect.code_name, subject), prospect.code_name).toEqual([])
    }
    expect(new Set(demoCases.map(({ codeName }) => codeName)).size).toBe(demoCases.length)
  })

  it('ask and answer only what the sheet knows, with options that it has', () => {
    for (const { criterion, option } of [
      ...demoCases.flatMap(({ lines }) => lines),
      ...demoAnswers.map((one) => ({ criterion: one.criterion, option: one.given.option ?? null })),
    ]) {
      const known = criterionOf(criterion)
      expect(known, criterion).not.toBeNull()
      if (option !== null) expect(known?.options, criterion).toContain(option)
    }
    expect(new Set(demoAnswers.map(({ state }) => state))).toEqual(new Set(['known', 'none', 'unknown']))
  })

  it('want some parcels by more than they hold', () => {
    const wanted = new Map<string, number>()
    for (const { parcel, wantedAreaM2 } of demoDemands)
      wanted.set(parcel, (wanted.get(parcel) ?? 0) + (wantedAreaM2 ?? 0))
    const over = [...wanted].filter(([number, area]) => {
      const lot = rows.parcels.find(
        (parcel) => parcel.number === number && parcel.address.includes('アルカディア'),
      )
      expect(lot, number).toBeDefined()
      return area > (lot?.registered_area ?? 0) / 100
    })
    expect(over.length).toBeGreaterThanOrEqual(2)
  })
})
