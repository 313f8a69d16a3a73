import { describe, expect, it } from 'vitest'
import type { InputOf, Position, Uid } from '../../../electron/contract'
import { companyFields, fillProspects } from '../../support/fill-prospects'
import { parcelFields, square } from '../../support/make-workspace'
import { failure, openArea, stateOf, today, undoneAndRedone, type Area } from './area'

/** Through the first lot of the area from south to north, a third of its width from the west. */
const line: Position[] = [
  [140.14347, 37.9129],
  [140.14347, 37.9139],
]
/** Through all three lots from west to east. */
const lengthwise: Position[] = [
  [140.1431, 37.9134],
  [140.1458, 37.9134],
]

async function offered(area: Area): Promise<Uid> {
  const { statuses } = await area.call('statuses.list', {})
  return statuses.find((status) => status.offered)?.uid ?? ''
}

type SplitInput = InputOf<'drawing.split'>

async function splitting(area: Area, more: Partial<SplitInput> = {}): Promise<SplitInput> {
  const lot = { registeredAreaM2: null, statusUid: await offered(area) }
  return {
    uid: area.parcels[0] ?? '',
    line,
    on: today,
    lots: [
      { ...lot, number: 'A-1-1' },
      { ...lot, number: 'A-1-2' },
    ],
    occupants: [],
    ...more,
  }
}

async function numbersOn(area: Area, asOf: string): Promise<string[]> {
  return (await area.call('parcels.list', { asOf })).parcels.map(({ number }) => number)
}

async function occupied(area: Area, parcelUid: Uid, since: string, name = '見本精密工業'): Promise<Uid> {
  const company = (await area.call('companies.create', companyFields({ name }))).result.uid
  const { result } = await area.call('occupancies.save', {
    uid: null,
    parcelUid,
    companyUid: company,
    since,
    until: null,
    share: 0.5,
    operating: true,
    publication: 'name',
    note: '',
  })
  return result.uid
}

