import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAsar } from '../../support/asar'
import { makeStubElectronDist, readFuses } from '../../support/stub-electron-dist'
import { makeTempFolder } from '../../support/temp-folder'

const project = resolve(import.meta.dirname, '../../..')
const builder = join(project, 'node_modules', 'electron-builder', 'cli.js')
const folder = makeTempFolder()
const unpacked = folder.join('package', 'linux-unpacked')

/** Everything a package may hold. What is not described here has no business on the user's computer. */
const expected: readonly RegExp[] = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/desktop\/(main\.js|preload\.cjs|licenses\.md)$/,
  /^out\/chunks\/[\w-]+\.js$/,
  /^out\/renderer\/(index\.html|presenter\.html|print\.html|licenses\.md)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|mjs|css|json|geojson|svg|woff2|png|bcmap)$/,
  /^out\/renderer\/assets\/openjpeg-[\w-]+\.wasm$/,
  /^assets\/ATTRIBUTION\.md$/,
  /^assets\/basemap\/[\w-]+\.json$/,
  /^assets\/fonts\/OFL\.txt$/,
  /^assets\/gazetteer\/japan-towns\.tsv\.gz$/,
  /^assets\/sample\/sample\.gpkg$/,
  /^node_modules\/sql\.js\/(package\.json|LICENSE|dist\/sql-wasm\.(js|wasm))$/,
]

describe.skipIf(process.platform !== 'linux')('package for the desktop', () => {
  let files: Map<string, Buffer>

  beforeAll(async () => {
    if (!existsSync(join(project, 'out', 'desktop', 'main.js')))
      throw new Error('The program is not built: run "npm run build" first.')
    const stub = folder.join('electron-dist')
    const { version } = JSON.parse(
      readFileSync(join(project, 'node_modules', 'electron', 'package.json'), 'utf8'),
    ) as { version: string }
    makeStubElectronDist(stub, version)
    const words = ['--dir', '--linux', '--publish', 'never', `-c.electronDist=${stub}`]
    const output = `-c.directories.output=${folder.join('package')}`
    await promisify(execFile)(process.execPath, [builder, ...words, output], { cwd: project })
    files = readAsar(join(unpacked, 'resources', 'app.asar'))
  }, 120_000)
  afterAll(() => folder.remove())

  it('holds the built program and what it reads, and nothing else', () => {
    const surplus = [...files.keys()].filter((path) => !expected.some((pattern) => pattern.test(path)))
    expect(surplus).toEqual([])
  })

  it('misses nothing that the program reads', () => {
    for (const path of [
      'out/desktop/main.js',
      'out/desktop/preload.cjs',
      'out/renderer/index.html',
      'out/renderer/presenter.html',
      'out/renderer/print.html',
      'out/renderer/licenses.md',
      'out/desktop/licenses.md',
      'assets/basemap/interchanges.json',
      'assets/basemap/stations.json',
      'assets/gazetteer/japan-towns.tsv.gz',
      'assets/sample/sample.gpkg',
      'assets/ATTRIBUTION.md',
      'LICENSE',
    ])
      expect([...files.keys()], path).toContain(path)
    const page = files.get('out/renderer/index.html')?.toString('utf8') ?? ''
    const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => `out/renderer/${match[1]}`)
    expect(named.length).toBeGreaterThan(0)
    for (const path of named) expect([...files.keys()]).toContain(path)
  })

  it('carries the database engine byte for byte, in one copy', () => {
    const wasm = 'node_modules/sql.js/dist/sql-wasm.wasm'
    expect(files.get(wasm)?.equals(readFileSync(join(project, wasm)))).toBe(true)
    const engines = [...files.keys()].filter((path) => path.endsWith('.wasm'))
    // The other one decodes JPEG 2000 in PDFs.
    expect(engines.filter((path) => !path.startsWith('out/renderer/assets/openjpeg-'))).toEqual([wasm])
  })

  it('names no path of the computer that it was built on', () => {
    for (const [path, bytes] of files) {
      if (path.endsWith('.js') || path.endsWith('.cjs') || path.endsWith('.json'))
        expect(bytes.includes(project), path).toBe(false)
    }
  })

  it('starts the bundled main script under a name in Latin letters', () => {
    const described = JSON.parse(files.get('package.json')?.toString('utf8') ?? '{}') as Record<
      string,
      unknown
    >
    expect(described).toMatchObject({ name: 'ritchi-desk', main: 'out/desktop/main.js', type: 'module' })
    expect(described['scripts']).toBeUndefined()
    expect(existsSync(join(unpacked, 'ritchi-desk'))).toBe(true)
  })

  it('has the fuses that keep the executable from being used for anything else', () => {
    // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, archive integrity, archive only, snapshot, file privileges
    expect(readFuses(join(unpacked, 'ritchi-desk'))).toBe('01001100')
  })

  it('speaks the two languages of the program', () => {
    expect(readdirSync(join(unpacked, 'locales')).toSorted()).toEqual(['en-US.pak', 'ja.pak'])
  })

  it('starts from what is packed: page, host, database engine and gazetteer', async () => {
    const installed = folder.join('installed')
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(installed, path)), { recursive: true })
      writeFileSync(join(installed, path), bytes)
    }
    const call = (operation: string, input: object) => ({ operation, face: 'internal', input })
    const workspace = folder.join('団地.gpkg')
    const calls = [
      call('workspace.create', { path: workspace }),
      call('places.search', { text: '米沢', limit: 1 }),
      call('parks.list', {}),
    ]
    const support = resolve(import.meta.dirname, '../../support')
    const words = [
      '--import',
      'tsx',
      '--import',
      join(support, 'as-electron.mjs'),
      join(installed, 'out/desktop/main.js'),
    ]
    await promisify(execFile)(process.execPath, words, {
      cwd: project,
      env: {
        ...process.env,
        RITCHI_DESK_DATA: folder.join('data'),
        TEST_CALLS: JSON.stringify(calls),
        TEST_ANSWERS: folder.join('answers.json'),
      },
    })
    const told = JSON.parse(readFileSync(folder.join('answers.json'), 'utf8')) as {
      answers: { ok: boolean }[]
      pageStatus: number
    }
    expect(told.answers.map((answer) => answer.ok)).toEqual([true, true, true])
    expect(told.pageStatus).toBe(200)
    expect(existsSync(workspace)).toBe(true)
  })
})
