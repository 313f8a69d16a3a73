import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createHost } from './host/create-host'
import { chooseShell, findElectronRuntime, hasDisplay } from './launch/choose-shell'
import { defaultDataFolder, programFolders } from './launch/folders'
import { readOptions } from './launch/options'
import { findBrowser } from './loopback/browser/find-browser'
import { runLoopback } from './loopback/run-loopback'

/** Standard output belongs to `--no-window`'s one line of JSON; everything for people goes to the other. */
function tell(line: string): void {
  process.stderr.write(line + '\n')
}

async function launch(words: readonly string[]): Promise<number> {
  const options = readOptions(words, process.env, process.cwd())
  if (options.unknown.length > 0) {
    tell(`Not understood: ${options.unknown.join(' ')}`)
    tell(
      'Usage: launch [FILE.gpkg] [--workspace FILE] [--sample] [--data-folder DIR] [--shell=electron|loopback] [--no-window]',
    )
    return 2
  }
  const folders = programFolders(import.meta.url)
  const choice = chooseShell({
    forced: options.shell,
    window: options.window,
    runtime: findElectronRuntime(folders.root),
    display: hasDisplay(process.platform, process.env),
  })
  tell(`立地デスク: ${choice.shell} shell, because ${choice.reason}.`)
  if (choice.runtime) return await runElectron(choice.runtime, join(folders.desktop, 'main.js'), words)

  await runLoopback({
    options,
    folders,
    dataFolder: options.dataFolder ?? defaultDataFolder(process.platform, process.env, homedir()),
    createHost: (dataFolder, assetsFolder, printer) => createHost({ dataFolder, assetsFolder, printer }),
    findBrowser: async () =>
      hasDisplay(process.platform, process.env) ? findBrowser(process.platform, process.env) : null,
    findPrintBrowser: () => findBrowser(process.platform, process.env),
    say: options.window ? tell : (line) => process.stdout.write(line + '\n'),
    stopped: askedToStop(),
  })
  return 0
}

async function runElectron(runtime: string, script: string, words: readonly string[]): Promise<number> {
  // Chromium's sandbox does not work for root; every other user keeps it.
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(runtime, [...rootOnly, script, ...words], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

/** A second Ctrl+C while the file is being saved must not cut it off, so the signals stay taken. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

launch(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    tell(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
