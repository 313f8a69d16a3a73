import { describe, expect, it } from 'vitest'
import type { CompanyBrief } from '../../../../electron/contract'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import { sheetData, sheetSpec, uid } from '../../../support/sheet-data'

const companyUid = uid()

function briefOf(activities: number): CompanyBrief {
  return {
    page: {
      company: { uid: companyUid, name: '架空精機株式会社', nameKana: 'かくうせいき', industry: '金属製品' },
      sites: [{ kind: 'hq', name: '', address: '山形県米沢市', note: '' }],
      contacts: [],
      notes: [{ kind: 'opinion', on: '2026-04-01', text: '増設に前向き' }],
    },
    activities: Array.from({ length: activities }, (_, index) => ({
      kind: 'meeting' as const,
      on: '2026-10-01',
      counterpart: '工場長',
      summary: `面談 ${index}`,
    })),
    prospects: [
      {
        prospect: { uid: uid(), codeName: '氷河', stageSince: '2026-09-01', probability: 40 },
        stage: '交渉',
        stageEn: 'Negotiation',
        owner: '担当甲',
        lines: [
          {
            criterion: 'area',
            must: true,
            weight: 0,
            direction: 'ideal',
            min: 20_000,
            ideal: null,
            max: 30_000,
            by: null,
            option: null,
          },
        ],
        candidates: [
          {
            park: '北産業団地',
            parkEn: 'North Park',
            number: 'A-1',
            areaM2: 25_000,
            priceYen: null,
            verdict: 'fits',
            score: 88,
          },
        ],
      },
    ],
    fields: [],
  }
}

function cellsOf(brief: CompanyBrief, language: 'ja' | 'en') {
  const spec = sheetSpec({
    sheet: 'company-brief',
    face: 'internal',
    companyUid,
    paper: 'A4',
    orientation: 'portrait',
    language,
  })
  const sheet = composeSheet(spec, sheetData([], { face: 'internal', brief }), messages[language])
  const rows = sheet.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  )
  return { sheet, rows: rows.map(({ cells }) => cells.map(({ lines }) => lines.join('')).join('|')) }
}

describe('a company brief', () => {
  it('holds company, case, what it asks for and what would do, and says for whom it is', () => {
    const { sheet, rows } = cellsOf(briefOf(2), 'ja')
    expect(sheet.title).toBe('企業カルテ')
    expect(rows).toContain('業種|金属製品|')
    expect(rows).toContain('従業員数|未確認|')
    expect(rows).toContain('面積|20,000 ㎡ 以上　30,000 ㎡ 以下|必須')
    expect(rows).toContain('北産業団地|A-1　25,000.00 ㎡|適合　88 点')
    expect(rows.find((row) => row.startsWith('氷河|'))).toContain('交渉')
    expect(sheet.marks.find(({ mark }) => mark === 'face')?.text).toBe('庁内用（取扱注意）')
  })

  it('says what is not recorded instead of leaving it away', () => {
    const { rows } = cellsOf(briefOf(0), 'ja')
    expect(rows.filter((row) => row === '|記録なし|')).toHaveLength(3)
  })

  it('is in English where English is asked for', () => {
    const { rows } = cellsOf(briefOf(1), 'en')
    expect(rows).toContain('North Park|A-1　25,000.00 ㎡|Fits, 88 points')
    expect(rows.find((row) => row.startsWith('氷河|'))).toContain('Negotiation')
  })

  it('flows over as many pages as its history takes', () => {
    const { sheet, rows } = cellsOf(briefOf(150), 'ja')
    expect(sheet.pages.length).toBeGreaterThan(2)
    expect(rows.filter((row) => row.includes('|面談 '))).toHaveLength(150)
  })
})
