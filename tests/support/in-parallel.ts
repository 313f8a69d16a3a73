import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { delimiter, resolve } from 'node:path'

/**
 * Runs scripts of the package.json that lies here side by side, as many as there are cores (at least two), in the order
 * given: `tsx tests/support/in-parallel.ts lint format`. What each of them said is printed as a whole when it has ended.
 * Ends with 1 when any of them failed, after all of them have ended, so that one run tells everything.
 */
const names = process.argv.slice(2)
const { scripts = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts?: Readonly<Record<string, string>>
}
const unknown = names.filter((name) => scripts[name] === undefined)
if (unknown.length > 0) throw new Error(`package.json has no script ${unknown.join(', ')}`)

/**
 * The compiler and the type-aware lint are Go, and spend a third of their work on tidying memory that they soon give back as
 * a whole. Where there is room for both they leave it, up to a limit; either needs some 4 GB then instead of 2 to 3.
 */
const untidied = totalmem() >= 12e9 ? { GOGC: 'off', GOMEMLIMIT: '5GiB' } : {}

/** As npm does it: the tools of the project come first. Windows may call the variable `Path`. */
function environment(): NodeJS.ProcessEnv {
  const variable = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const tools = resolve('node_modules', '.bin')
  const node = [process.env['NODE_OPTIONS'], '--max-semi-space-size=64'].filter(Boolean).join(' ')
  const path = [tools, process.env[variable] ?? ''].join(delimiter)
  return { ...untidied, ...process.env, NODE_OPTIONS: node, [variable]: path }
}

/** @returns whether it ended well */
function run(name: string): Promise<boolean> {
  return new Promise((done) => {
    const begun = Date.now()
    let said = ''
    const end = (well: boolean): void => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(1)
      process.stdout.write(`${well ? '✓' : '✗'} ${name} (${seconds} s)\n${said}`)
      done(well)
    }
    // A shell, because the scripts are written for one and the tools are .cmd files on Windows.
    const child = spawn(scripts[name] ?? '', {
      shell: true,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', (error) => {
      said += `${error.message}\n`
    })
    child.on('close', (code) => end(code === 0))
  })
}

const waiting = [...names]
const failed = new Set<string>()
async function lane(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
    if (!(await run(name))) failed.add(name)
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane))

if (failed.size > 0) {
  process.stdout.write(`failed: ${names.filter((name) => failed.has(name)).join(', ')}\n`)
  process.exitCode = 1
}
