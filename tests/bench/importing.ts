import { writeFileSync } from 'node:fs'
import type { Call, ImportOptions, ImportTarget, Uid } from '../../electron/contract'
import { registerMap, sjis, squareRing, writeDbf, writeShp, zipOf, zoneTen } from '../support/importing-files'
import { parkFields, startHost } from '../support/make-workspace'
import { startProgram } from '../support/program'
import { callsTo } from '../support/program-client'
import type { TempFolder } from '../support/temp-folder'
import { figure, type Figure } from './measure'

const runs = 5
const csvRows = 100_000
const polygons = 20_000
const registerBytes = 50 * 1024 * 1024

const asDetected: ImportOptions = {
  format: null,
  layer: null,
  encoding: null,
  delimiter: null,
  headerRow: null,
  crs: null,
  swapAxes: null,
  controlPoints: [],
}

function csv(): Uint8Array {
  const lines = ['企業名,フリガナ,業種,資本金（千円）,従業員数,電話番号,備考,登録日']
  for (let row = 0; row < csvRows; row += 1)
    lines.push(
      `株式会社見本${row}製作所,カブシキガイシャミホン${row},金属製品製造業,${10_000 + (row % 90) * 1000},${10 + (row % 500)},0238-00-${String(row % 10_000).padStart(4, '0')},,2026/4/1`,
    )
  return sjis(lines.join('\r\n'))
}

function shapefile(): Uint8Array {
  const numbers = Array.from({ length: polygons }, (_, index) => index)
  return zipOf({
    'lots.shp': writeShp(
      numbers.map((index) => [
        squareRing(-60_000 + (index % 150) * 26, -232_000 + Math.floor(index / 150) * 26, 20),
      ]),
    ),
    'lots.dbf': writeDbf(
      [
        { name: '区画番号', type: 'C', length: 12 },
        { name: '面積', type: 'N', length: 12 },
        { name: '備考', type: 'C', length: 40 },
      ],
      numbers.map((index) => [`L-${index}`, '400.00', '測量成果']),
    ),
    'lots.prj': zoneTen,
  })
}

function register(): string {
  const perLot = registerMap(1000).length / 1000
  return registerMap(Math.ceil(registerBytes / perLot / 1.02))
}

interface Times {
  readonly whole: number[]
  readonly plan: number[]
  /** Processor time, ms. */
  readonly cpu: number[]
}

/** From opening a file to the counts of its dry run, as the wizard does it. @returns ms spent on planning */
async function dryRun(call: Call, path: string, target: ImportTarget): Promise<number> {
  const { sourceId } = await call('importing.open', { source: { kind: 'paths', paths: [path] } })
  const { mapping = [], rules } = await call('importing.inspect', {
    sourceId,
    options: asDetected,
    target,
    taskId: 'bench',
  })
  if (!rules) throw new Error('nothing was told')
  const inspected = performance.now()
  await call('importing.plan', { sourceId, options: asDetected, target, mapping, rules, taskId: 'bench' })
  const planned = performance.now() - inspected
  await call('importing.close', { sourceId })
  return planned
}

async function dryRuns(call: Call, path: string, target: ImportTarget): Promise<Times> {
  const times: Times = { whole: [], plan: [], cpu: [] }
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const used = process.cpuUsage()
    times.plan.push(await dryRun(call, path, target))
    times.whole.push(performance.now() - began)
    const { user, system } = process.cpuUsage(used)
    times.cpu.push((user + system) / 1000)
  }
  return times
}

/**
 * The most memory that the built program takes in each dry run, sampled every 20 ms. In a process of its own: here, what
 * made the files and measured the formats before is still in memory.
 * @returns undefined where the system does not tell
 */
async function memoryOfProgram(folder: TempFolder, path: string): Promise<number[] | undefined> {
  const program = await startProgram({ dataFolder: folder.join('importing-memory') })
  const peaks: number[] = []
  let peak = 0
  const watch = setInterval(() => {
    void program.memory().then((memory) => (peak = Math.max(peak, memory ?? 0)))
  }, 20)
  try {
    const call = callsTo(program)
    await call('workspace.create', { path: folder.join('importing-memory.gpkg') })
    const parkUid = (await call('parks.create', parkFields({ point: [140.14, 37.9] }))).result.uid
    for (let run = 0; run < runs; run += 1) {
      peak = 0
      await dryRun(call, path, { entity: 'parcels', parkUid })
      peaks.push(peak)
    }
  } finally {
    clearInterval(watch)
    await program.stop()
  }
  return peaks.includes(0) ? undefined : peaks
}

/** Dry runs of large files of three formats through the contract: reading, looking through, planning. */
export async function importingFigures(folder: TempFolder): Promise<Figure[]> {
  const { call, close } = await startHost(folder.path, folder.join('importing.gpkg'))
  const parkUid: Uid = (await call('parks.create', parkFields({ point: [140.14, 37.9] }))).result.uid
  const target: ImportTarget = { entity: 'parcels', parkUid }
  const files = {
    csv: folder.join('companies.csv'),
    shp: folder.join('lots.zip'),
    xml: folder.join('map.xml'),
  }
  writeFileSync(files.csv, csv())
  writeFileSync(files.shp, shapefile())
  writeFileSync(files.xml, register())
  // The gazetteer is read at its first use.
  await call('places.geocode', { address: '山形県米沢市金池' })
  try {
    const table = await dryRuns(call, files.csv, { entity: 'companies' })
    const shapes = await dryRuns(call, files.shp, target)
    const map = await dryRuns(call, files.xml, target)
    const memory = await memoryOfProgram(folder, files.xml)
    return [
      figure(`dry run of ${csvRows.toLocaleString('en')} rows of CSV in CP932`, table.whole, {
        limit: { value: 3000, on: 'median' },
        cpu: table.cpu,
        note: `of it planning ${Math.round(Math.min(...table.plan))} ms at least`,
      }),
      figure(`dry run of a shapefile of ${polygons.toLocaleString('en')} polygons`, shapes.whole, {
        limit: { value: 2000, on: 'median' },
        cpu: shapes.cpu,
        note: `of it planning ${Math.round(Math.min(...shapes.plan))} ms at least`,
      }),
      figure('dry run of a register map of 50 MB', map.whole, {
        limit: { value: 10_000, on: 'median' },
        cpu: map.cpu,
        note: `of it planning ${Math.round(Math.min(...map.plan))} ms at least`,
      }),
      ...(memory === undefined
        ? []
        : [
            figure('memory of the program beside a register map of 50 MB', memory, {
              unit: 'MB',
              limit: { value: 600, on: 'p95' },
            }),
          ]),
    ]
  } finally {
    await close()
  }
}
