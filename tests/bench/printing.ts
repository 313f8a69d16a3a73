import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '../../electron/contract'
import { createHost } from '../../electron/host/create-host'
import { createNonce, readPageFiles } from '../../electron/launch/page-files'
import { createHeadlessPrinter } from '../../electron/loopback/printing/headless-printer'
import { findTestBrowser } from '../support/browser'
import { assetsFolder } from '../support/make-workspace'
import { sheetSpec } from '../support/sheet-data'
import type { TempFolder } from '../support/temp-folder'
import { generateWorkspace, type WorkspaceSize } from './generate'
import { figure, sample, type Figure } from './measure'

/** Thirty parks of a hundred parcels, and as many companies whose names no public sheet may hold. */
export const printingOffice: WorkspaceSize = { parks: 30, parcelsPerPark: 100, companies: 5000 }

const exportMs = 300
const coldMs = 1_400
const seriesMs = 10_000
const sheetMB = 0.5

/** Whether the peer's Python modules are there: its export is only compared where they are. */
export function peerNote(): string {
  const asked = spawnSync('python3', ['-c', 'import qgis.core; print(qgis.core.Qgis.QGIS_VERSION)'], {
    encoding: 'utf8',
  })
  return asked.status === 0 ? `peer: QGIS ${asked.stdout.trim()}` : 'peer: QGIS not installed'
}

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
    const spec = sheetSpec({ parkUids: parks.slice(0, 1).map(({ uid }) => uid) })
    const warm = await sample(10, () => call('printing.export', { ...order, spec, path: map }))
    const series = await sample(
      2,
      () =>
        call('printing.export', {
          ...order,
          spec: sheetSpec({ sheet: 'series' }),
          path: folder.join('series.pdf'),
        }),
      0,
    )
    // The file is another's: a workspace is open in one program at a time.
    const copy = folder.join('printing-cold.gpkg')
    copyFileSync(file, copy)
    const slug = parks[0]?.slug ?? ''
    const cold = await sample(5, () => printCold(out, copy, slug, folder.join('cold.pdf')), 1)
    const peer = peerNote()
    return [
      figure('export a public A3 map of 100 parcels, browser running', warm, {
        limit: { value: exportMs, on: 'median' },
        note: peer,
      }),
      figure('the same from the command line, nothing running', cold, {
        limit: { value: coldMs, on: 'median' },
        note: peer,
      }),
      figure('its file', [statSync(map).size / 1e6], { unit: 'MB', limit: { value: sheetMB, on: 'median' } }),
      figure('series of 30 parks with 100 parcels each', series, {
        limit: { value: seriesMs, on: 'median' },
      }),
    ]
  } finally {
    await host.close()
    await printer.close()
  }
}

function printCold(out: string, workspace: string, park: string, target: string): void {
  const words = ['--workspace', workspace, '--park', park, '--face', 'public', '--out', target]
  const done = spawnSync(process.execPath, [join(out, 'print.js'), ...words], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`print ended with ${done.status}: ${done.stderr}`)
}
