import { describe, expect, it } from 'vitest'
import { companyFields, prospectFields } from '../../support/fill-prospects'
import { institutionFields, programmeFields, standardFields, stepFields } from '../../support/fill-programmes'
import { failure, openArea, today, undoneAndRedone, type Area } from './area'

async function withProspect(area: Area) {
  const { call } = area
  const { fields } = await call('targetFields.list', {})
  const companyUid = (await call('companies.create', companyFields())).result.uid
  const prospectUid = (
    await call(
      'prospects.create',
      await prospectFields(call, { companyUid, codeName: '白鳥', fieldUids: [fields[0]?.uid ?? ''] }),
    )
  ).result.uid
  return { companyUid, prospectUid, fieldUids: fields.map(({ uid }) => uid) }
}

describe('institutions', () => {
  it('and programmes of a company are those of its fields and of its cases, then the general ones', async () => {
    const area = await openArea()
    const { call, publicCall } = area
    const { companyUid, fieldUids } = await withProspect(area)
    const [own = '', other = ''] = fieldUids
    const save = async (name: string, fields: string[]) =>
      (await call('institutions.save', institutionFields({ name, fieldUids: fields }))).result.uid
    await save('有機の会議', [own, other])
    await save('バイオの会議', [other])
    await save('企業振興公社', [])
    await call('programmes.save', programmeFields({ name: '有機の助成', fieldUids: [own] }))
    await call('programmes.save', programmeFields({ name: '学校への助成', audience: 'organisations' }))
    const backing = await call('institutions.ofCompany', { companyUid, asOf: today })
    expect(backing.fieldUids).toEqual([own])
    expect(backing.institutions?.map(({ name }) => name)).toEqual(['有機の会議'])
    expect(backing.generalInstitutions?.map(({ name }) => name)).toEqual(['企業振興公社'])
    expect(backing.programmes?.map(({ name }) => name)).toEqual(['有機の助成'])
    expect(backing.generalProgrammes).toEqual([])
    expect(await publicCall('institutions.ofCompany', { companyUid, asOf: today })).toEqual({})
  })

  it('hold for their time, and what nobody dated is not called in force', async () => {
    const { call } = await openArea()
    await call(
      'institutions.save',
      institutionFields({ name: '銀行', kind: 'lender', validTo: '2030-04-01' }),
    )
    await call('institutions.save', institutionFields({ name: '財団' }))
    const on = async (asOf: string) =>
      (await call('institutions.list', { asOf })).institutions.map(({ currency }) => currency)
    expect(await on('2030-04-01')).toEqual(['in-force', 'unconfirmed'])
    expect(await on('2030-04-02')).toEqual(['past', 'unconfirmed'])
  })

  it('that a step of the consultation names stay', async () => {
    const { call } = await openArea()
    const uid = (await call('institutions.save', institutionFields())).result.uid
    const step = (
      await call(
        'consultationSteps.save',
        stepFields({ branches: [{ matter: 'research', institutionUids: [uid] }] }),
      )
    ).result.uid
    expect(await failure(call('institutions.remove', { uid }))).toEqual({
      code: 'row-in-use',
      details: { entity: 'institution', name: '産業支援財団', count: 1 },
    })
    await call('consultationSteps.remove', { uid: step })
    await call('institutions.remove', { uid })
    expect((await call('institutions.list', { asOf: today })).institutions).toEqual([])
  })
})

describe('the consultation route', () => {
  it('makes an activity at the step chosen, which tells where the company is; one step of undo', async () => {
    const area = await openArea()
    const { call } = area
    const { companyUid, prospectUid } = await withProspect(area)
    const institutionUid = (await call('institutions.save', institutionFields())).result.uid
    const stepUid = (await call('consultationSteps.save', stepFields({ institutionUids: [institutionUid] })))
      .result.uid
    const begin = () =>
      call('consultations.begin', {
        stepUid,
        institutionUid,
        matter: 'technology',
        companyUid,
        prospectUid,
        kind: 'promise',
        on: '2026-11-20',
        officerUid: null,
        summary: '',
        dueOn: '2026-12-01',
      })
    const begun = await undoneAndRedone(area, begin)
    expect(begun.undone).toEqual(begun.before)
    expect(begun.redone).toEqual(begun.after)
    const { activities = [] } = await call('activities.list', { companyUid, prospectUid: null, limit: 10 })
    expect(activities).toMatchObject([
      {
        kind: 'promise',
        counterpart: '産業支援財団',
        summary: '各機関の窓口',
        dueOn: '2026-12-01',
        prospectUid,
      },
    ])
    const { consultations } = await call('consultations.list', { companyUid, prospectUid })
    expect(consultations).toMatchObject([{ stepUid, matter: 'technology', activityUid: activities[0]?.uid }])
    expect((await failure(call('consultationSteps.remove', { uid: stepUid }))).code).toBe('row-in-use')
    const removed = await undoneAndRedone(area, () =>
      call('activities.remove', { uid: activities[0]?.uid ?? '' }),
    )
    expect(removed.undone).toEqual(removed.before)
    expect((await call('consultations.list', { companyUid, prospectUid: null })).consultations).toEqual([])
  })

  it('does not record a case of another company', async () => {
    const area = await openArea()
    const { call } = area
    const { prospectUid } = await withProspect(area)
    const stranger = (await call('companies.create', companyFields({ name: '別の工業' }))).result.uid
    const stepUid = (await call('consultationSteps.save', stepFields())).result.uid
    const error = await failure(
      call('consultations.begin', {
        stepUid,
        institutionUid: null,
        matter: 'other',
        companyUid: stranger,
        prospectUid,
        kind: 'call',
        on: '2026-11-20',
        officerUid: null,
        summary: '相談',
        dueOn: null,
      }),
    )
    expect(error.code).toBe('row-not-found')
    expect(
      (await call('activities.list', { companyUid: null, prospectUid: null, limit: 9 })).activities,
    ).toEqual([])
  })
})

describe('standards of the factory siting act', () => {
  it('are kept side by side by date, and refuse an industry in two rows', async () => {
    const area = await openArea()
    const { call } = area
    let uid = ''
    const made = await undoneAndRedone(area, async () => {
      uid = (await call('sitingStandards.save', standardFields({ siteAreaM2: 9000.25 }))).result.uid
    })
    expect(made.undone).toEqual(made.before)
    await call('sitingStandards.save', standardFields({ name: '市の準則', validFrom: '2027-04-01' }))
    const { standards } = await call('sitingStandards.list', {})
    expect(standards.map(({ name, siteAreaM2 }) => [name, siteAreaM2])).toEqual([
      ['市の準則', 9000],
      ['国の準則', 9000.25],
    ])
    const twice = [
      { name: '第1種', industryCodes: ['171'], others: false, percent: 30 },
      { name: '第6種', industryCodes: ['17', '171'], others: false, percent: 60 },
    ]
    expect(await failure(call('sitingStandards.save', standardFields({ uid, production: twice })))).toEqual({
      code: 'siting-industry-twice',
      details: { industry: '171', first: '第1種', second: '第6種' },
    })
    await call('sitingStandards.remove', { uid })
    expect((await call('sitingStandards.list', {})).standards).toHaveLength(1)
  })
})