describe('splitting a parcel', () => {
  it('ends the old one on the day, so that the day before still shows it, and undo takes all back', async () => {
    const area = await openArea()
    const input = await splitting(area)
    const states = await undoneAndRedone(area, async () => {
      const { result, touched } = await area.call('drawing.split', input)
      expect(touched.parcels).toEqual(expect.arrayContaining([area.parcels[0], ...result.uids]))
    })
    expect(states.undone).toEqual(states.before)
    expect(states.redone).toEqual(states.after)
    expect(await numbersOn(area, '2026-11-19')).toEqual(['A-1', 'A-2', 'A-3'])
    expect(await numbersOn(area, today)).toEqual(['A-1-1', 'A-1-2', 'A-2', 'A-3'])
    const { parcels } = await area.call('parcels.list', { asOf: today })
    expect(parcels[0]).toMatchObject({ quality: 'traced', existsFrom: today, parents: [area.parcels[0]] })
  })

  it('records who came from whom and when', async () => {
    const area = await openArea()
    const { uids } = (await area.call('drawing.split', await splitting(area))).result
    expect(await area.call('drawing.lineage', { uid: uids[1] ?? '' })).toMatchObject({
      parents: [{ uid: area.parcels[0], number: 'A-1', on: today, registeredAreaM2: 4900 }],
      children: [],
    })
    const { children = [] } = await area.call('drawing.lineage', { uid: area.parcels[0] ?? '' })
    expect(children.map(({ number, on }) => [number, on])).toEqual([
      ['A-1-1', today],
      ['A-1-2', today],
    ])
  })

  it('plans what it will make, and writes nothing', async () => {
    const area = await openArea()
    await occupied(area, area.parcels[0] ?? '', '2015-04-01')
    const before = await stateOf(area.file)
    const { plan } = await area.call('drawing.plan', {
      plan: { kind: 'split', uid: area.parcels[0] ?? '', line },
      on: today,
    })
    expect(plan?.pieces?.map(({ number }) => number)).toEqual(['A-1-1', 'A-1-2'])
    const registered = plan?.pieces?.map(({ registeredAreaM2 }) => registeredAreaM2 ?? 0) ?? []
    expect(registered.reduce((sum, area_) => sum + area_, 0)).toBeCloseTo(4900, 8)
    expect(plan?.occupants).toMatchObject([{ name: '見本精密工業', since: '2015-04-01' }])
    expect(await stateOf(area.file)).toEqual(before)
    expect(
      await area.publicCall('drawing.plan', {
        plan: { kind: 'split', uid: area.parcels[0] ?? '', line },
        on: today,
      }),
    ).toEqual({})
  })

  it('keeps an occupant on the lots that are named, with its own first day, and lets it leave the old one', async () => {
    const area = await openArea()
    const first = area.parcels[0] ?? ''
    const stays = await occupied(area, first, '2015-04-01')
    await occupied(area, first, '2018-04-01', '両方に残る社')
    await area.call('drawing.split', await splitting(area, { occupants: [{ uid: stays, lots: [1] }] }))
    const { parcels } = await area.call('parcels.list', { asOf: today })
    const names = parcels.map(({ occupants }) => occupants.map(({ name, since }) => [name, since]))
    expect(names.slice(0, 2)).toEqual([
      [['両方に残る社', '2018-04-01']],
      [
        ['見本精密工業', '2015-04-01'],
        ['両方に残る社', '2018-04-01'],
      ],
    ])
    const [old] = (await area.call('parcels.list', { asOf: '2026-11-19' })).parcels
    expect(old?.occupants).toMatchObject([{ until: today }, { until: today }])
  })

  it('hands enquiries and answers on to both lots', async () => {
    const area = await openArea()
    await fillProspects(area.call, area.park, area.parcels)
    const asked = (await area.call('demand.list', { parcelUid: null })).demands ?? []
    const uid = asked[0]?.parcelUid ?? ''
    const answer = {
      subjectUid: uid,
      criterion: 'area',
      state: 'known' as const,
      number: 1,
      option: null,
      day: null,
      text: '実測',
      source: '',
      sourceDate: '',
    }
    await area.call('answers.save', answer)
    const index = area.parcels.indexOf(uid)
    const shift = (index * 70) / (111_320 * Math.cos((37.9131 * Math.PI) / 180))
    const through = line.map(([lon, lat]): Position => [lon + shift, lat])
    const { uids } = (await area.call('drawing.split', await splitting(area, { uid, line: through }))).result
    const demands = (await area.call('demand.list', { parcelUid: null })).demands ?? []
    const { answers } = await area.call('answers.list', { subjectUids: uids })
    expect(uids.map((each) => demands.filter(({ parcelUid }) => parcelUid === each).length)).toEqual([1, 1])
    expect(answers.map(({ text }) => text)).toEqual(['実測', '実測'])
  })

  it('moves what was planned for later to the lots, and the status of the very day gives way', async () => {
    const area = await openArea()
    const first = area.parcels[0] ?? ''
    const { statuses } = await area.call('statuses.list', {})
    const sold = statuses.find(({ saleClass }) => saleClass === 'disposed')?.uid ?? ''
    for (const since of [today, '2027-04-01'])
      await area.call('parcels.changeStatus', { uids: [first], statusUid: sold, since, note: '予定' })
    const { uids } = (await area.call('drawing.split', await splitting(area))).result
    const history = async (uid: Uid) =>
      (await area.call('parcels.statusHistory', { uid })).entries.map(({ since, statusUid }) => [
        since,
        statusUid === sold,
      ])
    expect(await history(uids[0] ?? '')).toEqual([
      [today, false],
      ['2027-04-01', true],
    ])
    expect(await history(first)).toEqual([['2020-04-01', false]])
  })

  it.each([
    [
      'on a day before the parcel began',
      (input) => ({ ...input, on: '1990-01-01' }),
      { code: 'drawing-impossible', details: { reason: 'not-there', parcel: 'A-1' } },
    ],
    [
      'into a number that is taken',
      (input) => ({ ...input, lots: input.lots.map((lot) => ({ ...lot, number: 'A-2' })) }),
      { code: 'parcel-number-taken', details: { number: 'A-2', park: '北産業団地' } },
    ],
    [
      'by a line that misses',
      (input) => ({ ...input, line: lengthwise.map(([lon]): Position => [lon, 37.92]) }),
      { code: 'drawing-impossible', details: { reason: 'line-misses', parcel: 'A-1' } },
    ],
    [
      'into more lots than pieces',
      (input) => ({ ...input, lots: [...input.lots, ...input.lots] }),
      { code: 'drawing-impossible', details: { reason: 'pieces-differ', parcel: 'A-1' } },
    ],
  ] satisfies [string, (input: SplitInput) => SplitInput, object][])(
    '%s is refused and changes nothing',
    async (_, change, expected) => {
      const area = await openArea()
      const uid = area.parcels[0] ?? ''
      await area.call('parcels.update', { uid, fields: { existsFrom: '2019-04-01' } })
      const before = await stateOf(area.file)
      const input = change(await splitting(area))
      expect(await failure(area.call('drawing.split', input))).toEqual(expected)
      expect(await stateOf(area.file)).toEqual(before)
    },
  )
})

