import { basename } from 'node:path'
import type { LeakHit } from '../../contract/printing'
import { comparable, type Searched, type Secrets } from './confidential'
import { byteForms, ByteSearch } from './byte-search'
import { TextSearch } from './text-search'
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
  return searchFor(secrets)
    .texts.candidates(haystack)
    .flatMap((secret) => {
      for (const form of secret.forms) {
        const at = leakAt(haystack, form, secrets.allowed)
        if (at >= 0)
          return [hitOf(secret, where, haystack.slice(Math.max(0, at - 15), at + form.length + 15))]
      }
      return []
    })
}

/** Where a form stands without being part of a string that may be seen; -1 when nowhere. */
function leakAt(haystack: string, form: string, allowed: readonly string[]): number {
  const first = haystack.indexOf(form)
  if (first < 0) return -1
  const covers = allowed.filter((one) => one.includes(form))
  for (let at = first; at >= 0; at = haystack.indexOf(form, at + 1)) {
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

/** What is searched for in one reading of the workspace: the same for every file and every place of it. */
interface Searches {
  readonly bytes: ByteSearch<Searched>
  readonly texts: TextSearch<Searched>
}

const searches = new WeakMap<Secrets['searched'], Searches>()

/** Makes ready what the first check of a reading has to make, so that it can be done while something else is awaited. */
export function prepareCheck(secrets: Secrets): void {
  searchFor(secrets)
}

function searchFor(secrets: Secrets): Searches {
  const known = searches.get(secrets.searched)
  if (known) return known
  const bytes = new ByteSearch<Searched>()
  for (const secret of secrets.searched)
    for (const text of new Set([secret.text, ...secret.forms]))
      for (const form of byteForms) bytes.add(text, form, secret)
  const made = { bytes, texts: new TextSearch(secrets.searched) }
  searches.set(secrets.searched, made)
  return made
}

function inBytes(where: Where, bytes: Uint8Array, secrets: Secrets): Required<LeakHit>[] {
  const hits: Required<LeakHit>[] = []
  const found = new Set<Searched>()
  for (const { at, length, of } of searchFor(secrets).bytes.find(bytes)) {
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
