import { describe, expect, it } from 'vitest'
import type { MappedColumn } from '../../../../electron/contract'
import { RowReasonCode } from '../../../../electron/contract'
import {
  likeness,
  mappingProblems,
  withField,
  withUnit,
} from '../../../../renderer/features/importing/mapping'
import { readPoints } from '../../../../renderer/features/importing/point-draft'
import { crsName, systems } from '../../../../renderer/features/importing/read-options'
import { positionText } from '../../../../renderer/features/importing/reason-text'
import { messages } from '../../../../renderer/messages'
import { createFormat } from '../../../../renderer/ui/format/create-format'
import { ImportCrs } from '../../../../electron/contract'

const number: MappedColumn = { column: 0, field: 'number', unit: null }
const area: MappedColumn = { column: 1, field: 'registeredAreaM2', unit: 'm2' }
const toPark = { entity: 'parcels', parkUid: '00000000-0000-4000-8000-000000000001' } as const

describe('columns and fields', () => {
  it('take the unit that the header names, and keep the order of the file', () => {
    expect(withField([area], 0, '区画', 'number')).toEqual([number, area])
    expect(withField([number], 1, '面積（坪）', 'registeredAreaM2')[1]).toMatchObject({ unit: 'tsubo' })
    expect(withField([number, area], 1, '面積', null)).toEqual([number])
  })

  it('take no unit that the field cannot have', () => {
    expect(withUnit([area], 1, 'hectare')[0]?.unit).toBe('hectare')
    expect(withUnit([area], 1, 'million-yen')[0]?.unit).toBe('m2')
  })

  it('say what is missing before anything is compared', () => {
    expect(mappingProblems([number, area], toPark, false)).toEqual([])
    expect(mappingProblems([area], toPark, false)).toEqual([{ kind: 'number-missing' }])
    // Outlines find their parcels by themselves.
    expect(mappingProblems([area], toPark, true)).toEqual([])
    expect(mappingProblems([number], { entity: 'parcels', parkUid: null }, false)).toEqual([
      { kind: 'park-needed' },
    ])
    expect(mappingProblems([number, { ...number, column: 4 }], toPark, false)).toEqual([
      { kind: 'twice', field: 'number' },
    ])
    expect(mappingProblems([number], { entity: 'companies' }, false)).toEqual([{ kind: 'name-missing' }])
  })

  it('tell companies from parcels by what only one of them has', () => {
    const shared: MappedColumn = { column: 2, field: 'note', unit: null }
    expect(likeness([number, area, shared])).toBe(2)
    expect(likeness([shared])).toBe(0)
  })
})

describe('control points', () => {
  const good = { x: '-1,234.5', y: '２０', lon: '140.1', lat: '37.9' }

  it('are read as people type figures', () => {
    expect(readPoints([good]).read).toEqual([{ from: [-1234.5, 20], to: [140.1, 37.9] }])
  })

  it('name the fields that are wrong', () => {
    const { read, problems } = readPoints([good, { ...good, y: 'X', lon: '' }, { ...good, lat: '140' }])
    expect(read).toBeNull()
    expect(problems).toEqual([
      null,
      { kind: 'unreadable', fields: ['y', 'lon'] },
      { kind: 'outside', fields: ['lon', 'lat'] },
    ])
  })
})

describe.each(['ja', 'en'] as const)('the words of an import (%s)', (language) => {
  const m = messages[language]
  const format = createFormat(language, m.common.price)

  it('name every coordinate system differently', () => {
    const names = systems.map((crs) => crsName(ImportCrs.parse(crs), m))
    expect(new Set(names).size).toBe(systems.length)
    expect(names.join()).not.toMatch(/undefined|-plane-/)
  })

  it('have a sentence for every reason, with and without what it is about', () => {
    for (const code of RowReasonCode.options)
      for (const text of ['', '12-3'])
        expect(m.importing.reasons[code]({ text, field: '面積', otherRow: text, candidates: text })).toMatch(
          /.{6,}[.。]$|.{6,}[)）][.。]$/u,
        )
  })

  it('say where a row stands in words that fit its file', () => {
    const at = { row: 1204, byte: 88_000 }
    expect(positionText(at, 'csv', m, format)).toContain('1,204')
    expect(positionText(at, 'csv', m, format)).toContain('88,000')
    expect(positionText(at, 'shapefile', m, format)).not.toBe(positionText(at, 'csv', m, format))
  })
})
