import { basename } from 'node:path'
import type { LeakHit } from '../../contract/printing'
import { comparable, type Searched, type Secrets } from './confidential'
import { ByteSearch } from './byte-search'
import type { PdfFile } from './pdf/pdf-file'
import { isDictionary, PdfName } from './pdf/pdf-values'

export interface FinishedFile {
  readonly bytes: Uint8Array
  /** The file as it was read, with the text of its pages; null for a picture. */
  readonly pdf: { readonly file: PdfFile; readonly text: string } | null
  /** Path or name under which it will be handed out. */
  readonly name: string
  /** The text of the pages as they were drawn; a picture has no other. */
  readonly drawnText: string
}

export interface LeakReport {
  readonly hits: readonly Required<LeakHit>[]
  /** Text of the pages, for looking after the marks. */
  readonly text: string
}

type Where = Required<LeakHit>['where']

/** A place of the file in which text is looked for. */
interface Surface {
  readonly where: Where
  readonly text: string
}

/**
 * Looks for every confidential string in a finished file: in the text of its pages, in metadata, bookmarks and texts for
 * screen readers, in its raw bytes, in its inflated streams and attachments, and in its name. Strings are compared
 * folded and without blanks, so that neither width nor kana nor a line break hides one; in bytes they are looked for as
 * UTF-8 and UTF-16 in either order.
 */
export function checkLeaks(file: FinishedFile, secrets: Secrets): LeakReport {
  const pdf = file.pdf?.file ?? null
  const text = file.pdf?.text ?? file.drawnText
  const surfaces: Surface[] = [
    { where: 'text', text },
    { where: 'text', text: file.drawnText },
    { where: 'file-name', text: basename(file.name).normalize('NFC') },
    ...(pdf ? [{ where: 'metadata' as const, text: pdf.strings().join('\n') }] : []),
  ]
  const hits: Required<LeakHit>[] = []
  for (const surface of surfaces) hits.push(...inText(surface, secrets))
  for (const { where, bytes } of byteSurfaces(file, pdf)) hits.push(...inBytes(where, bytes, secrets))
  const seen = new Set<string>()
  return {
    text,
    hits: hits.filter(({ text: found, where }) => {
      const key = `${where}\n${found}`
      return !seen.has(key) && seen.add(key) !== undefined
    }),
  }
}

function inText({ where, text }: Surface, secrets: Secrets): Required<LeakHit>[] {
  const haystack = comparable(text)
  if (haystack === '') return []
  // A string can only be there when each of its pairs of characters is: that spares most of the searching.
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < haystack.length; at++) pairs.add(haystack.slice(at, at + 2))
  const possible = (form: string) => {
    for (let at = 0; at + 1 < form.length; at++) if (!pairs.has(form.slice(at, at + 2))) return false
    return true
  }
  return secrets.searched.flatMap((secret) => {
    for (const form of secret.forms) {
      if (!possible(form)) continue
      const at = leakAt(haystack, form, secrets.allowed)
      if (at >= 0) return [hitOf(secret, where, haystack.slice(Math.max(0, at - 15), at + form.length + 15))]
    }
    return []
  })
}

/** Where a form stands without being part of a string that may be seen; -1 when nowhere. */
function leakAt(haystack: string, form: string, allowed: readonly string[]): number {
  const covers = allowed.filter((one) => one.includes(form))
  for (let at = haystack.indexOf(form); at >= 0; at = haystack.indexOf(form, at + 1)) {
    const covered = covers.some((one) => {
      for (let inside = one.indexOf(form); inside >= 0; inside = one.indexOf(form, inside + 1))
        if (haystack.startsWith(one, at - inside) && at >= inside) return true
      return false
    })
    if (!covered) return at
  }
  return -1
}

function hitOf({ text, kind }: Searched, where: Where, context: string): Required<LeakHit> {
  return { text, kind, where, context }
}

function byteSurfaces(file: FinishedFile, pdf: PdfFile | null): { where: Where; bytes: Uint8Array }[] {
  const streams: Uint8Array[] = []
  const attachments: Uint8Array[] = []
  for (const { value, stream } of pdf?.all ?? []) {
    if (!stream) continue
    const type = isDictionary(value) ? value.get('Type') : undefined
    const attached = type instanceof PdfName && type.name === 'EmbeddedFile'
    ;(attached ? attachments : streams).push(stream, Uint8Array.of(0))
  }
  return [
    { where: 'raw-bytes' as const, bytes: file.bytes },
    { where: 'streams' as const, bytes: Buffer.concat(streams) },
    { where: 'attachment' as const, bytes: Buffer.concat(attachments) },
  ].filter(({ bytes }) => bytes.length > 0)
}

/** The byte strings of one reading of the workspace: they are the same for every file and every place of it. */
const searches = new WeakMap<Secrets['searched'], ByteSearch<Searched>>()

function searchFor(secrets: Secrets): ByteSearch<Searched> {
  const known = searches.get(secrets.searched)
  if (known) return known
  const search = new ByteSearch<Searched>()
  for (const secret of secrets.searched) for (const needle of encodings(secret)) search.add(needle, secret)
  searches.set(secrets.searched, search)
  return search
}

function inBytes(where: Where, bytes: Uint8Array, secrets: Secrets): Required<LeakHit>[] {
  const hits: Required<LeakHit>[] = []
  const found = new Set<Searched>()
  for (const { at, length, of } of searchFor(secrets).find(bytes)) {
    if (found.has(of)) continue
    if (coveredInBytes(bytes.subarray(Math.max(0, at - 60), at + length + 60), of, secrets.allowed)) continue
    found.add(of)
    hits.push(hitOf(of, where, `@${at}`))
  }
  return hits
}

/** Bytes around a hit that read as part of a string that may be seen. */
function coveredInBytes(around: Uint8Array, secret: Searched, allowed: readonly string[]): boolean {
  const readings = (['utf-8', 'utf-16be', 'utf-16le'] as const).flatMap((encoding) => [
    comparable(new TextDecoder(encoding).decode(around)),
    comparable(new TextDecoder(encoding).decode(around.subarray(1))),
  ])
  return readings.some((text) =>
    secret.forms.some((form) => text.includes(form) && leakAt(text, form, allowed) < 0),
  )
}

function encodings({ text, forms }: Searched): Buffer[] {
  return [...new Set([text, ...forms])].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
  ])
}
