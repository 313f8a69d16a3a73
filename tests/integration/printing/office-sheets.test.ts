import { mkdirSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call, Council, InputOf, SheetSpec, Visit } from '../../../electron/contract'
import { ratePercent } from '../../../electron/contract/rules/indicator-progress'
import { PdfFile } from '../../../electron/host/printing/pdf/pdf-file'
import { isDictionary, PdfName } from '../../../electron/host/printing/pdf/pdf-values'
import { pageTexts } from '../../../electron/host/printing/pdf/pdf-text'
import type { Printer } from '../../../electron/host/printing/printer'
import { figureText } from '../../../renderer/ui/format/figure'
import { assetsFolder } from '../../support/make-workspace'
import { sheetSpec } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'
import { printHost, testPrinter } from './support/print-host'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

async function sample() {
  const folder = testFolder().path
  const file = join(folder, 'w.gpkg')
  await copyFile(join(assetsFolder, 'sample', 'sample.gpkg'), file)
  const out = join(folder, 'out')
  mkdirSync(out)
  return { out, ...(await printHost(folder, file, printer)) }
}

const order = { format: 'pdf', allowMissingGlyphs: false, taskId: null } as const
const paper: Partial<SheetSpec> = { face: 'internal', paper: 'A4', orientation: 'portrait' }

/** The text of a finished file without blanks, which a reader puts where it likes. */
async function textOf(path: string): Promise<string> {
  return pageTexts(new PdfFile(await readFile(path)))
    .join('')
    .replace(/\s/gu, '')
}

/** Fonts of a file, and those of them whose outlines are in it. */
function fontsOf(bytes: Uint8Array): { readonly described: number; readonly embedded: number } {
  const descriptors = new PdfFile(bytes).all.flatMap(({ value }) => {
    const type = isDictionary(value) ? value.get('Type') : null
    return isDictionary(value) && type instanceof PdfName && type.name === 'FontDescriptor' ? [value] : []
  })
  return { described: descriptors.length, embedded: descriptors.filter((one) => one.has('FontFile2')).length }
}

const bare = (text: string) => text.replace(/\s/gu, '')

/** Puts into the first stop of a trip whatever could give its company away. @returns the words */
async function withTellingTexts(call: Call, tripUid: string): Promise<string[]> {
  const { days = [] } = await call('trips.plan', { tripUid, on: null, officerUid: null })
  const [visit] = days.flatMap((day) => day.stops ?? [])
  if (visit === undefined) throw new Error('the trip has a visit')
  const full = visit as Required<Visit>
  const { page } = await call('companies.page', { uid: full.companyUid })
  const contact = page?.contacts?.[0]
  const name = page?.company?.name ?? ''
  const answered = new Set(['first', 'at', 'origin', 'positionInDay', 'nextActionDoneOn'])
  const recorded = new Set(['facts', 'opinions', 'nextAction', 'nextActionOn'])
  const fields = Object.fromEntries(
    Object.entries(full).filter(([field]) => !answered.has(field) && !recorded.has(field)),
  ) as InputOf<'visits.save'>
  await call('visits.save', {
    ...fields,
    contactUids: [contact?.uid ?? ''],
    counterpart: '受付の架空さん',
    purpose: `${name}の工場の件`,
    materials: `${name} 様向け資料`,
  })
  return [name, contact?.name ?? '?', '受付の架空さん']
}

describe('an itinerary on paper', () => {
  it('calls companies by code names and keeps names, contacts and house numbers off the paper', async () => {
    const { call, publicCall, out } = await sample()
    const { trips = [] } = await call('trips.list', {})
    const tripUid = trips[0]?.uid ?? ''
    const told = await withTellingTexts(call, tripUid)
    const spec = sheetSpec({ ...paper, sheet: 'itinerary', tripUid })
    await expect(publicCall('printing.data', { spec })).rejects.toMatchObject({ code: 'sheet-internal-only' })
    const made = await call('printing.export', { ...order, spec, path: out })
    const path = made.files[0]?.path ?? ''
    expect(basename(path)).toMatch(/^行程表_R8-11-20_庁内用\.pdf$/)
    const text = await textOf(path)
    const { days = [] } = await call('trips.plan', { tripUid, on: null, officerUid: null })
    const stops = days.flatMap((day) => day.stops ?? [])
    expect(stops.length).toBeGreaterThan(4)
    const { prospects = [] } = await call('prospects.list', {})
    for (const visit of stops) {
      const { page } = await call('companies.page', { uid: visit.companyUid ?? '' })
      expect(text).not.toContain(bare(page?.company?.name ?? '?').replace(/株式会社/u, ''))
      for (const contact of page?.contacts ?? []) expect(text).not.toContain(bare(contact.name ?? '?'))
      const code = prospects.find(({ uid }) => visit.prospectUids?.includes(uid ?? ''))?.codeName
      if (code !== undefined) expect(text).toContain(bare(code))
    }
    for (const word of told) expect(text).not.toContain(bare(word))
    expect(text).toContain('第1日令和8年11月25日（水）')
    expect(fontsOf(await readFile(path))).toEqual({ described: 2, embedded: 2 })

    const named = { ...spec, naming: 'company' as const }
    const open = await call('printing.export', { ...order, spec: named, path: join(out, 'named.pdf') })
    const { page } = await call('companies.page', { uid: stops[0]?.companyUid ?? '' })
    expect(await textOf(open.files[0]?.path ?? '')).toContain(bare(page?.company?.name ?? '?'))
    const { entries = [] } = await call('printLog.list', {})
    expect(entries[0]).toMatchObject({ sheet: 'itinerary', face: 'internal', parks: [{ uid: tripUid }] })
  })
})

