import { describe, expect, it } from 'vitest'
import type { InputOf, Uid } from '../../../electron/contract'
import { companyFields, listOf } from '../../support/fill-prospects'
import { failure, undoneAndRedone } from './area'
import { newVisit, visitFields } from '../../support/fill-visits'
import { hq, plant, visitsOf, withCompany } from './visited'

describe('visits', () => {
  it('are planned, changed and removed with their people and cases; each step can be taken back', async () => {
    const { area, company, prospect, officer } = await withCompany()
    const { call } = area
    const office = (await listOf(call, 'office'))[0] ?? null
    let uid = ''
    const made = await undoneAndRedone(area, async () => {
      const fields = visitFields(company, {
        prospectUids: [prospect],
        officerUids: [officer],
        officeUid: office,
        purpose: '𠮷野の件',
      })
      uid = (await call('visits.save', fields)).result.uid
    })
    expect(made.undone).toEqual(made.before)
    expect(made.redone).toEqual(made.after)
    expect((await visitsOf(area))[0]).toMatchObject({
      uid,
      prospectUids: [prospect],
      officerUids: [officer],
      officeUid: office,
      first: true,
      at: hq,
      purpose: '𠮷野の件',
    })
    const gone = await undoneAndRedone(area, () => call('visits.remove', { uids: [uid] }))
    expect(gone.undone).toEqual(gone.before)
    expect(gone.redone).toEqual(gone.after)
  })

  it('are planned in a crowd by one command, which is taken back in one', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    const visits = Array.from({ length: 200 }, (_, index) => {
      return newVisit(company, { on: days[index % 5] ?? '', startAt: null })
    })
    const revision = async () => (await call('workspace.current', {})).workspace?.revision ?? 0
    const before = await revision()
    const made = await undoneAndRedone(area, () => call('visits.plan', { visits }))
    expect(made.undone).toEqual(made.before)
    expect(made.redone).toEqual(made.after)
    expect(await visitsOf(area)).toHaveLength(200)
    // The command, its undoing and its redoing.
    expect(await revision()).toBe(before + 3)
    for (const on of days) {
      const { days: [day] = [] } = await call('trips.plan', { tripUid: null, on, officerUid: null })
      expect(day?.stops).toHaveLength(40)
      expect(day?.legs).toHaveLength(41)
    }
  })

  it('are planned all or none', async () => {
    const { area, company } = await withCompany()
    const fields = newVisit(company)
    const visits = [fields, { ...fields, startAt: '23:30', minutes: 60 }]
    expect(await failure(area.call('visits.plan', { visits }))).toMatchObject({ code: 'visit-past-midnight' })
    expect(await visitsOf(area)).toEqual([])
  })

  it('to a company without a point have none either, and say so in the plan of the day', async () => {
    const { area } = await withCompany()
    const nowhere = (await area.call('companies.create', companyFields())).result.uid
    const { uid } = (await area.call('visits.save', visitFields(nowhere))).result
    expect((await visitsOf(area))[0]?.at).toBeNull()
    const { days: [day] = [] } = await area.call('trips.plan', {
      tripUid: null,
      on: '2026-11-24',
      officerUid: null,
    })
    expect(day?.warnings?.map(({ kind, visitUid }) => [kind, visitUid])).toContainEqual(['no-point', uid])
  })

  it('of a sited company are due and reset its days like any other', async () => {
    const { area, company } = await withCompany()
    const { call, parcels } = area
    await call('occupancies.save', {
      uid: null,
      parcelUid: parcels[0] ?? '',
      companyUid: company,
      since: '2020-04-01',
      until: null,
      share: null,
      operating: true,
      publication: 'name',
      note: '',
    })
    const uid = (await call('visits.save', visitFields(company, { aim: 'aftercare', on: '2026-11-20' })))
      .result.uid
    const kinds = async () =>
      ((await call('visits.agenda', { on: '2026-11-20', officerUid: null })).rows ?? []).map(
        ({ kind }) => kind,
      )
    expect(await kinds()).toEqual(['visit', 'untouched'])
    await call('visits.changeState', { uids: [uid], state: 'held' })
    expect(await kinds()).toEqual([])
    expect((await call('companies.list', { uids: [company] })).companies?.[0]?.lastTouchOn).toBe('2026-11-20')
  })

  it('go to the point of the visit, else of its site, else of the company', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const siteUid = (
      await call('sites.save', {
        uid: null,
        companyUid: company,
        kind: 'plant',
        name: '',
        address: '',
        position: [...plant],
        level: 'manual',
        note: '',
      })
    ).result.uid
    await call('visits.save', visitFields(company, { startAt: '09:00' }))
    await call('visits.save', visitFields(company, { startAt: '10:00', siteUid }))
    await call('visits.save', visitFields(company, { startAt: '11:00', siteUid, position: [139.76, 35.68] }))
    expect((await visitsOf(area)).map(({ at }) => at)).toEqual([hq, plant, [139.76, 35.68]])
  })

  it('that were held are the last touch of company and case, and the next one is a repeat', async () => {
    const { area, company, prospect } = await withCompany()
    const { call } = area
    const first = (await call('visits.save', visitFields(company, { prospectUids: [prospect] }))).result.uid
    const second = (await call('visits.save', visitFields(company, { on: '2026-12-01' }))).result.uid
    const touches = async () => [
      (await call('companies.list', { uids: [company] })).companies?.[0]?.lastTouchOn,
      (await call('prospects.list', { uids: [prospect] })).prospects?.[0]?.lastTouchOn,
    ]
    expect(await touches()).toEqual([null, null])
    await call('visits.changeState', { uids: [first], state: 'held' })
    expect(await touches()).toEqual(['2026-11-24', '2026-11-24'])
    const visits = await visitsOf(area)
    expect(visits.map(({ uid, first: isFirst }) => [uid, isFirst])).toEqual([
      [first, true],
      [second, false],
    ])
  })

  it('are recorded in one step: state, words, promises as activities, next action of the case', async () => {
    const { area, company, prospect, officer } = await withCompany()
    const { call } = area
    const uid = (
      await call('visits.save', visitFields(company, { prospectUids: [prospect], officerUids: [officer] }))
    ).result.uid
    const recorded = await undoneAndRedone(area, () =>
      call('visits.record', {
        uid,
        state: 'held',
        on: '2026-11-25',
        facts: '電力 2,000 kW',
        opinions: '前向き',
        nextAction: '見積もりを送る',
        nextActionOn: '2026-12-01',
        promises: [{ summary: '図面を送る', dueOn: '2026-11-30' }],
      }),
    )
    expect(recorded.undone).toEqual(recorded.before)
    expect(recorded.redone).toEqual(recorded.after)
    const { activities } = await call('activities.list', {
      companyUid: company,
      prospectUid: null,
      limit: 10,
    })
    expect(activities).toMatchObject([
      {
        kind: 'promise',
        summary: '図面を送る',
        dueOn: '2026-11-30',
        prospectUid: prospect,
        officerUid: officer,
      },
    ])
    expect((await call('prospects.list', { uids: [prospect] })).prospects?.[0]).toMatchObject({
      nextAction: '見積もりを送る',
      nextActionOn: '2026-12-01',
    })
    expect((await visitsOf(area))[0]).toMatchObject({
      state: 'held',
      on: '2026-11-25',
      facts: '電力 2,000 kW',
    })
  })

  it.each([
    ['that run past midnight', { startAt: '23:30', minutes: 60 }, 'visit-past-midnight'],
    [
      'whose window ends before it begins',
      { windowFrom: '15:00', windowUntil: '13:00' },
      'visit-window-reversed',
    ],
    ['outside Japan', { position: [2.35, 48.85] as [number, number] }, 'geometry-outside-japan'],
    ['of no company', { companyUid: '0192e004-0000-7000-8000-00000000ffff' }, 'row-not-found'],
  ])('%s are refused, and nothing is written', async (_, changes, code) => {
    const { area, company } = await withCompany()
    expect(await failure(area.call('visits.save', visitFields(company, changes)))).toMatchObject({ code })
    expect(await visitsOf(area)).toEqual([])
  })

  it('with the people of another company are refused', async () => {
    const { area, prospect } = await withCompany()
    const other = (await area.call('companies.create', companyFields())).result.uid
    const fields = visitFields(other, { prospectUids: [prospect] })
    expect(await failure(area.call('visits.save', fields))).toEqual({
      code: 'not-of-company',
      details: { entity: 'prospect', uid: prospect },
    })
  })

  it('follow a company that becomes part of another, and keep it from being removed', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    await call('visits.save', visitFields(company))
    expect(await failure(call('companies.remove', { uid: company }))).toMatchObject({ code: 'row-in-use' })
    const into = (await call('companies.create', companyFields())).result.uid
    await call('companies.merge', { intoUid: into, fromUid: company, take: [] })
    expect((await visitsOf(area)).map(({ companyUid }) => companyUid)).toEqual([into])
  })
})

