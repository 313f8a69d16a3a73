import { describe, expect, it } from 'vitest'
import type { InputOf, RequirementLine, Uid } from '../../../electron/contract'
import { companyFields, prospectFields, requirementLine, stageOf } from '../../support/fill-prospects'
import { failure, openArea, today, type Area } from './area'

const powerMust = requirementLine('powerKv', { must: true, min: 66 })

async function addProspect(area: Area, lines: RequirementLine[], codeName = '白鳥'): Promise<Uid> {
  const { call } = area
  const companyUid = (await call('companies.create', companyFields({ name: `例示${codeName}` }))).result.uid
  const { uid } = (await call('prospects.create', await prospectFields(call, { companyUid, codeName })))
    .result
  await call('requirements.save', { prospectUid: uid, lines })
  return uid
}

function answer(
  area: Area,
  subjectUid: Uid,
  criterion: string,
  rest: Partial<InputOf<'answers.save'>>,
): Promise<unknown> {
  return area.call('answers.save', {
    subjectUid,
    criterion,
    state: 'known',
    number: null,
    option: null,
    day: null,
    text: '',
    source: '',
    sourceDate: '',
    ...rest,
  })
}

async function candidates(area: Area, input: Partial<InputOf<'matching.parcels'>>) {
  const found = await area.call('matching.parcels', {
    prospectUid: null,
    lines: null,
    asOf: today,
    combineUpTo: 1,
    limit: 100,
    scenarioUid: null,
    ...input,
  })
  return found.candidates ?? []
}

async function newFits(area: Area, since: number | null) {
  const reply = await area.call('matching.newlyFitting', { since, asOf: today })
  return {
    upTo: reply.upTo ?? 0,
    fits: (reply.fits ?? []).map(({ prospectUid, before }) => [prospectUid, before]),
  }
}

