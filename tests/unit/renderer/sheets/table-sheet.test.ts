import { describe, expect, it } from 'vitest'
import type { SheetData, SheetKind, SheetSpec } from '../../../../electron/contract'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import { cellPad, fittedWidths } from '../../../../renderer/sheets/layout/columns'
import type { Sheet, TableBlock } from '../../../../renderer/sheets/layout/model'
import { textWidth } from '../../../../renderer/sheets/text/metrics'
import {
  gridOfParcels,
  sheetData,
  sheetPark,
  sheetSpec,
  statuses,
  yonezawa,
} from '../../../support/sheet-data'

const kinds: readonly SheetKind[] = ['park-index', 'parcel-list', 'parcel-compare', 'changes', 'parcel-map']

/** Parks as they are recorded: long names, long facts, an address, places around. */
function parks() {
  const named = (name: string, nameEn: string, count: number) => {
    const made = sheetPark(gridOfParcels(count), yonezawa, name)
    const { parkUid } = made.parcels[0] ?? { parkUid: made.park.uid }
    const fact = {
      uid: 'f',
      parkUid,
      item: 'zoning',
      value: '準工業地域および工業専用地域、特別用途地区「産業用地保全地区」（2団地を合わせた記述）',
      certainty: 'confirmed' as const,
      source: '資料',
      sourceDate: '',
      origin: 'user' as const,
    }
    const point = (kind: 'interchange' | 'station', place: string, distanceM: number) => ({
      kind,
      name: place,
      position: yonezawa,
      distanceM,
      nearest: true,
    })
    return {
      ...made,
      park: { ...made.park, nameEn, address: '山形県米沢市アルカディア一丁目' },
      facts: [fact],
      points: [point('interchange', '米沢八幡原', 1900), point('station', '米沢駅', 3600)],
    }
  }
  return [
    named('米沢八幡原中核工業団地', 'Yonezawa Hachimanpara Core Industrial Park', 24),
    named('新産業団地（米沢北IC周辺）', 'New industrial park near Yonezawa-Kita IC', 0),
  ]
}

const all = parks()
const parcels = all.flatMap((park) => park.parcels)
const data: SheetData = sheetData(all, {
  compared: parcels.slice(0, 4).map(({ uid }) => uid),
  changes: parcels.slice(0, 9).map((parcel, index) => ({
    parkUid: all[0]?.park.uid ?? '',
    parcelUid: parcel.uid,
    number: parcel.number,
    on: '2026-06-01',
    kind: 'status',
    before: parcel.statusUid,
    after: parcels[index + 1]?.statusUid ?? null,
    occupant: null,
    areaM2: 14785.51,
  })),
})

/** Words that stand in heads, names of parks and of statuses. */
const longWords = [
  ...Object.values(messages.en.sheets.columns),
  ...Object.values(messages.en.sheets.index).filter((one) => typeof one === 'string'),
  ...statuses.map(({ nameEn }) => nameEn),
  ...all.map(({ park }) => park.nameEn),
]
  .flatMap((text) => text.split(/[\s()]+/))
  .filter((word) => word.length > 3)

function tablesOf(sheet: Sheet): TableBlock[] {
  return sheet.pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block : [])))
}

function compose(fields: Partial<SheetSpec>): Sheet {
  const spec = sheetSpec(fields)
  return composeSheet(spec, data, messages[spec.language])
}

const cases = kinds.flatMap((sheet) =>
  (['ja', 'en'] as const).flatMap((language) =>
    (['A4', 'A3'] as const).flatMap((paper) =>
      (['portrait', 'landscape'] as const).map((turn) => [sheet, language, paper, turn] as const),
    ),
  ),
)

