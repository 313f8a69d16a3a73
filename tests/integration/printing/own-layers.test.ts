import { readFile, rm } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call, InputOf, LayerDetails, Position, SheetSpec } from '../../../electron/contract'
import { fromPlane, toPlane } from '../../../electron/contract/rules/plane'
import { PdfFile } from '../../../electron/host/printing/pdf/pdf-file'
import { pageTexts } from '../../../electron/host/printing/pdf/pdf-text'
import type { Printer } from '../../../electron/host/printing/printer'
import { messages } from '../../../renderer/messages'
import { composeSheet } from '../../../renderer/sheets/compose'
import { toSheet } from '../../../renderer/sheets/geometry/plane-frame'
import { companyFields } from '../../support/fill-prospects'
import { mbtiles } from '../../support/fill-visits'
import { parcelFields, parkFields } from '../../support/make-workspace'
import { readPng } from '../../support/read-png'
import { rectangle, sheetSpec, yonezawa } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'
import { writePng, type Dot } from '../../support/write-png'
import { printHost, testPrinter } from './support/print-host'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

const dotsPerMm = 300 / 25.4
const scans = join(import.meta.dirname, '../../fixtures/scans/scans.pdf')
const order = { allowMissingGlyphs: false, taskId: null } as const

/** From the middle of the park on the plane of its zone, m. */
function place(eastM: number, northM: number): Position {
  const { eastM: east, northM: north } = toPlane(yonezawa, 10)
  return fromPlane({ eastM: east + eastM, northM: north + northM }, 10)
}

/** A workspace with one park and one parcel in its corner, so that the rest of the map is ground. */
async function officeWith(change: (printer: Printer) => Printer = (one) => one) {
  const folder = testFolder().path
  const { call } = await printHost(folder, join(folder, 'w.gpkg'), change(printer))
  const park = (await call('parks.create', parkFields({ point: yonezawa }))).result.uid
  const { statuses } = await call('statuses.list', {})
  await call(
    'parcels.create',
    parcelFields({
      parkUid: park,
      statusUid: statuses[0]?.uid ?? '',
      number: 'N-1',
      polygon: rectangle(yonezawa, 40, -60, 12, 12),
    }),
  )
  const spec = sheetSpec({
    parkUids: [park],
    face: 'public',
    paper: 'A4',
    scale: 1000,
    centre: yonezawa,
    layers: { ...sheetSpec().layers, base: false, locator: false, table: false },
  })
  return { folder, call, spec }
}

async function add(
  call: Call,
  path: string,
  bytes: Uint8Array | string,
  details: Partial<LayerDetails> = {},
  fields: Partial<InputOf<'baseLayers.add'>> = {},
): Promise<string> {
  writeFileSync(path, bytes)
  const found = await call('baseLayers.inspect', { path })
  const layer = {
    kind: found.kind,
    path,
    name: found.name,
    attribution: '見本市の資料',
    opacity: 1,
    visible: true,
    onSheet: true,
    ...fields,
    details: { ...found.details, ...details },
  }
  return (await call('baseLayers.add', layer)).result.uid
}

/** The finished picture of a map, asked for its colour at a place of the ground. */
async function drawn(call: Call, folder: string, spec: SheetSpec) {
  const path = join(folder, 'map.png')
  await call('printing.export', { ...order, spec, format: 'png', path })
  const { pixels, width } = readPng(await readFile(path))
  const { data } = await call('printing.data', { spec })
  const map = composeSheet(spec, data, messages.ja).pages[0]?.blocks.find((block) => block.kind === 'map')
  const frame = map?.kind === 'map' ? map.drawing.place?.frame : undefined
  if (map?.kind !== 'map' || !frame) throw new Error('no map')
  return (at: Position): number[] => {
    const [x, y] = toSheet(frame, at)
    const [column, row] = [x + map.box.x, y + map.box.y].map((mm) => Math.round(mm * dotsPerMm))
    const dot = ((row ?? 0) * width + (column ?? 0)) * 4
    return [...pixels.subarray(dot, dot + 3)]
  }
}

async function textOf(call: Call, folder: string, spec: SheetSpec) {
  const path = join(folder, 'map.pdf')
  const made = await call('printing.export', { ...order, spec, format: 'pdf', path })
  const text = pageTexts(new PdfFile(await readFile(path)))
    .join('\n')
    .replaceAll(/\s/g, '')
  return { made, text }
}

const white: Dot = [255, 255, 255]
const magenta: Dot = [200, 0, 120]
const yellow: Dot = [250, 220, 90]

const zoning = (name: string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name, fill: '#0000ff', 'fill-opacity': 1 },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [place(-40, -60), place(-20, -60), place(-20, -40), place(-40, -40), place(-40, -60)],
          ],
        },
      },
      {
        type: 'Feature',
        properties: { name: '工業専用地域', fill: '#00aa00', 'fill-opacity': 1 },
        geometry: {
          type: 'Polygon',
          coordinates: [[place(-15, -60), place(5, -60), place(5, -40), place(-15, -40), place(-15, -60)]],
        },
      },
    ],
  })