describe('parcels for a requirement', () => {
  it('follow every change at once: area, answer of the park, status, undo', async () => {
    const area = await openArea()
    const [first = ''] = area.parcels
    const lines = [requirementLine('area', { must: true, min: 5000 }), powerMust]
    const verdicts = async () => (await candidates(area, { lines })).map(({ verdict }) => verdict)
    expect(await verdicts()).toEqual(['nearly', 'nearly', 'nearly'])
    await answer(area, area.park, 'powerKv', { number: 66 })
    await area.call('parcels.update', { uid: first, fields: { registeredAreaM2: 5000 } })
    const [best] = await candidates(area, { lines })
    expect(best).toMatchObject({ parcelUids: [first], verdict: 'fits' })
    const miss = (await candidates(area, { lines }))[1]?.lines?.find(({ criterion }) => criterion === 'area')
    expect(miss).toMatchObject({ verdict: 'missed', gap: -100 })
    const { statuses } = await area.call('statuses.list', {})
    const sold = statuses.find(({ offered }) => !offered)?.uid ?? ''
    await area.call('parcels.changeStatus', { uids: [first], statusUid: sold, since: today, note: '' })
    expect(await verdicts()).toEqual(['nearly', 'nearly'])
    await area.call('workspace.undo', {})
    expect(await verdicts()).toEqual(['fits', 'nearly', 'nearly'])
    await area.call('parcels.remove', { uids: [first] })
    expect(await verdicts()).toEqual(['nearly', 'nearly'])
  })

  it('are combined when they touch, until one moves away', async () => {
    const area = await openArea()
    const lines = [requirementLine('area', { must: true, min: 9000 })]
    const combined = async () =>
      (await candidates(area, { lines, combineUpTo: 4 }))
        .filter(({ parcelUids }) => (parcelUids?.length ?? 0) > 1)
        .map(({ parcelUids, areaM2, verdict }) => [parcelUids?.length, areaM2, verdict])
    expect(await combined()).toEqual([
      [2, 9800, 'fits'],
      [2, 9800, 'fits'],
    ])
    await area.call('parcels.update', {
      uid: area.parcels[1] ?? '',
      fields: {
        polygon: [
          [
            [
              [140.2, 37.8],
              [140.201, 37.8],
              [140.201, 37.801],
              [140.2, 37.801],
              [140.2, 37.8],
            ],
          ],
        ],
      },
    })
    expect(await combined()).toEqual([])
  })

  it('know how far it is to the company, its customers and the next interchange, and none beyond the map', async () => {
    const area = await openArea()
    const prospectUid = await addProspect(area, [
      requirementLine('icDistance', { direction: 'less', max: 10 }),
    ])
    const { prospects = [] } = await area.call('prospects.list', { uids: [prospectUid] })
    for (const [kind, name, lon] of [
      ['plant', '本工場', 140.2],
      ['customer', '得意先', 140.3],
    ] as const)
      await area.call('sites.save', {
        uid: null,
        companyUid: prospects[0]?.companyUid ?? '',
        kind,
        name,
        address: '',
        position: [lon, 37.9131],
        level: 'manual',
        note: '',
      })
    const [best] = await candidates(area, { prospectUid })
    expect(best).toMatchObject({ ownSiteName: '本工場', customerName: '得意先' })
    expect(best?.ownSiteKm).toBeGreaterThan(4)
    expect(best?.ownSiteKm).toBeLessThan(5.1)
    expect(best?.lines?.[0]).toMatchObject({ criterion: 'icDistance', verdict: 'met' })
    const osaka = [
      [
        [
          [135.5, 34.7],
          [135.501, 34.7],
          [135.501, 34.701],
          [135.5, 34.701],
          [135.5, 34.7],
        ],
      ],
    ]
    await area.call('parcels.update', { uid: area.parcels[0] ?? '', fields: { polygon: osaka as never } })
    const far = (await candidates(area, { prospectUid })).find(
      ({ parcelUids }) => parcelUids?.[0] === area.parcels[0],
    )
    expect(far?.lines?.[0]).toMatchObject({ verdict: 'unknown', found: null })
  })

  it('refuse lines that contradict themselves and a prospect that is not there', async () => {
    const area = await openArea()
    const reversed = candidates(area, { lines: [requirementLine('area', { min: 2, max: 1 })] })
    expect((await failure(reversed)).code).toBe('requirement-reversed')
    const nobody = '0197a2c4-0000-7000-8000-000000000000'
    expect((await failure(candidates(area, { prospectUid: nobody }))).code).toBe('row-not-found')
  })

  it('are those of a scenario when one is named; the register stays as it is', async () => {
    const area = await openArea()
    const { call } = area
    const scenarioUid = (
      await call('scenarios.save', {
        uid: null,
        parkUid: area.park,
        name: '一体で売る',
        note: '',
        steps: [{ kind: 'merge', parcels: ['A-1', 'A-2'], number: 'A-12' }],
      })
    ).result.uid
    const lines = [requirementLine('area', { must: true, min: 9800 }), powerMust]
    await answer(area, area.park, 'powerKv', { number: 66 })
    expect((await candidates(area, { lines })).map(({ verdict }) => verdict)).toEqual([
      'nearly',
      'nearly',
      'nearly',
    ])
    const [best] = await candidates(area, { lines, scenarioUid })
    expect(best).toMatchObject({ areaM2: 9800, verdict: 'fits' })
    expect(area.parcels).not.toContain(best?.parcelUids?.[0])
    const suitors = await call('matching.prospects', {
      parcelUid: best?.parcelUids?.[0] ?? '',
      asOf: today,
      scenarioUid,
    })
    expect(suitors.suitors).toEqual([])
    // What is noted at one of its parts only is not known of the whole.
    await answer(area, area.parcels[0] ?? '', 'groundN', { number: 20 })
    const ground = [requirementLine('groundN', { min: 10 })]
    const merged = (await candidates(area, { lines: ground, scenarioUid })).find(
      ({ parcelUids }) => parcelUids?.[0] === best?.parcelUids?.[0],
    )
    expect(merged?.lines?.[0]?.verdict).toBe('unknown')
    await call('parcels.remove', { uids: [area.parcels[1] ?? ''] })
    expect(await failure(candidates(area, { lines, scenarioUid }))).toEqual({
      code: 'scenario-step-impossible',
      details: { step: 1, parcel: 'A-2', reason: 'parcel-missing' },
    })
  })
})

describe('prospects for a parcel', () => {
  it('are those that are open or held and ask something', async () => {
    const area = await openArea()
    const { call } = area
    const open = await addProspect(area, [requirementLine('area', { must: true, min: 4000 })], '甲')
    const held = await addProspect(area, [requirementLine('area', { must: true, min: 9000 })], '乙')
    const won = await addProspect(area, [requirementLine('area', { must: true, min: 1 })], '丙')
    await addProspect(area, [], '丁')
    const enter = async (uid: Uid, kind: 'held' | 'won', resumeOn: string | null) =>
      call('prospects.enterStage', {
        uids: [uid],
        stageUid: await stageOf(call, kind),
        since: '2026-06-01',
        note: '',
        lostReasonUid: null,
        resumeOn,
      })
    await enter(held, 'held', '2027-01-01')
    await enter(won, 'won', null)
    const reply = await call('matching.prospects', {
      parcelUid: area.parcels[0] ?? '',
      asOf: today,
      scenarioUid: null,
    })
    expect(reply.suitors?.map(({ prospectUid, verdict }) => [prospectUid, verdict])).toEqual([
      [open, 'fits'],
      [held, 'nearly'],
    ])
    const first = await call('matching.prospects', {
      parcelUid: area.parcels[0] ?? '',
      asOf: today,
      scenarioUid: null,
      limit: 1,
    })
    expect([first.suitors?.length, first.considered]).toEqual([1, 2])
  })
})

