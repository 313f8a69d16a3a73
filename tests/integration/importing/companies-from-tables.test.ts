import { writeXlsx } from 'hucre/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { companyOf, openArea, undoneAndRedone } from '../areas/area'
import { codesOf, counts, cp932, dryRun, inspect, openFiles, rowsOf, utf8 } from './support'

const target = { entity: 'companies' } as const

/** Thirteen digits with a right check digit. */
const number = '4000012090001'

async function office() {
  const area = await openArea()
  const { call } = area
  const uid = (
    await call('companies.create', {
      name: '株式会社 髙橋製作所',
      nameKana: '',
      industry: '',
      publication: 'name',
      note: '昔からの付き合い',
      corporateNumber: number,
    })
  ).result.uid
  await call('companyNotes.save', {
    uid: null,
    companyUid: uid,
    kind: 'fact',
    on: '2026-01-05',
    text: '増設の話',
  })
  return { ...area, uid }
}

describe('importing companies', () => {
  it('makes no company of a line of totals', async () => {
    const { call } = await openArea()
    const sourceId = await openFiles(call, { 'a.csv': utf8('会社名,従業員数\n見本工業,12\n合 計,12\n') })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(codesOf(await rowsOf(call, run.planId))).toEqual(['2: ', '3: total-row'])
    expect(run.counts).toEqual(counts({ added: 1, refused: 1 }))
  })

  it('matches by 法人番号 and by folded name, changes mapped fields only, and undo takes updates back as well', async () => {
    const area = await office()
    const { call, uid } = area
    const text = [
      '会社名,ふりがな,法人番号,資本金（百万円）,従業員数,本社住所,担当者,電話番号',
      `タカハシ製作所HD,たかはしせいさくしょ,${number},30,120人,山形県米沢市金池五丁目2-25,総務部,0238-00-0000`,
      '(株)新顔工業,,,1億2000万円,,どこにもない町1-1,,',
    ].join('\n')
    const sourceId = await openFiles(call, { '企業.csv': cp932(text) })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(run.counts).toEqual(counts({ changed: 1, added: 1 }))
    expect(run.plan.geocoded).toEqual({ town: 1, municipality: 0, none: 1 })
    const rows = await rowsOf(call, run.planId)
    expect(rows.map(({ matchedBy }) => matchedBy)).toEqual(['corporateNumber', null])
    expect(codesOf(rows)).toEqual(['2: ', '3: address-not-found'])
    const steps = await undoneAndRedone(area, () => call('importing.apply', { planId: run.planId }))
    expect(steps.undone).toEqual(steps.before)
    expect(await companyOf(call, uid)).toMatchObject({
      name: 'タカハシ製作所HD',
      capitalYen: 30_000_000,
      employees: 120,
      note: '昔からの付き合い',
      publication: 'name',
    })
    const { page } = await call('companies.page', { uid })
    expect(page?.notes?.map(({ text: note }) => note)).toEqual(['増設の話'])
    expect(page?.sites).toMatchObject([{ kind: 'hq', address: '山形県米沢市金池五丁目2-25', level: 'town' }])
    expect(page?.contacts).toMatchObject([{ name: '総務部', telephone: '0238-00-0000' }])
    const { companies = [] } = await call('companies.search', { text: '新顔工業', limit: 1 })
    expect(companies[0]).toMatchObject({
      capitalYen: 120_000_000,
      publication: 'nothing',
      source: '企業.csv',
    })
    expect((await dryRun(call, { sourceId, options: {}, target })).counts).toEqual(counts({ same: 2 }))
  })

  it('refuses a number twice in a file with both rows, and asks about a name twice', async () => {
    const { call } = await office()
    const text = `企業名,法人番号\n甲,${number}\n乙,${number}\n丙,1234567890123\n丁工業,\n丁工業株式会社,\n`
    const sourceId = await openFiles(call, { 'a.csv': utf8(text) })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(codesOf(await rowsOf(call, run.planId))).toEqual([
      '2: twice-in-file',
      '3: twice-in-file',
      '4: corporate-number-wrong',
      '5: same-row-twice',
      '6: same-row-twice',
    ])
    expect(run.counts).toEqual(counts({ refused: 3, conflicting: 2 }))
  })

  it('takes away the apostrophe that keeps a spreadsheet from running a text', async () => {
    const { call } = await office()
    const sourceId = await openFiles(call, { 'a.csv': utf8("企業名,備考\n甲,'=1+1\n乙,'90年代から\n") })
    const run = await dryRun(call, { sourceId, options: {}, target })
    const notes = (await rowsOf(call, run.planId)).map(({ changes }) => changes?.at(-1)?.after)
    expect(notes).toEqual(['=1+1', "'90年代から"])
  })

  it('asks when a name is that of a company with another number', async () => {
    const { call, uid } = await office()
    const sourceId = await openFiles(call, { 'a.csv': utf8('企業名,法人番号\n高橋製作所,7000012050002\n') })
    const tried = { sourceId, options: {}, target }
    const run = await dryRun(call, tried)
    const [row] = await rowsOf(call, run.planId)
    expect(row).toMatchObject({ outcome: 'conflicting', uid })
    expect(row?.reasons?.[0]).toMatchObject({
      code: 'keys-disagree',
      candidates: [{ uid, name: '株式会社 髙橋製作所' }],
    })
    const added = await dryRun(call, tried, {
      rules: { decisions: [{ index: 0, choice: 'add', uid: null }] },
    })
    expect(added.counts).toEqual(counts({ added: 1 }))
  })

  it('takes from the files of the register only what the office knows by number, and fills what is empty', async () => {
    const area = await office()
    const { call, uid } = area
    const line = (index: number, corporate: string, name: string) =>
      `${index},"${corporate}","01","0","2026-01-01","2026-01-01","${name}","","301","山形県","米沢市","金池５丁目２番２５号","","06","202","9928501","","","","","","","2015-10-05","1","","","","","タカハシセイサクショ","0"`
    const text = [line(1, '1000012160153', '関係ない会社'), line(2, number, '株式会社髙橋製作所')].join(
      '\r\n',
    )
    const sourceId = await openFiles(call, { '06_yamagata.csv': utf8(text) })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(run.inspection).toMatchObject({ format: { value: 'corporate-numbers' }, records: 1 })
    expect(run.counts).toEqual(counts({ changed: 1 }))
    await call('importing.apply', { planId: run.planId })
    expect(await companyOf(call, uid)).toMatchObject({
      name: '株式会社 髙橋製作所',
      nameKana: 'タカハシセイサクショ',
    })
    const { page } = await call('companies.page', { uid })
    expect(page?.sites?.[0]).toMatchObject({ address: '山形県米沢市金池５丁目２番２５号', level: 'town' })
  })

  it('reads a workbook: title rows, headers on two rows, readings left out, days by serial, text and era', async () => {
    const { call } = await office()
    const bytes = await writeXlsx({
      sheets: [
        { name: '表紙', rows: [] },
        {
          name: '企業',
          rows: [
            ['令和8年度 企業一覧', null, null, null],
            ['企業名', '規模', null, '電話番号'],
            [null, '資本金（百万円）', '従業員数', null],
            ['東京精機', 0.1 + 0.2, 35, '0238-11-1111'],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        },
      ],
    })
    const files = unzipSync(bytes)
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
    files['xl/sharedStrings.xml'] = strToU8(
      strings.replace(
        '<si><t>東京精機</t></si>',
        '<si><t>東京精機</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      ),
    )
    const sourceId = await openFiles(call, { 'a.xlsx': zipSync(files) })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(run.inspection).toMatchObject({
      format: { value: 'xlsx', basis: 'content' },
      headerRow: { value: 2 },
      layer: '企業',
    })
    expect(run.inspection.columns?.map(({ header }) => header)).toEqual([
      '企業名',
      '規模 資本金（百万円）',
      '規模 従業員数',
      '電話番号',
    ])
    expect(run.inspection.columns?.[0]?.samples).toEqual(['東京精機'])
    expect(run.inspection.columns?.[1]?.samples).toEqual(['0.3'])
    expect(run.inspection.warnings?.map(({ code }) => code)).toContain('title-rows')
  })

  it('takes a table from the clipboard, and files that the page sends in parts', async () => {
    const { call } = await office()
    const pasted = await call('importing.open', {
      source: { kind: 'text', text: '企業名\t業種\n戊工業\t金属\n' },
    })
    const fromText = await dryRun(call, { sourceId: pasted.sourceId, options: {}, target })
    expect(fromText.counts).toEqual(counts({ added: 1 }))
    const bytes = utf8('企業名,業種\n己工業,金属\n')
    const uploadId = '0197a2c4-5b1e-7c3d-8a4f-1234567890ab'
    for (const [from, to] of [
      [0, 10],
      [10, bytes.length],
    ] as const)
      await call('importing.upload', {
        uploadId,
        name: 'b.csv',
        totalBytes: bytes.length,
        offset: from,
        base64: Buffer.from(bytes.subarray(from, to)).toString('base64'),
      })
    const sent = await call('importing.open', { source: { kind: 'uploads', uploadIds: [uploadId] } })
    expect(sent).toMatchObject({ name: 'b.csv', bytes: bytes.length })
    const found = await inspect(call, { sourceId: sent.sourceId, options: {}, target })
    expect(found.inspection.records).toBe(1)
  })

  it('can be stopped while it plans, answers others meanwhile, and leaves nothing behind', async () => {
    const area = await office()
    const { call } = area
    const lines = Array.from({ length: 20_000 }, (_, index) => `会社${index},金属`)
    const sourceId = await openFiles(call, { 'a.csv': utf8(['企業名,業種', ...lines].join('\n')) })
    const { mapping, rules, inspection } = await inspect(call, { sourceId, options: {}, target })
    expect(inspection.records).toBe(20_000)
    const order: string[] = []
    const options = {
      format: null,
      layer: null,
      encoding: null,
      delimiter: null,
      headerRow: null,
      crs: null,
      swapAxes: null,
      controlPoints: [],
    }
    const planned = call('importing.plan', {
      sourceId,
      options,
      target,
      mapping,
      rules,
      taskId: 'stop-me',
    }).then(
      () => order.push('planned'),
      (error: { code: string }) => order.push(error.code),
    )
    await call('parks.list', {})
    order.push('answered')
    await call('tasks.cancel', { taskId: 'stop-me' })
    await planned
    expect(order).toEqual(['answered', 'task-cancelled'])
  })
})
