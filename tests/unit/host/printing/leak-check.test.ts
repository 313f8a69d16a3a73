import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Secrets } from '../../../../electron/host/printing/confidential'
import { checkLeaks } from '../../../../electron/host/printing/leak-check'
import { PdfFile } from '../../../../electron/host/printing/pdf/pdf-file'
import { pageTexts } from '../../../../electron/host/printing/pdf/pdf-text'

function secrets(allowed: readonly string[] = []): Secrets {
  return {
    searched: [
      { text: '株式会社 髙田ﾃｸﾉ', kind: 'company-name', forms: ['株式会社高田てくの', '高田てくの'] },
      { text: '八幡', kind: 'company-name', forms: ['八幡'] },
    ],
    tooShort: 0,
    allowed,
  }
}

/** As little as a PDF needs to be read. */
function pdf(objects: readonly string[], stream: Buffer | null = null): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  for (const [index, body] of objects.entries())
    parts.push(Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`, 'latin1'))
  if (stream) {
    const packed = deflateSync(stream)
    parts.push(
      Buffer.from(`90 0 obj\n<</Type /EmbeddedFile/Filter /FlateDecode/Length ${packed.length}>>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    )
  }
  parts.push(Buffer.from('trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'))
  return Buffer.concat(parts)
}

function search(
  file: { bytes?: Uint8Array; name?: string; drawnText?: string },
  allowed: readonly string[] = [],
) {
  const bytes = file.bytes ?? pdf([])
  const read = new PdfFile(bytes)
  const { hits } = checkLeaks(
    {
      bytes,
      pdf: { file: read, text: pageTexts(read).join('\n') },
      name: file.name ?? 'map.pdf',
      drawnText: file.drawnText ?? '',
    },
    secrets(allowed),
  )
  return hits.map(({ text, where }) => `${where} ${text}`)
}

const techno = '株式会社 髙田ﾃｸﾉ'

describe('the leak check', () => {
  it('finds a name however it is written and broken into lines', () => {
    for (const drawnText of ['高田テクノ', '（株）たかだ 髙田\nﾃｸ\nﾉ 様', '株式会社高田てくの'])
      expect(search({ drawnText })).toEqual([`text ${techno}`])
  })

  it('finds it in metadata, in hexadecimal strings and in the name of the file', () => {
    const hex = Buffer.from('高田テクノ', 'utf16le').swap16().toString('hex')
    expect(search({ bytes: pdf([`<</Title <FEFF${hex}>>>`]) })).toEqual([`metadata ${techno}`])
    expect(search({ name: '/tmp/高田テクノ.pdf' })).toEqual([`file-name ${techno}`])
  })

  it('finds it in raw bytes and inside packed attachments', () => {
    const raw = Buffer.concat([pdf([]), Buffer.from(`% ${techno}`)])
    expect(search({ bytes: raw })).toContain(`raw-bytes ${techno}`)
    const attached = pdf([], Buffer.from('会社名,高田てくの\n'.repeat(20)))
    expect(search({ bytes: attached })).toEqual([`attachment ${techno}`])
  })

  it('does not take a public name for the confidential one inside it, but finds that one beside it', () => {
    const allowed = ['米沢八幡原中核工業団地']
    expect(search({ drawnText: '米沢八幡原中核工業団地 分譲区画図' }, allowed)).toEqual([])
    expect(search({ drawnText: '米沢八幡原中核工業団地 八幡' }, allowed)).toEqual(['text 八幡'])
    expect(search({ drawnText: '米沢八幡原中核工業団地' })).toEqual(['text 八幡'])
  })

  it('passes a file without any of it', () => {
    expect(search({ drawnText: '北産業団地 分譲区画図' })).toEqual([])
  })
})
