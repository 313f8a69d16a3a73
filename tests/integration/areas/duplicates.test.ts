import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HostEvent, Uid } from '../../../electron/contract'
import { MergeField } from '../../../electron/contract/duplicates'
import { companyFields, corporateNumber, listOf, prospectFields } from '../../support/fill-prospects'
import { companyOf, failure, openArea, stateOf, undoneAndRedone, type Area } from './area'

interface Shape {
  readonly formerNames: readonly string[]
  readonly sites: number
  readonly contacts: number
  readonly notes: number
  readonly prospects: number
  readonly occupancies: number
  readonly relations: readonly number[]
  readonly fields: readonly number[]
  readonly number: boolean
}

const few = fc.integer({ min: 0, max: 2 })
const shape: fc.Arbitrary<Shape> = fc.record({
  formerNames: fc.uniqueArray(fc.constantFrom('甲見本', '乙見本', '丙見本', '例示一'), { maxLength: 3 }),
  sites: few,
  contacts: few,
  notes: few,
  prospects: few,
  occupancies: few,
  relations: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  fields: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  number: fc.boolean(),
})

async function makeCompany({ call, parcels }: Area, name: string, one: Shape, base: string): Promise<Uid> {
  const relations = await listOf(call, 'relation')
  const { fields } = await call('targetFields.list', {})
  const { uid } = (
    await call(
      'companies.create',
      companyFields({
        name,
        formerNames: [...one.formerNames],
        relationUids: one.relations.map((at) => relations[at] ?? ''),
        fieldUids: one.fields.map((at) => fields[at]?.uid ?? ''),
        corporateNumber: one.number ? corporateNumber(base) : null,
        note: `${name}の記録`,
      }),
    )
  ).result
  for (let index = 0; index < one.sites; index += 1)
    await call('sites.save', {
      uid: null,
      companyUid: uid,
      kind: 'plant',
      name: `工場${index}`,
      address: '',
      position: [140.1, 37.9],
      level: 'manual',
      note: '',
    })
  for (let index = 0; index < one.contacts; index += 1)
    await call('contacts.save', {
      uid: null,
      companyUid: uid,
      name: '見本 一郎',
      nameKana: '',
      section: '',
      title: '',
      telephone: '',
      mail: '',
      note: '',
    })
  for (let index = 0; index < one.notes; index += 1)
    await call('companyNotes.save', {
      uid: null,
      companyUid: uid,
      kind: 'fact',
      on: '2026-05-01',
      text: '事実',
    })
  for (let index = 0; index < one.prospects; index += 1)
    await call('prospects.create', await prospectFields(call, { companyUid: uid, codeName: `案${index}` }))
  for (let index = 0; index < one.occupancies; index += 1)
    await call('occupancies.save', {
      uid: null,
      parcelUid: parcels[index] ?? '',
      companyUid: uid,
      since: null,
      until: null,
      share: null,
      operating: null,
      publication: 'name',
      note: '',
    })
  return uid
}

