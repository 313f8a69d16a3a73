import { describe, expect, it } from 'vitest'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import type {
  LegendBlock,
  MapBlock,
  Sheet,
  TableBlock,
  TextBlock,
} from '../../../../renderer/sheets/layout/model'
import { missingCharacters, textWidth } from '../../../../renderer/sheets/text/metrics'
import { tally } from '../../../../electron/contract/rules/sold-share'
import type { SheetData, SheetSpec } from '../../../../electron/contract'
import {
  gridOfParcels,
  rectangle,
  ring,
  sheetData,
  sheetPark,
  sheetSpec,
  statuses,
  yonezawa,
} from '../../../support/sheet-data'

function compose(data: SheetData, spec: Partial<SheetSpec> = {}): Sheet {
  const full = sheetSpec(spec)
  return composeSheet(full, data, messages[full.language])
}

function blocks<K extends 'table' | 'legend' | 'map' | 'text'>(sheet: Sheet, kind: K) {
  return sheet.pages.flatMap((page) => page.blocks.filter((block) => block.kind === kind)) as Extract<
    TableBlock | LegendBlock | MapBlock | TextBlock,
    { kind: K }
  >[]
}

function bodyRows(sheet: Sheet) {
  return blocks(sheet, 'table').flatMap(({ rows }) => rows.filter(({ look }) => look === 'body'))
}

/** Everything a page holds must lie on it. */
function expectOnPaper(sheet: Sheet): void {
  for (const page of sheet.pages)
    for (const block of page.blocks) {
      const box =
        block.kind === 'text'
          ? { x: block.x, y: block.y, width: block.width, height: block.lines.length * block.leading }
          : block.kind === 'table'
            ? {
                x: block.x,
                y: block.y,
                width: block.columns.reduce((sum, one) => sum + one, 0),
                height: block.rows.reduce((sum, one) => sum + one.height, 0),
              }
            : 'box' in block
              ? block.box
              : { x: block.x, y: block.y, width: 0, height: 0 }
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(page.size.width + 1e-6)
      expect(box.y + box.height).toBeLessThanOrEqual(page.size.height + 1e-6)
      if (block.kind === 'text')
        for (const line of block.lines)
          expect(textWidth(line, block.size, block.weight)).toBeLessThanOrEqual(block.width + 0.01)
    }
}

const papers = ['A4', 'A3', 'A2', 'A1'] as const

