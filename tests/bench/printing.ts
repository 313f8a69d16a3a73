import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '../../electron/contract'
import { createHost } from '../../electron/host/create-host'
import { createNonce, readPageFiles } from '../../electron/launch/page-files'
import { createHeadlessPrinter } from '../../electron/loopback/printing/headless-printer'
import { findTestBrowser } from '../support/browser'
import { assetsFolder } from '../support/make-workspace'
import { sheetSpec } from '../support/sheet-data'
import type { TempFolder } from '../support/temp-folder'
import { CpuTime } from './cpu-time'
import { generateWorkspace, type WorkspaceSize } from './generate'
import { figure, sample, type Figure } from './measure'
import { qgisExports } from './peers'

/** Thirty parks of a hundred parcels, and as many companies whose names no public sheet may hold. */
export const printingOffice: WorkspaceSize = { parks: 30, parcelsPerPark: 100, companies: 5000 }

const exportMs = 300
const coldMs = 1_400
const seriesMs = 10_000
const sheetMB = 0.5

/**
 * Exports of a public A3 map of a hundred parcels: with a browser that is there, and from the command line with none;
 * the size of its file; and the series of thirty parks. Each export searches the finished file for confidential text.
 * @param out folder of the build: `print.js` and `renderer` in it
 */
export async function printingFigures(folder: TempFolder, out: string): Promise<Figure[]> {
  const file = folder.join('printing-office.gpkg')
  await generateWorkspace(file, printingOffice)
  const found = await findTestBrowser()
  const nonce = createNonce()
  Object.assign(process.env, found.env)
  const printer = createHeadlessPrinter({
    findBrowser: () => Promise.resolve({ name: 'Chromium', path: found.executablePath }),
    files: () => readPageFiles(join(out, 'renderer'), nonce),
    nonce,
    browserExtra: found.source === 'bundled' ? ['--use-angle=swiftshader', '--no-sandbox'] : [],
  })
  const data = folder.join('printing-data')
  mkdirSync(data)
  const host = await createHost({ dataFolder: data, assetsFolder, officer: 'bench', printer })
  try {
    const call = createClient(
      (request) => host.dispatch(request),
      () => 'internal',
    )
    await call('workspace.open', { path: file })
    const { parks } = await call('parks.list', {})
    const order = { format: 'pdf', allowMissingGlyphs: false, taskId: null } as const
    const map = folder.join('map.pdf')
    const [first] = parks
    if (!first) throw new Error('the generated office has no parks')
    const spec = sheetSpec({ parkUids: [first.uid] })
    const warm = await sampleWithCpu(10, 3, () => call('printing.export', { ...order, spec, path: map }))
    const whole = sheetSpec({ sheet: 'series' })
    const series = await sampleWithCpu(3, 0, () =>
      call('printing.export', { ...order, spec: whole, path: folder.join('series.pdf') }),
    )
    // The file is another's: a workspace is open in one program at a time.
    const copy = folder.join('printing-cold.gpkg')
    copyFileSync(file, copy)
    const coldTimes: number[] = []
    const coldCpu: number[] = []
    for (let run = 0; run < 6; run++) {
      const { ms, cpu } = await printCold(out, copy, first.slug, folder.join('cold.pdf'))
      // The first one fills the system's caches.
      if (run > 0) coldTimes.push(ms)
      if (run > 0 && cpu !== null) coldCpu.push(cpu)
    }
    const qgis = folder.join('qgis')
    mkdirSync(qgis)
    chmodSync(qgis, 0o700)
    const peer = await qgisExports(copy, first.name, qgis, { warm: 10, cold: 5 })
    const note = peer ? `peer: ${peer.parcels} parcels` : 'peer: QGIS not installed'
    return [
      figure('export a public A3 map of 100 parcels, browser running', warm.ms, {
        limit: { value: exportMs, on: 'median' },
        cpu: warm.cpu,
        note,
        ...(peer && { peer: { program: peer.program, samples: peer.warm, cpu: peer.warmCpu } }),
      }),
      figure('the same from the command line, nothing running', coldTimes, {
        limit: { value: coldMs, on: 'median' },
        cpu: coldCpu,
        note,
        ...(peer && { peer: { program: peer.program, samples: peer.cold, cpu: peer.coldCpu } }),
      }),
      figure('its file', [statSync(map).size / 1e6], {
        unit: 'MB',
        limit: { value: sheetMB, on: 'median' },
        note,
        ...(peer && { peer: { program: peer.program, samples: [peer.bytes / 1e6] } }),
      }),
      figure('series of 30 parks with 100 parcels each', series.ms, {
        limit: { value: seriesMs, on: 'median' },
        cpu: series.cpu,
      }),
    ]
  } finally {
    await host.close()
    await printer.close()
  }
}

/** Times work of this process and of the browser that it keeps. */
async function sampleWithCpu(runs: number, warmUp: number, work: () => Promise<unknown>) {
  const cpu: number[] = []
  const ms = await sample(
    runs,
    async (run) => {
      const time = new CpuTime(process.pid, false)
      await work()
      const spent = time.stop()
      if (run >= 0 && spent !== null) cpu.push(spent)
    },
    warmUp,
  )
  return { ms, cpu }
}

async function printCold(out: string, workspace: string, park: string, target: string) {
  const words = ['--workspace', workspace, '--park', park, '--face', 'public', '--out', target]
  const from = performance.now()
  const child = spawn(process.execPath, [join(out, 'print.js'), ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const time = new CpuTime(child.pid ?? 0, true)
  let complained = ''
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')))
  const [code] = (await once(child, 'close')) as [number | null]
  const ms = performance.now() - from
  const cpu = time.stop()
  if (code !== 0) throw new Error(`print ended with ${code}: ${complained}`)
  return { ms, cpu }
}
