import { describe, expect, it } from 'vitest'
import type { RecordForm, SheetSpec, TargetField } from '../../../../electron/contract'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import type { DrawingBlock } from '../../../../renderer/sheets/layout/model'
import { beyondPaper, textsOf } from '../../../support/sheet-blocks'
import { sheetData, sheetSpec, uid } from '../../../support/sheet-data'

const fieldNames = [
  '有機エレクトロニクス',
  '自動車',
  '航空機',
  ...Array.from({ length: 15 }, (_, index) => `重点分野その${index}`),
]
const fields = fieldNames.map((name, position): TargetField => ({
  uid: uid(),
  name,
  nameEn: '',
  group: 'strength',
  color: '#000000',
  council: '',
  institutions: [],
  source: '',
  position,
  origin: 'user',
}))

const blank: RecordForm = { company: null, visit: null, prospects: [], fields, fieldUids: [] }

const filled: RecordForm = {
  company: '架空精機株式会社',
  visit: {
    visit: {
      uid: uid(),
      kind: 'tour',
      state: 'planned',
      aim: 'attraction',
      on: '2027-01-04',
      startAt: '13:30',
      minutes: 90,
      purpose: '増設の相談',
      first: true,
    },
    officers: ['担当甲'],
    contacts: ['工場長'],
    places: ['本社'],
  },
  prospects: ['氷河'],
  fields,
  fieldUids: [fields[1]?.uid ?? ''],
}

function compose(recordForm: RecordForm, changes: Partial<SheetSpec> = {}) {
  const spec = sheetSpec({
    sheet: 'record-form',
    face: 'internal',
    paper: 'A4',
    orientation: 'portrait',
    ...changes,
  })
  return composeSheet(spec, sheetData([], { face: 'internal', recordForm }), messages[spec.language])
}

const drawingOf = (sheet: ReturnType<typeof compose>) =>
  sheet.pages[0]?.blocks.find((block): block is DrawingBlock => block.kind === 'drawing')
/** Strokes of a tick are open lines without a fill that begin inside their box. */
const ticks = (sheet: ReturnType<typeof compose>) =>
  drawingOf(sheet)?.paths.filter(({ d, width }) => width === 0.5 && d.includes('l')).length

describe('a record form', () => {
  it('has what is known of the visit in it and the rest to be ticked and written', () => {
    const sheet = compose(filled)
    const texts = textsOf(sheet)
    for (const text of [
      '架空精機株式会社',
      '令和9年1月4日（月）',
      '13:30–15:00',
      '工場長',
      '増設の相談',
      '氷河',
    ])
      expect(texts).toContain(text)
    // Kind, aim, first visit and the company's field.
    expect(ticks(sheet)).toBe(4)
    for (const text of ['事実', '所感', '約束', '次の行動']) expect(texts).toContain(text)
  })

  it('is empty without a visit: nothing is ticked and the day is to be written', () => {
    const sheet = compose(blank)
    expect(ticks(sheet)).toBe(0)
    expect(textsOf(sheet)).toContain('令和　　年　　月　　日（　　）')
    expect(textsOf(sheet)).not.toContain('架空精機株式会社')
  })

  it.each(['ja', 'en'] as const)('is one page that stays on the paper, in %s on every paper', (language) => {
    for (const paper of ['A4', 'A3'] as const)
      for (const orientation of ['portrait', 'landscape'] as const) {
        const sheet = compose(filled, { language, paper, orientation })
        expect(sheet.pages).toHaveLength(1)
        expect(beyondPaper(sheet)).toEqual([])
        for (const block of sheet.pages[0]?.blocks ?? [])
          if (block.kind === 'drawing')
            expect(Math.max(...block.texts.map(({ y }) => y))).toBeLessThan(block.box.height)
      }
  })

  it('is drawn in black and grey alone, so that a copy shows all of it', () => {
    const inks = new Set(drawingOf(compose(filled))?.paths.flatMap(({ stroke, fill }) => [stroke, fill]))
    for (const ink of inks) if (ink !== null) expect(ink).toMatch(/^#([0-9a-f]{2})\1\1$/)
  })
})
