import type { PdfFile } from './pdf-file'
import {
  isDictionary,
  PdfName,
  PdfOperator,
  PdfReader,
  PdfString,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values'

/** What a font's codes mean, by code, from its ToUnicode table. */
type Meaning = ReadonlyMap<number, string>

/**
 * The text of each page as a reader's search finds it: codes turned into characters by the tables that the file itself
 * carries, forms drawn on the page included.
 */
export function pageTexts(file: PdfFile): string[] {
  const meanings = new Map<PdfDictionary, Meaning>()
  return file.pages().map((page) => {
    const contents = page.get('Contents')
    const streams = (Array.isArray(contents) ? contents : [contents]) as PdfValue[]
    const resources = file.dictionary(page.get('Resources'))
    return streams.map((stream) => textOfStream(file, file.streamOf(stream), resources, meanings, 0)).join('')
  })
}

function textOfStream(
  file: PdfFile,
  content: Uint8Array | null,
  resources: PdfDictionary,
  meanings: Map<PdfDictionary, Meaning>,
  depth: number,
): string {
  if (!content || depth > 10) return ''
  const fonts = file.dictionary(resources.get('Font'))
  const forms = file.dictionary(resources.get('XObject'))
  const reader = new PdfReader(content)
  let operands: PdfValue[] = []
  let meaning: Meaning = new Map()
  let text = ''
  while (reader.at < content.length) {
    if (reader.skipDrawing()) operands = []
    const value = reader.next()
    if (value === undefined) continue
    if (!(value instanceof PdfOperator)) {
      operands.push(value)
      continue
    }
    const [first] = operands
    switch (value.name) {
      case 'Tf':
        if (first instanceof PdfName)
          meaning = meaningOf(file, file.dictionary(fonts.get(first.name)), meanings)
        break
      case 'Tj':
      case "'":
      case '"':
        text += spoken(operands.at(-1), meaning)
        break
      case 'TJ':
        for (const part of (Array.isArray(first) ? first : []) as PdfValue[]) text += spoken(part, meaning)
        break
      case 'ET':
        text += '\n'
        break
      case 'Do': {
        const reference = first instanceof PdfName ? forms.get(first.name) : undefined
        const form = file.dictionary(reference)
        const own = form.has('Resources') ? file.dictionary(form.get('Resources')) : resources
        const subtype = form.get('Subtype')
        if (subtype instanceof PdfName && subtype.name === 'Form')
          text += textOfStream(file, file.streamOf(reference), own, meanings, depth + 1)
        break
      }
      default:
    }
    operands = []
  }
  return text
}

function spoken(value: PdfValue | undefined, meaning: Meaning): string {
  if (!(value instanceof PdfString)) return ''
  const { bytes } = value
  // The fonts of a browser's PDF are all of two bytes a code; what has no table is taken byte by byte.
  if (meaning.size === 0) return String.fromCharCode(...bytes)
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += meaning.get(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) ?? '\ufffd'
  return text
}

function meaningOf(file: PdfFile, font: PdfDictionary, known: Map<PdfDictionary, Meaning>): Meaning {
  const before = known.get(font)
  if (before) return before
  const meaning = readMeaning(file.streamOf(font.get('ToUnicode')))
  known.set(font, meaning)
  return meaning
}

/** Reads `bfchar` and `bfrange` of a ToUnicode CMap (ISO 32000-1, 9.10.3). */
function readMeaning(content: Uint8Array | null): Meaning {
  const meaning = new Map<number, string>()
  if (!content) return meaning
  const reader = new PdfReader(content)
  let operands: PdfValue[] = []
  while (reader.at < content.length) {
    const value = reader.next()
    if (value === undefined || isDictionary(value)) continue
    if (!(value instanceof PdfOperator)) {
      operands.push(value)
      continue
    }
    if (value.name === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2)
        meaning.set(code(operands[at]), utf16(operands[at + 1]))
    if (value.name === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        addRange(meaning, operands[at], operands[at + 1], operands[at + 2])
    operands = []
  }
  return meaning
}

function addRange(
  meaning: Map<number, string>,
  from: PdfValue | undefined,
  to: PdfValue | undefined,
  target: PdfValue | undefined,
): void {
  const first = code(from)
  for (let at = first; at <= code(to); at++) {
    if (Array.isArray(target)) meaning.set(at, utf16((target as PdfValue[])[at - first]))
    else {
      const text = utf16(target)
      const last = text.charCodeAt(text.length - 1) + at - first
      meaning.set(at, text.slice(0, -1) + String.fromCharCode(last))
    }
  }
}

function code(value: PdfValue | undefined): number {
  return value instanceof PdfString ? value.bytes.reduce((sum, byte) => sum * 256 + byte, 0) : 0
}

function utf16(value: PdfValue | undefined): string {
  return value instanceof PdfString ? new TextDecoder('utf-16be').decode(value.bytes) : ''
}