describe('merging parcels', () => {
  it('may keep the number of one of them, sums what the register says, and has each company once', async () => {
    const area = await openArea()
    const company = (await area.call('companies.create', companyFields())).result.uid
    for (const [index, since] of ['2018-04-01', '2012-04-01'].entries())
      await area.call('occupancies.save', {
        uid: null,
        parcelUid: area.parcels[index] ?? '',
        companyUid: company,
        since,
        until: null,
        share: null,
        operating: true,
        publication: 'name',
        note: '',
      })
    const lot = { number: 'A-1', registeredAreaM2: 9800, statusUid: await offered(area) }
    const states = await undoneAndRedone(area, () =>
      area.call('drawing.merge', {
        uids: area.parcels.slice(0, 2),
        on: today,
        lots: [lot],
        occupants: [],
        quality: 'surveyed',
      }),
    )
    expect(states.undone).toEqual(states.before)
    const { parcels } = await area.call('parcels.list', { asOf: today })
    expect(parcels).toMatchObject([
      { number: 'A-1', registeredAreaM2: 9800, quality: 'surveyed', parents: area.parcels.slice(0, 2) },
      { number: 'A-3' },
    ])
    expect(parcels[0]?.occupants).toMatchObject([{ since: '2012-04-01' }])
    expect(parcels[0]?.planeAreaM2).toBeCloseTo(2 * (parcels[1]?.planeAreaM2 ?? 0), 0)
  })

  it('refuses parcels of two parks and parcels that do not touch', async () => {
    const area = await openArea()
    const plan = (uids: Uid[]) => area.call('drawing.plan', { plan: { kind: 'merge', uids }, on: today })
    const [a = '', , c = ''] = area.parcels
    expect(await failure(plan([a, c]))).toEqual({
      code: 'drawing-impossible',
      details: { reason: 'not-touching', parcel: 'A-3' },
    })
  })
})

