import { describe, expect, it } from 'vitest'
import type { PrintLogEntry, SheetWarning } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { checksOf, isEditionUsed } from '../../../../renderer/features/printing/checks'
import { filterLog } from '../../../../renderer/features/printing/log/filter-log'
import { joinPath, pictureNames, splitPath } from '../../../../renderer/features/printing/output/size-words'
import { sheetData, sheetPark, sheetSpec } from '../../../support/sheet-data'

const plain = {
  data: sheetData([]),
  pages: [],
  warnings: [] as SheetWarning[],
  secretNames: [],
  today: '2026-11-20',
}
const kinds = (fields: Partial<Parameters<typeof checksOf>[0]>) =>
  checksOf({ ...plain, spec: sheetSpec(), ...fields }).map(({ kind }) => kind)

describe('the checks before an export', () => {
  it('point out nothing where nothing is wrong', () => {
    expect(kinds({})).toEqual([])
  })

  it('find a name that is not public in title or note, in any width and with any form of company', () => {
    const secretNames = ['㈱髙橋精機', '別の会社']
    const check = (title: string, face: 'public' | 'internal' = 'public') =>
      kinds({
        spec: sheetSpec({ title, face }),
        secretNames: secretNames.map((name) => name.replace('㈱', '')),
      })
    expect(check('高橋精機さま用')).toEqual(['names-in-words'])
    expect(check('来訪者用')).toEqual([])
    expect(check('髙橋精機さま用', 'internal')).toEqual([])
  })

  it('count the parcels whose occupant is left out', () => {
    const park = sheetPark([
      {
        number: 'A-1',
        polygon: null,
        occupants: [{ name: null, industry: '金属', since: null, operating: null }],
      },
      {
        number: 'A-2',
        polygon: null,
        occupants: [{ name: '公開工業', industry: null, since: null, operating: null }],
      },
    ])
    const checks = checksOf({ ...plain, spec: sheetSpec(), data: sheetData([park]) })
    expect(checks).toEqual([{ kind: 'withheld', count: 1 }])
  })

  it('name the characters that the font lacks', () => {
    const pages = [
      { size: { width: 1, height: 1 }, blocks: [{ kind: 'badge', text: '𠮷田 米沢' }] },
    ] as unknown as Parameters<typeof checksOf>[0]['pages']
    expect(checksOf({ ...plain, spec: sheetSpec(), pages })).toEqual([
      { kind: 'missing-glyphs', characters: ['𠮷'] },
    ])
  })

  it('say of many parks what they have in common once', () => {
    const warnings: SheetWarning[] = [
      { kind: 'facts-unknown', names: ['電力'] },
      { kind: 'facts-unknown', names: ['電力', '用水'] },
    ]
    expect(checksOf({ ...plain, spec: sheetSpec(), warnings })).toEqual([
      { kind: 'facts-unknown', names: ['電力', '用水'] },
    ])
  })

  it('put the gravest first and tell of a day that is not today', () => {
    const found = kinds({
      spec: sheetSpec({ sheet: 'parcel-compare', asOf: '2025-04-01' }),
      warnings: [{ kind: 'demo-data' }, { kind: 'issuer-missing' }],
    })
    expect(found).toEqual(['few-parcels', 'issuer-missing', 'demo-data', 'not-today'])
  })
})

const entry = (fields: Partial<PrintLogEntry>): PrintLogEntry => ({
  uid: 'u',
  sheet: 'parcel-map',
  face: 'public',
  parks: [{ uid: 'p', name: '八幡原' }],
  edition: '3',
  fileName: '八幡原_分譲区画図.pdf',
  sha256: 'ab12',
  recipient: 'ヤマガタ商事',
  actor: '佐藤',
  ...fields,
})

describe('the log', () => {
  it('knows an edition that was given out before', () => {
    const spec = sheetSpec({ parkUids: ['p'], edition: '３' })
    expect(isEditionUsed([entry({})], spec)).toBe(true)
    expect(isEditionUsed([entry({ face: 'internal' })], spec)).toBe(false)
    expect(isEditionUsed([entry({ parks: [] })], spec)).toBe(false)
    const brief = sheetSpec({ sheet: 'company-brief', face: 'internal', companyUid: 'c', edition: '3' })
    const log = [entry({ sheet: 'company-brief', face: 'internal', parks: [{ uid: 'c', name: '架空工業' }] })]
    expect(isEditionUsed(log, brief)).toBe(true)
    expect(isEditionUsed(log, { ...brief, companyUid: 'd' })).toBe(false)
  })

  it('is filtered by every word, in any width, and by face and sheet', () => {
    const log = [entry({}), entry({ uid: 'v', face: 'internal', recipient: '', sheet: 'changes' })]
    const none = { text: '', face: 'all', sheet: 'all', sha256: null } as const
    const found = (filter: Partial<Parameters<typeof filterLog>[1]>) =>
      filterLog(log, { ...none, ...filter }, foldText).map(({ uid }) => uid)
    expect(found({})).toEqual(['u', 'v'])
    expect(found({ text: 'ﾔﾏｶﾞﾀ 八幡原' })).toEqual(['u'])
    expect(found({ text: 'ﾔﾏｶﾞﾀ 北' })).toEqual([])
    expect(found({ face: 'internal' })).toEqual(['v'])
    expect(found({ sheet: 'parcel-map' })).toEqual(['u'])
    expect(found({ sha256: 'cd' })).toEqual([])
  })
})

describe('paths', () => {
  it('are put together and taken apart as the system writes them', () => {
    expect(joinPath('/home/a', 'b.pdf')).toBe('/home/a/b.pdf')
    expect(joinPath('C:\\印刷', 'b.pdf')).toBe('C:\\印刷\\b.pdf')
    expect(joinPath('/', 'b.pdf')).toBe('/b.pdf')
    expect(splitPath('C:\\印刷\\b.pdf')).toEqual({ folder: 'C:\\印刷', name: 'b.pdf' })
    expect(splitPath('/b.pdf')).toEqual({ folder: '/', name: 'b.pdf' })
  })

  it('of pictures are numbered from the second page on', () => {
    expect(pictureNames('図.png', 3)).toEqual(['図.png', '図_2.png', '図_3.png'])
  })
})
