/** A file inside a tar archive. */
export interface TarEntry {
  readonly name: string
  readonly mode: number
  readonly content: Uint8Array
}

const BLOCK = 512

function text(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}

/**
 * Reads the plain files of a tar archive (POSIX ustar). Folders, links and extensions are left out.
 * @throws Error when the archive ends inside a file
 */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = []
  let at = 0
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK)
    if (header[0] === 0) break
    const prefix = text(header, 345, 155)
    const name = (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100)
    const size = Number.parseInt(text(header, 124, 12).trim(), 8)
    const type = text(header, 156, 1)
    const from = at + BLOCK
    if (from + size > archive.length) throw new Error(`the archive ends inside ${name}`)
    if (type === '0' || type === '')
      entries.push({
        name,
        mode: Number.parseInt(text(header, 100, 8).trim(), 8),
        content: archive.subarray(from, from + size),
      })
    at = from + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}