describe('merging two companies', () => {
  it('keeps every row of both, and undo restores each of them as it was', async () => {
    const area = await openArea()
    const { call } = area
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        shape,
        shape,
        fc.uniqueArray(fc.constantFrom(...MergeField.options), { maxLength: 4 }),
        async (into, from, take) => {
          run += 1
          const intoUid = await makeCompany(
            area,
            `例示残る${run}`,
            into,
            `1000000${String(run * 2).padStart(5, '0')}`,
          )
          const fromUid = await makeCompany(
            area,
            `例示去る${run}`,
            from,
            `1000000${String(run * 2 + 1).padStart(5, '0')}`,
          )
          const third = (await call('companies.create', companyFields({ name: `例示別${run}` }))).result.uid
          await call('duplicates.dismiss', { aUid: fromUid, bUid: third })
          const states = await undoneAndRedone(area, () =>
            call('companies.merge', { intoUid, fromUid, take }),
          )
          expect(states.undone).toEqual(states.before)
          expect(states.redone).toEqual(states.after)
          const { page } = await call('companies.page', { uid: intoUid })
          expect(page?.sites).toHaveLength(into.sites + from.sites)
          expect(page?.contacts).toHaveLength(into.contacts + from.contacts)
          expect(page?.notes).toHaveLength(into.notes + from.notes)
          const merged = await companyOf(call, intoUid)
          expect(new Set(merged.relationUids).size).toBe(new Set([...into.relations, ...from.relations]).size)
          expect(merged.fieldUids).toHaveLength(new Set([...into.fields, ...from.fields]).size)
          const names = [merged.name, ...(merged.formerNames ?? [])]
          for (const name of [`例示残る${run}`, `例示去る${run}`, ...into.formerNames, ...from.formerNames])
            expect(names).toContain(name)
          expect(new Set(names).size).toBe(names.length)
          const { prospects = [] } = await call('prospects.list', {})
          expect(prospects.filter(({ companyUid }) => companyUid === intoUid)).toHaveLength(
            into.prospects + from.prospects,
          )
          expect(prospects.some(({ companyUid }) => companyUid === fromUid)).toBe(false)
          expect((await call('companies.list', { uids: [fromUid] })).companies).toEqual([])
          expect(
            (await call('companies.search', { text: `例示去る${run}`, limit: 1 })).companies?.[0]?.uid,
          ).toBe(intoUid)
        },
      ),
      { numRuns: 8 },
    )
  }, 120_000)

  it('touches both companies, their cases and the parcels they stand on, and tells both histories', async () => {
    const area = await openArea()
    const { call } = area
    const plain: Shape = {
      formerNames: [],
      sites: 1,
      contacts: 0,
      notes: 0,
      prospects: 1,
      occupancies: 1,
      relations: [],
      fields: [],
      number: false,
    }
    const intoUid = await makeCompany(area, '例示残る', plain, '')
    const fromUid = await makeCompany(area, '例示去る', plain, '')
    const { touched } = await call('companies.merge', { intoUid, fromUid, take: [] })
    expect([...touched.companies].sort()).toEqual([intoUid, fromUid].sort())
    expect(touched.parcels).toEqual([area.parcels[0]])
    expect(touched.prospects).toHaveLength(1)
    const { entries = [] } = await call('workspace.history', { before: null, limit: 50, rowUid: intoUid })
    expect(entries.filter(({ operation }) => operation === 'companies.create')).toHaveLength(2)
  })

  it('does not publish what one of them kept back, unless it is asked to', async () => {
    const { call } = await openArea()
    const make = async (publication: 'name' | 'nothing') =>
      (await call('companies.create', companyFields({ publication }))).result.uid
    const intoUid = await make('name')
    await call('companies.merge', { intoUid, fromUid: await make('nothing'), take: [] })
    expect((await companyOf(call, intoUid)).publication).toBe('nothing')
    await call('companies.merge', { intoUid, fromUid: await make('name'), take: ['publication'] })
    expect((await companyOf(call, intoUid)).publication).toBe('name')
  })

  it('refuses one company twice, and one that is not there', async () => {
    const { call } = await openArea()
    const uid = (await call('companies.create', companyFields())).result.uid
    const nobody = '0197a2c4-0000-7000-8000-000000000000'
    expect(await failure(call('companies.merge', { intoUid: uid, fromUid: uid, take: [] }))).toEqual({
      code: 'same-company',
      details: {},
    })
    expect((await failure(call('companies.merge', { intoUid: uid, fromUid: nobody, take: [] }))).code).toBe(
      'row-not-found',
    )
    expect((await failure(call('duplicates.dismiss', { aUid: uid, bUid: uid }))).code).toBe('same-company')
  })
})

describe('looking for duplicates', () => {
  async function withTwins(): Promise<{ area: Area; uids: Uid[] }> {
    const area = await openArea()
    const uids: Uid[] = []
    for (const name of ['株式会社例示電子', '(株)例示電子', '見本製麺株式会社'])
      uids.push((await area.call('companies.create', companyFields({ name, nameKana: '' }))).result.uid)
    return { area, uids }
  }

  it('says why, and remembers which are none', async () => {
    const { area, uids } = await withTwins()
    const { call } = area
    const [first = '', second = ''] = uids.slice(0, 2).sort()
    const { pairs = [] } = await call('duplicates.find', { taskId: 'find-1' })
    expect(pairs).toMatchObject([{ aUid: first, bUid: second, reasons: [{ kind: 'name' }] }])
    await call('duplicates.dismiss', { aUid: second, bUid: first })
    expect((await call('duplicates.find', { taskId: 'find-2' })).pairs).toEqual([])
    const before = await stateOf(area.file)
    await call('duplicates.dismiss', { aUid: first, bUid: second })
    expect(await stateOf(area.file)).toEqual(before)
    await call('workspace.undo', {})
    expect((await call('duplicates.find', { taskId: 'find-3' })).pairs).toHaveLength(1)
  })

  it('does not take a customer at the same address for the company itself', async () => {
    const { area, uids } = await withTwins()
    const site = (companyUid: Uid, kind: 'customer' | 'hq') =>
      area.call('sites.save', {
        uid: null,
        companyUid,
        kind,
        name: '',
        address: '山形県米沢市金池五丁目2番25号',
        position: null,
        level: 'none',
        note: '',
      })
    await site(uids[2] ?? '', 'hq')
    await site(uids[0] ?? '', 'customer')
    const { pairs = [] } = await area.call('duplicates.find', { taskId: 'find' })
    expect(pairs).toHaveLength(1)
    expect(pairs[0]?.reasons?.map(({ kind }) => kind)).not.toContain('address')
  })

  it('tells how far it is and stops when it is asked to', async () => {
    const { area } = await withTwins()
    const heard: HostEvent[] = []
    const stop = area.host.subscribe('internal', (event) => heard.push(event))
    const work = failure(area.call('duplicates.find', { taskId: 'long' }))
    await new Promise((resolve) => setImmediate(resolve))
    await area.call('tasks.cancel', { taskId: 'long' })
    const { code } = await work
    expect(code).toBe('task-cancelled')
    await area.call('duplicates.find', { taskId: 'whole' })
    stop()
    const progress = heard.flatMap((event) => (event.name === 'task.progress' ? [event] : []))
    expect(progress.at(-1)).toMatchObject({ taskId: 'whole', done: 3, total: 3 })
  })
})
