import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'

const project = resolve(import.meta.dirname, '../..')
const launcher = join(project, 'out', 'launch.js')

export interface ProgramOptions {
  /** Preferences, recent files, backups, the copy of the sample: each test its own. */
  readonly dataFolder: string
  /** Workspace file to open; none opens the first-run page. */
  readonly workspace?: string
  /** Opens a copy of the sample workspace. */
  readonly sample?: boolean
  /** Added to the environment of the test. */
  readonly env?: Readonly<Record<string, string>>
  /** Words for Node itself. */
  readonly node?: readonly string[]
}

/** The built program, running without a window. */
export interface Program {
  readonly url: string
  readonly token: string
  readonly pid: number
  /** From now on every write of the program fails with ENOSPC, or works again. */
  setDiskFull(full: boolean): void
  /** Memory that the process holds, in MB of 1,000,000 bytes; undefined where the system does not tell. */
  memory(): Promise<number | undefined>
  /** Asks it to end, as closing the window does, and waits. */
  stop(): Promise<void>
  /** Takes it away without a word, as a power failure would. */
  kill(): Promise<void>
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => child.once('exit', () => done()))
}

/**
 * Starts the built program with `--no-window` and waits for the line that tells where it listens.
 * @throws Error with what the program said when it ends before that
 */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  if (!existsSync(launcher)) throw new Error('The program is not built: run "npm run build" first.')
  const flag = join(
    options.dataFolder,
    '..',
    `full-disk-${process.pid}-${Math.random().toString(36).slice(2)}`,
  )
  const words = ['--no-window', '--data-folder', options.dataFolder]
  if (options.workspace !== undefined) words.push('--workspace', options.workspace)
  if (options.sample === true) words.push('--sample')
  const child = spawn(
    process.execPath,
    [...(options.node ?? []), '--import', join(import.meta.dirname, 'full-disk.mjs'), launcher, ...words],
    {
      env: { ...process.env, RITCHI_DESK_TEST_FULL_DISK: flag, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const lines = createInterface({ input: child.stdout })
  const first = await new Promise<string>((done, fail) => {
    lines.once('line', done)
    child.once('exit', (code) =>
      fail(new Error(`the program ended with ${code} before it was ready:\n${said}`)),
    )
  })
  const { url, token } = JSON.parse(first) as { url: string; token: string }
  return {
    url,
    token,
    pid: child.pid ?? 0,
    setDiskFull: (full) => {
      if (full) writeFileSync(flag, '')
      else rmSync(flag, { force: true })
    },
    memory: () => residentMegabytes(child.pid ?? 0),
    stop: async () => {
      rmSync(flag, { force: true })
      child.kill('SIGTERM')
      await ended(child)
    },
    kill: async () => {
      rmSync(flag, { force: true })
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}

async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6
}
