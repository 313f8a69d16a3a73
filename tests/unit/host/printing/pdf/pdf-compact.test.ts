import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkLeaks } from '../../../../../electron/host/printing/leak-check'
import { putTogether, takeApart } from '../../../../../electron/host/printing/pdf/pdf-compact'
import { PdfFile } from '../../../../../electron/host/printing/pdf/pdf-file'
import { withMetadata } from '../../../../../electron/host/printing/pdf/pdf-metadata'
import { pageTexts } from '../../../../../electron/host/printing/pdf/pdf-text'
import { PdfName, PdfString, textOf } from '../../../../../electron/host/printing/pdf/pdf-values'

const content = deflateSync(Buffer.from('BT (parcel) Tj ET'))
const tags = 900

/** A file as a browser writes it: a page, its drawing, a crowd of tags, a description, one table at the end. */
function browserPdf(title = 'plan', table = (entries: string) => entries): Uint8Array {
  const bodies: (string | Buffer)[] = [
    `<</Title (${title})/Creator (Mozilla/5.0)>>`,
    '<</Type /Catalog/Pages 3 0 R/StructTreeRoot 6 0 R>>',
    '<</Type /Pages/Kids [4 0 R]/Count 1>>',
    '<</Type /Page/Parent 3 0 R/MediaBox [0 0 1191.12 842.88]/Contents 5 0 R>>',
    Buffer.concat([
      Buffer.from(`<</Filter /FlateDecode/Length ${content.length}>> stream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from({ length: tags }, (_, index) => `<</Type /StructElem/S /TD/Alt (cell ${index})/P 2 0 R>>`),
  ]
  let length = 0
  const parts: Buffer[] = []
  const write = (part: string | Buffer): void => {
    const bytes = Buffer.from(part as string, 'latin1')
    parts.push(bytes)
    length += bytes.length
  }
  write('%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n')
  const entries = bodies.map((body, index) => {
    const at = length
    write(`${index + 1} 0 obj\n`)
    write(body)
    write('\nendobj\n')
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = length
  write(table(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join('')}`))
  write(`trailer\n<</Size ${bodies.length + 1}/Root 2 0 R/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

const description = {
  title: '八幡原　分譲区画図',
  author: '米沢市',
  subject: '2026-11-20',
  madeAt: '2026-11-20T01:02:03.000Z',
  creator: 'Ritchi Desk',
}
const a3 = { width: 420, height: 297 }

describe('a PDF with its objects packed', () => {
  it('is read again with every object as it was, and is far smaller', () => {
    const plain = browserPdf()
    const packed = putTogether(takeApart(plain))
    const [before, after] = [new PdfFile(plain), new PdfFile(packed)]
    for (const [number, { value }] of before.objects) expect(after.objects.get(number)?.value).toEqual(value)
    expect(pageTexts(after)).toEqual(['parcel\n'])
    expect(packed.length).toBeLessThan(plain.length / 4)
  })

  it('has a cross-reference stream that leads to each object, as other readers need it', () => {
    const packed = Buffer.from(putTogether(takeApart(browserPdf())))
    const file = new PdfFile(packed)
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(packed.toString('latin1'))?.[1])
    const table = file.all.find(({ value }) => value === file.trailer())
    expect(packed.toString('latin1', at, at + 20)).toContain(`${table?.number} 0 obj`)
    const rows = Buffer.from(table?.stream ?? [])
    const row = (number: number) => [
      rows.readUInt8(number * 7),
      rows.readUInt32BE(number * 7 + 1),
      rows.readUInt16BE(number * 7 + 5),
    ]
    const [kind, place = 0] = row(5)
    expect(kind).toBe(1)
    expect(packed.toString('latin1', place, place + 7)).toBe('5 0 obj')
    const tag = 6 + 700
    const [packedKind, stream = 0, index = 0] = row(tag)
    expect(packedKind).toBe(2)
    const directory = Buffer.from(file.objects.get(stream)?.stream ?? [])
      .toString('latin1')
      .split(' ')
    expect(directory[index * 2]).toBe(String(tag))
  })

  it('has the description of the office in place of the browser’s and the exact size of the paper', () => {
    const file = new PdfFile(withMetadata(browserPdf(), description, [a3]))
    const info = file.dictionary(file.trailer().get('Info'))
    const title = info.get('Title')
    expect(title instanceof PdfString ? textOf(title) : null).toBe(description.title)
    expect(file.strings().join('\n')).not.toContain('Mozilla')
    const box = file.pages()[0]?.get('MediaBox')
    const [left, bottom, right, top] = (Array.isArray(box) ? box : []) as number[]
    expect([left, right]).toEqual([0, 1190.5512])
    expect((top ?? 0) - (bottom ?? 0)).toBeCloseTo((297 / 25.4) * 72, 3)
    expect(file.dictionary(file.trailer().get('Root')).get('Type')).toEqual(new PdfName('Catalog'))
  })

  it('hides no confidential name from the leak check', () => {
    const bytes = withMetadata(browserPdf(), { ...description, author: '㈱高田テクノ' }, [a3])
    const file = new PdfFile(bytes)
    const secret = { text: '高田テクノ', kind: 'company-name', forms: ['高田てくの'] }
    const cell = { text: 'cell 899', kind: 'note', forms: ['cell899'] }
    const { hits } = checkLeaks(
      { bytes, pdf: { file, text: '' }, name: 'map.pdf', drawnText: '' },
      { searched: [secret, cell], tooShort: 0, allowed: [] },
    )
    expect(hits.map(({ text, where }) => `${where} ${text}`).toSorted()).toEqual([
      'metadata cell 899',
      'metadata 高田テクノ',
      'streams cell 899',
    ])
  })

  it('is not made of a file of another make', () => {
    expect(() => takeApart(Buffer.from('%PDF-1.4\nnothing'))).toThrow('cannot be added to')
    const shifted = browserPdf('plan', (entries) => entries.replace('0000000015', '0000000016'))
    expect(() => takeApart(shifted)).toThrow('no object 1')
  })
})