describe('prospects that now fit', () => {
  it('are told once after an answer, an area, a status, and again after undo and redo', async () => {
    const area = await openArea()
    const { call } = area
    const [first = '', second = '', third = ''] = area.parcels
    const { statuses } = await call('statuses.list', {})
    const sold = statuses.find(({ offered }) => !offered)?.uid ?? ''
    const offered = statuses.find((status) => status.offered)?.uid ?? ''
    await call('parcels.changeStatus', {
      uids: [second, third],
      statusUid: sold,
      since: '2026-01-01',
      note: '',
    })
    const prospect = await addProspect(area, [requirementLine('area', { must: true, min: 5000 }), powerMust])
    let cursor = (await newFits(area, null)).upTo
    const told = async () => {
      const { upTo, fits } = await newFits(area, cursor)
      cursor = upTo
      return fits
    }
    expect(await told()).toEqual([])
    await answer(area, area.park, 'powerKv', { number: 66 })
    expect(await told()).toEqual([])
    await call('parcels.update', { uid: first, fields: { registeredAreaM2: 6000 } })
    expect(await told()).toEqual([[prospect, 'nearly']])
    expect(await told()).toEqual([])
    await call('parcels.update', { uid: first, fields: { note: 'x' } })
    expect(await told()).toEqual([])
    await call('workspace.undo', {})
    await call('workspace.undo', {})
    expect(await told()).toEqual([])
    await call('workspace.redo', {})
    expect(await told()).toEqual([[prospect, 'nearly']])
    await call('parcels.update', { uid: second, fields: { registeredAreaM2: 6000 } })
    expect(await told()).toEqual([])
    await call('parcels.changeStatus', { uids: [second], statusUid: offered, since: '2026-06-01', note: '' })
    expect(await told()).toEqual([[prospect, 'not-offered']])
    await answer(area, area.park, 'powerKv', { state: 'none' })
    await answer(area, area.park, 'powerKv', { number: 66 })
    expect(await told()).toEqual([])
  })

  it('include those for a new parcel, and for all of a status that is offered now', async () => {
    const area = await openArea()
    const { call } = area
    const prospect = await addProspect(area, [requirementLine('area', { must: true, min: 4000 })])
    await call('workspace.undo', {})
    await call('workspace.redo', {})
    const { statuses } = await call('statuses.list', {})
    const offered = statuses.find((status) => status.offered)
    if (offered === undefined) throw new Error('no status is offered')
    const status = (on: boolean) => {
      const { uid, name, nameEn, letter, color, hatch, saleClass } = offered
      const fields = { uid, name, nameEn, letter, color, hatch, saleClass }
      return call('statuses.save', { ...fields, shownAsUid: null, offered: on })
    }
    await status(false)
    const { upTo } = await newFits(area, null)
    await status(true)
    expect((await newFits(area, upTo)).fits).toEqual(area.parcels.map(() => [prospect, 'not-offered']))
    expect(await newFits(area, 1_000_000)).toMatchObject({ fits: [] })
  })
})

describe('open questions', () => {
  it('count the open prospects that an unanswered criterion blocks, and go when it is answered', async () => {
    const area = await openArea()
    const one = await addProspect(area, [powerMust], '甲')
    const two = await addProspect(area, [requirementLine('powerKv', { min: 6 })], '乙')
    const asked = async () => (await area.call('matching.openQuestions', { asOf: today })).questions
    expect(await asked()).toEqual([
      {
        subjectUid: area.park,
        subject: 'park',
        criterion: 'powerKv',
        prospectUids: [one, two],
        mustCount: 1,
      },
    ])
    await answer(area, area.park, 'powerKv', { state: 'unknown' })
    expect(await asked()).toHaveLength(1)
    await answer(area, area.park, 'powerKv', { state: 'none' })
    expect(await asked()).toEqual([])
  })
})
