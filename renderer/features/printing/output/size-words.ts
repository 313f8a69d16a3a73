import type { Messages } from '../../../messages'
import type { Format } from '../../../ui/format/create-format'

/** A file's size as people say it. */
export function sizeWords(bytes: number, m: Messages, format: Format): string {
  return bytes < 1_000_000
    ? m.printing.kilobytes(format.whole(Math.max(1, Math.round(bytes / 1000))))
    : m.printing.megabytes(format.fixed(bytes / 1_000_000, 1))
}

/** The last part of a path of any system. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return { folder: path.slice(0, Math.max(at, at === 0 ? 1 : 0)), name: path.slice(at + 1) }
}

/** A file in a folder, with the sign that the folder's own path is written with. */
export function joinPath(folder: string, name: string): string {
  if (/[\\/]$/.test(folder)) return `${folder}${name}`
  const sign = folder.includes('\\') && !folder.includes('/') ? '\\' : '/'
  return `${folder}${sign}${name}`
}

/** Names of the pictures of a sheet: the first page bears the plain name, the others are numbered. */
export function pictureNames(name: string, pages: number): string[] {
  return Array.from({ length: Math.max(1, pages) }, (_, page) =>
    page === 0 ? name : name.replace(/(\.[^.\\/]+)?$/, (extension) => `_${page + 1}${extension}`),
  )
}
