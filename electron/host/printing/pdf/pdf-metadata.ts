import type { SizeMm } from '../../../contract/rules/sheet-paper'
import { putTogether, takeApart } from './pdf-compact'
import { isDictionary, latin1, PdfReader, PdfReference, type PdfDictionary } from './pdf-values'

export interface PdfMetadata {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** ISO moment. */
  readonly madeAt: string
  readonly creator: string
}

const pointsPerMm = 72 / 25.4

/**
 * The browser's file with what it leaves out: author and subject, and the exact size of the paper, which it rounds to
 * whole pixels so that a printer would offer to scale. Its own description, which names the system, is replaced.
 * Drawings and fonts stay byte for byte; the small objects between them are packed.
 * @param pages sizes in mm, in order
 * @throws Error for a file that no browser wrote
 */
export function withMetadata(bytes: Uint8Array, metadata: PdfMetadata, pages: readonly SizeMm[]): Uint8Array {
  const { version, objects, trailer } = takeApart(bytes)
  const info = trailer.get('Info')
  const written = new Map(objects)
  const number = info instanceof PdfReference ? info.object : Math.max(...objects.keys()) + 1
  written.set(number, Buffer.from(descriptionOf(metadata), 'latin1'))
  for (const [page, body] of resizedPages(objects, trailer, pages))
    written.set(page, Buffer.from(body, 'latin1'))
  return putTogether({
    version,
    objects: written,
    trailer: new Map([...trailer, ['Info', new PdfReference(number)]]),
  })
}

function descriptionOf({ title, author, subject, madeAt, creator }: PdfMetadata): string {
  const moment = date(madeAt)
  return (
    `<</Title ${hexText(title)}/Author ${hexText(author)}/Subject ${hexText(subject)}` +
    `/Creator ${hexText(creator)}/Producer (Skia/PDF)/CreationDate ${moment}/ModDate ${moment}>>`
  )
}

/** The page objects with their exact size: the upper left corner stays where it was drawn from. */
function* resizedPages(
  objects: ReadonlyMap<number, Uint8Array>,
  trailer: PdfDictionary,
  sizes: readonly SizeMm[],
): Generator<[number: number, body: string]> {
  for (const [index, number] of pageNumbers(objects, trailer).entries()) {
    const size = sizes[index]
    const body = objects.get(number)
    if (!size || !body) continue
    const written = latin1(body, 0, body.length)
    const box = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(written)
    if (!box) continue
    const top = Number(box[2])
    const exact = `/MediaBox [0 ${fixed(top - size.height * pointsPerMm)} ${fixed(size.width * pointsPerMm)} ${fixed(top)}]`
    yield [number, written.replace(box[0], exact)]
  }
}

/** Numbers of the page objects in the order of the pages. */
function pageNumbers(objects: ReadonlyMap<number, Uint8Array>, trailer: PdfDictionary): number[] {
  const dictionaryOf = (number: number): PdfDictionary => {
    const body = objects.get(number)
    const value = body && new PdfReader(body).next()
    return isDictionary(value) ? value : new Map()
  }
  const numbers: number[] = []
  const walk = (reference: unknown, depth: number): void => {
    if (!(reference instanceof PdfReference) || depth > 50) return
    const kids = dictionaryOf(reference.object).get('Kids')
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, depth + 1)
    else numbers.push(reference.object)
  }
  const root = trailer.get('Root')
  if (root instanceof PdfReference) walk(dictionaryOf(root.object).get('Pages'), 0)
  return numbers
}

function fixed(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '')
}

/** A text string in UTF-16 with its mark, in hexadecimal digits. */
function hexText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

function date(iso: string): string {
  return `(D:${iso.replace(/\D/g, '').slice(0, 14)}Z)`
}
