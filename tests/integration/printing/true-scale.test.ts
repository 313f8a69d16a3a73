import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Position, SheetSpec } from '../../../electron/contract'
import { planeLength, scaleFactor } from '../../../electron/contract/rules/plane'
import { paperSize } from '../../../electron/contract/rules/sheet-paper'
import type { Printer } from '../../../electron/host/printing/printer'
import { PdfFile } from '../../../electron/host/printing/pdf/pdf-file'
import { pageTexts } from '../../../electron/host/printing/pdf/pdf-text'
import { isDictionary, PdfName } from '../../../electron/host/printing/pdf/pdf-values'
import { parcelFields, parkFields } from '../../support/make-workspace'
import { rectangle, sheetSpec } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'
import { pagePaths, segments } from './support/pdf-paths'
import { printHost, testPrinter } from './support/print-host'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** One parcel of a known size at a place, printed; the finished file and its length on the ground, m. */
async function printed(at: Position, widthM: number, spec: Partial<SheetSpec>) {
  const folder = testFolder()
  const { call } = await printHost(folder.path, join(folder.path, 'w.gpkg'), printer)
  const park = await call('parks.create', parkFields({ point: at, name: '髙田㈱団地' }))
  const { statuses } = await call('statuses.list', {})
  const polygon = rectangle(at, 0, 0, widthM, widthM * 0.6)
  await call(
    'parcels.create',
    parcelFields({ parkUid: park.result.uid, statusUid: statuses[2]?.uid ?? '', polygon, number: 'K-1' }),
  )
  const path = join(folder.path, 'map.pdf')
  const made = await call('printing.export', {
    spec: sheetSpec({ parkUids: [park.result.uid], centre: at, ...spec }),
    format: 'pdf',
    path,
    allowMissingGlyphs: false,
    taskId: null,
  })
  const [south] = polygon[0] as [Position[]]
  const [from, to] = south as [Position, Position]
  return { path, made, groundM: planeLength([from, to]) / scaleFactor(from), bytes: await readFile(path) }
}

const cases = [
  ['石垣', [124.16, 24.34], 60, { scale: 1_000, paper: 'A4', orientation: 'landscape' }],
  ['鹿児島', [130.55, 31.59], 150, { scale: 1_500, paper: 'A3', orientation: 'landscape' }],
  ['米沢', [140.14, 37.91], 300, { scale: 2_500, paper: 'A3', orientation: 'portrait' }],
  ['札幌', [141.35, 43.06], 600, { scale: 5_000, paper: 'A2', orientation: 'landscape' }],
  ['稚内', [141.67, 45.41], 900, { scale: 10_000, paper: 'A4', orientation: 'portrait' }],
] as const

describe('the printed map', () => {
  it.each(cases)(
    'is true to scale in the drawing coordinates of the file: %s',
    async (_, place, widthM, spec) => {
      const { bytes, groundM } = await printed([place[0], place[1]], widthM, spec)
      const file = new PdfFile(bytes)
      const [page] = file.pages()
      const wanted = (groundM * 1000) / spec.scale
      const tolerance = Math.max(0.1, wanted * 0.001)
      const lengths = pagePaths(file, page ?? new Map()).flatMap(segments)
      const nearest = lengths.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? 0
      expect(Math.abs(nearest - wanted)).toBeLessThan(tolerance)
      // What a map in Web Mercator would have drawn is nowhere on the page.
      const mercator = wanted / Math.cos((place[1] * Math.PI) / 180)
      expect(
        lengths.filter((length) => Math.abs(length - mercator) < Math.max(0.1, mercator * 0.001)),
      ).toEqual([])
      // The check line is 100 mm, whatever the scale.
      expect(lengths.some((length) => Math.abs(length - 100) < 0.05)).toBe(true)
      const size = paperSize(spec.paper, spec.orientation)
      const box = page?.get('MediaBox') as number[]
      expect(((box[2] ?? 0) - (box[0] ?? 0)) * (25.4 / 72)).toBeCloseTo(size.width, 2)
      expect(((box[3] ?? 0) - (box[1] ?? 0)) * (25.4 / 72)).toBeCloseTo(size.height, 2)
    },
  )

  it('has every font embedded as TrueType, text that can be found, tags, bookmarks and metadata', async () => {
    const { bytes, path } = await printed([140.14, 37.91], 120, { scale: 2_500 })
    const file = new PdfFile(bytes)
    const kinds = file.all.flatMap(({ value }) => {
      const subtype =
        isDictionary(value) && value.get('Type') instanceof PdfName ? value.get('Subtype') : null
      return subtype instanceof PdfName && /Type|Font/.test(subtype.name) ? [subtype.name] : []
    })
    expect([...new Set(kinds)].toSorted()).toEqual(['CIDFontType2', 'Type0'])
    const text = pageTexts(file).join('').replace(/\s/g, '')
    for (const word of ['髙田㈱団地', '分譲区画図', 'K-1', '㎡', '5,000', '令和8年11月20日現在'])
      expect(text).toContain(word)
    expect(text).not.toMatch(/[\u2e80-\u2fdf\ufffd]/u)
    const root = file.dictionary(file.trailer().get('Root'))
    expect(file.dictionary(root.get('MarkInfo')).get('Marked')).toBe(true)
    expect(root.has('Outlines')).toBe(true)
    expect(file.strings().join('\n')).toContain('髙田㈱団地')
    if (has('pdffonts')) {
      const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' })
      expect(fonts).not.toMatch(/Type 3/)
      expect(
        fonts
          .split('\n')
          .slice(2, -1)
          .every((line) => /CID TrueType\s+Identity-H\s+yes yes yes/.test(line)),
      ).toBe(true)
    }
    if (has('pdftotext'))
      expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toMatch(/髙田㈱団地/)
  })

  it('is a picture of 300 dots an inch when a PNG is asked for', async () => {
    const folder = testFolder()
    const { call } = await printHost(folder.path, join(folder.path, 'w.gpkg'), printer)
    const park = await call('parks.create', parkFields())
    const made = await call('printing.export', {
      spec: sheetSpec({ parkUids: [park.result.uid], paper: 'A4' }),
      format: 'png',
      path: join(folder.path, 'map.png'),
      allowMissingGlyphs: false,
      taskId: null,
    })
    const png = await readFile(made.files[0]?.path ?? '')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3508, 2480])
    const at = png.indexOf('pHYs')
    expect(png.readUInt32BE(at + 4)).toBe(11811)
  })
})
