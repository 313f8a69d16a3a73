import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countBy,
  dueKinds,
  emptyProspectFilter,
  filterProspects,
  isDue,
  prospectFilterCount,
  readProspectFilter,
} from '../../../../renderer/features/prospects/filter'
import { firm, row, stage, uid } from './samples'

const weekEnd = '2026-11-27'
const [a, b] = [uid(0x40, 1), uid(0x40, 2)]
const codes = (rows: readonly { readonly prospect: { readonly codeName: string } }[]) =>
  rows.map(({ prospect }) => prospect.codeName)

const rows = [
  row(1, { fieldUids: [a], nextActionOn: '2026-11-19', nextAction: '電話' }),
  row(2, { fieldUids: [a, b], nextActionOn: '2026-11-20' }, { company: firm(2, { name: '髙橋製作所㈱' }) }),
  row(3, { nextActionOn: '2026-11-27', ownerUid: uid(0x30, 1) }),
  row(4, { stageUid: stage(2).uid, nextActionOn: '2026-12-01' }),
  row(5, { resumeOn: '2026-11-20' }, { stageKind: 'held', isResumptionDue: true }),
]

describe('the filter of the prospects', () => {
  it('lets everything through while nothing is chosen', () => {
    expect(filterProspects(rows, emptyProspectFilter, weekEnd)).toBe(rows)
    expect(prospectFilterCount(emptyProspectFilter)).toBe(0)
  })

  it('finds a prospect of several fields under each of them', () => {
    expect(codes(filterProspects(rows, { ...emptyProspectFilter, fields: [b] }, weekEnd))).toEqual(['白鳥2'])
    expect(codes(filterProspects(rows, { ...emptyProspectFilter, fields: [a] }, weekEnd))).toEqual([
      '白鳥1',
      '白鳥2',
    ])
  })

  it('takes prospects without an owner for nobody’s', () => {
    const found = filterProspects(rows, { ...emptyProspectFilter, owners: ['nobody'] }, weekEnd)
    expect(codes(found)).toEqual(['白鳥1', '白鳥2', '白鳥4', '白鳥5'])
  })

  it('finds a company by an old form of its kanji and without its company form', () => {
    const found = filterProspects(rows, { ...emptyProspectFilter, text: '高橋製作所' }, weekEnd)
    expect(codes(found)).toEqual(['白鳥2'])
    expect(
      filterProspects(rows, { ...emptyProspectFilter, text: '株式会社高橋製作所' }, weekEnd),
    ).toHaveLength(1)
  })

  it('tells overdue, today, this week and nothing planned apart', () => {
    const of = (kind: (typeof dueKinds)[number]) =>
      codes(filterProspects(rows, { ...emptyProspectFilter, due: [kind] }, weekEnd))
    expect(of('overdue')).toEqual(['白鳥1'])
    expect(of('today')).toEqual(['白鳥2'])
    expect(of('week')).toEqual(['白鳥2', '白鳥3'])
    expect(of('none')).toEqual([])
    expect(of('resume')).toEqual(['白鳥5'])
  })

  it('never calls a lost or held case overdue', () => {
    for (const stageKind of ['lost', 'held'] as const) {
      const late = row(9, { nextActionOn: '2020-01-01', nextAction: 'x' }, { stageKind })
      expect(dueKinds.filter((kind) => isDue(late, kind, weekEnd))).toEqual([])
    }
  })

  it('counts the choices of a part as if that part chose nothing', () => {
    const filter = { ...emptyProspectFilter, fields: [b], text: '白鳥' }
    const counts = countBy(
      filterProspects(rows, filter, weekEnd, 'fields'),
      ({ prospect }) => prospect.fieldUids,
    )
    expect(counts.get(a)).toBe(2)
  })

  it('reads any remembered value as a filter, and its own unchanged', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readProspectFilter(value)
        expect(filterProspects([], read, weekEnd)).toEqual([])
        expect(readProspectFilter(JSON.parse(JSON.stringify(read)))).toEqual(read)
      }),
    )
  })
})