describe('a table on paper', () => {
  it.each(cases)('tears no word and leaves no cell: %s %s %s %s', (sheet, language, paper, orientation) => {
    const made = compose({ sheet, language, paper, orientation, since: '2026-01-01' })
    const tables = tablesOf(made)
    expect(tables.length).toBeGreaterThan(0)
    for (const { rows, columns, size } of tables)
      for (const { cells } of rows) {
        let column = 0
        for (const { lines, span = 1, swatch, weight } of cells) {
          const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0)
          column += span
          for (const line of lines)
            expect(textWidth(line, size, weight) + cellPad * 2 + (swatch ? 4 : 0)).toBeLessThanOrEqual(width)
          const whole = lines.join('')
          for (const word of longWords)
            if (whole.includes(word)) expect(lines.some((line) => line.includes(word))).toBe(true)
          // One sign on a line of its own is what a column too narrow for anything looks like.
          expect(lines.filter((line) => [...line].length === 1).length).toBeLessThan(2)
        }
      }
    expect(made.warnings.filter(({ kind }) => kind === 'text-cut')).toEqual([])
  })

  it('takes larger type where there is room, but no further page and no other line for it', () => {
    const [index] = tablesOf(compose({ sheet: 'changes', paper: 'A4', since: '2026-01-01' }))
    expect(index?.size).toBeGreaterThan(8)
    const pages = compose({ sheet: 'parcel-list', paper: 'A4' }).pages.length
    expect(pages).toBe(1)
  })

  it('stands beside itself where a long list of narrow columns would leave half of the paper free', () => {
    const long = sheetData([sheetPark(gridOfParcels(150))])
    const spec = sheetSpec({ sheet: 'parcel-list', paper: 'A3', orientation: 'landscape' })
    const made = composeSheet(spec, long, messages.ja)
    const [first, second] = made.pages[0]?.blocks.filter(({ kind }) => kind === 'table') ?? []
    expect(second?.kind === 'table' && second.x).toBeGreaterThan(first?.kind === 'table' ? first.x + 100 : 0)
    const numbers = tablesOf(made).flatMap(({ rows }) =>
      rows.filter(({ look }) => look === 'body').map(({ cells }) => cells[0]?.lines[0]),
    )
    expect(numbers).toHaveLength(150)
  })

  it('says which text was cut', () => {
    const note = 'とても長い備考'.repeat(200)
    const cut = sheetData([sheetPark([{ number: 'A-1', polygon: null }])], { face: 'internal' })
    const row = cut.parks[0]?.parcels[0]
    if (row) row.note = note
    const spec = sheetSpec({
      sheet: 'parcel-list',
      face: 'internal',
      paper: 'A4',
      columns: ['number', 'note'],
    })
    const { warnings } = composeSheet(spec, cut, messages.ja)
    expect(warnings.filter(({ kind }) => kind === 'text-cut')).toEqual([
      { kind: 'text-cut', names: ['とても長い備考とても長い'] },
    ])
  })
})

describe('an English sheet', () => {
  it('says that what is recorded in Japanese only stays in Japanese, and calls stations what they are', () => {
    const words = (language: 'ja' | 'en') => JSON.stringify(compose({ language, paper: 'A3' }).pages)
    expect(words('en')).toContain('recorded in Japanese only')
    expect(words('en')).toContain('米沢 Sta. 3.6 km')
    expect(words('ja')).toContain('米沢駅 3.6 km')
    expect(words('ja')).not.toContain('Japanese')
  })
})

describe('the widths of columns', () => {
  it('give every column its least before one gets more, and all of the width', () => {
    const needs = { natural: [30, 200, 20, 60], least: [10, 15, 20, 15] }
    const widths = fittedWidths(needs, 120)
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(120, 6)
    for (const [column, width] of widths.entries()) {
      expect(width).toBeGreaterThanOrEqual((needs.least[column] ?? 0) - 1e-9)
      expect(width).toBeLessThanOrEqual((needs.natural[column] ?? 0) + 1e-9)
    }
    expect(widths[2]).toBeCloseTo(20, 6)
  })
})
