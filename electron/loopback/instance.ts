import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { request } from 'node:http'
import { z } from 'zod'

const fileName = 'loopback-instance.json'

const Instance = z.object({
  pid: z.int(),
  port: z.int().min(1).max(65535),
  token: z.string(),
  id: z.string(),
})
type Instance = z.infer<typeof Instance>

/** The place of the one program that runs on a data folder. */
export interface InstancePlace {
  /** Gives the place back; does nothing when it is no longer ours. */
  release(): Promise<void>
}

/**
 * Takes the place of the one program on a data folder, or hands the work to the one that has it. The file holds the
 * running program's token and is readable by its user alone.
 * @param workspacePath absolute path that the first program shall open, or null
 * @returns the place, or null when the first program has answered and come to the front
 */
export async function takePlace(
  dataFolder: string,
  own: { port: number; token: string },
  workspacePath: string | null,
): Promise<InstancePlace | null> {
  await mkdir(dataFolder, { recursive: true })
  const path = join(dataFolder, fileName)
  const mine: Instance = { pid: process.pid, ...own, id: randomBytes(8).toString('hex') }
  if (!(await writeNew(path, mine))) {
    const first = await readInstance(path)
    if (first && (await callFirst(first, workspacePath))) return null
    await replace(path, mine)
    // Two starts may find the same dead program; the one whose file was replaced again gives way.
    const now = await readInstance(path)
    if (now && now.id !== mine.id && (await callFirst(now, workspacePath))) return null
  }
  return {
    async release() {
      if ((await readInstance(path))?.id === mine.id) await rm(path, { force: true })
    },
  }
}

async function writeNew(path: string, instance: Instance): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(JSON.stringify(instance))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function replace(path: string, instance: Instance): Promise<void> {
  const temporary = `${path}.${instance.id}`
  await writeFile(temporary, JSON.stringify(instance), { mode: 0o600 })
  await rename(temporary, path)
}

async function readInstance(path: string): Promise<Instance | null> {
  try {
    return Instance.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** True when a program of ours answered with its own token's consent; a stranger on an old port does not. */
function callFirst(first: Instance, workspacePath: string | null): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: first.port,
        path: '/shell/second-start',
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${first.token}` },
        timeout: 5000,
      },
      (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      },
    )
    call.on('timeout', () => call.destroy())
    call.on('error', () => resolve(false))
    call.end(JSON.stringify({ workspacePath }))
  })
}
