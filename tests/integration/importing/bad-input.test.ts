import { writeXlsx } from 'hucre/xlsx'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '../../../electron/contract'
import { readSource } from '../../../electron/host/importing/read-source'
import { largestBytes, unwatched, type NamedBytes } from '../../../electron/host/importing/source'
import { registerMap, squareRing, writeDbf, writeShp, zipOf } from '../../support/importing-files'
import { failure } from '../areas/area'
import { cp932, utf8 } from './support'

const detect = { format: null, layer: null, encoding: null, delimiter: null, headerRow: null } as const

const read = (files: readonly NamedBytes[], options: Partial<ImportOptions> = {}) =>
  readSource(files[0]?.name ?? '', files, { ...detect, ...options }, new Set(), unwatched)

const file = (name: string, content: Uint8Array | string): NamedBytes => ({
  name,
  bytes: typeof content === 'string' ? utf8(content) : content,
})

/** A zip whose only entry says what the test wants of itself. */
function zipEntry(
  name: string,
  content: Uint8Array,
  lie: { size?: number; flags?: number } = {},
): Uint8Array {
  const packed = deflateRawSync(content)
  const names = utf8(name)
  const size = lie.size ?? content.length
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(lie.flags ?? 0x800, 6)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(crc32(content), 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(names.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  head.copy(central, 6, 4, 30)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + names.length, 12)
  end.writeUInt32LE(30 + names.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([head, names, packed, central, names, end]))
}

const dbf = writeDbf([{ name: '区画番号', type: 'C', length: 10 }], [['A-1'], ['A-2']])
const shp = writeShp([[squareRing(0, 0, 10)], [squareRing(20, 0, 10)]])

describe('a file that cannot be read', () => {
  it.each([
    ['nothing in it', [file('a.csv', '')], {}, 'import-empty', { name: 'a.csv' }],
    ['blanks alone', [file('a.csv', '\n\n  \n')], {}, 'import-empty', { name: 'a.csv' }],
    [
      'a picture',
      [file('a.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))],
      {},
      'import-format-unknown',
      null,
    ],
    ['a document', [file('a.pdf', '%PDF-1.7 ...')], {}, 'import-format-unknown', { name: 'a.pdf' }],
    [
      'one row in another encoding, named by row and byte',
      [
        file(
          'a.csv',
          Buffer.concat([utf8('番号,備考\nA-1,あ\nA-2,'), cp932('測量'), utf8('\nA-3,う\nA-4,え\n')]),
        ),
      ],
      {},
      'import-encoding-wrong',
      { encoding: 'utf-8', row: 3, at: utf8('番号,備考\nA-1,あ\nA-2,').length, found: '91 aa 97 ca' },
    ],
    ['NUL bytes', [file('a.csv', 'number,note\nA-1,x\u0000y\n')], {}, 'import-nul-bytes', { row: 2, at: 17 }],
    [
      'a quotation mark that is never closed',
      [file('a.csv', 'number,note\nA-1,"x\nA-2,y\n')],
      {},
      'import-file-damaged',
      { problem: 'syntax', row: 2 },
    ],
    [
      'more rows than can be taken back in one step',
      [file('a.csv', `number\n${'A\n'.repeat(1_000_000)}`)],
      {},
      'import-too-many-rows',
      { limit: 200_000 },
    ],
    [
      'GeoJSON that is too large',
      [file('a.geojson', Buffer.concat([utf8('{'), Buffer.alloc(largestBytes.geojson, 32)]))],
      {},
      'import-too-large',
      { limitBytes: largestBytes.geojson },
    ],
    [
      'GeoJSON that ends early',
      [file('a.geojson', '{"type":"FeatureCollection","features":[{"type"')],
      {},
      'import-file-damaged',
      { problem: 'truncated' },
    ],
    [
      'GeoJSON with a slip',
      [file('a.geojson', '{"type":"Feature",\n"properties":{},}')],
      {},
      'import-file-damaged',
      { problem: 'syntax', row: 2 },
    ],
    [
      'JSON of something else',
      [file('a.json', '{"a":1}')],
      {},
      'import-file-damaged',
      { problem: 'not-this-format' },
    ],
    [
      'KML with entities',
      [file('a.kml', '<?xml version="1.0"?>\n<kml><Document><name>&boom;</name></Document></kml>')],
      {},
      'import-xml-unsafe',
      { problem: 'entity', row: 2 },
    ],
    [
      'an XML bomb',
      [
        file(
          'a.kml',
          '<?xml version="1.0"?>\n<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<kml>&b;</kml>',
        ),
      ],
      { format: 'kml' as const },
      'import-xml-unsafe',
      { problem: 'document-type' },
    ],
    [
      'XML nested without end',
      [file('a.kml', `<kml>${'<a>'.repeat(5000)}`)],
      {},
      'import-xml-unsafe',
      { problem: 'depth' },
    ],
    [
      'a register map that ends early',
      [file('a.xml', registerMap(3).slice(0, -400))],
      {},
      'import-file-damaged',
      { problem: 'truncated' },
    ],
    ['a .dbf without its .shp', [file('a.dbf', dbf)], {}, 'import-part-missing', { missing: '.shp' }],
    ['a .shp without its .dbf', [file('a.shp', shp)], {}, 'import-part-missing', { missing: '.dbf' }],
    [
      'a .shp that was cut',
      [file('a.shp', shp.slice(0, -40)), file('a.dbf', dbf)],
      {},
      'import-file-damaged',
      { problem: 'truncated', part: '.shp' },
    ],
    [
      'a .dbf that was cut',
      [file('a.shp', shp), file('a.dbf', dbf.slice(0, -8))],
      {},
      'import-file-damaged',
      { problem: 'truncated', part: '.dbf', row: 2 },
    ],
    [
      'a .shp of another file than its .dbf',
      [file('a.shp', writeShp([[squareRing(0, 0, 10)]])), file('a.dbf', dbf)],
      {},
      'import-file-damaged',
      { problem: 'lengths-disagree', row: 2 },
    ],
    [
      'a name that leads out of the archive',
      [file('a.zip', zipEntry('../../a.csv', utf8('x,y')))],
      {},
      'import-archive-unsafe',
      { problem: 'path', entry: '../../a.csv' },
    ],
    [
      'a password on the archive',
      [file('a.zip', zipEntry('a.csv', utf8('x,y'), { flags: 1 }))],
      {},
      'import-archive-unsafe',
      { problem: 'encrypted' },
    ],
    [
      'a bomb that says its size',
      [file('a.zip', zipEntry('a.csv', new Uint8Array(64 * 1024 * 1024)))],
      {},
      'import-archive-unsafe',
      { problem: 'ratio' },
    ],
    [
      'a bomb that lies about its size',
      [file('a.zip', zipEntry('a.csv', new Uint8Array(4_000_000), { size: 100 }))],
      {},
      'import-archive-unsafe',
      { problem: 'ratio' },
    ],
    [
      'an archive of nothing that is known',
      [file('a.zip', zipOf({ 'a.png': new Uint8Array([1]) }))],
      {},
      'import-format-unknown',
      { name: 'a.zip' },
    ],
    [
      'an archive that was cut',
      [file('a.zip', zipOf({ 'a.csv': 'x,y\n1,2\n' }).slice(0, -30))],
      {},
      'import-archive-unsafe',
      { problem: 'damaged' },
    ],
    [
      'SQLite that is no GeoPackage',
      [file('a.gpkg', Buffer.concat([utf8('SQLite format 3\u0000'), Buffer.alloc(200)]))],
      {},
      'import-file-damaged',
      { format: 'geopackage' },
    ],
    [
      'an old workbook',
      [file('a.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))],
      {},
      'import-file-damaged',
      { problem: 'unsupported' },
    ],
    [
      'a layer that is not there',
      [file('a.zip', zipOf({ 'a.csv': 'x,y', 'b.csv': 'x,y' }))],
      { layer: 'c.csv' },
      'import-layer-unknown',
      { layer: 'c.csv' },
    ],
  ] as const)('is refused with a place: %s', async (_title, files, options, code, details) => {
    const error = await failure(read(files, options))
    expect(error.code).toBe(code)
    if (details !== null) expect(error.details).toMatchObject(details)
  })

  it('names a password on a workbook, and does not guess at it', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'a', rows: [['番号'], ['A-1']] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(await failure(read([file('a.xlsx', bytes)]))).toEqual({
      code: 'import-encrypted',
      details: { name: 'a.xlsx' },
    })
  })

  it('reads a workbook with macros as data, and says that they were left out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          rows: [
            ['区画番号', '面積'],
            ['A-1', 10],
          ],
        },
      ],
      vbaProject: utf8('macros'),
    })
    const { source } = await read([file('a.xlsm', bytes)])
    expect(source.records.map(({ cells }) => cells)).toEqual([['A-1', '10']])
    expect(source.warnings.map(({ code }) => code)).toEqual(['macros-ignored'])
  })

  it('keeps a text of a .dbf that was cut within its last character', async () => {
    const cut = writeDbf([{ name: '備考', type: 'C', length: 5 }], [['あいう'], ['x']])
    const { source } = await read([file('a.shp', shp), file('a.dbf', cut)])
    expect(source.records.map(({ cells }) => cells[0])).toEqual(['あい', 'x'])
  })
})