describe('the availability map', () => {
  const park = sheetPark(gridOfParcels(120))

  it.each(
    papers.flatMap((paper) => (['portrait', 'landscape'] as const).map((turn) => [paper, turn] as const)),
  )('holds every parcel once and keeps all on the paper: %s %s', (paper, orientation) => {
    for (const language of ['ja', 'en'] as const) {
      const sheet = compose(sheetData([park]), { paper, orientation, language })
      expectOnPaper(sheet)
      expect(bodyRows(sheet).map(({ cells }) => cells[0]?.lines.join(''))).toHaveLength(120)
      expect(new Set(bodyRows(sheet).map(({ cells }) => cells[0]?.lines.join(''))).size).toBe(120)
    }
  })

  it('counts alike in legend, table and data', () => {
    const sheet = compose(sheetData([park]))
    const [legend] = blocks(sheet, 'legend')
    const number = (text: string) => Number(text.replace(/[^\d.]/g, ''))
    const counts = legend?.entries.map(({ count }) => number(count)) ?? []
    const areas = legend?.entries.map(({ area }) => Math.round(number(area.replace('㎡', '')) * 100)) ?? []
    const sum = tally(park.parcels)
    const totals = blocks(sheet, 'table').flatMap(({ rows }) => rows.filter(({ look }) => look === 'total'))
    expect(counts.reduce((a, b) => a + b, 0)).toBe(sum.count)
    expect(areas.reduce((a, b) => a + b, 0)).toBe(Math.round(sum.areaM2 * 100))
    expect(totals).toHaveLength(1)
    expect(totals[0]?.cells[0]?.lines[0]).toBe('計 120区画')
    expect(number(totals[0]?.cells[1]?.lines[0] ?? '')).toBe(sum.areaM2)
    for (const entry of legend?.entries ?? [])
      expect(number(entry.count)).toBe(
        park.parcels.filter((one) => one.statusUid === entry.status.uid).length,
      )
  })

  it('shows in the legend only what is on the sheet', () => {
    const two = sheetPark(gridOfParcels(6).map((parcel, index) => ({ ...parcel, status: index % 2 })))
    const [legend] = blocks(compose(sheetData([two])), 'legend')
    expect(legend?.entries.map(({ status }) => status.uid)).toEqual([statuses[0]?.uid, statuses[1]?.uid])
  })

  it('repeats the head of the table on every part of it and sets the totals once', () => {
    const tables = blocks(compose(sheetData([sheetPark(gridOfParcels(400))]), { paper: 'A4' }), 'table')
    expect(tables.length).toBeGreaterThan(3)
    for (const { rows } of tables) expect(rows[0]?.look).toBe('head')
  })

  it('takes 400 parcels on A4 without losing one', () => {
    const sheet = compose(sheetData([sheetPark(gridOfParcels(400))]), {
      paper: 'A4',
      orientation: 'portrait',
    })
    expectOnPaper(sheet)
    expect(bodyRows(sheet)).toHaveLength(400)
  })

  it('is drawn for a park without parcels, and says so', () => {
    const sheet = compose(sheetData([sheetPark([])]))
    expectOnPaper(sheet)
    expect(sheet.pages).toHaveLength(1)
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('no-parcels')
    expect(blocks(sheet, 'map')).toHaveLength(1)
  })

  it('names a parcel that is larger than the frame and still labels what is seen of it', () => {
    const large = sheetPark([{ number: 'Z-9', polygon: rectangle(yonezawa, -2000, -2000, 4000, 4000) }])
    const sheet = compose(sheetData([large]), { scale: 1_000, centre: yonezawa })
    expect(sheet.warnings).toContainEqual({ kind: 'parcel-larger-than-frame', names: ['Z-9'] })
    expect(blocks(sheet, 'map')[0]?.drawing.labels).toHaveLength(1)
  })

  it('names parcels without an outline and those outside the frame', () => {
    const park = sheetPark([
      { number: 'A-1', polygon: rectangle(yonezawa, 0, 0, 50, 50) },
      { number: 'A-2', polygon: null },
      { number: 'A-3', polygon: rectangle(yonezawa, 5000, 0, 50, 50) },
    ])
    const { warnings } = compose(sheetData([park]), { scale: 500, centre: yonezawa })
    expect(warnings).toContainEqual({ kind: 'parcels-without-shape', names: ['A-2'] })
    expect(warnings).toContainEqual({ kind: 'parcels-outside-frame', names: ['A-3'] })
  })

  it('draws holes and parts of a parcel', () => {
    const hole = ring(yonezawa, [
      [40, 40],
      [40, 60],
      [60, 60],
      [60, 40],
    ])
    const outer = ring(yonezawa, [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ])
    const second = ring(yonezawa, [
      [150, 0],
      [200, 0],
      [200, 50],
    ])
    const sheet = compose(sheetData([sheetPark([{ number: 'H-1', polygon: [[outer, hole], [second]] }])]))
    const [drawn] = blocks(sheet, 'map')[0]?.drawing.parcels ?? []
    expect(drawn?.d.match(/M/g)).toHaveLength(3)
  })

  it('sets a name of sixty characters without leaving the paper', () => {
    const name = '米沢市万世町片子地区新産業団地造成事業第一期分譲予定区域'.padEnd(60, '長')
    const park = sheetPark(
      gridOfParcels(4).map((one) => ({ ...one, number: name })),
      yonezawa,
      name,
    )
    for (const paper of ['A4', 'A3'] as const)
      for (const orientation of ['portrait', 'landscape'] as const)
        expectOnPaper(compose(sheetData([park]), { paper, orientation }))
  })

  it('tells how far the port is as it is recorded, and that it is not known where nobody answered', () => {
    const near = { ...park, port: { km: 118, name: '仙台塩釜港', origin: 'user' as const } }
    const lines = (sheet: Sheet) => blocks(sheet, 'text').flatMap((block) => block.lines)
    expect(lines(compose(sheetData([near])))).toContain('118 km（仙台塩釜港）')
    expect(lines(compose(sheetData([near]), { language: 'en' }))).toContain('118 km (仙台塩釜港)')
    const { warnings } = compose(sheetData([park]))
    const unknown = warnings.flatMap((one) => (one.kind === 'facts-unknown' ? one.names : []))
    expect(unknown).toContain('港湾まで')
  })

  it('loses no line of the site conditions below a long legend', () => {
    const fact = { ...park, points: [] }
    for (const language of ['ja', 'en'] as const)
      for (const orientation of ['portrait', 'landscape'] as const) {
        const sheet = compose(sheetData([fact]), { paper: 'A4', orientation, language })
        const lines = blocks(sheet, 'text').flatMap((block) => block.lines)
        for (const name of Object.values(messages[language].sheets.facts)) expect(lines).toContain(name)
      }
  })

  it('says that no issuer is set', () => {
    const sheet = compose(sheetData([park], { issuer: { name: '', section: '', telephone: '', mail: '' } }))
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('issuer-missing')
  })

  it('has the same words in the marks as on its pages', () => {
    const demo = sheetData([park], {
      marks: {
        demo: true,
        quality: 'schematic',
        credits: [{ source: '国土数値情報', licence: 'CC BY-SA 4.0' }],
        required: [],
      },
    })
    for (const language of ['ja', 'en'] as const) {
      const sheet = compose(demo, { language })
      expect([...new Set(sheet.marks.map(({ mark }) => mark))].toSorted()).toEqual([
        'as-of',
        'attribution',
        'demo',
        'disclaimer',
        'face',
        'quality',
      ])
      const words = sheet.pages
        .flatMap(({ blocks }) =>
          blocks.flatMap((block) =>
            block.kind === 'text' ? block.lines : block.kind === 'badge' ? [block.text] : [],
          ),
        )
        .join('')
        .replace(/\s/g, '')
      for (const { text } of sheet.marks) expect(words).toContain(text.replace(/\s/g, ''))
    }
  })

  it('never shows an internal note on a public sheet, whatever columns are asked for', () => {
    const spec = { columns: ['number', 'note'] as SheetSpec['columns'] }
    expect(JSON.stringify(compose(sheetData([park]), spec).pages)).not.toContain('庁内メモ')
    expect(
      JSON.stringify(compose(sheetData([park], { face: 'internal' }), { ...spec, face: 'internal' }).pages),
    ).toContain('庁内メモ')
  })
})

