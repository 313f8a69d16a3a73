import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { copyFile, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CodedError, type SheetData, type SheetKind } from '../../../electron/contract'
import {
  confidentialColumns,
  openColumns,
  wordlessColumns,
} from '../../../electron/host/printing/confidential'
import { PdfFile } from '../../../electron/host/printing/pdf/pdf-file'
import { pageTexts } from '../../../electron/host/printing/pdf/pdf-text'
import type { PrintJob, PrintedSheet, Printer } from '../../../electron/host/printing/printer'
import { assetsFolder, fillWorkspace, parkFields, startHost } from '../../support/make-workspace'
import { sheetSpec } from '../../support/sheet-data'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { testFolder } from '../../support/test-folder'
import { canaryWord, putCanaries, textColumns, type Canary } from './support/canaries'
import { printHost, testPrinter } from './support/print-host'
import { putIndicator } from './support/put-indicator'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

/** Made once and copied: every command of the making is saved for itself. */
let pattern: { file: string; canaries: Canary[] }
let patternFolder: TempFolder
beforeAll(async () => {
  patternFolder = makeTempFolder()
  const file = patternFolder.join('w.gpkg')
  const host = await startHost(patternFolder.path, file)
  await fillWorkspace(host.call)
  await putIndicator(host.call)
  await host.close()
  pattern = { file, canaries: await putCanaries(file) }
})
afterAll(() => patternFolder.remove())

/** A workspace with a canary in every internal field. */
async function withCanaries(): Promise<{ folder: string; file: string; canaries: Canary[] }> {
  const folder = testFolder().path
  const file = join(folder, 'w.gpkg')
  await copyFile(pattern.file, file)
  return { folder, file, canaries: pattern.canaries }
}

/** The printer with a hand in what goes in and what comes out. */
function meddling(hand: {
  before?: (job: PrintJob) => PrintJob
  after?: (sheet: PrintedSheet) => PrintedSheet
}): Printer {
  return {
    print: async (job) => {
      const printed = await printer.print(hand.before?.(job) ?? job)
      return hand.after?.(printed) ?? printed
    },
    close: async () => undefined,
  }
}

async function refusal(work: Promise<unknown>): Promise<CodedError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CodedError)) throw new Error(`refused was expected, not ${String(error)}`)
  return error
}

const kinds: readonly SheetKind[] = [
  'parcel-map',
  'park-index',
  'series',
  'parcel-list',
  'parcel-compare',
  'changes',
  'council',
]

async function specFor(call: Awaited<ReturnType<typeof printHost>>['call'], sheet: SheetKind) {
  const { parcels } = await call('parcels.list', { asOf: '2026-11-20' })
  const { parks } = await call('parks.list', {})
  const north = parks.find(({ slug }) => slug === 'north-park')
  return sheetSpec({
    sheet,
    since: sheet === 'changes' ? '2000-01-01' : null,
    parkUids: sheet === 'parcel-map' && north ? [north.uid] : [],
    parcelUids: sheet === 'parcel-compare' ? parcels.slice(0, 3).map(({ uid }) => uid) : [],
    columns: ['number', 'block', 'area', 'zone', 'price', 'status', 'since', 'occupant', 'delivery', 'note'],
  })
}

const order = { format: 'pdf', allowMissingGlyphs: false, taskId: null } as const

