import Papa from 'papaparse'
import { CodedError } from '../../../contract/errors'
import type { ImportEncoding } from '../../../contract/importing-source'
import { detectEncoding, encodingFault, pieceBytes, requireNoNul } from '../encoding'
import { paced, type NamedBytes, type ReadRecord, type Reading, type ReadSource } from '../source'

/**
 * Columns of the files of 国税庁法人番号公表サイト that are used, counted from 0 (リソース定義書, 基本3情報ダウンロード データ項目,
 * 30 columns, no header).
 */
const at = {
  number: 1,
  changedOn: 5,
  name: 6,
  prefecture: 9,
  city: 10,
  street: 11,
  postCode: 15,
  closedOn: 18,
  latest: 23,
  nameEn: 24,
  kana: 28,
} as const
const columns = 30
const headers = [
  '法人番号',
  '商号又は名称',
  'フリガナ',
  '英語表記',
  '本店所在地',
  '郵便番号',
  '変更年月日',
  '閉鎖等年月日',
]

const head = /^"?\d+"?,"?(\d{13})"?,/

/** True for a text that begins as these files do: a running number, a 法人番号, no header. */
export function isCorporateNumbers(text: string): boolean {
  const [line = ''] = text.split('\n', 1)
  return head.test(line) && line.split(',').length >= columns - 3
}

/**
 * Reads a file of a prefecture or of the country as it streams by and keeps the companies of the workspace only: a
 * prefecture has tens of thousands of which the office knows a few hundred.
 * @param wanted 法人番号 of the companies of the workspace
 * @throws CodedError `import-file-damaged`, `import-encoding-wrong`, `import-nul-bytes`
 */
export async function readCorporateNumbers(
  { name, bytes }: NamedBytes,
  chosen: ImportEncoding | null,
  wanted: ReadonlySet<string>,
  reading: Reading,
): Promise<ReadSource> {
  const found = detectEncoding(bytes)
  const encoding = chosen === null ? found : { value: chosen, basis: 'chosen' as const, bom: 0 }
  requireNoNul(name, bytes)
  const breath = paced(reading)
  const decoder = new TextDecoder(encoding.value, { fatal: true })
  const latest = new Map<string, ReadRecord>()
  let rest = ''
  let row = 0
  const take = (line: string) => {
    row += 1
    if (line === '') return
    const number = head.exec(line)?.[1]
    if (number === undefined)
      throw new CodedError('import-file-damaged', {
        name,
        format: 'corporate-numbers',
        problem: 'not-this-format',
        part: '',
        at: null,
        row,
      })
    if (!wanted.has(number)) return
    const [cells = []] = Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' }).data
    const cell = (index: number) => (cells[index] ?? '').trim()
    // Files of changes tell every step of a company; the last one is marked and comes last.
    if (cell(at.latest) === '0' && latest.has(number)) return
    latest.set(number, {
      row,
      byte: null,
      cells: [
        number,
        cell(at.name),
        cell(at.kana),
        cell(at.nameEn),
        `${cell(at.prefecture)}${cell(at.city)}${cell(at.street)}`,
        cell(at.postCode),
        cell(at.changedOn),
        cell(at.closedOn),
      ],
      geometry: null,
    })
  }
  const decode = (piece: Uint8Array | null) => {
    try {
      return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      throw encodingFault(name, bytes, encoding.value)
    }
  }
  for (let from = encoding.bom; from <= bytes.length; from += pieceBytes) {
    const isLast = from + pieceBytes >= bytes.length
    const text = rest + decode(bytes.subarray(from, from + pieceBytes)) + (isLast ? decode(null) : '')
    const lines = text.split('\n')
    rest = isLast ? '' : (lines.pop() ?? '')
    for (const line of lines) take(line.endsWith('\r') ? line.slice(0, -1) : line)
    reading.progress(Math.min(from + pieceBytes, bytes.length), bytes.length)
    await breath()
    if (isLast) break
  }
  return {
    format: 'corporate-numbers',
    encoding: { value: encoding.value, basis: encoding.basis },
    delimiter: { value: ',', basis: 'declared' },
    headerRow: { value: 0, basis: 'declared' },
    layers: [],
    layer: null,
    headers,
    records: [...latest.values()],
    crsText: '',
    crsRule: null,
    warnings: [],
  }
}
