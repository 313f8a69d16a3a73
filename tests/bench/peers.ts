import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

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
