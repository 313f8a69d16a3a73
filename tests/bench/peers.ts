import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { CpuTime } from './cpu-time'

/** The version line of a program, or undefined where it is not installed. */
export function versionOf(program: string): string | undefined {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.split('\n')[0]?.trim() : undefined
}

function sqlite(file: string, statements: readonly string[]): number {
  const script = statements.map((statement) => `BEGIN;\n${statement};\nCOMMIT;`).join('\n')
  const from = performance.now()
  const done = spawnSync('sqlite3', ['-bail', file], {
    input: `PRAGMA synchronous = FULL;\n${script}\n`,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`sqlite3: ${done.stderr}`)
  return performance.now() - from
}

const batch = 20

/**
 * The same update by the `sqlite3` program on the same file: one connection, one synced transaction a time. Its own
 * timer counts whole milliseconds only, so a sample is the mean of a batch without the start of the program.
 * @returns milliseconds of one BEGIN … COMMIT, or undefined where it is not installed
 */
export function sqliteUpdates(
  file: string,
  runs: number,
  statement: (run: number) => string,
): number[] | undefined {
  if (versionOf('sqlite3') === undefined) return undefined
  const starts = Array.from({ length: 5 }, () => sqlite(file, []))
  const start = Math.min(...starts)
  return Array.from({ length: runs }, (_, run) => {
    const statements = Array.from({ length: batch }, (_unused, index) => statement(run * batch + index))
    return Math.max(0, (sqlite(file, statements) - start) / batch)
  })
}

/** Milliseconds that `ogrinfo` takes to read every feature of the file, started anew each time. */
export function ogrReads(file: string, runs: number): number[] | undefined {
  if (versionOf('ogrinfo') === undefined) return undefined
  return Array.from({ length: runs }, () => {
    const from = performance.now()
    const done = spawnSync('ogrinfo', ['-ro', '-al', '-q', file], { stdio: 'ignore' })
    if (done.status !== 0) throw new Error(`ogrinfo ended with ${done.status}`)
    return performance.now() - from
  })
}

/** A Python that has QGIS: a version of one's own often comes before the system's, which the package belongs to. */
function pythonWithQgis(): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (program) => spawnSync(program, ['-c', 'import qgis.core'], { stdio: 'ignore' }).status === 0,
  )
}

const QgisReport = z.object({
  version: z.string(),
  features: z.int().positive(),
  readyMs: z.number(),
  exportMs: z.array(z.number()).min(1),
})

export interface QgisExports {
  readonly program: string
  /** Exports in a process that has done some already, ms, with its processor time of each. */
  readonly warm: readonly number[]
  readonly warmCpu: readonly number[]
  /** Whole processes with one export, ms. */
  readonly cold: readonly number[]
  readonly coldCpu: readonly number[]
  readonly parcels: number
  readonly bytes: number
}

/**
 * The same parcels as a sheet of QGIS: A3, hatches, labels, legend, scale bar, PDF.
 * @param park name of the park
 * @param folder of its own; QGIS wants one that nobody else may read
 * @returns undefined where it is not installed
 */
export async function qgisExports(
  file: string,
  park: string,
  folder: string,
  runs: { readonly warm: number; readonly cold: number },
): Promise<QgisExports | undefined> {
  const python = pythonWithQgis()
  if (python === undefined) return undefined
  const target = join(folder, 'qgis.pdf')
  const run = (exports: number) => qgisProcess(python, [file, park, target, String(exports)], folder)
  await run(1)
  const cold: number[] = []
  const coldCpu: number[] = []
  for (let left = runs.cold; left > 0; left--) {
    const { ms, cpu } = await run(1)
    cold.push(ms)
    if (cpu !== null) coldCpu.push(cpu)
  }
  const many = await run(runs.warm + 1)
  const [one] = coldCpu
  // Its own report has no processor time: that of the further exports is what the longer process took more.
  const each = many.cpu !== null && one !== undefined ? [(many.cpu - one) / runs.warm] : []
  const { version, exportMs, features } = many.report
  return {
    program: `QGIS ${version}`,
    warm: exportMs.slice(1),
    warmCpu: each,
    cold,
    coldCpu,
    parcels: features,
    bytes: statSync(target).size,
  }
}

async function qgisProcess(python: string, words: readonly string[], folder: string) {
  const from = performance.now()
  const child = spawn(python, [join(import.meta.dirname, 'qgis-sheet.py'), ...words], {
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const cpu = new CpuTime(child.pid ?? 0, true)
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')))
  const [code] = (await once(child, 'close')) as [number | null]
  const ms = performance.now() - from
  const spent = cpu.stop()
  if (code !== 0) throw new Error(`qgis-sheet.py ended with ${code}: ${complained}`)
  return { ms, cpu: spent, report: QgisReport.parse(JSON.parse(said)) }
}
