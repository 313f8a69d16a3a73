import { describe, expect, it } from 'vitest'
import { fillProspects, listOf } from '../../support/fill-prospects'
import { failure, openArea, undoneAndRedone } from './area'

const merge = { kind: 'merge' as const, parcels: ['A-1', 'A-2'], number: 'M' }

describe('scenarios', () => {
  it('show the park as it would be, without touching the register', async () => {
    const area = await openArea()
    const { call } = area
    const save = (name: string, uid: string | null = null) =>
      call('scenarios.save', { uid, parkUid: area.park, name, note: '', steps: [merge] })
    let uid = ''
    const states = await undoneAndRedone(area, async () => {
      const reply = await save('一体で売る')
      uid = reply.result.uid
      expect(reply.touched).toMatchObject({ scenarios: [uid], parcels: [], parks: [] })
    })
    expect(states.undone).toEqual(states.before)
    const { parcels = [] } = await call('scenarios.apply', { uid })
    expect(parcels.map(({ number, areaM2, changed }) => [number, areaM2, changed])).toEqual([
      ['M', 9800, true],
      ['A-3', 4900, false],
    ])
    expect(parcels[1]?.uid).toBe(area.parcels[2])
    expect((await call('scenarios.apply', { uid })).parcels?.[0]?.uid).toBe(parcels[0]?.uid)
    expect((await call('parcels.list', { asOf: '2026-11-20' })).parcels).toHaveLength(3)
    await call('scenarios.remove', { uid })
    expect((await failure(call('scenarios.apply', { uid }))).code).toBe('row-not-found')
  })

  it('take no step that cannot be done, but may be renamed when the register has left them behind', async () => {
    const area = await openArea()
    const { call } = area
    const save = (uid: string | null, name: string, parcels: string[]) =>
      call('scenarios.save', { uid, parkUid: area.park, name, note: '', steps: [{ ...merge, parcels }] })
    expect(await failure(save(null, '遠い2つ', ['A-1', 'A-3']))).toEqual({
      code: 'scenario-step-impossible',
      details: { step: 1, parcel: 'A-3', reason: 'not-touching' },
    })
    const { uid } = (await save(null, '隣どうし', ['A-1', 'A-2'])).result
    await call('parcels.remove', { uids: [area.parcels[0] ?? ''] })
    await save(uid, '新しい名前', ['A-1', 'A-2'])
    expect((await call('scenarios.list', {})).scenarios).toMatchObject([{ name: '新しい名前' }])
    expect((await failure(save(uid, 'x', ['A-1', 'A-3']))).code).toBe('scenario-step-impossible')
  })
})

describe('lists', () => {
  it('begin with stages, and give every new one a meaning', async () => {
    const { call } = await openArea()
    const { entries = [] } = await call('lists.all', {})
    expect(entries.filter(({ list }) => list === 'stage').map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 8 }, () => 'open'),
      ...Array.from({ length: 4 }, () => 'won'),
      'lost',
      'held',
    ])
    const { uid } = (
      await call('lists.save', {
        uid: null,
        list: 'stage',
        name: '再訪',
        nameEn: '',
        nameKana: '',
        kind: 'none',
      })
    ).result
    const all = (await call('lists.all', {})).entries ?? []
    expect(all.find((entry) => entry.uid === uid)).toMatchObject({ kind: 'open', position: 15 })
  })

  it('keep an entry that is in use, and let an unused one go', async () => {
    const area = await openArea()
    const { call } = area
    const { officer } = await fillProspects(call, area.park, area.parcels)
    expect(await failure(call('lists.remove', { uid: officer }))).toEqual({
      code: 'row-in-use',
      details: { entity: 'listEntry', name: '担当 甲', count: 2 },
    })
    const sources = await listOf(call, 'source')
    const states = await undoneAndRedone(area, () => call('lists.remove', { uid: sources[9] ?? '' }))
    expect(states.undone).toEqual(states.before)
    expect(await failure(call('lists.reorder', { list: 'stage', uids: [officer] }))).toEqual({
      code: 'list-entry-wrong',
      details: { list: 'stage', uid: officer },
    })
  })

  it('of target fields name the councils and institutions of the plans, and nobody for the rest', async () => {
    const { call, publicCall } = await openArea()
    const { fields } = await call('targetFields.list', {})
    expect(fields).toHaveLength(17)
    expect(fields[1]).toMatchObject({
      name: 'バイオテクノロジー',
      council: 'バイオクラスター形成推進会議',
      institutions: ['慶應義塾大学先端生命科学研究所'],
      origin: 'reference',
    })
    expect(fields.filter(({ council }) => council !== '')).toHaveLength(10)
    expect((await publicCall('targetFields.list', {})).fields).toEqual(fields)
    const [first] = fields
    if (first === undefined) throw new Error('no field')
    const { uid, name, nameEn, group, color, institutions, source } = first
    const own = { uid, name, nameEn, group, color, institutions, source }
    await call('targetFields.save', { ...own, council: '新しい会議' })
    const again = (await call('targetFields.list', {})).fields[0]
    expect(again).toMatchObject({ council: '新しい会議', origin: 'reference' })
  })
})

describe('saved views', () => {
  it('keep whatever the page made', async () => {
    const area = await openArea()
    const { call } = area
    const definition = { columns: ['stage', 'fields'], filter: { text: '🏭', none: null }, widths: [1.5] }
    const { uid } = (await call('views.save', { uid: null, table: 'companies', name: '私の表', definition }))
      .result
    expect((await call('views.list', {})).views).toEqual([
      { uid, table: 'companies', name: '私の表', definition },
    ])
    const { touched } = await call('views.remove', { uid })
    expect(touched.views).toEqual([uid])
    expect((await failure(call('views.remove', { uid }))).code).toBe('row-not-found')
  })
})
