import type { SizeMm } from '../../../contract/rules/sheet-paper'
import { PdfFile } from './pdf-file'
import { latin1, PdfReference } from './pdf-values'

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
 * Adds what a browser leaves out: author and subject, and the exact size of the paper, which it rounds to whole pixels
 * so that a printer would offer to scale. What was written stays byte for byte; the new objects stand behind it
 * (incremental update, ISO 32000-1, 7.5.6).
 * @param pages sizes in mm, in order
 */
export function withMetadata(bytes: Uint8Array, metadata: PdfMetadata, pages: readonly SizeMm[]): Uint8Array {
  const file = new PdfFile(bytes)
  const trailer = file.trailer()
  const size = trailer.get('Size')
  const root = trailer.get('Root')
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    latin1(bytes, Math.max(0, bytes.length - 200), bytes.length),
  )?.[1]
  if (typeof size !== 'number' || !(root instanceof PdfReference) || before === undefined)
    throw new Error('the browser made a PDF that cannot be added to')
  const parts: string[] = ['\n']
  let length = bytes.length + 1
  const places = new Map<number, number>()
  const add = (number: number, body: string): void => {
    const text = `${number} 0 obj\n${body}\nendobj\n`
    places.set(number, length)
    parts.push(text)
    length += text.length
  }
  add(
    size,
    `<</Title ${hexText(metadata.title)}/Author ${hexText(metadata.author)}/Subject ${hexText(metadata.subject)}` +
      `/Creator ${hexText(metadata.creator)}/Producer (Skia/PDF)/CreationDate ${date(metadata.madeAt)}/ModDate ${date(metadata.madeAt)}>>`,
  )
  for (const [number, body] of resizedPages(file, pages)) add(number, body)
  const groups = [...places]
    .map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    .join('')
  parts.push(
    `xref\n${groups}trailer\n<</Size ${size + 1}/Root ${root.object} 0 R/Info ${size} 0 R/Prev ${before}>>\nstartxref\n${length}\n%%EOF\n`,
  )
  return Buffer.concat([bytes, Buffer.from(parts.join(''), 'latin1')])
}

/** The page objects with their exact size: the upper left corner stays where it was drawn from. */
function* resizedPages(file: PdfFile, pages: readonly SizeMm[]): Generator<[number, string]> {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const wanted = new Set(file.pages())
  let index = 0
  for (const page of wanted) {
    const size = pages[index++]
    const object = [...file.objects.values()].find(({ value }) => value === page)
    const at = object ? buffer.indexOf(`\n${object.number} 0 obj\n`, 0, 'latin1') : -1
    const end = buffer.indexOf('endobj', at, 'latin1')
    if (!size || !object || at < 0 || end < 0) continue
    const written = buffer.toString('latin1', at + `\n${object.number} 0 obj\n`.length, end).trimEnd()
    const box = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(written)
    if (!box) continue
    const top = Number(box[2])
    const exact = `/MediaBox [0 ${fixed(top - size.height * pointsPerMm)} ${fixed(size.width * pointsPerMm)} ${fixed(top)}]`
    yield [object.number, written.replace(box[0], exact)]
  }
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
