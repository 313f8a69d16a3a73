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

const LANES = 3
const ROUNDS_A_LANE = 100

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

/**
 * Lets a child work on the file and kills it.
 * @param line the child's line after which the clock runs: 1 is its having opened the file, 2 its first answer
 * @param pace `slow` makes each save last long enough to be hit; its beginning is a line of its own, `~`
 * @param notBefore the child lives at least until this
 * @returns what it was answered, line by line
 */
function killedAfter(
  path: string,
  round: number,
  line: number,
  milliseconds: number,
  pace: 'fast' | 'slow' = 'fast',
  notBefore: Promise<void> = Promise.resolve(),
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    // A child lives too briefly for SQLite's code to be compiled a second time, for speed: that alone takes longer.
    const process_ = spawn(process.execPath, ['--liftoff-only', child, path, String(round), pace], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let errors = ''
    process_.stdout.on('data', (data: Buffer) => {
      const lines = out.split('\n').length - 1
      out += data.toString()
      if (lines < line && out.split('\n').length - 1 >= line)
        setTimeout(() => void notBefore.then(() => process_.kill('SIGKILL')), milliseconds)
    })
    process_.stderr.on('data', (data: Buffer) => (errors += data.toString()))
    process_.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
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

it(`keeps every answered command and a readable file when the program is killed ${LANES * ROUNDS_A_LANE} times while saving`, async () => {
  let answered = 0
  let whileSaving = 0
  const lane = async (number: number) => {
    const folder = makeTempFolder()
    const path = folder.join('w.gpkg')
    await makeWorkspace(path)
    const expected = new Set<string>(['P'])
    for (let round = 0; round < ROUNDS_A_LANE; round++) {
      // Evenly over the length of a few saves, so that each moment of a save is met, the first one's included.
      const wait = (round * 7 + number * 3) % 25
      const lines =
        round % 3 === 0
          ? await killedAfter(path, round, (round % 9) + 2, wait % 12, 'slow')
          : await killedAfter(path, round, round % 5 === 0 ? 1 : 2, wait)
      let last = ''
      for (const line of lines) {
        if (line === 'open' || line === '~') continue
        answered++
        last = line
        if (line.startsWith('-')) expected.delete(line.slice(1))
        else expected.add(line)
      }
      const found = await namesIn(path)
      if (readdirSync(folder.path).some((name) => name.endsWith('.tmp'))) whileSaving++
      // The one command under way may have reached the disk without its answer, or its undo may.
      const unanswered = next(last, round)
      if (unanswered.startsWith('-')) {
        if (!found.has(unanswered.slice(1))) expected.delete(unanswered.slice(1))
      } else if (found.has(unanswered)) expected.add(unanswered)
      expect([...found].sort(), `lane ${number}, round ${round}`).toEqual([...expected].sort())
    }
    const workspace = await openWorkspace(path)
    expect(workspace.describe().readOnly).toBeNull()
    expect(parkNames(workspace.db)).toHaveLength(expected.size)
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await workspace.close()
    folder.remove()
  }
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)))
  // Otherwise the kills missed what they were meant to hit.
  expect(answered).toBeGreaterThan((LANES * ROUNDS_A_LANE) / 2)
  expect(whileSaving).toBeGreaterThan((LANES * ROUNDS_A_LANE) / 10)
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
        killedAfter(path, round * 10 + number, 3, 0, 'fast', bothRefused).catch((error: unknown) => {
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
    for (const line of winners[0] ?? []) if (/^\d+-\d*[0-35-8]$/.test(line)) expected.push(line)
    expect([...(await namesIn(path))]).toEqual(expect.arrayContaining(expected))
  }
  folder.remove()
})