describe('cutting a road', () => {
  async function cut(area: Area, ground: InputOf<'drawing.cutRoad'>['ground']) {
    const statusUid = await offered(area)
    const lots = ['A-1', 'A-2', 'A-3'].flatMap((number) =>
      ['北', '南'].map((side) => ({ number: `${number}${side}`, registeredAreaM2: null, statusUid })),
    )
    const input = { uids: [...area.parcels], line: lengthwise, widthM: 6, on: today, lots, occupants: [] }
    return (await area.call('drawing.cutRoad', { ...input, ground })).result.uids
  }

  it('leaves the parts, and a road of the park across which parcels can be joined', async () => {
    const area = await openArea()
    const states = await undoneAndRedone(area, () => cut(area, { as: 'feature', name: '1号線' }))
    expect(states.undone).toEqual(states.before)
    expect(await numbersOn(area, today)).toHaveLength(6)
    const { features } = await area.call('parks.features', {})
    expect(features).toMatchObject([{ kind: 'road', name: '1号線', parkUid: area.park, quality: 'traced' }])
    expect((await area.call('drawing.check', { parkUid: area.park, asOf: today })).flaws).toEqual([])
  })

  it('or a parcel of its own, which comes from all that it crosses', async () => {
    const area = await openArea()
    const { statuses } = await area.call('statuses.list', {})
    const withheld = statuses.find(({ saleClass }) => saleClass === 'excluded')?.uid ?? ''
    const uids = await cut(area, { as: 'parcel', number: '道路', statusUid: withheld })
    const { parcels } = await area.call('parcels.list', { asOf: today })
    const road = parcels.find(({ number }) => number === '道路')
    expect(road).toMatchObject({ uid: uids.at(-1), statusUid: withheld, parents: area.parcels })
    const whole = parcels.reduce((sum, { planeAreaM2 }) => sum + (planeAreaM2 ?? 0), 0)
    const before = (await area.call('parcels.list', { asOf: '2026-11-19' })).parcels
    expect(whole).toBeCloseTo(
      before.reduce((sum, { planeAreaM2 }) => sum + (planeAreaM2 ?? 0), 0),
      1,
    )
  })
})

describe('drawing anew', () => {
  it('makes the outline traced unless something else is said, and can be undone', async () => {
    const area = await openArea()
    const uid = area.parcels[0] ?? ''
    await area.call('parcels.update', { uid, fields: { quality: 'surveyed' } })
    const polygon = square(140.1432, 37.9131, 60)
    const states = await undoneAndRedone(area, () => area.call('drawing.reshape', { uid, polygon }))
    expect(states.undone).toEqual(states.before)
    const [parcel] = (await area.call('parcels.list', { asOf: today, uids: [uid] })).parcels
    expect(parcel).toMatchObject({ quality: 'traced', registeredAreaM2: 4900 })
    await area.call('drawing.reshape', { uid, polygon, quality: 'surveyed' })
    expect((await area.call('parcels.list', { asOf: today, uids: [uid] })).parcels[0]?.quality).toBe(
      'surveyed',
    )
  })

  it('refuses an outline that crosses itself, with the point, and leaves the old one', async () => {
    const area = await openArea()
    const uid = area.parcels[0] ?? ''
    const [a, b, c, d] = square(140.1432, 37.9131, 60)[0]?.[0] ?? []
    const before = await stateOf(area.file)
    const { code, details } = await failure(
      area.call('drawing.reshape', { uid, polygon: [[[a, c, b, d, a].flatMap((at) => (at ? [at] : []))]] }),
    )
    expect(code).toBe('geometry-self-crossing')
    expect((details as { lon: number }).lon).toBeCloseTo(140.1432 + 30 / 87_850, 5)
    expect(await stateOf(area.file)).toEqual(before)
  })
})

describe('the check of a park', () => {
  it('names the parcels of an overlap that exist on the day, and tells outsiders nothing', async () => {
    const area = await openArea()
    await area.call(
      'parcels.create',
      parcelFields({
        parkUid: area.park,
        statusUid: await offered(area),
        number: 'B-1',
        polygon: square(140.1433, 37.9132, 20),
        existsFrom: '2026-06-01',
        statusSince: '2026-06-01',
      }),
    )
    const check = (asOf: string) => area.call('drawing.check', { parkUid: area.park, asOf })
    const { flaws = [], count } = await check(today)
    expect(count).toBe(1)
    expect(flaws[0]).toMatchObject({ kind: 'overlap', areaM2: expect.closeTo(400, -1) })
    expect(flaws[0]?.parcelUids).toContain(area.parcels[0])
    expect((await check('2026-05-31')).flaws).toEqual([])
    expect(await area.publicCall('drawing.check', { parkUid: area.park, asOf: today })).toEqual({})
  })
})
