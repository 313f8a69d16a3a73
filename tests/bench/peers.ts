import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** The version line of a program, or undefined where it is not installed. */
export function versionOf(program: string): string | undefined {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.split('\n')[0]?.trim() : undefined
}

/**
 * The same update by the `sqlite3` program on the same file: one connection, one transaction a time, synced. What it
 * takes is read from its own timer, so that starting the program does not count.
 * @returns milliseconds of each BEGIN … COMMIT, or undefined where it is not installed
 */
export function sqliteUpdates(
  file: string,
  runs: number,
  statement: (run: number) => string,
): number[] | undefined {
  if (versionOf('sqlite3') === undefined) return undefined
  const script = Array.from({ length: runs }, (_, run) => `BEGIN;\n${statement(run)};\nCOMMIT;`).join('\n')
  const done = spawnSync('sqlite3', ['-bail', file], {
    input: `PRAGMA synchronous = FULL;\n.timer on\n${script}\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.status !== 0) throw new Error(`sqlite3: ${done.stderr}`)
  const times = [...done.stdout.matchAll(/Run Time: real ([\d.]+)/g)].map((found) => Number(found[1]) * 1000)
  // BEGIN, the statement and COMMIT each tell their own time.
  return Array.from({ length: runs }, (_, run) =>
    times.slice(run * 3, run * 3 + 3).reduce((a, b) => a + b, 0),
  )
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
