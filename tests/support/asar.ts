import { readFileSync } from 'node:fs'

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
  readonly size?: number
  readonly offset?: string
  readonly unpacked?: boolean
}

/**
 * Reads Electron's archive: a JSON index behind four lengths, then the files one after the other.
 * @returns the files by their path in the archive; those that lie beside it are left out
 */
export function readAsar(path: string): Map<string, Buffer> {
  const bytes = readFileSync(path)
  const start = 8 + bytes.readUInt32LE(4)
  const index = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as Entry
  const files = new Map<string, Buffer>()
  const walk = (entry: Entry, at: string): void => {
    for (const [name, child] of Object.entries(entry.files ?? {})) {
      if (child.files) walk(child, `${at}${name}/`)
      else if (child.offset !== undefined && !child.unpacked) {
        const from = start + Number(child.offset)
        files.set(at + name, bytes.subarray(from, from + (child.size ?? 0)))
      }
    }
  }
  walk(index, '')
  return files
}