describe('a public sheet', () => {
  it.each(kinds)('holds no internal field of the workspace in any byte: %s', async (sheet) => {
    const { folder, file, canaries } = await withCanaries()
    expect(canaries.length).toBeGreaterThan(25)
    const { call } = await printHost(folder, file, printer)
    const out = join(folder, 'out')
    mkdirSync(out)
    const made = await call('printing.export', { ...order, spec: await specFor(call, sheet), path: out })
    const [name] = await readdir(out)
    expect(name).toContain('公開用')
    const path = join(out, name ?? '')
    const bytes = await readFile(path)
    const pdf = new PdfFile(bytes)
    const everything = Buffer.concat([bytes, ...pdf.all.map(({ stream }) => stream ?? new Uint8Array())])
    const forms = [canaryWord, 'かなりや', 'ｶﾅﾘﾔ']
    for (const form of forms) {
      const utf16 = Buffer.from(form, 'utf16le')
      expect(everything.includes(Buffer.from(form))).toBe(false)
      expect(everything.includes(utf16)).toBe(false)
      expect(everything.includes(Buffer.from(utf16).swap16())).toBe(false)
      expect([...pageTexts(pdf), ...pdf.strings(), path].join('\n')).not.toContain(form)
    }
    expect(made.slip?.strings).toBeGreaterThanOrEqual(canaries.length)
    expect(made.slip?.sha256).toBe(made.files[0]?.sha256)
  })

  it('is refused with the hit when one internal field gets onto it', async () => {
    const { folder, file, canaries } = await withCanaries()
    const note = canaries.find(({ table, column }) => table === 'parcels' && column === 'note')
    const publish = (data: SheetData): SheetData => ({
      ...data,
      parks: data.parks.map((park) => ({
        ...park,
        parcels: park.parcels.map((parcel, index) =>
          index === 0 ? { ...parcel, number: note?.text ?? '' } : parcel,
        ),
      })),
    })
    const { call, publicCall } = await printHost(
      folder,
      file,
      meddling({ before: (job) => ({ ...job, data: publish(job.data) }) }),
    )
    const path = join(folder, 'map.pdf')
    const spec = await specFor(call, 'parcel-list')
    const error = await refusal(call('printing.export', { ...order, spec, path }))
    expect(error.code).toBe('leak-found')
    expect(error.details).toMatchObject({ hits: [{ text: note?.text, kind: 'note', where: 'text' }] })
    await expect(stat(path)).rejects.toThrow()
    // Outsiders learn that there was something, not what.
    expect((await refusal(publicCall('printing.export', { ...order, spec, path }))).details).toMatchObject({
      hits: [],
    })
  })

  it.each([
    ['the title', { title: 'canary' }],
    ['the note', { note: 'canary' }],
  ] as const)('is refused when a person types a confidential name into %s', async (_, fields) => {
    const { folder, file, canaries } = await withCanaries()
    const name = canaries.find(({ table, column }) => table === 'companies' && column === 'name')?.text ?? ''
    const { call } = await printHost(folder, file, printer)
    const typed = Object.fromEntries(
      Object.keys(fields).map((key) => [key, `${name.slice(0, 6)} ${name.slice(6)}`]),
    )
    const spec = { ...(await specFor(call, 'parcel-map')), ...typed }
    const error = await refusal(call('printing.export', { ...order, spec, path: join(folder, 'a.pdf') }))
    expect(error.code).toBe('leak-found')
  })

  it('is refused when the recipient of an earlier print is named on it, in whatever width', async () => {
    const folder = testFolder().path
    const { call } = await printHost(folder, join(folder, 'w.gpkg'), printer)
    const { result } = await call('parks.create', parkFields())
    const spec = sheetSpec({ sheet: 'park-index', parkUids: [result.uid] })
    const first = await call('printing.export', { ...order, spec, path: join(folder, 'a.pdf') })
    await call('printLog.setRecipient', { uid: first.log.uids[0] ?? '', recipient: 'ﾄﾞﾚﾐ工業 設備課' })
    const named = { ...spec, note: 'ドレミ工業設備課 御中' }
    const error = await refusal(
      call('printing.export', { ...order, spec: named, path: join(folder, 'b.pdf') }),
    )
    expect(error).toMatchObject({ code: 'leak-found', details: { hits: [{ text: 'ﾄﾞﾚﾐ工業 設備課' }] } })
  })

  it('is not stopped by what the log and the presets hold of sheets themselves', async () => {
    const folder = testFolder().path
    const file = join(folder, 'w.gpkg')
    const { call } = await printHost(folder, file, printer)
    const { result } = await call('parks.create', parkFields())
    // A preset called like the sheet, the name of the file before, and the account that stands in for an officer.
    await call('settings.update', { officerName: '' })
    const spec = sheetSpec({ parkUids: [result.uid], language: 'en', title: 'Map for the test officer' })
    await call('printPresets.save', { uid: null, name: 'Availability map', spec })
    const path = join(folder, 'North Park availability.pdf')
    await call('printing.export', { ...order, spec, path })
    await call('printing.export', { ...order, spec: { ...spec, title: '' }, path })
    const again = await call('printing.export', { ...order, spec, path })
    expect(again.slip?.strings).toBeGreaterThan(0)
  })

  it('is refused when a confidential name is in the name of the file', async () => {
    const { folder, file, canaries } = await withCanaries()
    const name = canaries.find(({ table }) => table === 'companies')?.text ?? ''
    const { call } = await printHost(folder, file, printer)
    const spec = await specFor(call, 'parcel-map')
    const error = await refusal(
      call('printing.export', { ...order, spec, path: join(folder, `${name}.pdf`) }),
    )
    expect(error.details).toMatchObject({ hits: [{ where: 'file-name' }] })
  })

  it('names a published company, and the internal sheet may hold everything', async () => {
    const { folder, file } = await withCanaries()
    const { call } = await printHost(folder, file, printer)
    const spec = await specFor(call, 'parcel-list')
    const path = join(folder, 'open.pdf')
    await call('printing.export', { ...order, spec, path })
    const text = pageTexts(new PdfFile(await readFile(path))).join('')
    expect(text).toContain('name name 工業')
    expect(text).not.toContain('nothing name 工業')
    const inside = await call('printing.export', { ...order, spec: { ...spec, face: 'internal' }, path })
    expect(inside.slip).toBeNull()
    expect(
      pageTexts(new PdfFile(await readFile(path)))
        .join('')
        .replace(/\s/g, ''),
    ).toContain(canaryWord)
  })

  it('is never a company brief: that is refused before anything is read, and internally it holds the record', async () => {
    const folder = testFolder().path
    const file = join(folder, 'w.gpkg')
    await copyFile(join(assetsFolder, 'sample', 'sample.gpkg'), file)
    const { call, publicCall } = await printHost(folder, file, printer)
    const { companies = [] } = await call('companies.list', {})
    const { prospects = [] } = await call('prospects.list', {})
    const companyUid = prospects[0]?.companyUid ?? companies[0]?.uid ?? ''
    const brief = sheetSpec({ sheet: 'company-brief', paper: 'A4', orientation: 'portrait', companyUid })
    const path = join(folder, 'brief.pdf')
    for (const asked of [call, publicCall])
      expect((await refusal(asked('printing.export', { ...order, spec: brief, path }))).code).toBe(
        'sheet-internal-only',
      )
    const inside = { ...brief, face: 'internal' as const }
    expect((await refusal(publicCall('printing.data', { spec: inside }))).code).toBe('sheet-internal-only')
    const nobody = { ...inside, companyUid: null }
    expect((await refusal(call('printing.data', { spec: nobody }))).code).toBe('row-not-found')
    const made = await call('printing.export', { ...order, spec: inside, path, allowMissingGlyphs: true })
    expect(made.slip).toBeNull()
    const text = pageTexts(new PdfFile(await readFile(path)))
      .join('')
      .replace(/\s/g, '')
    const { page } = await call('companies.page', { uid: companyUid })
    expect(text).toContain('庁内用（取扱注意）')
    expect(text).toContain((page?.company?.name ?? '?').replace(/\s/g, ''))
    for (const contact of page?.contacts ?? [])
      expect(text).toContain((contact.name ?? '?').replace(/\s/g, ''))
  })

  it('is drawn from data without internal fields, whoever asks', async () => {
    const { folder, file } = await withCanaries()
    const { call, publicCall } = await printHost(folder, file, printer)
    const spec = await specFor(call, 'series')
    const inside = await call('printing.data', { spec: { ...spec, face: 'internal' } })
    expect(JSON.stringify(inside)).toContain(canaryWord)
    for (const data of [
      await call('printing.data', { spec }),
      await publicCall('printing.data', { spec: { ...spec, face: 'internal' } }),
    ])
      expect(JSON.stringify(data)).not.toContain(canaryWord)
  })

  it.each([
    [
      'the report lacks it',
      (printed: PrintedSheet): PrintedSheet => ({
        ...printed,
        report: { ...printed.report, marks: printed.report.marks.filter(({ mark }) => mark !== 'as-of') },
      }),
    ],
    [
      'its words are not in the file',
      (printed: PrintedSheet): PrintedSheet => ({
        ...printed,
        report: {
          ...printed.report,
          marks: printed.report.marks.map((one) =>
            one.mark === 'as-of' ? { ...one, text: '昨日現在' } : one,
          ),
        },
      }),
    ],
  ])('is refused without its date: %s', async (_, after) => {
    const { folder, file } = await withCanaries()
    const { call } = await printHost(folder, file, meddling({ after }))
    const path = join(folder, 'map.pdf')
    const error = await refusal(
      call('printing.export', { ...order, spec: await specFor(call, 'parcel-map'), path }),
    )
    expect(error).toMatchObject({ code: 'sheet-incomplete', details: { marks: ['as-of'] } })
    await expect(stat(path)).rejects.toThrow()
  })

  it.each(['face', 'disclaimer'] as const)('is refused without the words of %s', async (mark) => {
    const folder = testFolder().path
    const without = (printed: PrintedSheet): PrintedSheet => ({
      ...printed,
      report: { ...printed.report, marks: printed.report.marks.filter((one) => one.mark !== mark) },
    })
    const { call } = await printHost(folder, join(folder, 'w.gpkg'), meddling({ after: without }))
    const { result } = await call('parks.create', parkFields())
    const spec = sheetSpec({ sheet: 'park-index', parkUids: [result.uid] })
    const error = await refusal(call('printing.export', { ...order, spec, path: join(folder, 'a.pdf') }))
    expect(error).toMatchObject({ code: 'sheet-incomplete', details: { marks: [mark] } })
  })

  it('names the distance to the port from the answers of the register', async () => {
    const folder = testFolder().path
    const file = join(folder, 'w.gpkg')
    await copyFile(join(assetsFolder, 'sample', 'sample.gpkg'), file)
    const { publicCall } = await printHost(folder, file, printer)
    const { data } = await publicCall('printing.data', { spec: sheetSpec({ sheet: 'series' }) })
    const ports = data.parks.map(({ park, port }) => [park.slug, port?.km ?? null])
    expect(ports).toContainEqual(['office-arcadia', 118])
    expect(ports).toContainEqual(['yonezawa-kita-ic', null])
  })

  it.each([
    ['demo', { demo: false }],
    ['quality', { quality: null }],
    ['attribution', { credits: [] }],
  ] as const)('is refused when the mark of %s was not drawn', async (mark, fields) => {
    const folder = testFolder().path
    const hide = (job: PrintJob): PrintJob => ({
      ...job,
      data: {
        ...job.data,
        marks: { ...job.data.marks, ...fields, credits: 'credits' in fields ? [] : job.data.marks.credits },
      },
    })
    const host = await startHost(folder, null)
    await host.call('workspace.openSample', {})
    await host.close()
    const file = join(folder, 'data', 'samples', 'sample.gpkg')
    const { call } = await printHost(folder, file, meddling({ before: hide }))
    const { parks } = await call('parks.list', {})
    const spec = sheetSpec({ parkUids: [parks.find(({ slug }) => slug === 'office-arcadia')?.uid ?? ''] })
    const error = await refusal(call('printing.export', { ...order, spec, path: join(folder, 'map.pdf') }))
    expect(error.code).toBe('sheet-incomplete')
    expect(error.details).toMatchObject({ marks: [mark] })
  })

  it('knows of every text column of the workspace whether it may be seen', async () => {
    const { file } = await withCanaries()
    const machinery = /^(gpkg_|sqlite_|commands$|change_log$|command_under_way$|distinct_)/
    const keys =
      /(^|_)uid$|^(origin|since|until|on|noted_on|done_at|done_on|due_on|exists_from|exists_until|delivery_on|created_at|changed_at|enquired_on|answered_on|next_action_on|resume_on)$/
    const undecided: string[] = []
    for (const [table, columns] of await textColumns(file)) {
      if (machinery.test(table)) continue
      const known = new Set([
        ...Object.keys(confidentialColumns[table] ?? {}),
        ...(openColumns[table] ?? []),
        ...(wordlessColumns[table] ?? []),
      ])
      undecided.push(
        ...columns.filter((one) => !known.has(one) && !keys.test(one)).map((one) => `${table}.${one}`),
      )
    }
    expect(undecided).toEqual([])
  })

  it('passes another program’s search too, where there is one', async (context) => {
    const { folder, file } = await withCanaries()
    const { call } = await printHost(folder, file, printer)
    const path = join(folder, 'map.pdf')
    await call('printing.export', { ...order, spec: await specFor(call, 'parcel-map'), path })
    let text: string
    try {
      text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    } catch {
      return context.skip('no pdftotext')
    }
    expect(text).toContain('北産業団地')
    expect(text).not.toContain(canaryWord)
  })
})