describe("the office's own layers on paper", () => {
  it('stand at their true places: a plan that was turned by its control points, areas, and tiles', async () => {
    const { folder, call, spec } = await officeWith()
    const tiles = await mbtiles(writePng(2, 2, () => yellow))
    await add(call, join(folder, 'photo.mbtiles'), tiles, { maxZoom: 1 })
    // 100 m by 50 m at half a metre a dot, turned by 30°; its lower left corner lies 30 m west and 40 m south of the middle.
    const [cosine, sine] = [Math.cos(Math.PI / 6) / 2, Math.sin(Math.PI / 6) / 2]
    const onPlan = (x: number, y: number) => place(-30 + x * cosine - y * sine, -40 + x * sine + y * cosine)
    const controlPoints = [
      [0, 0],
      [200, 0],
      [200, 100],
    ].map(([x = 0, y = 0]) => ({ from: [x, y] as [number, number], to: onPlan(x, y) }))
    const isBlock = (x: number, y: number) => x >= 120 && x < 160 && y >= 60 && y < 90
    await add(
      call,
      join(folder, 'plan.png'),
      writePng(200, 100, (x, y) => (isBlock(x, 99 - y) ? magenta : white)),
      { controlPoints },
    )
    await add(call, join(folder, 'zoning.geojson'), zoning('準工業地域'))
    // The second page of a scan (JPEG 2000) of 8.9 by 6.2 inches, blue and green halves, 50 m wide.
    const width = Math.round((640 / 72) * 200)
    await add(call, join(folder, 'scan.pdf'), await readFile(scans), {
      page: 2,
      controlPoints: [
        { from: [0, 0], to: place(-85, 0) },
        { from: [width, 0], to: place(-35, 0) },
      ],
    })
    const at = await drawn(call, folder, spec)
    // A dot inside of each corner of the block is of its colour, a metre outside it is not.
    for (const [x, y] of [
      [122, 62],
      [158, 62],
      [158, 88],
      [122, 88],
    ] as const)
      expect(at(onPlan(x, y))).toEqual([...magenta])
    for (const [x, y] of [
      [118, 62],
      [162, 62],
      [158, 92],
      [122, 58],
    ] as const)
      expect(at(onPlan(x, y))).toEqual([...white])
    expect(at(place(-30, -50))).toEqual([0, 0, 255])
    expect(at(place(-5, -50))).toEqual([0, 170, 0])
    expect(at(place(-17.5, -50))).toEqual([...yellow])
    expect(at(place(-61, 15))).toEqual([30, 60, 200])
    expect(at(place(-59, 15))).toEqual([0, 160, 0])
    expect(at(place(-86, 15))).toEqual([...yellow])
    const away = { ...spec, centre: place(9000, 0), layers: { ...spec.layers, labels: false } }
    const elsewhere = await textOf(call, folder, away)
    const pictured = elsewhere.made.warnings.find(({ kind }) => kind === 'pictures-unchecked')
    expect(pictured).toEqual({ kind: 'pictures-unchecked', names: ['航空写真'] })
  })

  it('are named with their source and their colours, and nothing of it stands where they do not', async () => {
    const { folder, call, spec } = await officeWith()
    const uid = await add(call, join(folder, 'zoning.geojson'), zoning('準工業地域'))
    const { made, text } = await textOf(call, folder, spec)
    expect(text).toContain('zoning（出典：見本市の資料）')
    expect(text).toContain('準工業地域')
    expect(text).toContain('工業専用地域')
    expect(made.warnings.map(({ kind }) => kind)).not.toContain('pictures-unchecked')
    const away = { ...spec, centre: place(5000, 0) }
    expect((await textOf(call, folder, away)).text).not.toContain('見本市の資料')
    const without = { ...spec, layers: { ...spec.layers, own: false } }
    expect((await textOf(call, folder, without)).text).not.toContain('見本市の資料')
    await call('baseLayers.update', { uid, fields: { onSheet: false } })
    expect((await textOf(call, folder, spec)).text).not.toContain('見本市の資料')
  })

  it('whose file is gone are told by name, and the sheet is made without them', async () => {
    const { folder, call, spec } = await officeWith()
    const path = join(folder, 'plan.png')
    const controlPoints = [
      { from: [0, 0] as [number, number], to: place(-20, -20) },
      { from: [10, 0] as [number, number], to: place(20, -20) },
    ]
    await add(
      call,
      path,
      writePng(10, 10, () => magenta),
      { controlPoints },
    )
    const before = await textOf(call, folder, spec)
    expect(before.made.warnings).toContainEqual({ kind: 'pictures-unchecked', names: ['plan'] })
    expect(before.text).toContain('見本市の資料')
    await rm(path)
    const { made, text } = await textOf(call, folder, spec)
    expect(made.warnings).toContainEqual({ kind: 'layers-left-out', names: ['plan'] })
    expect(text).not.toContain('見本市の資料')
  })

  it('do not carry a confidential name out in their legend', async () => {
    const { folder, call, spec } = await officeWith()
    const secret = '架空精密工業株式会社'
    await call('companies.create', companyFields({ name: secret, publication: 'nothing' }))
    await add(call, join(folder, 'plan.geojson'), zoning(secret))
    await expect(textOf(call, folder, spec)).rejects.toMatchObject({ code: 'leak-found' })
  })

  it('are not printed without their source', async () => {
    const { folder, call, spec } = await officeWith((own) => ({
      print: (job, aside) => {
        const silent = job.data.baseLayers.map((layer) => ({ ...layer, attribution: '別の資料' }))
        return own.print({ ...job, data: { ...job.data, baseLayers: silent } }, aside)
      },
      close: async () => undefined,
    }))
    await add(call, join(folder, 'zoning.geojson'), zoning('準工業地域'))
    await expect(textOf(call, folder, spec)).rejects.toMatchObject({
      code: 'sheet-incomplete',
      details: { marks: ['attribution'] },
    })
  })
})
