import { describe, expect, it } from 'vitest'
import { failure, openArea, stateOf, today, undoneAndRedone } from '../areas/area'
import { codesOf, counts, cp932, dryRun, inspect, openFiles, rowsOf, utf8 } from './support'

const table = [
  '令和8年度 分譲区画一覧,,,,,',
  '区画番号,面積（坪）,用途地域,単価（円/㎡）,分譲状況,備考',
  'Ａ－１,"1,482.25",工業専用地域,10000,,既存の区画',
  'B-1,3061坪,工業地域,"12,000～15,000",,新しい区画',
  'B-2,10026.33㎡,,応談,,',
  '合計,14569.58,,,,',
].join('\r\n')

describe('importing parcels from a table', () => {
  it('says what would change, writes it in one command, and one undo takes all of it back', async () => {
    const area = await openArea()
    const { call, park } = area
    const target = { entity: 'parcels', parkUid: park } as const
    const sourceId = await openFiles(call, { '区画一覧.csv': cp932(table) })
    const run = await dryRun(call, { sourceId, options: {}, target })

    expect(run.inspection).toMatchObject({
      format: { value: 'csv', basis: 'guess' },
      encoding: { value: 'shift_jis', basis: 'content' },
      delimiter: { value: ',', basis: 'content' },
      headerRow: { value: 2, basis: 'content' },
      records: 4,
    })
    expect(run.mapping.map(({ field, unit }) => [field, unit])).toEqual([
      ['number', null],
      ['registeredAreaM2', 'tsubo'],
      ['zone', null],
      ['price', 'yen-per-m2'],
      ['status', null],
      ['note', null],
    ])
    expect(run.counts).toEqual(counts({ changed: 1, added: 2, refused: 1 }))
    const rows = await rowsOf(call, run.planId)
    expect(rows.map(({ row, name, outcome }) => [row, name, outcome])).toEqual([
      [3, 'Ａ－１', 'changed'],
      [4, 'B-1', 'added'],
      [5, 'B-2', 'added'],
      [6, '合計', 'refused'],
    ])
    expect(codesOf(rows).at(-1)).toBe('6: total-row rounded')

    let reportUid = ''
    const steps = await undoneAndRedone(area, async () => {
      reportUid = (await call('importing.apply', { planId: run.planId })).result.reportUid
    })
    expect(steps.undone).toEqual(steps.before)
    expect(steps.redone).toEqual(steps.after)
    expect(steps.after).not.toEqual(steps.before)

    const { parcels } = await call('parcels.list', { asOf: today })
    const byNumber = new Map(parcels.map((parcel) => [parcel.number, parcel]))
    expect(byNumber.get('B-1')).toMatchObject({
      registeredAreaM2: 10119.01,
      price: { kind: 'range', minYenPerM2: 12_000, maxYenPerM2: 15_000 },
      zone: '工業地域',
      note: '新しい区画',
    })
    expect(byNumber.get('B-2')).toMatchObject({ registeredAreaM2: 10026.33, price: { kind: 'negotiable' } })
    const { report } = await call('importing.report', { uid: reportUid })
    expect(report).toMatchObject({ fileName: '区画一覧.csv', actor: 'test officer', counts: run.counts })
    expect(report?.rows?.map(({ row }) => row)).toContain(6)
  })

  it('keeps the report of an import that is taken back, says so, and no longer once it is redone', async () => {
    const area = await openArea()
    const { call, park } = area
    const target = { entity: 'parcels', parkUid: park } as const
    const importOf = async (text: string) => {
      const sourceId = await openFiles(call, { '区画.csv': utf8(text) })
      const { planId } = await dryRun(call, { sourceId, options: {}, target })
      return (await call('importing.apply', { planId })).result.reportUid
    }
    const reports = async () => (await call('importing.reports', {})).reports
    const first = await importOf('区画番号,面積\nD-1,500\nD-2,約千\n')
    expect(await reports()).toMatchObject([{ uid: first, takenBack: false }])
    await call('workspace.undo', {})
    expect(await reports()).toMatchObject([
      {
        uid: first,
        takenBack: true,
        fileName: '区画.csv',
        counts: counts({ added: 1, refused: 1 }),
        rows: [],
      },
    ])
    const { report } = await call('importing.report', { uid: first })
    expect(report).toMatchObject({ takenBack: true, rows: [{ row: 3, outcome: 'refused' }] })
    await call('workspace.redo', {})
    expect(await reports()).toMatchObject([{ uid: first, takenBack: false }])
    expect((await call('importing.report', { uid: first })).report?.takenBack).toBe(false)

    // Once something else is done the undone import cannot be redone; it was taken back for good.
    await call('workspace.undo', {})
    const second = await importOf('区画番号,面積\nE-1,500\n')
    const told = new Map((await reports())?.map(({ uid, takenBack }) => [uid, takenBack]))
    expect([told.size, told.get(first), told.get(second)]).toEqual([2, true, false])
    await call('importing.removeReport', { uid: second })
    expect(await reports()).toMatchObject([{ uid: first, takenBack: true }])
  })

  it('leaves lines of totals out, in whichever column they say so, and gives that as the reason', async () => {
    const { call } = await openArea()
    const parkName = (await call('parks.list', {})).parks[0]?.name
    const lines = [
      '団地,区画番号,街区,面積',
      `${parkName},F-1,,500`,
      '小　計,,,500',
      '合計,1区画,,500',
      `${parkName} 計,,,500`,
      `${parkName},,【合計】（1区画）,500`,
      '知らない団地,F-2,,500',
    ]
    const sourceId = await openFiles(call, { '区画.csv': utf8(lines.join('\n')) })
    const target = { entity: 'parcels', parkUid: null } as const
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(codesOf(await rowsOf(call, run.planId))).toEqual([
      '2: ',
      '3: total-row',
      '4: total-row',
      '5: total-row',
      '6: total-row',
      '7: unknown-park',
    ])
    expect(run.counts).toEqual(counts({ added: 1, refused: 5 }))
  })

  it('changes nothing in the file until it is applied, and remembers how the columns were understood', async () => {
    const area = await openArea()
    const { call, park, file } = area
    const target = { entity: 'parcels', parkUid: park } as const
    const before = await stateOf(file)
    const sourceId = await openFiles(call, { 'a.csv': utf8('ロット,広さ\nC-1,500\n') })
    const mapping = [
      { column: 0, field: 'number', unit: null },
      { column: 1, field: 'registeredAreaM2', unit: 'tsubo' },
    ] as const
    const first = await dryRun(call, { sourceId, options: {}, target }, { mapping })
    expect(first.remembered).toBe(false)
    expect(await stateOf(file)).toEqual(before)
    await call('importing.apply', { planId: first.planId })
    const again = await openFiles(call, { 'b.csv': utf8('ロット,広さ\nC-1,500\n') })
    const second = await dryRun(call, { sourceId: again, options: {}, target })
    expect(second.remembered).toBe(true)
    expect(second.mapping).toEqual(mapping)
    expect(second.counts).toEqual(counts({ same: 1 }))
    expect((await failure(call('importing.apply', { planId: second.planId }))).code).toBe(
      'import-nothing-to-write',
    )
  })

  it('refuses what cannot be kept, row by row, with the cell', async () => {
    const { call, park } = await openArea()
    const text = [
      '区画番号,面積(㎡),引渡し可能日,単価(円/㎡),分譲状況',
      'C-1,広い,,,',
      'C-2,100,2026-02-30,,',
      'C-3,100,平成35年4月1日,,',
      'C-4,0,,,',
      'C-5,100,,20000～10000,',
      'C-6,100,,,売約ほぼ',
      ',100,,,',
      'C-8,100,,',
      'C-9,100,,,,余り',
      'C-10,100,,,',
      'C－10,200,,,',
    ].join('\n')
    const sourceId = await openFiles(call, { 'bad.csv': utf8(text) })
    const run = await dryRun(call, { sourceId, options: {}, target: { entity: 'parcels', parkUid: park } })
    const rows = await rowsOf(call, run.planId)
    expect(codesOf(rows)).toEqual([
      '2: unreadable-number',
      '3: no-such-day',
      '4: era-mismatch',
      '5: not-positive',
      '6: price-reversed',
      '7: unknown-status',
      '8: required-missing',
      '9: ragged-row',
      '10: ragged-row',
      '11: twice-in-file',
      '12: twice-in-file',
    ])
    expect(run.counts).toEqual(counts({ refused: 11 }))
    expect(rows[0]?.reasons?.[0]).toMatchObject({ column: 1, field: 'registeredAreaM2', text: '広い' })
    expect(rows.slice(-2).map(({ reasons }) => reasons?.[0]?.otherRow)).toEqual([12, 11])
    expect(rows[0]?.byte).toBe(utf8('区画番号,面積(㎡),引渡し可能日,単価(円/㎡),分譲状況\n').length)
  })

  it('refuses to write a dry run made before something else changed', async () => {
    const { call, park, parcels } = await openArea()
    const sourceId = await openFiles(call, { 'a.csv': utf8('区画番号,備考\nA-1,新\n') })
    const run = await dryRun(call, { sourceId, options: {}, target: { entity: 'parcels', parkUid: park } })
    await call('parcels.update', { uid: parcels[0] ?? '', fields: { block: 'X' } })
    expect((await failure(call('importing.apply', { planId: run.planId }))).code).toBe('import-plan-stale')
  })

  it('keeps what is there where only empty fields are to be filled', async () => {
    const { call, park } = await openArea()
    const sourceId = await openFiles(call, { 'a.csv': utf8('区画番号,用途地域,備考\nA-1,商業地域,見た\n') })
    const run = await dryRun(
      call,
      { sourceId, options: {}, target: { entity: 'parcels', parkUid: park } },
      { rules: { existing: 'fill' } },
    )
    const [row] = await rowsOf(call, run.planId)
    expect(row?.changes?.map(({ field, after }) => [field, after])).toEqual([['note', '見た']])
    expect(codesOf(row ? [row] : [])).toEqual(['2: kept-existing'])
  })

  it('puts companies of the list on their parcels, and writes down those nobody knew, hidden from outsiders', async () => {
    const area = await openArea()
    const { call, park } = area
    const known = (
      await call('companies.create', {
        name: '株式会社 甲製作所',
        nameKana: '',
        industry: '金属',
        publication: 'name',
        note: '',
      })
    ).result.uid
    const text = '区画番号,立地企業,立地日\nA-1,㈱甲製作所,R2.4.1\nA-2,乙化学,\nA-3,乙化学,\n'
    const sourceId = await openFiles(call, { 'a.csv': utf8(text) })
    const tried = { sourceId, options: {}, target: { entity: 'parcels', parkUid: park } } as const
    const run = await dryRun(call, tried)
    expect(run.plan.companiesAdded).toBe(1)
    const steps = await undoneAndRedone(area, () => call('importing.apply', { planId: run.planId }))
    expect(steps.undone).toEqual(steps.before)
    const { parcels } = await call('parcels.list', { asOf: today })
    const occupants = parcels.map(({ number, occupants: on }) => [
      number,
      on[0]?.name,
      on[0]?.since,
      on[0]?.publication,
    ])
    expect(occupants).toEqual([
      ['A-1', '株式会社 甲製作所', '2020-04-01', 'name'],
      ['A-2', '乙化学', null, 'nothing'],
      ['A-3', '乙化学', null, 'nothing'],
    ])
    expect(parcels[0]?.occupants[0]?.companyUid).toBe(known)
    expect((await dryRun(call, tried)).counts).toEqual(counts({ same: 3 }))
  })

  it('asks when a number means one parcel and the outline another', async () => {
    const { call, park } = await openArea()
    const { shapes } = await call('parcels.shapes', {})
    const { parcels } = await call('parcels.list', { asOf: today })
    const second = shapes.find(({ uid }) => uid === parcels.find(({ number }) => number === 'A-2')?.uid)
    const geojson = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { 区画番号: 'A-1' },
          geometry: { type: 'MultiPolygon', coordinates: second?.polygon },
        },
        {
          type: 'Feature',
          properties: { 区画番号: 'Z-9' },
          geometry: { type: 'MultiPolygon', coordinates: second?.polygon },
        },
      ],
    })
    const sourceId = await openFiles(call, { 'a.geojson': geojson })
    const tried = { sourceId, options: {}, target: { entity: 'parcels', parkUid: park } } as const
    const run = await dryRun(call, tried)
    expect(codesOf(await rowsOf(call, run.planId, 'conflicting'))).toEqual([
      '1: keys-disagree overlaps-other',
      '2: matches-geometry-only',
    ])
    const decided = await dryRun(call, tried, {
      rules: {
        decisions: [
          { index: 0, choice: 'skip', uid: null },
          { index: 1, choice: 'take', uid: second?.uid ?? null },
        ],
      },
    })
    expect(decided.counts).toEqual(counts({ ignored: 1, changed: 1 }))
    await call('importing.apply', { planId: decided.planId })
    const after = await call('parcels.list', { asOf: today, uids: [second?.uid ?? ''] })
    expect(after.parcels[0]?.number).toBe('Z-9')
  })

  it('finds its delimiter, and shows what another one would give', async () => {
    const { call, park } = await openArea()
    const target = { entity: 'parcels', parkUid: park } as const
    const sourceId = await openFiles(call, {
      'a.txt': utf8('区画番号\t面積\t備考\nA-1\t10\tx\nA-2\t20\ty\n'),
    })
    const found = await inspect(call, { sourceId, options: {}, target })
    expect(found.inspection.delimiter).toEqual({ value: '\t', basis: 'content' })
    const wrong = await inspect(call, { sourceId, options: { delimiter: ';' }, target })
    expect(wrong.inspection.warnings).toMatchObject([
      { code: 'one-column', offer: { kind: 'delimiter', delimiter: '\t' } },
    ])
  })
})
