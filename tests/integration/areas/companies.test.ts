import { describe, expect, it } from 'vitest'
import {
  companyFields,
  corporateNumber,
  fillProspects,
  listOf,
  prospectFields,
} from '../../support/fill-prospects'
import { companyOf, failure, openArea, undoneAndRedone } from './area'

const nobody = '0197a2c4-0000-7000-8000-000000000000'

describe('companies', () => {
  it('keep everything that was entered, and take it back and bring it again', async () => {
    const area = await openArea()
    const { call } = area
    const { fields } = await call('targetFields.list', {})
    const relations = await listOf(call, 'relation')
    let uid = ''
    const states = await undoneAndRedone(area, async () => {
      uid = (
        await call(
          'companies.create',
          companyFields({
            name: '株式会社𠮷見本🏭',
            formerNames: ['髙見本工業', '髙見本工業 ', '﨑見本'],
            corporateNumber: corporateNumber('000012090001'),
            industryCode: '28',
            capitalYen: 30_000_000,
            employees: 0,
            relationUids: [relations[1] ?? '', relations[0] ?? ''],
            fieldUids: [fields[3]?.uid ?? '', fields[0]?.uid ?? ''],
            note: '長'.repeat(5000),
          }),
        )
      ).result.uid
    })
    expect(states.undone).toEqual(states.before)
    expect(states.redone).toEqual(states.after)
    expect(await companyOf(call, uid)).toMatchObject({
      name: '株式会社𠮷見本🏭',
      formerNames: ['髙見本工業', '﨑見本'],
      corporateNumber: corporateNumber('000012090001'),
      employees: 0,
      relationUids: [relations[0], relations[1]],
      allFieldUids: [fields[0]?.uid, fields[3]?.uid],
      note: '長'.repeat(5000),
      lastTouchOn: null,
      position: null,
    })
  })

  it('refuse a 法人番号 with a wrong digit and say which it should be', async () => {
    const { call } = await openArea()
    const right = corporateNumber('000012090001')
    const wrong = `${right.startsWith('9') ? '8' : '9'}${right.slice(1)}`
    expect(await failure(call('companies.create', companyFields({ corporateNumber: wrong })))).toEqual({
      code: 'corporate-number-invalid',
      details: { number: wrong, expectedDigit: right.slice(0, 1) },
    })
  })

  it('refuse a 法人番号 that another company has, but not their own', async () => {
    const { call } = await openArea()
    const number = corporateNumber('000012090001')
    const first = await call('companies.create', companyFields({ name: '例示一号', corporateNumber: number }))
    const second = await call('companies.create', companyFields({ name: '例示二号' }))
    expect(
      await failure(
        call('companies.update', { uid: second.result.uid, fields: { corporateNumber: number } }),
      ),
    ).toEqual({ code: 'corporate-number-taken', details: { number, company: '例示一号' } })
    await call('companies.update', { uid: first.result.uid, fields: { corporateNumber: number, note: 'x' } })
    expect((await companyOf(call, first.result.uid)).note).toBe('x')
  })

  it('refuse references that are nothing of the kind', async () => {
    const { call } = await openArea()
    const [stage = ''] = await listOf(call, 'stage')
    expect(await failure(call('companies.create', companyFields({ relationUids: [stage] })))).toEqual({
      code: 'list-entry-wrong',
      details: { list: 'relation', uid: stage },
    })
    expect(await failure(call('companies.create', companyFields({ fieldUids: [nobody] })))).toEqual({
      code: 'row-not-found',
      details: { entity: 'targetField', uid: nobody },
    })
    expect((await failure(call('companies.update', { uid: nobody, fields: {} }))).code).toBe('row-not-found')
    expect((await call('companies.list', {})).companies).toEqual([])
  })

  it('keep the rows of names and links that an edit does not concern', async () => {
    const { call, ...area } = await openArea()
    const { uid } = (await call('companies.create', companyFields({ formerNames: ['甲見本', '乙見本'] })))
      .result
    const reply = await call('companies.update', { uid, fields: { formerNames: ['乙見本', '丙見本'] } })
    expect(reply.touched.companies).toEqual([uid])
    expect((await companyOf(call, uid)).formerNames).toEqual(['乙見本', '丙見本'])
    const { entries = [] } = await call('workspace.history', { before: null, limit: 1, rowUid: uid })
    expect(entries[0]?.rows?.map(({ action, table }) => `${action} ${table}`).sort()).toEqual([
      'delete company_names',
      'insert company_names',
    ])
    expect(area.park).toBeTruthy()
  })

  it('are found by any part of any name, reading, number and contact, in any spelling', async () => {
    const area = await openArea()
    const { call } = area
    const made = await fillProspects(call, area.park, area.parcels)
    const company = made.companies[0]
    const found = async (text: string) => {
      const { companies = [], matched = [] } = await call('companies.search', { text, limit: 5 })
      const at = companies.findIndex(({ uid }) => uid === company)
      return at < 0 ? null : matched[at]
    }
    expect(await found('㈱例示電子')).toBe('株式会社例示電子')
    expect(await found('ﾚｲｼﾞﾃﾞﾝｼ')).toBe('株式会社例示電子')
    expect(await found('電機')).toBe('例示電機有限会社')
    expect(await found('みほん いちろう')).toBe('見本 一郎')
    expect(await found('000012090')).toBe(corporateNumber('000012090001'))
    expect(await found('見当たらない')).toBeNull()
    for (const odd of ['%', '_', "'", '🏭', '']) await call('companies.search', { text: odd, limit: 5 })
  })

  it('are not removed while anything refers to them, and go with all that is their own', async () => {
    const area = await openArea()
    const { call } = area
    const { companies, prospects, activity } = await fillProspects(call, area.park, area.parcels)
    const uid = companies[0] ?? ''
    expect(await failure(call('companies.remove', { uid }))).toEqual({
      code: 'row-in-use',
      details: { entity: 'company', name: '株式会社例示電子', count: 2 },
    })
    await call('prospects.remove', { uids: [prospects[0] ?? ''] })
    await call('activities.remove', { uid: activity })
    const states = await undoneAndRedone(area, () => call('companies.remove', { uid }))
    expect(states.undone).toEqual(states.before)
    expect((await call('companies.list', {})).companies).toHaveLength(1)
  })

  it('stand where their own sites are, headquarters first, never where a customer is', async () => {
    const { call } = await openArea()
    const { uid } = (await call('companies.create', companyFields())).result
    const site = (kind: 'customer' | 'plant' | 'hq', position: [number, number] | null) =>
      call('sites.save', {
        uid: null,
        companyUid: uid,
        kind,
        name: '',
        address: '山形県米沢市',
        position,
        level: 'manual',
        note: '',
      })
    await site('customer', [137.1, 35.1])
    expect((await companyOf(call, uid)).position).toBeNull()
    await site('plant', [140.2, 37.8])
    expect((await companyOf(call, uid)).position?.[0]).toBeCloseTo(140.2)
    await site('hq', null)
    expect((await companyOf(call, uid)).position?.[0]).toBeCloseTo(140.2)
    await site('hq', [139.7, 35.6])
    expect((await companyOf(call, uid)).position?.[0]).toBeCloseTo(139.7)
    const { sites = [] } = await call('sites.all', {})
    expect(sites).toHaveLength(3)
  })

  it('keep the text of an address that nobody knows, without a point', async () => {
    const { call } = await openArea()
    const { uid } = (await call('companies.create', companyFields())).result
    const address = '架空県まぼろし市どこにもない町1-2-3'
    const { found } = await call('places.geocode', { address })
    expect(found).toBeNull()
    await call('sites.save', {
      uid: null,
      companyUid: uid,
      kind: 'plant',
      name: '',
      address,
      position: null,
      level: 'town',
      note: '',
    })
    const { page } = await call('companies.page', { uid })
    expect(page?.sites?.[0]).toMatchObject({ address, position: null, level: 'none' })
  })

  it('give the level with a known address', async () => {
    const { call } = await openArea()
    expect(
      (await call('places.geocode', { address: '〒992-0012 山形県米沢市金池五丁目2-25' })).found,
    ).toMatchObject({
      place: { municipality: '米沢市', town: '金池五丁目', level: 'town' },
      rest: '2-25',
    })
    // A town called 京 of another city must not take an address of 京都市.
    expect((await call('places.geocode', { address: '京都府京都市南区上鳥羽' })).found?.place).toMatchObject({
      municipality: '京都市南区',
    })
  })

  it('tell in their history what happened to their cases and contacts', async () => {
    const area = await openArea()
    const { call } = area
    const { companies, prospects, contact } = await fillProspects(call, area.park, area.parcels)
    await call('contacts.remove', { uid: contact })
    await call('requirements.save', { prospectUid: prospects[0] ?? '', lines: [] })
    const { entries = [] } = await call('workspace.history', {
      before: null,
      limit: 50,
      rowUid: companies[0] ?? '',
    })
    const operations = entries.map(({ operation }) => operation)
    for (const operation of [
      'companies.create',
      'sites.save',
      'contacts.save',
      'contacts.remove',
      'prospects.create',
      'activities.save',
      'requirements.save',
      'demand.save',
    ])
      expect(operations).toContain(operation)
    expect(operations).not.toContain('prospects.enterStage')
    const named = entries.flatMap(({ rows }) => rows ?? []).find(({ table }) => table === 'prospect_stages')
    expect(named?.rowName).toBe('白鳥')
  })

  it('are touched when a case of theirs changes its fields', async () => {
    const { call } = await openArea()
    const { uid } = (await call('companies.create', companyFields())).result
    const { fields } = await call('targetFields.list', {})
    const prospect = (await call('prospects.create', await prospectFields(call, { companyUid: uid }))).result
      .uid
    const reply = await call('prospects.update', {
      uid: prospect,
      fields: { fieldUids: [fields[2]?.uid ?? ''] },
    })
    expect(reply.touched).toMatchObject({ companies: [uid], prospects: [prospect], parcels: [] })
    expect((await companyOf(call, uid)).allFieldUids).toEqual([fields[2]?.uid])
  })
})
