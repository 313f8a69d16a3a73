import { fileStamp, reader, sizeOf } from './layer-files'
import type { Inspected } from './inspect-layer'

/** More than one person lays on the map at a time. */
const mostHeld = 8

type Look = Inspected & { readonly bytes: number }

/**
 * What files were found to be. A preview asks for many stretches of one file, and to look through the whole of it each time
 * would take longer than to show it; a file that changed is looked at again.
 */
export class InspectedFiles {
  private readonly held = new Map<string, { readonly stamp: string; readonly look: Promise<Look> }>()

  /** @throws CodedError see `baseLayers.inspect` */
  async look(path: string): Promise<Look> {
    const stamp = await fileStamp(path)
    const known = this.held.get(path)
    if (known?.stamp === stamp) return known.look
    const look = inspect(path)
    this.held.delete(path)
    this.held.set(path, { stamp, look })
    look.catch(() => this.held.delete(path))
    for (const oldest of this.held.keys()) {
      if (this.held.size <= mostHeld) break
      this.held.delete(oldest)
    }
    return look
  }
}

async function inspect(path: string): Promise<Look> {
  const bytes = await sizeOf(path)
  const { inspectLayer } = await import('./inspect-layer')
  return { ...(await inspectLayer(path, bytes, reader(path))), bytes }
}
