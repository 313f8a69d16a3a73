import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { readTar } from './tar'

const inflate = promisify(brotliDecompress)
const project = resolve(import.meta.dirname, '../..')

/** A Chromium on disk and the environment in which it starts. */
export interface BundledBrowser {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** Where the npm package keeps its archives: beside its entry, two levels up. */
function archives(): { folder: string; version: string } {
  const require = createRequire(import.meta.url)
  let folder = dirname(require.resolve('@sparticuz/chromium'))
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('@sparticuz/chromium holds no bin/chromium.br')
    folder = parent
  }
  const { version } = require(join(folder, 'package.json')) as { version: string }
  return { folder: join(folder, 'bin'), version }
}

async function unpackTar(archive: string, into: string): Promise<void> {
  for (const entry of readTar(await inflate(await readFile(archive)))) {
    const target = resolve(into, entry.name)
    if (!target.startsWith(into + sep)) throw new Error(`${archive} wants to write outside: ${entry.name}`)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, entry.content, { mode: entry.mode })
  }
}

/** A machine without any font still needs a fontconfig file, or Chromium stops at its first text. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}

async function unpack(from: string, into: string): Promise<void> {
  const binary = await inflate(await readFile(join(from, 'chromium.br')))
  await writeFile(join(into, 'chromium'), binary, { mode: 0o755 })
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'])
    await unpackTar(join(from, name), into)
}

/**
 * Unpacks the Chromium of the npm package into this project's own cache, once a version. The package's own helper
 * shares one folder in the system's temporary folder between all programs, where a half-written binary of another
 * process would be started.
 * @param cache folder for the unpacked browser
 * @throws Error where the package holds no browser for this machine
 */
export async function unpackBundledBrowser(
  cache = join(project, 'node_modules', '.cache', 'test-browser'),
): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `no browser for tests: install Chromium, Chrome or Edge (the bundled one is for linux x64, this is ${process.platform} ${process.arch})`,
    )
  const { folder, version } = archives()
  const home = join(cache, version)
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true })
    const half = await mkdtemp(join(cache, 'unpacking-'))
    try {
      await unpack(folder, half)
      await writeFile(join(half, 'fonts.conf'), fontsConf(home))
      // Another process may have finished first: its folder is as good as ours.
      await rename(half, home).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
      })
    } finally {
      await rm(half, { recursive: true, force: true })
    }
  }
  const libraries = [join(home, 'lib'), home, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const env: Record<string, string> = { LD_LIBRARY_PATH: libraries }
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(home, 'fonts.conf')
  return { executablePath: join(home, 'chromium'), env }
}
