import { describe, expect, it } from 'vitest'
import { fillProspects, requirementLine } from '../../support/fill-prospects'
import { failure, openArea, prospectOf, today, undoneAndRedone } from './area'

async function filled() {
  const area = await openArea()
  return { area, call: area.call, made: await fillProspects(area.call, area.park, area.parcels) }
}

describe('a requirement sheet', () => {
  it('is replaced as a whole, keeps its order, and comes back', async () => {
    const { area, call, made } = await filled()
    const prospectUid = made.prospects[0] ?? ''
    const lines = [
      requirementLine('tapWater', { min: 500.5, weight: 5 }),
      requirementLine('area', { min: 1000, ideal: 2000, max: 3000, direction: 'ideal' }),
      requirementLine('delivery', { by: '2029-03-31', direction: 'less' }),
    ]
    const states = await undoneAndRedone(area, async () => {
      const { touched } = await call('requirements.save', { prospectUid, lines })
      expect(touched).toMatchObject({ prospects: [prospectUid], companies: [] })
    })
    expect(states.undone).toEqual(states.before)
    expect(states.redone).toEqual(states.after)
    expect((await call('requirements.read', { prospectUid })).lines).toEqual(lines)
    await call('requirements.save', { prospectUid, lines: [] })
    expect((await prospectOf(call, prospectUid)).hasRequirement).toBe(false)
  })

  it('asks no least above the ideal or the greatest, and nothing twice', async () => {
    const { call, made } = await filled()
    const prospectUid = made.prospects[0] ?? ''
    const save = (...lines: ReturnType<typeof requirementLine>[]) =>
      failure(call('requirements.save', { prospectUid, lines }))
    expect(await save(requirementLine('area', { min: 3000, max: 2000 }))).toEqual({
      code: 'requirement-reversed',
      details: { criterion: 'area', min: 3000, max: 2000 },
    })
    expect((await save(requirementLine('area', { ideal: 3000, max: 2000 }))).code).toBe(
      'requirement-reversed',
    )
    expect(await save(requirementLine('area'), requirementLine('area'))).toEqual({
      code: 'criterion-twice',
      details: { criterion: 'area' },
    })
    expect((await call('requirements.read', { prospectUid })).lines).toHaveLength(3)
  })

  it('whose weights are all zero still scores, every line alike', async () => {
    const { area, call, made } = await filled()
    const prospectUid = made.prospects[0] ?? ''
    const lines = [
      requirementLine('area', { weight: 0, min: 4000 }),
      requirementLine('unitPrice', { weight: 0, max: 1, direction: 'less' }),
    ]
    await call('requirements.save', { prospectUid, lines })
    const { candidates = [] } = await call('matching.parcels', {
      prospectUid,
      lines: null,
      asOf: today,
      combineUpTo: 1,
      limit: 10,
      scenarioUid: null,
    })
    expect(candidates).toHaveLength(area.parcels.length)
    expect(candidates[0]?.score).toBe(50)
  })
})

describe('answers', () => {
  it('are one a subject and criterion; 未確認, なし and a figure are three things', async () => {
    const { area, call } = await filled()
    const subjectUid = area.parcels[0] ?? ''
    const save = (state: 'known' | 'none' | 'unknown', number: number | null) =>
      call('answers.save', {
        subjectUid,
        criterion: 'industrialWater',
        state,
        number,
        option: null,
        day: null,
        text: '',
        source: '',
        sourceDate: '',
      })
    const first = await save('known', 300)
    expect(first.touched).toMatchObject({ answers: [subjectUid], parcels: [] })
    const second = await save('none', 300)
    expect(second.result.uid).toBe(first.result.uid)
    expect((await call('answers.list', { subjectUids: [subjectUid] })).answers).toMatchObject([
      { state: 'none', number: null },
    ])
    await save('unknown', null)
    expect((await call('answers.list', { subjectUids: [subjectUid] })).answers).toMatchObject([
      { state: 'unknown' },
    ])
  })

  it('belong to a park or a parcel', async () => {
    const { call, made } = await filled()
    const save = call('answers.save', {
      subjectUid: made.companies[0] ?? '',
      criterion: 'area',
      state: 'none',
      number: null,
      option: null,
      day: null,
      text: '',
      source: '',
      sourceDate: '',
    })
    expect((await failure(save)).code).toBe('row-not-found')
  })

  it('and demands and scenarios go with their parcel or park, and come back with it', async () => {
    const { area, call, made } = await filled()
    const parcels = await undoneAndRedone(area, () => call('parcels.remove', { uids: [...area.parcels] }))
    expect(parcels.undone).toEqual(parcels.before)
    expect((await call('demand.list', { parcelUid: null })).demands).toEqual([])
    expect(made.demand).toBeTruthy()
    const park = await undoneAndRedone(area, () => call('parks.remove', { uid: area.park }))
    expect(park.undone).toEqual(park.before)
    expect((await call('scenarios.list', {})).scenarios).toEqual([])
    expect((await call('answers.list', { subjectUids: [area.park] })).answers).toEqual([])
  })
})

describe('demand', () => {
  it('is one wish of a prospect for a parcel, whichever way it is saved again', async () => {
    const { area, call, made } = await filled()
    const [first = '', second = ''] = area.parcels
    const [prospectUid = ''] = made.prospects
    const wish = { prospectUid, rank: 2, wantedAreaM2: 1234.56, note: '' }
    const again = await call('demand.save', { uid: null, parcelUid: first, ...wish })
    expect(again.result.uid).toBe(made.demand)
    const other = (await call('demand.save', { uid: null, parcelUid: second, ...wish })).result.uid
    const moved = await call('demand.save', { uid: other, parcelUid: first, ...wish, rank: 1 })
    expect([...moved.touched.demands].sort()).toEqual([first, second].sort())
    expect((await call('demand.list', { parcelUid: null })).demands).toMatchObject([
      { uid: other, parcelUid: first, rank: 1, wantedAreaM2: 1234.56 },
    ])
  })
})