describe('the other sheets', () => {
  const first = sheetPark(gridOfParcels(30))
  const second = sheetPark(gridOfParcels(12, [140.2, 37.95]), [140.2, 37.95], '南産業団地')

  it('a series has the index and every park, and the index names the right pages', () => {
    const sheet = compose(sheetData([first, second]), { sheet: 'series', paper: 'A4' })
    expectOnPaper(sheet)
    const [index] = blocks(sheet, 'table')
    const named = index?.rows
      .filter(({ look }) => look === 'body')
      .map(({ cells }) => Number(cells.at(-1)?.lines[0]))
    for (const [at, page] of (named ?? []).entries()) {
      const heading = sheet.pages[page - 1]?.blocks.find(
        (block) => block.kind === 'text' && block.role === 'h2',
      )
      expect(heading?.kind === 'text' && heading.lines.join('')).toContain([first, second][at]?.park.name)
    }
  })

  it('a comparison marks what differs', () => {
    const [a, b] = first.parcels
    const data = sheetData([first], { compared: [a?.uid ?? '', b?.uid ?? ''] })
    const rows = blocks(compose(data, { sheet: 'parcel-compare' }), 'table').flatMap(({ rows }) => rows)
    const look = (name: string) => rows.find(({ cells }) => cells[0]?.lines[0] === name)?.look
    expect(look('面積 ㎡ ●')).toBe('differs')
    expect(look('団地')).toBe('body')
  })

  it('a list of several parks has the totals of each and of all', () => {
    const rows = blocks(
      compose(sheetData([first, second]), { sheet: 'parcel-list', paper: 'A4' }),
      'table',
    ).flatMap(({ rows }) => rows)
    expect(rows.filter(({ look }) => look === 'total').map(({ cells }) => cells[0]?.lines[0])).toEqual([
      '計 30区画',
      '計 12区画',
      '計 42区画',
    ])
  })

  it('a list of changes without any says so', () => {
    const sheet = compose(sheetData([first]), { sheet: 'changes', since: '2026-01-01' })
    expect(blocks(sheet, 'text').some(({ lines }) => lines.includes('この期間に変更はありません。'))).toBe(
      true,
    )
  })
})

describe('the sheets’ font', () => {
  it('has the signs of offices and names those it lacks', () => {
    expect(missingCharacters(['米沢 ㈱ 髙 ㎡ № ① 〜 −'])).toEqual([])
    expect(missingCharacters(['𠮷野 ☑'])).toEqual(['𠮷', '☑'])
  })
})
