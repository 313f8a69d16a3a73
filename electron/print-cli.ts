import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { CodedError } from './contract/errors'
import { createClient } from './contract/client'
import { createHost } from './host/create-host'
import { programFolders } from './launch/folders'
import { createNonce, readPageFiles } from './launch/page-files'
import { readPrintOptions, usage } from './launch/print-options'
import { findBrowser } from './loopback/browser/find-browser'
import { createHeadlessPrinter } from './loopback/printing/headless-printer'

// One sheet is drawn and the program ends: compiling SQLite a second time for speed takes longer than it saves.
setFlagsFromString('--liftoff-only')

/** Standard output belongs to the one line of JSON that tells what was made. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function run(words: readonly string[]): Promise<number> {
  const options = readPrintOptions(words, process.cwd(), today())
  if (!options.ok) {
    for (const problem of options.problems) tell(problem)
    tell(usage)
    return 2
  }
  const nonce = createNonce()
  const folders = programFolders(import.meta.url)
  const printer = createHeadlessPrinter({
    findBrowser: () => findBrowser(process.platform, process.env),
    files: () => readPageFiles(folders.page, nonce),
    nonce,
  })
  // The browser takes longest to start: the workspace is read meanwhile.
  printer.warmUp()
  const dataFolder = await mkdtemp(join(tmpdir(), 'ritchi-print-data-'))
  try {
    const host = await createHost({
      dataFolder,
      assetsFolder: folders.assets,
      workspacePath: options.workspace,
      printer,
    })
    try {
      const call = createClient(
        (request) => host.dispatch(request),
        () => 'internal',
      )
      const spec = await options.spec(call)
      const made = await call('printing.export', {
        spec,
        format: options.format,
        path: options.out,
        allowMissingGlyphs: options.allowMissingGlyphs,
        taskId: null,
      })
      process.stdout.write(`${JSON.stringify(made)}\n`)
      return 0
    } finally {
      await host.close()
    }
  } finally {
    await printer.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof CodedError) tell(`${error.code} ${JSON.stringify(error.details)}`)
    else tell(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
