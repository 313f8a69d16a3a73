import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  distinctKey,
  duplicateSteps,
  duplicateThreshold,
  findDuplicates,
  type DuplicateCompany,
} from '../../../../electron/host/companies/duplicates'

let count = 0
function company(name: string, rest: Partial<DuplicateCompany> = {}): DuplicateCompany {
  count += 1
  return {
    uid: `c${String(count).padStart(4, '0')}`,
    name,
    nameKana: '',
    formerNames: [],
    corporateNumber: null,
    telephones: [],
    mails: [],
    web: '',
    addresses: [],
    ...rest,
  }
}

/** Kinds of reasons of the one finding, or null when the two are taken for two. */
function reasons(a: DuplicateCompany, b: DuplicateCompany): string[] | null {
  const found = findDuplicates([a, b], new Set())
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.reasons.map(({ kind }) => kind) ?? null
}

describe('companies entered twice', () => {
  it.each([
    ['株式会社見本精密工業', '見本精密工業(株)'],
    ['髙橋精機㈱', '高橋精機株式会社'],
    ['ﾐﾎﾝﾃｯｸ', '有限会社ミホンテック'],
    ['Mihon Works Co., Ltd.', 'ＭＩＨＯＮ　ＷＯＲＫＳ'],
  ])('are found by their name: %s and %s', (a, b) => {
    expect(reasons(company(a), company(b))).toEqual(['name'])
  })

  it('are found by a slip in the name together with something else, not by the slip alone', () => {
    const phone = { telephones: ['0238-00-1234'] }
    expect(reasons(company('見本精密工業'), company('見本精蜜工業'))).toBeNull()
    expect(
      reasons(company('見本精密工業', phone), company('見本精蜜工業', { telephones: ['+81 238 00 1234'] })),
    ).toEqual(['name', 'telephone'])
  })

  it('are found by 法人番号 whatever they are called', () => {
    const number = { corporateNumber: '7000012050002' }
    expect(reasons(company('見本', number), company('例示', number))).toEqual(['corporate-number'])
  })

  it('are told apart by different numbers', () => {
    const a = company('見本精密工業', { corporateNumber: '7000012050002' })
    expect(reasons(a, company('見本精密工業', { corporateNumber: '8000012010038' }))).toBeNull()
    expect(reasons(a, company('見本精密工業'))).toEqual(['name'])
  })

  it('are found by a former name', () => {
    expect(reasons(company('新見本'), company('例示工業', { formerNames: ['株式会社新見本'] }))).toEqual([
      'former-name',
    ])
    expect(
      reasons(company('甲', { formerNames: ['旧見本'] }), company('乙', { formerNames: ['旧見本㈱'] })),
    ).toEqual(['former-name'])
  })

  it('are found by their reading with a shared address, written differently', () => {
    const a = company('見本せいみつ', { nameKana: 'ミホンセイミツ', addresses: ['米沢市架空町三丁目446-12'] })
    const b = company('三本精密', { nameKana: 'みほんせいみつ', addresses: ['米沢市架空町3-446-12'] })
    expect(reasons(a, b)).toEqual(['kana', 'address'])
  })

  it('are found where one name begins or ends the other, with the same domain', () => {
    const a = company('見本精密', { mails: ['info@mihon.example.jp'] })
    const b = company('見本精密工業', { mails: ['sales@mihon.example.jp'] })
    expect(reasons(a, b)).toEqual(['name', 'mail'])
    const web = company('北見本精密', { web: 'https://www.mihon.example.jp/access' })
    expect(reasons(web, company('見本精密', { web: 'mihon.example.jp' }))).toContain('web')
  })

  it('are not found by a mail provider, a place or the trade alone', () => {
    const at = (name: string) => ({ mails: [`${name}@gmail.com`], addresses: ['米沢市'] })
    expect(reasons(company('見本電子', at('a')), company('例示電子', at('b')))).toBeNull()
    expect(reasons(company('見本第一工業'), company('見本第二工業'))).toBeNull()
    expect(reasons(company('見本工業'), company('例示工業'))).toBeNull()
  })

  it('are named in the order of their uids, with what they share', () => {
    const a = company('見本', { telephones: ['0238(00)1234'] })
    const b = company('㈱見本', { telephones: ['0238001234'] })
    expect(findDuplicates([b, a], new Set())).toMatchObject([
      {
        aUid: a.uid,
        bUid: b.uid,
        reasons: [
          { kind: 'name', text: '見本' },
          { kind: 'telephone', text: '0238(00)1234' },
        ],
      },
    ])
  })

  it('are not proposed again once found to be two', () => {
    const [a, b] = [company('見本'), company('㈱見本')]
    expect(findDuplicates([a, b], new Set([distinctKey(b.uid, a.uid)]))).toEqual([])
  })
})

describe('the search through many', () => {
  const letters = fc.array(fc.constantFrom(...'見本例示精密電子工'), { minLength: 1, maxLength: 6 })
  const spelling = fc.constantFrom(
    (name: string) => `株式会社${name}`,
    (name: string) => `${name}㈱`,
    (name: string) => name,
  )
  const office = fc.array(fc.tuple(letters, spelling), { maxLength: 25 })

  it('misses no two that fold to the same name, names each pair once, and sorts by likeness', () => {
    fc.assert(
      fc.property(office, (entries) => {
        const companies = entries.map(([name, write]) => company(write(name.join(''))))
        const found = findDuplicates(companies, new Set())
        const pairs = found.map(({ aUid, bUid }) => `${aUid} ${bUid}`)
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const [at, [name]] of entries.entries())
          for (const [other, [second]] of entries.slice(0, at).entries())
            if (name.join('') === second.join(''))
              expect(pairs).toContain(distinctKey(companies[at]?.uid ?? '', companies[other]?.uid ?? ''))
        for (const [at, { likeness, reasons: why }] of found.entries()) {
          expect(likeness).toBeGreaterThanOrEqual(duplicateThreshold)
          expect(likeness).toBeLessThanOrEqual(found[at - 1]?.likeness ?? 1)
          expect(why.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('reports how far it is and can be stopped at any step', () => {
    const companies = Array.from({ length: 700 }, (_, index) => company(`見本${index}`))
    const steps = duplicateSteps(companies, new Set())
    const shares: number[] = []
    for (let step = steps.next(); !step.done; step = steps.next())
      shares.push(step.value.done / step.value.total)
    expect(shares[0]).toBe(0)
    expect(shares.length).toBeGreaterThan(4)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThan(1)
    const stopped = duplicateSteps(companies, new Set())
    stopped.next()
    expect(stopped.return([])).toEqual({ done: true, value: [] })
  })
})
