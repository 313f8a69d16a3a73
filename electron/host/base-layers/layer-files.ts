import type { Stats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CodedError } from '../../contract/errors'
import { Engine } from '../workspace/engine'
import { causeOf, isMissing } from '../workspace/file-system'
import { largestMbtiles, type ReadStretch } from './inspect-layer'
import { readTile } from './repository'

/** How a path is kept: relative where the file lies under the workspace's folder, so that both can move together. */
export function storedPath(path: string, workspacePath: string): string {
  const way = relative(dirname(workspacePath), resolve(path))
  return way === '' || way.startsWith('..') || isAbsolute(way) ? resolve(path) : way.split(sep).join('/')
}

/** The absolute path of a stored one. */
export function absolutePath(stored: string, workspacePath: string): string {
  return isAbsolute(stored) ? stored : join(dirname(workspacePath), ...stored.split('/'))
}

/** @throws CodedError `layer-moved`, `layer-unreadable` */
export async function sizeOf(path: string): Promise<number> {
  return (await statOf(path)).size
}

/** Another text once the file is another. @throws CodedError `layer-moved`, `layer-unreadable` */
export async function fileStamp(path: string): Promise<string> {
  const { size, mtimeMs } = await statOf(path)
  return `${size} ${mtimeMs}`
}

async function statOf(path: string): Promise<Stats> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new CodedError('layer-unreadable', { path, cause: 'EISDIR' })
    return found
  } catch (error) {
    throw coded(path, error)
  }
}

/** Reads stretches of a file. @throws CodedError `layer-moved`, `layer-unreadable` */
export function reader(path: string): ReadStretch {
  return async (offset, length) => {
    try {
      const handle = await open(path, 'r')
      try {
        const buffer = new Uint8Array(length)
        const { bytesRead } = await handle.read(buffer, 0, length, offset)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    } catch (error) {
      throw coded(path, error)
    }
  }
}

function coded(path: string, error: unknown): CodedError {
  if (error instanceof CodedError) return error
  if (isMissing(error)) return new CodedError('layer-moved', { path })
  return new CodedError('layer-unreadable', { path, cause: causeOf(error) })
}

/** Holds the one MBTiles file that was asked for last: they are large, and a map asks for many tiles of one. */
export class TileFiles {
  private held: { readonly path: string; readonly engine: Promise<Engine> } | null = null

  /** @throws CodedError `layer-moved`, `layer-unreadable`, `layer-too-large`, `layer-damaged` */
  async tile(path: string, zoom: number, column: number, rowFromNorth: number): Promise<Uint8Array | null> {
    if (this.held?.path !== path) {
      await this.close()
      this.held = { path, engine: openTiles(path) }
    }
    const { engine } = this.held
    try {
      return readTile(await engine, zoom, column, 2 ** zoom - 1 - rowFromNorth)
    } catch (error) {
      this.held = null
      if (error instanceof CodedError) throw error
      throw new CodedError('layer-damaged', {
        path,
        technical: error instanceof Error ? error.message : String(error),
      })
    }
  }

  async close(): Promise<void> {
    const { held } = this
    this.held = null
    await held?.engine.then(
      (engine) => engine.close(),
      () => undefined,
    )
  }
}

async function openTiles(path: string): Promise<Engine> {
  const bytes = await sizeOf(path)
  if (bytes > largestMbtiles)
    throw new CodedError('layer-too-large', { path, bytes, limitBytes: largestMbtiles })
  return Engine.create(await reader(path)(0, bytes))
}
