import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/contract'
import { failure, undoneAndRedone } from './area'
import { visitFields } from '../../support/fill-visits'
import { visitsOf, withCompany } from './visited'

describe('trips', () => {
  async function withTrip() {
    const visited = await withCompany()
    const { call } = visited.area
    const trip = (
      await call('trips.save', {
        uid: null,
        name: '東京 2 日',
        from: '2026-12-31',
        until: '2027-01-01',
        officerUids: [],
        startPlace: '米沢駅',
        startPosition: [140.1279, 37.9105],
        startAt: '07:00',
        mode: 'rail',
        note: '',
      })
    ).result.uid
    const save = async (startAt: string, changes: Partial<InputOf<'visits.save'>> = {}) =>
      (
        await call(
          'visits.save',
          visitFields(visited.company, { tripUid: trip, on: '2026-12-31', startAt, ...changes }),
        )
      ).result.uid
    const plan = async () =>
      (await call('trips.plan', { tripUid: trip, on: null, officerUid: null })).days ?? []
    return { ...visited, call, trip, save, plan }
  }

  it('run across the end of a year, and use the usual leg between places of these names', async () => {
    const { save, plan } = await withTrip()
    await save('11:00', { place: '東京', position: [139.767, 35.681] })
    const days = await plan()
    expect(days.map(({ day }) => day?.on)).toEqual(['2026-12-31', '2027-01-01'])
    expect(days[0]?.legs).toMatchObject([
      { from: 'usual', minutes: 130, mode: 'rail' },
      { from: 'usual', minutes: 130, mode: 'rail' },
    ])
    expect(days[0]?.leaveAt).toBe('08:40')
    expect(days[0]?.backAt).toBe('14:10')
  })

  it('go by a usual leg to its station and on from there, where that is shorter than the straight way', async () => {
    const { save, plan } = await withTrip()
    // Two kilometres from the station of Tokyo, at which the Shinkansen of the usual leg ends.
    await save('11:00', { place: '見本ビル', position: [139.75, 35.67] })
    const [day] = await plan()
    for (const leg of day?.legs ?? []) {
      expect(leg).toMatchObject({ from: 'estimated', mode: 'rail', note: '山形新幹線 → 東京' })
      expect(leg.minutes).toBeGreaterThan(130)
      expect(leg.minutes).toBeLessThan(145)
    }
    // In Yonezawa itself nobody takes it.
    await save('17:00', { place: '', position: [140.13, 37.92] })
    expect((await plan())[0]?.legs?.at(-1)).toMatchObject({ from: 'estimated', note: '' })
  })

  it('warn of what cannot be: overlap, short gap, no lunch, a day too long, a missed window', async () => {
    const { save, plan, call, trip } = await withTrip()
    await save('11:00', { place: '東京', position: [139.767, 35.681] })
    const overlapping = await save('11:30', { place: 'A', position: [139.768, 35.681] })
    const hurried = await save('12:30', { place: 'B', position: [139.9, 35.7], windowUntil: '13:00' })
    const nowhere = await save('18:00', { place: '', position: null, siteUid: null, kind: 'telephone' })
    const [day] = await plan()
    const told = (day?.warnings ?? []).map(({ kind, visitUid }) => [kind, visitUid])
    expect(told).toContainEqual(['overlap', overlapping])
    expect(told).toContainEqual(['gap-too-short', hurried])
    expect(told).toContainEqual(['outside-window', hurried])
    expect(told).toContainEqual(['no-lunch', null])
    expect(told).toContainEqual(['day-too-long', null])
    expect(told.filter(([, uid]) => uid === nowhere)).toEqual([])
    await call('trips.saveLeg', {
      tripUid: trip,
      on: '2026-12-31',
      fromVisitUid: overlapping,
      toVisitUid: hurried,
      mode: 'car',
      minutes: 0,
      note: '',
    })
    const after = (await plan())[0]
    expect(after?.legs?.find(({ toVisitUid }) => toVisitUid === hurried)).toMatchObject({
      from: 'own',
      minutes: 0,
    })
    expect(after?.warnings?.map(({ kind, visitUid }) => [kind, visitUid])).toContainEqual([
      'gap-too-short',
      hurried,
    ])
  })

  it('tell the overlap with a long visit that a short one stands within', async () => {
    const { save, plan } = await withTrip()
    const here: Partial<InputOf<'visits.save'>> = { place: '', position: [140.13, 37.91] }
    await save('09:00', { ...here, minutes: 240 })
    const within = await save('09:30', { ...here, minutes: 30 })
    const late = await save('12:00', { ...here, minutes: 30 })
    const [day] = await plan()
    expect(day?.warnings?.filter(({ kind }) => kind === 'overlap')).toEqual([
      { kind: 'overlap', visitUid: within, minutes: 210 },
      { kind: 'overlap', visitUid: late, minutes: 60 },
    ])
    // Home from the longest, not from the last.
    expect((day?.backAt ?? '') >= '13:00').toBe(true)
  })

  it('know the days of a change of month, and what lies outside their period', async () => {
    const { call, trip, company, area } = await withTrip()
    const { trips: [before] = [] } = await call('trips.list', {})
    if (before === undefined) throw new Error('no trip')
    const { origin, ...fields } = before as Required<typeof before>
    expect(origin).toBe('user')
    await call('trips.save', { ...fields, uid: trip, from: '2026-02-27', until: '2026-03-02' })
    const on = '2026-03-03'
    await call('visits.save', visitFields(company, { tripUid: trip, on }))
    const { days = [] } = await call('trips.plan', { tripUid: trip, on: null, officerUid: null })
    expect(days.map(({ day }) => day?.on)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
    ])
    expect(days.map(({ warnings = [] }) => warnings.some(({ kind }) => kind === 'outside-trip'))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    expect(await visitsOf(area)).toHaveLength(1)
  })

  it('take own ways of 0 minutes, and refuse those of less', async () => {
    const { call, trip, save, plan } = await withTrip()
    const first = await save('10:00', { place: '', position: [140.13, 37.91] })
    const next = await save('11:00', { place: '', position: [140.2, 37.91] })
    const leg = { tripUid: trip, on: '2026-12-31', fromVisitUid: first, toVisitUid: next, note: '' }
    await call('trips.saveLeg', { ...leg, mode: 'walk', minutes: 0 })
    const [day] = await plan()
    expect(day?.legs?.[1]).toMatchObject({ from: 'own', mode: 'walk', minutes: 0 })
    expect(await failure(call('trips.saveLeg', { ...leg, mode: 'walk', minutes: -1 }))).toMatchObject({
      code: 'bad-input',
    })
    await call('trips.saveLeg', { ...leg, mode: 'walk', minutes: null })
    expect((await plan())[0]?.legs?.[1]).toMatchObject({ from: 'estimated' })
  })

  it('are put into the shortest order on request, and only when it is taken over', async () => {
    const { save, plan, call, trip } = await withTrip()
    const far = await save('09:00', { place: 'far', position: [140.4, 37.91] })
    const near = await save('10:00', { place: 'near', position: [140.2, 37.91] })
    const fixed = await save('15:00', { place: 'home', position: [140.13, 37.91], fixed: true })
    const ask = { tripUid: trip, on: '2026-12-31', officerUid: null }
    const { arranged } = await call('trips.arrange', ask)
    expect(arranged?.optimal).toBe(true)
    expect(arranged?.stops?.map(({ visitUid }) => visitUid).at(-1)).toBe(fixed)
    expect(arranged?.minutes).toBeLessThanOrEqual(arranged?.minutesBefore ?? 0)
    expect((await plan())[0]?.stops?.map(({ uid }) => uid)).toEqual([far, near, fixed])
    const stops = (arranged?.stops ?? []).flatMap(({ visitUid, startAt }) =>
      visitUid === undefined || startAt === undefined ? [] : [{ visitUid, startAt }],
    )
    await call('trips.applyOrder', { on: '2026-12-31', stops })
    const [day] = await plan()
    expect(day?.stops?.map(({ uid, startAt }) => ({ visitUid: uid, startAt }))).toEqual(stops)
    expect(day?.warnings?.filter(({ kind }) => kind === 'overlap' || kind === 'gap-too-short')).toEqual([])
  })

  it('say which visit no order can keep, and which has no place', async () => {
    const { save, call, trip, company } = await withTrip()
    const ask = { tripUid: trip, on: '2026-12-31', officerUid: null }
    await save('08:00', { place: '', position: [140.13, 37.91], fixed: true, minutes: 120 })
    const clash = await save('09:00', { place: '', position: [140.14, 37.91], fixed: true })
    expect(await failure(call('trips.arrange', ask))).toEqual({
      code: 'no-order-possible',
      details: { visitUid: clash },
    })
    const sites = (await call('companies.page', { uid: company })).page?.sites ?? []
    for (const { uid } of sites) if (uid !== undefined) await call('sites.remove', { uid })
    const nowhere = await save('11:00')
    expect(await failure(call('trips.arrange', ask))).toEqual({
      code: 'visit-without-point',
      details: { visitUid: nowhere },
    })
  })

  it('end after they begin, and leave their visits when they are removed', async () => {
    const { area, save, call, trip } = await withTrip()
    await save('10:00')
    const reversed = { name: 'x', from: '2027-01-02', until: '2027-01-01', officerUids: [], startPlace: '' }
    const rest = { startPosition: null, startAt: '07:00', mode: 'car' as const, note: '' }
    expect(await failure(call('trips.save', { uid: null, ...reversed, ...rest }))).toMatchObject({
      code: 'period-reversed',
    })
    const removed = await undoneAndRedone(area, () => call('trips.remove', { uid: trip }))
    expect(removed.undone).toEqual(removed.before)
    expect((await visitsOf(area)).map(({ tripUid }) => tripUid)).toEqual([null])
  })
})