describe('the agenda', () => {
  it('tells what is due, and whose it is', async () => {
    const { area, company, prospect, officer } = await withCompany()
    const { call } = area
    const visit = (
      await call('visits.save', visitFields(company, { on: '2026-11-18', officerUids: [officer] }))
    ).result.uid
    await call('prospects.update', {
      uid: prospect,
      fields: { nextAction: '電話', nextActionOn: '2026-11-19', enquiredOn: '2026-11-16', ownerUid: officer },
    })
    await call('activities.save', {
      uid: null,
      companyUid: company,
      prospectUid: prospect,
      kind: 'promise',
      on: '2026-08-01',
      officerUid: null,
      counterpart: '',
      summary: '資料',
      dueOn: '2026-11-20',
      doneOn: null,
    })
    const { rows = [] } = await call('visits.agenda', { on: '2026-11-20', officerUid: officer })
    expect(rows.map(({ kind, rowUid, on, days }) => [kind, rowUid, on, days])).toEqual([
      ['visit', visit, '2026-11-18', 2],
      ['next-action', prospect, '2026-11-19', 1],
      ['answer', prospect, '2026-11-18', 2],
      ['promise', expect.any(String), '2026-11-20', 0],
      ['untouched', company, '2026-08-01', 111],
    ])
    const other = '0192e004-0000-7000-8000-00000000fffe'
    const { rows: others = [] } = await call('visits.agenda', { on: '2026-11-20', officerUid: other })
    expect(others.map(({ kind }) => kind)).toEqual(['promise'])
  })

  it('starts the days of a company anew with each touch, and looks ahead when asked to', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const kinds = async (on: string, ahead = 0) =>
      ((await call('visits.agenda', { on, officerUid: null, ahead })).rows ?? []).map(({ kind, days }) => [
        kind,
        days,
      ])
    expect(await kinds('2026-11-20')).toEqual([['untouched', null]])
    const uid = (await call('visits.save', visitFields(company, { on: '2026-11-20' }))).result.uid
    expect(await kinds('2026-11-16', 7)).toEqual([
      ['visit', -4],
      ['untouched', null],
    ])
    await call('visits.changeState', { uids: [uid], state: 'held' })
    expect(await kinds('2026-11-20')).toEqual([])
    expect(await kinds('2027-01-18')).toEqual([])
    expect(await kinds('2027-01-19')).toEqual([['untouched', 60]])
  })

  it('tells the next action of a visit once, although the case holds it too, until it is done', async () => {
    const { area, company, prospect } = await withCompany()
    const { call } = area
    const record = async (prospectUids: Uid[]) => {
      const uid = (await call('visits.save', visitFields(company, { prospectUids }))).result.uid
      await call('visits.record', {
        uid,
        state: 'held',
        on: '2026-11-19',
        facts: '',
        opinions: '',
        nextAction: '電話',
        nextActionOn: '2026-11-20',
        promises: [],
      })
      return uid
    }
    await record([prospect])
    const alone = await record([])
    const due = async () =>
      ((await call('visits.agenda', { on: '2026-11-20', officerUid: null })).rows ?? [])
        .filter(({ kind }) => kind === 'next-action')
        .map(({ rowUid }) => rowUid)
    expect(await due()).toEqual([alone, prospect])
    await call('visits.finishNextAction', { uid: alone, doneOn: '2026-11-20' })
    expect(await due()).toEqual([prospect])
  })
})

describe('companies around a place', () => {
  it('are those of the ranks within the radius that nobody touched for long, nearest first', async () => {
    const { area, company } = await withCompany()
    const { call } = area
    const ask = { around: [140.12, 37.92] as [number, number], on: '2026-11-20', exceptUids: [], limit: 10 }
    const near = async (changes: Partial<InputOf<'visits.nearby'>> = {}) =>
      (await call('visits.nearby', { ...ask, radiusKm: 5, ranks: [], untouchedDays: 0, ...changes }))
        .companies ?? []
    expect(await near()).toEqual([
      { companyUid: company, km: expect.closeTo(0.88, 1) as number, untouched: null },
    ])
    expect(await near({ radiusKm: 0.5 })).toEqual([])
    expect(await near({ ranks: ['B'] })).toEqual([])
    expect(await near({ exceptUids: [company] })).toEqual([])
    const uid = (await call('visits.save', visitFields(company, { on: '2026-11-10' }))).result.uid
    await call('visits.changeState', { uids: [uid], state: 'held' })
    expect(await near({ untouchedDays: 11 })).toEqual([])
    expect(await near({ untouchedDays: 10 })).toMatchObject([{ untouched: 10 }])
  })
})
