import { describe, expect, it } from 'vitest'
import type { InputOf, Uid } from '../../../electron/contract'
import { companyFields, prospectFields } from '../../support/fill-prospects'
import {
  programmeFields,
  ruleRow,
  ruleTable,
  unknownCase,
  versionFields,
} from '../../support/fill-programmes'
import { failure, openArea, today, undoneAndRedone, type Area } from './area'

async function withProgramme(fields: Parameters<typeof programmeFields>[0] = {}) {
  const area = await openArea()
  const uid = (await area.call('programmes.save', programmeFields(fields))).result.uid
  return { area, uid }
}

async function programmeOf({ call }: Area, uid: Uid, asOf = today) {
  const [programme] = (await call('programmes.list', { asOf, uids: [uid] })).programmes
  if (programme === undefined) throw new Error('no such programme')
  return programme
}

async function withProspect(area: Area, company: Partial<InputOf<'companies.create'>> = {}) {
  const { call } = area
  const { fields } = await call('targetFields.list', {})
  const companyUid = (await call('companies.create', companyFields(company))).result.uid
  const prospectUid = (
    await call(
      'prospects.create',
      await prospectFields(call, { companyUid, codeName: '白鳥', fieldUids: [fields[0]?.uid ?? ''] }),
    )
  ).result.uid
  return { companyUid, prospectUid, fieldUids: fields.map(({ uid }) => uid) }
}

type Filter = Omit<InputOf<'programmes.search'>, 'asOf'>

const noFilter: Filter = {
  text: '',
  kinds: [],
  purposes: [],
  fieldUids: [],
  size: null,
  stage: null,
  audience: null,
  provider: '',
  fiscalYear: null,
  limit: 100,
}

describe('versions of a programme', () => {
  it('replace each other by date without losing one; each step can be taken back', async () => {
    const { area, uid } = await withProgramme()
    const { call } = area
    const old = (
      await call(
        'programmes.saveVersion',
        versionFields({ programmeUid: uid, validTo: null, confirmed: false }),
      )
    ).result.uid
    expect(await programmeOf(area, uid)).toMatchObject({ versionUid: old, currency: 'unconfirmed' })
    const next = versionFields({
      programmeUid: uid,
      fiscalYear: 2027,
      validFrom: '2027-04-01',
      validTo: null,
      closeEarlier: true,
    })
    let made = ''
    const saved = await undoneAndRedone(area, async () => {
      made = (await call('programmes.saveVersion', next)).result.uid
    })
    expect(saved.undone).toEqual(saved.before)
    expect(saved.redone).toEqual(saved.after)
    expect((await programmeOf(area, uid, '2027-03-31')).versionUid).toBe(old)
    expect(await programmeOf(area, uid, '2027-04-01')).toMatchObject({
      versionUid: made,
      currency: 'in-force',
    })
    const { versions } = await programmeOf(area, uid)
    expect(versions.map(({ fiscalYear, validTo }) => [fiscalYear, validTo])).toEqual([
      [2027, null],
      [2020, '2027-03-31'],
    ])
    const removed = await undoneAndRedone(area, () => call('programmes.removeVersion', { uid: made }))
    expect(removed.undone).toEqual(removed.before)
    const gone = await undoneAndRedone(area, () => call('programmes.remove', { uid }))
    expect(gone.undone).toEqual(gone.before)
  })

  it('of a past year are shown as past, not as in force', async () => {
    const { area, uid } = await withProgramme()
    await area.call('programmes.saveVersion', versionFields({ programmeUid: uid }))
    expect((await programmeOf(area, uid)).currency).toBe('past')
    expect((await programmeOf(area, uid, '2021-03-31')).currency).toBe('in-force')
  })

  it('are refused for days on which another one holds, with that one named', async () => {
    const { area, uid } = await withProgramme()
    const { call } = area
    await call('programmes.saveVersion', versionFields({ programmeUid: uid }))
    expect(
      await failure(
        call(
          'programmes.saveVersion',
          versionFields({ programmeUid: uid, validFrom: '2021-03-31', validTo: null }),
        ),
      ),
    ).toEqual({
      code: 'programme-period-taken',
      details: { name: '企業立地促進補助金', from: '2020-04-01', until: '2021-03-31' },
    })
    expect(
      (
        await failure(
          call(
            'programmes.saveVersion',
            versionFields({ programmeUid: uid, validFrom: '2022-04-02', validTo: '2022-04-01' }),
          ),
        )
      ).code,
    ).toBe('period-reversed')
  })

  it('are refused with overlapping brackets, the rows named, and nothing is kept of them', async () => {
    const { area, uid } = await withProgramme()
    const { call } = area
    const tables = [ruleTable(ruleRow('小', { to: 1500 }), ruleRow('大', { from: 1500 }))]
    const saved = () => call('programmes.saveVersion', versionFields({ programmeUid: uid, tables }))
    expect(await failure(saved())).toEqual({
      code: 'rule-rows-overlap',
      details: { table: '一般', first: '小', second: '大', measure: 'fixedAssets', from: 1500, to: 1500 },
    })
    expect((await programmeOf(area, uid)).versions).toEqual([])
  })
})

