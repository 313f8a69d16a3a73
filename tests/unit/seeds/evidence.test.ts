import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceDocuments, sourceOf } from '../../../seeds/reference/citations'
import { claims, claimsOf } from '../../../seeds/reference/evidence/claims'
import { patternOf, squeezeDocument } from '../../../seeds/reference/evidence/printed'
import { foundIn, sectionsOf } from '../../../seeds/reference/evidence/sections'
import { referenceIndicators } from '../../../seeds/reference/indicators'
import {
  consultationRoute,
  interestSubsidy,
  referenceInstitutions,
} from '../../../seeds/reference/institutions'
import { referencePlans } from '../../../seeds/reference/plans'
import { programmeBudget, referenceProgrammes } from '../../../seeds/reference/programmes'

const root = resolve(import.meta.dirname, '../../..')
/** The whole texts are no part of the project; where they lie beside it the data is compared with them, too. */
const texts = process.env['RITCHI_DOCUMENTS'] ?? join(root, '../shared/documents')
const textOf = (key: string) => readFileSync(join(texts, `${key}.txt`), 'utf8')
const withText = sourceDocuments.filter(({ key }) => existsSync(join(texts, `${key}.txt`)))

type Evidence = Readonly<Record<string, readonly string[]>>
const evidenceOf = (key: string) =>
  JSON.parse(readFileSync(join(root, 'tests/fixtures/documents', `${key}.json`), 'utf8')) as Evidence
const evidence = new Map(sourceDocuments.map(({ key }) => [key, evidenceOf(key)]))
const excerpts = (document: string, section: string) => evidence.get(document)?.[section] ?? []
const says = (document: string, section: string, pattern: string) =>
  excerpts(document, section).some((text) => new RegExp(`^${pattern}$`).test(text))

describe('the evidence', () => {
  it.each(sourceDocuments.map(({ key }) => key))(
    'holds every figure and name that is cited from %s',
    (key) => {
      expect(claimsOf(key).length).toBeGreaterThan(0)
      const unsaid = claimsOf(key).filter(({ section, pattern }) => !says(key, section, pattern))
      expect(unsaid.map(({ at, section, pattern }) => `${at}: ${section} ${pattern}`)).toEqual([])
    },
  )

  it('does not hold a figure that is changed by one', () => {
    const wrong = referenceIndicators.flatMap(({ key, series }) =>
      series
        .flatMap(({ base, targets, values }) => [...(base === null ? [] : [base]), ...targets, ...values])
        .filter(({ value, source }) => {
          const changed = { '': value + 1, yen: (value + 1) * 100_000_000 }
          return says(source.document, source.section, patternOf(source.find, changed))
        })
        .map(({ year }) => `${key} ${year}`),
    )
    expect(wrong).toEqual([])
  })

  it('is as short as figures and names are, and nothing in it is unused', () => {
    for (const { key } of sourceDocuments)
      for (const [section, list] of Object.entries(evidenceOf(key)))
        for (const text of list) {
          expect(text.length, text).toBeLessThanOrEqual(60)
          const used = claimsOf(key).some(
            (one) => one.section === section && new RegExp(`^${one.pattern}$`).test(text),
          )
          expect(used, `${key}: ${text}`).toBe(true)
        }
  })
})

describe.skipIf(withText.length === 0)('the whole texts', () => {
  it('hold every figure and name in the section that is named', () => {
    expect(withText.map(({ key }) => key)).toHaveLength(5)
    const unsaid = withText.flatMap((document) => {
      const sections = sectionsOf(document, textOf(document.key))
      return claimsOf(document.key).filter((claim) => foundIn(sections, claim) === undefined)
    })
    expect(unsaid.map(({ at, pattern }) => `${at}: ${pattern}`)).toEqual([])
  })

  it('hold the evidence word for word', () => {
    for (const { key } of withText) {
      const whole = squeezeDocument(textOf(key))
      for (const text of Object.values(evidenceOf(key)).flat()) expect(whole.includes(text), text).toBe(true)
    }
  })

  it('list each programme under its category, and again under those that repeat it', () => {
    const document = sourceDocuments.find(({ key }) => key === programmeBudget.document)
    const list = document && sectionsOf(document, textOf(document.key)).get('list')
    if (list === undefined) throw new Error('no list')
    let from = 0
    const starts = programmeBudget.categories.map(({ name }) => {
      from = list.indexOf(patternOf('{}', { '': name }).replaceAll('\\', ''), from)
      return from
    })
    expect(starts.every((start, index) => start > (starts[index - 1] ?? -1))).toBe(true)
    const categoryAt = (position: number) =>
      programmeBudget.categories[starts.findLastIndex((start) => start < position)]?.key
    for (const { number, sections, amount, category, relisted } of referenceProgrammes) {
      const row = new RegExp(
        patternOf('{number}{sections}~~~~{amount}', { number, sections: sections.join('、'), amount }),
        'g',
      )
      const shown = [...list.matchAll(row)].map(({ index }) => categoryAt(index))
      expect(shown, `${number}`).toEqual([category, ...relisted])
    }
  })

  it('share no long run of words with what we wrote ourselves', () => {
    const whole = withText.map(({ key }) => squeezeDocument(textOf(key))).join('\n')
    const measures = referencePlans.city.strategies.flatMap((strategy) => strategy.measures)
    const ours = [
      ...referenceProgrammes.map(({ outline }) => outline),
      ...referenceInstitutions.map(({ role }) => role),
      ...consultationRoute.map(({ what }) => what),
      ...referenceIndicators.map(({ definition }) => definition),
      ...interestSubsidy.projectKinds.map(({ outline }) => outline),
      ...measures.flatMap(({ tasks, nextSteps }) => [...tasks, ...nextSteps].map(({ text }) => text)),
      ...referencePlans.vision.chapters.flatMap(({ themes }) =>
        themes.flatMap(({ items }) => items.map(({ text }) => text)),
      ),
    ]
    // Names of centres and funds are longer than any other run that two sentences share by chance.
    const run = 16
    const copied = ours.filter((text) =>
      Array.from({ length: Math.max(0, text.length - run + 1) }, (_, at) => text.slice(at, at + run)).some(
        (part) => whole.includes(squeezeDocument(part)),
      ),
    )
    expect(copied).toEqual([])
  })
})

describe('the claims', () => {
  it('stand for everything: each document is cited, and each section that is named', () => {
    const cited = new Set(claims.map(({ document, section }) => `${document}/${section}`))
    const named = sourceDocuments.flatMap(({ key, sections }) => sections.map((one) => `${key}/${one.key}`))
    expect(named.filter((one) => !cited.has(one))).toEqual([])
  })
  it('name their source as a reader looks for it: title and heading of a document, address of a page', () => {
    const find = '{}'
    expect(sourceOf({ document: 'yonezawa-industry-plan-review', section: 'kpi', find })).toEqual({
      source: '第3期米沢市工業振興計画の評価・検証について(米沢市)',
      section: '1 評価指数(KPI)の進捗状況',
      sourceDate: '2025-07-03',
    })
    const page = sourceOf({ document: 'invest-yonezawa-grant', section: 'page', find })
    expect(page.source).toBe('http://invest-yonezawa.jp/grant/')
    expect(page.sourceDate).toBe('')
  })
})
