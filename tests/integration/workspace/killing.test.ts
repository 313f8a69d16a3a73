import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from 'vite'
import { z } from 'zod'
import { openChecked } from '../../../electron/host/workspace/file-checks'
import { makeTempFolder } from '../../support/temp-folder'
import { makeWorkspace, openWorkspace, parkNames } from './support/sample'

const project = resolve(import.meta.dirname, '../../..')
/** Inside the project, so that the child finds sql.js. */
const outDir = resolve(project, 'node_modules/.cache/ritchi-desk-tests', String(process.pid))
const child = resolve(outDir, 'kill-child.mjs')

/** Processes at a time, and how often each is killed with all of the files that it is saving. */
const LANES = 2
const ROUNDS = 30
const FILES_A_PROCESS = 5
const KILLS = LANES * ROUNDS * FILES_A_PROCESS

beforeAll(async () => {
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'support/kill-child.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'kill-child.mjs' } },
    },
    ssr: { external: ['sql.js'], noExternal: true },
  })
})

afterAll(() => rmSync(outDir, { recursive: true, force: true }))

interface Killing {
  readonly paths: readonly string[]
  readonly round: number
  /** The clock runs from this line of this file on: 1 is its having been opened, 2 its first answer. */
  readonly from: { readonly file: number; readonly line: number }
  readonly milliseconds: number
  /** `slow` makes each save last long enough to be hit; its beginning is a line of its own, `~`. */
  readonly pace?: 'fast' | 'slow'
  /** The child lives at least until this. */
  readonly notBefore?: Promise<void>
}

/**
 * Lets a child work on its files and kills it.
 * @returns what was answered for each file, line by line
 */
function killed({
  paths,
  round,
  from,
  milliseconds,
  pace = 'fast',
  notBefore = Promise.resolve(),
}: Killing): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    // A child lives too briefly for SQLite's code to be compiled a second time, for speed: that alone takes longer.
    const process_ = spawn(process.execPath, ['--liftoff-only', child, String(round), pace, ...paths], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines: string[][] = paths.map(() => [])
    let rest = ''
    let errors = ''
    let isTimed = false
    process_.stdout.on('data', (data: Buffer) => {
      const whole = (rest + data.toString()).split('\n')
      rest = whole.pop() ?? ''
      for (const line of whole) lines[Number(line[0])]?.push(line.slice(2))
      if (isTimed || (lines[from.file]?.length ?? 0) < from.line) return
      isTimed = true
      setTimeout(() => void notBefore.then(() => process_.kill('SIGKILL')), milliseconds)
    })
    process_.stderr.on('data', (data: Buffer) => (errors += data.toString()))
    process_.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(lines)
      else reject(new Error(`the child ended by itself in round ${round}: ${errors}`))
    })
  })
}

const Name = z.object({ name: z.string() })

async function namesIn(path: string): Promise<Set<string>> {
  const engine = await openChecked(path, readFileSync(path))
  try {
    return new Set(engine.all(Name, 'SELECT name FROM parks').map((row) => row.name))
  } finally {
    engine.close()
  }
}

/** A file under the hands of children, and what must be in it. */
class TriedFile {
  readonly folder = makeTempFolder()
  readonly path = this.folder.join('w.gpkg')
  readonly expected = new Set<string>(['P'])
  answered = 0
  whileSaving = 0

  async compare(lines: readonly string[], round: number, title: string): Promise<void> {
    let last = ''
    for (const line of lines) {
      if (line === 'open' || line === '~') continue
      this.answered++
      last = line
      if (line.startsWith('-')) this.expected.delete(line.slice(1))
      else this.expected.add(line)
    }
    const found = await namesIn(this.path)
    if (readdirSync(this.folder.path).some((name) => name.endsWith('.tmp'))) this.whileSaving++
    // The one command under way may have reached the disk without its answer, or its undo may.
    const unanswered = next(last, round)
    if (unanswered.startsWith('-')) {
      if (!found.has(unanswered.slice(1))) this.expected.delete(unanswered.slice(1))
    } else if (found.has(unanswered)) this.expected.add(unanswered)
    expect([...found].sort(), title).toEqual([...this.expected].sort())
  }

  /** Afterwards it opens as any other, and nothing of the killed saves is left beside it. */
  async close(): Promise<void> {
    const workspace = await openWorkspace(this.path)
    expect(workspace.describe().readOnly).toBeNull()
    expect(parkNames(workspace.db)).toHaveLength(this.expected.size)
    expect(readdirSync(this.folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await workspace.close()
    this.folder.remove()
  }
}

it(`keeps every answered command and a readable file when the program is killed ${KILLS} times while saving`, async () => {
  let answered = 0
  let whileSaving = 0
  const lane = async (number: number) => {
    const files = Array.from({ length: FILES_A_PROCESS }, () => new TriedFile())
    const paths = files.map(({ path }) => path)
    for (const path of paths) await makeWorkspace(path)
    for (let round = 0; round < ROUNDS; round++) {
      // Evenly over the length of a few saves, so that each moment of a save is met, the first one's included.
      const wait = (round * 7 + number * 3) % 25
      const isSlow = round % 3 === 0
      const lines = await killed({
        paths,
        round,
        from: { file: round % files.length, line: isSlow ? (round % 9) + 4 : round % 5 === 0 ? 1 : 3 },
        milliseconds: isSlow ? wait * 2 : wait,
        pace: isSlow ? 'slow' : 'fast',
      })
      for (const [index, file] of files.entries())
        await file.compare(lines[index] ?? [], round, `lane ${number}, round ${round}, file ${index}`)
    }
    for (const file of files) {
      answered += file.answered
      whileSaving += file.whileSaving
      await file.close()
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)))
  // Otherwise the kills missed what they were meant to hit.
  expect(answered).toBeGreaterThan(KILLS / 2)
  expect(whileSaving).toBeGreaterThan(KILLS / 10)
}, 900_000)

/** What the child does after that answer. */
function next(line: string, round: number): string {
  if (line === '') return `${round}-0`
  if (line.startsWith('-')) return `${round}-${Number(line.split('-')[2]) + 1}`
  const index = Number(line.split('-')[1])
  return index % 5 === 4 ? `-${line}` : `${round}-${index + 1}`
}

it('lets exactly one of several processes write, and names the reason to the others', async () => {
  const folder = makeTempFolder()
  const path = folder.join('w.gpkg')
  await makeWorkspace(path)
  const expected = ['P']
  for (let round = 0; round < 2; round++) {
    // The winner lives until both others were refused: one that starts late would find its lock free again.
    let refused = 0
    let release = (): void => {}
    const bothRefused = new Promise<void>((resolve) => (release = resolve))
    const all = await Promise.allSettled(
      [1, 2, 3].map((number) =>
        killed({
          paths: [path],
          round: round * 10 + number,
          from: { file: 0, line: 3 },
          milliseconds: 0,
          notBefore: bothRefused,
        }).catch((error: unknown) => {
          refused += 1
          if (refused === 2) release()
          throw error
        }),
      ),
    )
    const winners = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const losers = all.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(winners).toHaveLength(1)
    for (const reason of losers) expect(reason).toContain('held-by-other')
    // Every fifth is undone at once; the kill may hide that answer.
    for (const line of winners[0]?.[0] ?? []) if (/^\d+-\d*[0-35-8]$/.test(line)) expected.push(line)
    expect([...(await namesIn(path))]).toEqual(expect.arrayContaining(expected))
  }
  folder.remove()
})