describe('searching programmes', () => {
  async function some() {
    const area = await openArea()
    const { call } = area
    const { fields } = await call('targetFields.list', {})
    const [organic = '', bio = ''] = fields.map(({ uid }) => uid)
    const save = async (fields_: Parameters<typeof programmeFields>[0], outline: string, year: number) => {
      const { uid } = (await call('programmes.save', programmeFields(fields_))).result
      await call(
        'programmes.saveVersion',
        versionFields({
          programmeUid: uid,
          outline,
          fiscalYear: year,
          validFrom: null,
          validTo: null,
          tables: [],
          number: null,
          department: '',
          conditions: '',
        }),
      )
    }
    await save({ name: 'ロボット導入支援', sizes: ['sme'], purposes: ['productivity'] }, '工場の省力化', 2020)
    await save({ name: '有機ＥＬ研究', fieldUids: [organic], stages: ['research'] }, '大学との研究', 2020)
    await save({ name: '市の用地助成', provider: '米沢市', purposes: ['land'] }, 'ロボットも対象', 2026)
    const names = async (filter: Partial<Filter>) =>
      (await call('programmes.search', { asOf: today, ...noFilter, ...filter })).programmes.map(
        ({ name }) => name,
      )
    return { area, names, organic, bio }
  }

  it('folds width, kana and case, and puts a name before an outline', async () => {
    const { area, names } = await some()
    expect(await names({ text: 'ﾛﾎﾞｯﾄ' })).toEqual(['ロボット導入支援', '市の用地助成'])
    expect(await names({ text: '有機el' })).toEqual(['有機ＥＬ研究'])
    expect(await names({ text: '大学 有機' })).toEqual(['有機ＥＬ研究'])
    expect(await names({ text: '大学 ロボット' })).toEqual([])
    const found = await area.call('programmes.search', { asOf: today, ...noFilter, text: '省力', limit: 1 })
    expect(found.matched).toEqual(['工場の省力化'])
    const first = await area.call('programmes.search', { asOf: today, ...noFilter, limit: 1 })
    expect([first.programmes.length, first.total]).toEqual([1, 3])
  })

  it('narrows by field, purpose, size, stage, provider and year; what names no limit fits', async () => {
    const { names, organic, bio } = await some()
    expect(await names({ fieldUids: [organic] })).toHaveLength(3)
    expect(await names({ fieldUids: [bio] })).toEqual(['ロボット導入支援', '市の用地助成'])
    expect(await names({ purposes: ['land', 'productivity'] })).toEqual(['ロボット導入支援', '市の用地助成'])
    expect(await names({ size: 'large' })).toEqual(['有機ＥＬ研究', '市の用地助成'])
    expect(await names({ stage: 'sales' })).toEqual(['ロボット導入支援', '市の用地助成'])
    expect(await names({ provider: '米沢市' })).toEqual(['市の用地助成'])
    expect(await names({ fiscalYear: 2026 })).toEqual(['市の用地助成'])
  })

  it('does not find for outsiders what only the note says', async () => {
    const { area } = await withProgramme({ note: '内密の企業 極秘' })
    const asked = { asOf: today, ...noFilter, text: '極秘' }
    expect((await area.call('programmes.search', asked)).total).toBe(1)
    expect((await area.publicCall('programmes.search', asked)).total).toBe(0)
  })
})

