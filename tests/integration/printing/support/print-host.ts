import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createClient, type Call } from '../../../../electron/contract'
import { createHost, type HostOptions } from '../../../../electron/host/create-host'
import type { Printer } from '../../../../electron/host/printing/printer'
import { createNonce, readPageFiles } from '../../../../electron/launch/page-files'
import { createHeadlessPrinter } from '../../../../electron/loopback/printing/headless-printer'
import { findTestBrowser } from '../../../support/browser'
import { assetsFolder } from '../../../support/make-workspace'

const project = resolve(import.meta.dirname, '../../../..')

/** Folder of the built page; the print page is one of its entries. */
function builtPage(): string {
  const folder = process.env['RITCHI_DESK_TEST_PAGE'] ?? join(project, 'out', 'renderer')
  if (!existsSync(join(folder, 'print.html')))
    throw new Error('The page is not built: run "npm run build" first.')
  return folder
}

/** A printer on the browser of the tests. @param path another executable in its place */
export async function testPrinter(path?: string): Promise<Printer> {
  const found = await findTestBrowser()
  const nonce = createNonce()
  Object.assign(process.env, found.env)
  return createHeadlessPrinter({
    findBrowser: () => Promise.resolve({ name: 'Chromium', path: path ?? found.executablePath }),
    files: () => readPageFiles(builtPage(), nonce),
    nonce,
    browserExtra: found.source === 'bundled' ? ['--use-angle=swiftshader', '--no-sandbox'] : [],
  })
}

export interface PrintHost {
  readonly call: Call
  readonly publicCall: Call
}

/** A host that prints, on a workspace of the test's own; closed when the test ends. */
export async function printHost(
  folder: string,
  file: string,
  printer: Printer,
  machine: HostOptions['machine'] = {},
): Promise<PrintHost> {
  // The printer outlives the host, because its browser is dear; the file that made it closes it.
  const lent: Printer = { print: (job, aside) => printer.print(job, aside), close: async () => undefined }
  const host = await createHost({
    dataFolder: join(folder, 'data'),
    assetsFolder,
    officer: 'test officer',
    printer: lent,
    machine,
  })
  onTestFinished(() => host.close())
  const on = (face: 'internal' | 'public'): Call =>
    createClient(
      (request) => host.dispatch(request),
      () => face,
    )
  const call = on('internal')
  await (existsSync(file) ? call('workspace.open', { path: file }) : call('workspace.create', { path: file }))
  return { call, publicCall: on('public') }
}
