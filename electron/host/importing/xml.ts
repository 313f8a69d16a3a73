import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { CodedError } from '../../contract/errors'
import type { ImportEncoding, ImportFormat } from '../../contract/importing-source'
import { encodingFault, markedEncoding, requireNoNul } from './encoding'
import { paced, type NamedBytes, type Reading } from './source'

/** Elements within elements; maps have a dozen, what goes deeper is meant to do harm. */
const deepest = 200
/** Bytes given to the parser at a time. */
const pieceLength = 256 * 1024

export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  text(content: string): void
  close(name: string): void
}

const encodings: Readonly<Record<string, ImportEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
}

/** The encoding that an XML file declares; UTF-8 where it says nothing. */
export function encodingOfXml(bytes: Uint8Array): ImportEncoding {
  const prolog = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(prolog)?.[1]?.toLowerCase() ?? 'utf-8'
  return markedEncoding(bytes)?.value ?? encodings[declared] ?? 'utf-8'
}

/** Name without its prefix: programs choose prefixes as they like. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/**
 * Goes through an XML file piece by piece, so that no more than a piece of it is in memory as text. Document types are
 * refused before anything else is read of them, so that no entity is ever expanded but the five of XML itself.
 * @throws CodedError `import-xml-unsafe`; `import-file-damaged` with the line; `import-encoding-wrong`, `import-nul-bytes`
 */
export async function scanXml(
  { name, bytes }: NamedBytes,
  format: ImportFormat,
  listener: XmlListener,
  reading: Reading,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, fileName: '' })
  const unsafe = (problem: 'document-type' | 'entity' | 'depth') =>
    new CodedError('import-xml-unsafe', { name, problem, row: parser.line })
  let depth = 0
  parser.on('error', (error) => {
    if (/entity/i.test(error.message)) throw unsafe('entity')
    throw new CodedError('import-file-damaged', {
      name,
      format,
      problem: /unclosed|unexpected end/i.test(error.message) ? 'truncated' : 'syntax',
      part: '',
      at: null,
      row: parser.line,
    })
  })
  parser.on('doctype', () => {
    throw unsafe('document-type')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1
    if (depth > deepest) throw unsafe('depth')
    listener.open(localName(tag.name), tag.attributes, parser.line)
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth -= 1
    listener.close(localName(tag.name))
  })
  parser.on('text', (content) => listener.text(content))
  parser.on('cdata', (content) => listener.text(content))
  const breath = paced(reading)
  const encoding = encodingOfXml(bytes)
  if (!encoding.startsWith('utf-16')) requireNoNul(name, bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const isLast = at + pieceLength >= bytes.length
    const piece = decoded(decoder, bytes.subarray(at, at + pieceLength), !isLast)
    if (piece === null) throw encodingFault(name, bytes, encoding)
    // A document type is refused when its end is met; one without end would be kept in memory until then.
    if (/<!(DOCTYPE|ENTITY)/i.test(piece)) throw unsafe('document-type')
    parser.write(piece)
    reading.progress(at, bytes.length)
    await breath()
  }
  parser.close()
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
): string | null {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return null
  }
}
