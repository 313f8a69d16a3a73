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
    coming: null,
    held: [],
    duties: [],
    institutions: [],
    programmes: [],
    programmesLeftOut: 0,
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
    // Contacts, history, fields, duties, visits, institutions, programmes.
    expect(rows.filter((row) => row === '|記録なし|')).toHaveLength(7)
    expect(rows).toContain('|予定はありません|')
  })

  it('is in English where English is asked for', () => {
    const { rows } = cellsOf(briefOf(1), 'en')
    expect(rows).toContain('North Park|A-1　25,000.00 ㎡|Fits, 88 points')
    expect(rows.find((row) => row.startsWith('氷河|'))).toContain('Negotiation')
  })

  it('begins with the coming visit, what is still to be done, and the last visits with facts and opinions apart', () => {
    const visit = {
      uid: uid(),
      on: '2026-11-25',
      startAt: '10:30',
      minutes: 60,
      kind: 'visit',
      state: 'confirmed',
    } as const
    const { rows } = cellsOf(
      {
        ...briefOf(1),
        coming: {
          visit: { ...visit, purpose: '価格の回答', materials: '区画図\n価格表' },
          officers: ['担当甲'],
          contacts: ['工場長'],
          places: ['本社'],
        },
        held: [
          {
            visit: {
              ...visit,
              on: '2026-08-27',
              state: 'held',
              facts: '増設の計画がある',
              opinions: '前向き',
            },
            officers: [],
            contacts: [],
            places: [],
          },
        ],
        duties: [
          { kind: 'promise', text: '電力の回答', due: '2026-11-01', since: '2026-10-25' },
          { kind: 'next-action', text: '見積もり', due: '2026-12-01', since: null },
        ],
      },
      'ja',
    )
    expect(rows[1]).toBe('今回の訪問')
    expect(rows).toContain('日時|R8.11.25（水） 10:30–11:30|訪問　確定')
    expect(rows).toContain('持ち物|区画図価格表|')
    expect(rows).toContain('約束|電力の回答|期限 R8.11.1（超過）　R8.10.25から')
    expect(rows).toContain('次の行動|見積もり|期限 R8.12.1')
    expect(rows).toContain('R8.8.27（木） 10:30–11:30|増設の計画がある|見立て：前向き')
  })

  it('names programmes with the year whose figures they are', () => {
    const version = {
      uid: uid(),
      programmeUid: uid(),
      fiscalYear: 2020,
      validFrom: null,
      validTo: null,
      confirmed: false,
      number: null,
      budgetYen: null,
      mark: 'none',
      department: '',
      outline: '設備の補助',
      conditions: '',
      tables: [],
      tablesAddUp: false,
      source: '予算の概要',
      section: '',
      sourceDate: '2020-02',
      origin: 'reference',
    } as const
    const { rows } = cellsOf(
      {
        ...briefOf(1),
        programmes: [
          {
            uid: version.programmeUid,
            position: 0,
            name: '立地促進事業',
            nameEn: '',
            provider: '山形県',
            kind: 'budget',
            audience: 'any',
            purposes: [],
            fieldUids: [],
            sizes: [],
            stages: [],
            exclusiveGroup: '',
            web: '',
            origin: 'reference',
            versions: [{ ...version, tables: [] }],
            versionUid: version.uid,
            currency: 'past',
          },
        ],
        programmesLeftOut: 3,
      },
      'ja',
    )
    expect(rows).toContain(
      '山形県|立地促進事業設備の補助|令和2年度の内容期間は終了出典 予算の概要（2020.02）',
    )
    expect(rows).toContain('|ほか 3 件（制度の画面にあります）|')
  })

  it('flows over as many pages as its history takes', () => {
    const { sheet, rows } = cellsOf(briefOf(150), 'ja')
    expect(sheet.pages.length).toBeGreaterThan(2)
    expect(rows.filter((row) => row.includes('|面談 '))).toHaveLength(150)
  })
})