describe('a record form on paper', () => {
  it('has the visit in it, or nothing at all', async () => {
    const { call, out } = await sample()
    const { visits = [] } = await call('visits.list', {
      from: '2026-11-20',
      until: null,
      companyUid: null,
      prospectUid: null,
      tripUid: null,
    })
    const visit = visits[0]
    const { page } = await call('companies.page', { uid: visit?.companyUid ?? '' })
    const name = bare(page?.company?.name ?? '?')
    const spec = sheetSpec({ ...paper, sheet: 'record-form', visitUid: visit?.uid ?? '' })
    const filled = await call('printing.export', { ...order, spec, path: join(out, 'form.pdf') })
    expect(filled.files[0]?.pages).toBe(1)
    expect(await textOf(filled.files[0]?.path ?? '')).toContain(name)
    const blank = { ...spec, visitUid: null }
    const empty = await call('printing.export', { ...order, spec: blank, path: join(out, 'blank.pdf') })
    expect(await textOf(empty.files[0]?.path ?? '')).not.toContain(name)
  })
})

describe('a council sheet', () => {
  it('has the figures of the host in the PDF and in the workbook, and words where there is none', async () => {
    const { call, publicCall, out } = await sample()
    const spec = sheetSpec({ sheet: 'council', extent: 'spread' })
    const { data } = await call('printing.data', { spec })
    const council = data.council as Council
    expect(council.indicators.length).toBeGreaterThan(6)
    const pdf = await publicCall('printing.export', { ...order, spec, path: join(out, 'a.pdf') })
    const book = await publicCall('printing.export', {
      ...order,
      format: 'xlsx',
      spec,
      path: join(out, 'a.xlsx'),
    })
    expect(pdf.slip?.strings).toBeGreaterThan(0)
    expect(book.slip?.sha256).toBe(book.files[0]?.sha256)
    const text = await textOf(pdf.files[0]?.path ?? '')
    const { sheets } = await readXlsx(await readFile(book.files[0]?.path ?? ''))
    const [figures, years] = sheets.map(({ rows }) => rows)
    for (const [index, { progress, decimals, values, name, definition }] of council.indicators.entries()) {
      const row = figures?.[index + 1] ?? []
      expect(row[1]).toBe(name)
      expect(row[13]).toBe(definition)
      for (const [column, value] of [
        [4, progress.latest],
        [6, progress.target],
        [8, progress.remaining],
      ] as const) {
        if (value === null) expect(typeof row[column]).toBe('string')
        else expect(row[column]).toBe(value)
      }
      if (progress.latest !== null) expect(text).toContain(figureText(progress.latest, decimals))
      if (progress.rate !== null) {
        expect(row[7]).toBe(ratePercent(progress.rate))
        expect(text).toContain(`${ratePercent(progress.rate).toFixed(1)}%`)
      }
      const own = years?.filter((each) => each[0] === name) ?? []
      for (const value of values) {
        const found = own.find((each) => each[3] === value.year)?.[value.series === 'actual' ? 4 : 6]
        if (value.value === null) expect(found).toMatch(/未公表|記載なし|確定できない|値あり/)
        else {
          expect(found).toBe(value.value)
          expect(text).toContain(figureText(value.value, decimals))
        }
      }
    }
    expect(text).toContain('未公表')
  })

  it('keeps indicators of the office and figures of cases off a public sheet', async () => {
    const { call, publicCall } = await sample()
    const { indicators } = await call('indicators.list', { asOf: null })
    const [first] = indicators
    if (!first) throw new Error('the sample has indicators')
    const { result } = await call('indicators.save', {
      uid: null,
      planUid: null,
      name: '課だけの指標',
      nameEn: '',
      definition: '',
      unit: '件',
      yearKind: 'fiscal',
      decimals: 0,
      baseYear: null,
      baseValue: null,
      baseNote: '',
      singleName: '',
      breaks: [],
      live: null,
      note: '',
      source: '',
      section: '',
      sourceDate: '',
    })
    const spec = sheetSpec({ sheet: 'council', indicatorUids: [first.uid, result.uid] })
    const { data } = await publicCall('printing.data', { spec: { ...spec, face: 'internal' } })
    expect(data.council?.indicators.map(({ uid }) => uid)).toEqual([first.uid])
    expect(Object.keys(data.council?.records ?? {}).toSorted()).toEqual(['asOf', 'fiscalYear', 'shares'])
    const inside = await call('printing.data', { spec: { ...spec, face: 'internal' } })
    expect(inside.data.council?.indicators.map(({ uid }) => uid)).toEqual([first.uid, result.uid])
    const alone = sheetSpec({ sheet: 'council', indicatorUids: [result.uid] })
    await expect(publicCall('printing.data', { spec: alone })).rejects.toMatchObject({ code: 'sheet-empty' })
  })
})
