import { unzipSync, strFromU8 } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { delimitedText, encodeText, unwritableTexts } from '../../../../electron/host/exporting/delimited'
import { geojsonText } from '../../../../electron/host/exporting/geojson'
import { kmlText, kmzBytes } from '../../../../electron/host/exporting/kml'
import { requireSelfContained } from '../../../../electron/host/exporting/leave-behind'
import type { Cell, ExportTable } from '../../../../electron/host/exporting/rows'
import { workbookBytes } from '../../../../electron/host/exporting/workbook'

const text = (value: string): Cell => ({ kind: 'text', value })
/** A square with a hole, both wound with the clock. */
const square: [number, number][] = [
  [140, 38],
  [140, 38.001],
  [140.001, 38.001],
  [140.001, 38],
  [140, 38],
]
const hole: [number, number][] = [
  [140.0002, 38.0002],
  [140.0002, 38.0004],
  [140.0004, 38.0004],
  [140.0004, 38.0002],
  [140.0002, 38.0002],
]

function table(values: readonly string[], rest: Partial<ExportTable['rows'][number]> = {}): ExportTable {
  return {
    fields: ['number', 'registeredAreaM2', 'statusSince', 'note'],
    rows: values.map((value, index) => ({
      uid: `uid-${index}`,
      name: value,
      cells: [
        text(value),
        { kind: 'number', value: 1234.5 },
        { kind: 'day', value: '2026-11-20' },
        text(`備考 ${value}`),
      ],
      polygon: null,
      position: null,
      color: '#0a7fc2',
      ...rest,
    })),
  }
}

describe('tables as text', () => {
  it.each(['=1+2', '+81-3', '-5', '@SUM(A1)', '\tx'])('never begin a cell with a formula: %s', (value) => {
    const csv = delimitedText(table([value]), ',', 'ja')
    const [, row] = Papa.parse<string[]>(csv).data
    expect(row?.[0]).toBe(`'${value}`)
    expect(row?.[1]).toBe('1234.5')
  })

  it('keep quotes, commas and line breaks', () => {
    const value = 'a,"b"\r\nc'
    const [headers, row] = Papa.parse<string[]>(delimitedText(table([value]), ',', 'ja'), {
      newline: '\r\n',
    }).data
    expect(headers).toEqual(['区画番号', '登記面積(㎡)', '状態の開始日', '備考'])
    expect(row?.[0]).toBe(value)
    expect(delimitedText(table(['x']), '\t', 'en').split('\r\n')[0]).toBe(
      'Parcel\tRegistered area (m²)\tStatus since\tNote',
    )
  })

  it('begin with the mark by which Excel knows UTF-8', () => {
    expect(Array.from(encodeText('米', 'utf-8').subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  })

  it('come back from Shift_JIS as they were, with every character of CP932', () => {
    const written = '㈱髙﨑①ⅡΩ～－∥￠￡￢ｱｲｳ㎡№℡米沢'
    expect(unwritableTexts(table([written]))).toEqual([])
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(encodeText(written, 'shift_jis'))).toBe(
      written,
    )
  })

  it('name every character that Shift_JIS lacks, and write 〓 for it rather than another one', () => {
    const found = unwritableTexts(table(['𠮷野', '普通', 'café🦢']))
    expect(found.map(({ row, field, characters }) => [row, field, characters])).toEqual([
      [2, 'number', '𠮷'],
      [2, 'note', '𠮷'],
      [4, 'number', 'é🦢'],
      [4, 'note', 'é🦢'],
    ])
    expect(new TextDecoder('shift_jis').decode(encodeText('𠮷é—米', 'shift_jis'))).toMatch(/^〓〓.米$/)
  })
})

describe('tables as workbooks', () => {
  it('have typed cells, a frozen head and filters, and run nothing', async () => {
    const bytes = await workbookBytes(table(['=1+2', 'A-1']), 'ja', '区画/一覧')
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.name).toBe('区画 一覧')
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['=1+2', 1234.5])
    expect(sheets[0]?.rows[1]?.[2]).toEqual(new Date('2026-11-20T00:00:00.000Z'))
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter ref="A1:D3"')
  })
})

describe('maps', () => {
  it('of GeoJSON wind outer rings against the clock and holes with it', () => {
    const [feature] = (
      JSON.parse(geojsonText(table(['A-1'], { polygon: [[square, hole]] }))) as {
        features: { geometry: { coordinates: [number, number][][][] }; properties: object }[]
      }
    ).features
    const doubled = (ring: readonly (readonly [number, number])[] = []) =>
      ring.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
        return sum + (x * nextY - nextX * y)
      }, 0)
    const [outer, inner] = feature?.geometry.coordinates[0] ?? []
    expect(doubled(outer)).toBeGreaterThan(0)
    expect(doubled(inner)).toBeLessThan(0)
    expect(feature?.properties).toEqual({
      number: 'A-1',
      registeredAreaM2: 1234.5,
      statusSince: '2026-11-20',
      note: '備考 A-1',
    })
  })

  it('of KML carry the colour of the status, holes, and texts with signs of XML in them', () => {
    const kml = kmlText(table(['A<&>"1'], { polygon: [[square, hole]] }), '区画', 'ja')
    expect(kml).toContain('<name>A&lt;&amp;&gt;&quot;1</name>')
    expect(kml).toContain('<color>99c27f0a</color>')
    expect(kml.match(/<innerBoundaryIs>/g)).toHaveLength(1)
    expect(strFromU8(unzipSync(kmzBytes(kml))['doc.kml'] ?? new Uint8Array())).toBe(kml)
  })
})

describe('the one file for an investor', () => {
  const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`

  it('holds pictures, styles and links within itself', () => {
    const page = `${head}<style>a{background:url("data:image/png;base64,AA")}</style><svg><use href="#a"/></svg><a href="#top">x</a>`
    expect(() => requireSelfContained(page)).not.toThrow()
  })

  it.each([
    ['policy', '<p>no policy</p>'],
    ['script', `${head}<script src="x.js"></script>`],
    ['link', `${head}<link rel="stylesheet" href="a.css">`],
    ['element', `${head}<iframe></iframe>`],
    ['address', `${head}<img src="https://example.com/a.png">`],
    ['address', `${head}<a href="//example.com">x</a>`],
    ['style', `${head}<style>a{background:url(https://example.com/a.png)}</style>`],
    ['request', `${head}<script>fetch("x")</script>`],
    ['refresh', `${head}<meta http-equiv="refresh" content="0">`],
  ])('is refused with what would reach outside: %s', (found, page) => {
    expect(() => requireSelfContained(page)).toThrow(
      expect.objectContaining({ code: 'leave-behind-unsafe', details: { found } }),
    )
  })
})
