import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planMerge, type MergeSide, type MergeValues } from '../../../../electron/host/companies/merge'

const empty: MergeValues = {
  name: '株式会社見本',
  nameKana: '',
  nameEn: '',
  corporateNumber: null,
  industryCode: null,
  industry: '',
  capitalYen: null,
  employees: null,
  web: '',
  rank: null,
  publication: 'name',
  source: '',
  note: '',
}

function side(uid: string, values: Partial<MergeValues> = {}, rest: Partial<MergeSide> = {}): MergeSide {
  return { uid, values: { ...empty, ...values }, formerNames: [], rows: [], keyed: [], ...rest }
}

const none = new Set<string>()

describe('the values after a merge', () => {
  it('are the own ones, those asked for, and the other’s where there was nothing', () => {
    const into = side('a', { employees: 120, capitalYen: null, web: 'mihon.example' })
    const from = side('b', { employees: 90, capitalYen: 10_000_000, web: 'old.example', nameKana: 'みほん' })
    expect(planMerge(into, from, new Set(['web']), [])?.values).toEqual({
      capitalYen: 10_000_000,
      web: 'old.example',
      nameKana: 'みほん',
    })
  })

  it('keep both notes, and one of two that are the same', () => {
    const note = (own: string, other: string) =>
      planMerge(side('a', { note: own }), side('b', { note: other }), none, [])?.values.note
    expect(note('工場見学', '社長と面談')).toBe('工場見学\n\n社長と面談')
    expect(note('工場見学', '')).toBeUndefined()
    expect(note('', '社長と面談')).toBe('社長と面談')
    expect(note('見学', '工場見学')).toBe('工場見学')
  })

  it('publish no more than the stricter of the two, unless that is asked for', () => {
    const into = side('a', { publication: 'name' })
    const from = side('b', { publication: 'nothing' })
    expect(planMerge(into, from, none, [])?.values.publication).toBe('nothing')
    expect(planMerge(from, into, none, [])?.values.publication).toBeUndefined()
    expect(planMerge(from, into, new Set(['publication']), [])?.values.publication).toBe('name')
  })
})

describe('the names after a merge', () => {
  it('keep what either was called as former names, each once', () => {
    const into = side('a', { name: '株式会社見本' }, { formerNames: ['見本商店'] })
    const from = side('b', { name: '見本(株)' }, { formerNames: ['見本商店', '見本鉄工'] })
    expect(planMerge(into, from, none, [])?.formerNames).toEqual(['見本(株)', '見本鉄工'])
    expect(planMerge(into, from, new Set(['name']), [])?.formerNames).toEqual(['株式会社見本', '見本鉄工'])
  })
})

describe('the rows after a merge', () => {
  it('belong to the one that stays, and nothing is said twice', () => {
    const into = side('a', {}, { keyed: [{ kind: 'field', uid: 'f1', key: 'robots' }] })
    const from = side(
      'b',
      {},
      {
        rows: [
          { kind: 'site', uid: 's1' },
          { kind: 'prospect', uid: 'p1' },
        ],
        keyed: [
          { kind: 'field', uid: 'f2', key: 'robots' },
          { kind: 'field', uid: 'f3', key: 'food' },
          { kind: 'relation', uid: 'r1', key: 'robots' },
        ],
      },
    )
    const plan = planMerge(into, from, none, [])
    expect(plan?.moves.map(({ uid }) => uid)).toEqual(['s1', 'p1', 'f3', 'r1'])
    expect(plan?.drops).toEqual([{ kind: 'field', uid: 'f2' }])
  })

  it('carry over what was found to be another company, once and in order', () => {
    const pairs = [
      { uid: '1', aUid: 'b', bUid: 'c' },
      { uid: '2', aUid: 'a', bUid: 'b' },
      { uid: '3', aUid: 'a', bUid: 'd' },
      { uid: '4', aUid: 'b', bUid: 'd' },
      { uid: '5', aUid: '0', bUid: 'b' },
    ]
    const plan = planMerge(side('a'), side('b'), none, pairs)
    expect(plan?.distinct).toEqual([
      { uid: '1', aUid: 'a', bUid: 'c' },
      { uid: '5', aUid: '0', bUid: 'a' },
    ])
    expect(plan?.distinctDrops).toEqual(['2', '4'])
  })

  it('are all accounted for, each once, whatever there is', () => {
    const kind = fc.constantFrom('site', 'contact', 'note', 'activity', 'prospect', 'occupancy')
    const keyed = fc.record({
      kind: fc.constantFrom('relation', 'field'),
      key: fc.constantFrom('x', 'y', 'z'),
    })
    fc.assert(
      fc.property(
        fc.array(kind),
        fc.uniqueArray(keyed, { selector: (one) => one.kind + one.key }),
        fc.array(keyed),
        (kinds, theirs, ours) => {
          const rows = kinds.map((one, index) => ({ kind: one, uid: `m${index}` }))
          const from = side(
            'b',
            {},
            { rows, keyed: theirs.map((one, index) => ({ ...one, uid: `k${index}` })) },
          )
          const into = side('a', {}, { keyed: ours.map((one, index) => ({ ...one, uid: `o${index}` })) })
          const plan = planMerge(into, from, none, [])
          const seen = [...(plan?.moves ?? []), ...(plan?.drops ?? [])].map(({ uid }) => uid).sort()
          expect(seen).toEqual([...rows, ...from.keyed].map(({ uid }) => uid).sort())
        },
      ),
    )
  })

  it('do not exist for a company merged with itself', () => {
    expect(planMerge(side('a'), side('a'), none, [])).toBeNull()
  })
})