describe('the estimate for a prospect', () => {
  it('takes the saved figures, the fields of the case and the size of the company', async () => {
    const { area, uid } = await withProgramme()
    const { call } = area
    await call('programmes.saveVersion', versionFields({ programmeUid: uid }))
    const { prospectUid, fieldUids } = await withProspect(area, {
      industryCode: '28',
      capitalYen: 30_000_000,
      employees: 120,
    })
    const saved = await undoneAndRedone(area, () =>
      call('caseFigures.save', {
        ...unknownCase,
        prospectUid,
        fixedAssetsYen: 2_000_000_000,
        hires: 12,
        note: '聞き取り',
      }),
    )
    expect(saved.undone).toEqual(saved.before)
    expect(saved.redone).toEqual(saved.after)
    const ask = (input: Partial<InputOf<'programmes.estimate'>['input']> = {}) =>
      call('programmes.estimate', {
        prospectUid,
        input: { ...unknownCase, fieldUids: [], ...input },
        statements: [],
        asOf: today,
      })
    const { input, estimates } = await ask()
    expect(input).toMatchObject({ size: 'sme', fieldUids: fieldUids.slice(0, 1), hires: 12 })
    expect(estimates).toMatchObject([
      {
        programmeUid: uid,
        currency: 'past',
        state: 'met',
        minYen: 400_000_000,
        maxYen: 400_000_000,
        missing: [],
        rows: [{ table: '一般', row: '1億円以上', state: 'met', capped: false }],
      },
    ])
    expect((await ask({ hires: 9 })).estimates).toMatchObject([{ state: 'unmet', minYen: null }])
    expect((await ask({ fixedAssetsYen: 9_000_000_000 })).estimates).toMatchObject([
      { maxYen: 1_000_000_000, rows: [{ capped: true }] },
    ])
  })

  it('of a case of its own uses what is typed alone, and says what is missing', async () => {
    const { area, uid } = await withProgramme()
    const { call } = area
    await call('programmes.saveVersion', versionFields({ programmeUid: uid }))
    const { estimates } = await call('programmes.estimate', {
      prospectUid: null,
      input: { ...unknownCase, fieldUids: [], fixedAssetsYen: 500_000_000 },
      statements: [],
      asOf: today,
    })
    expect(estimates).toMatchObject([{ state: 'unknown', missing: ['hires'], maxYen: 100_000_000 }])
  })

  it('leaves lines of a budget out unless they are asked for, and puts what is met first', async () => {
    const { area, uid: met } = await withProgramme()
    const { call } = area
    await call(
      'programmes.saveVersion',
      versionFields({
        programmeUid: met,
        tables: [ruleTable(ruleRow('一律', { amounts: [{ kind: 'fixed', yen: 7 }] }))],
      }),
    )
    const budget = (await call('programmes.save', programmeFields({ kind: 'budget' }))).result.uid
    await call('programmes.saveVersion', versionFields({ programmeUid: budget, tables: [] }))
    const ask = async (programmeUids?: Uid[]) =>
      (
        await call('programmes.estimate', {
          prospectUid: null,
          input: { ...unknownCase, fieldUids: [] },
          statements: [],
          asOf: today,
          ...(programmeUids && { programmeUids }),
        })
      ).estimates?.map(({ programmeUid, state }) => [programmeUid, state])
    expect(await ask()).toEqual([[met, 'met']])
    expect(await ask([budget, met])).toEqual([
      [met, 'met'],
      [budget, 'no-rules'],
    ])
  })

  it('is nothing for outsiders, and goes with its prospect', async () => {
    const { area, uid } = await withProgramme()
    const { call, publicCall } = area
    await call('programmes.saveVersion', versionFields({ programmeUid: uid }))
    const { prospectUid } = await withProspect(area)
    await call('caseFigures.save', { ...unknownCase, prospectUid, hires: 3, note: '' })
    const asked = {
      prospectUid,
      input: { ...unknownCase, fieldUids: [] },
      statements: [],
      asOf: today,
    }
    expect(await publicCall('programmes.estimate', asked)).toEqual({})
    expect(await publicCall('caseFigures.list', {})).toEqual({})
    const removed = await undoneAndRedone(area, () => call('prospects.remove', { uids: [prospectUid] }))
    expect(removed.undone).toEqual(removed.before)
    expect(removed.redone).toEqual(removed.after)
    expect((await call('caseFigures.list', {})).figures).toEqual([])
    expect((await failure(call('programmes.estimate', asked))).code).toBe('row-not-found')
  })
})

it('an officer’s answer counts for the programme that asked, and for no other', async () => {
  const { area, uid } = await withProgramme()
  const { call } = area
  const tables = [
    ruleTable(
      ruleRow('認定', {
        conditions: [{ kind: 'statement', text: '市長の認定' }],
        amounts: [{ kind: 'fixed', yen: 9 }],
      }),
    ),
  ]
  const other = (await call('programmes.save', programmeFields({ name: '別の制度' }))).result.uid
  for (const programmeUid of [uid, other])
    await call('programmes.saveVersion', versionFields({ programmeUid, tables }))
  const { estimates } = await call('programmes.estimate', {
    prospectUid: null,
    input: { ...unknownCase, fieldUids: [] },
    statements: [{ programmeUid: other, text: '市長の認定', holds: true }],
    asOf: today,
  })
  expect(estimates?.map(({ programmeUid, state }) => [programmeUid, state])).toEqual([
    [other, 'met'],
    [uid, 'unknown'],
  ])
})
