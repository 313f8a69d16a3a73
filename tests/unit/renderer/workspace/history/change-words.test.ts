import { describe, expect, it } from 'vitest'
import type { HistoryEntry, RowChange } from '../../../../../electron/contract'
import { changeWords, namesWithin } from '../../../../../renderer/features/workspace/history/change-words'
import { messages } from '../../../../../renderer/messages'
import { createFormat } from '../../../../../renderer/ui/format/create-format'

const m = messages.ja
const format = createFormat('ja', { negotiable: '応談', unknown: '未確認' })
const names = (uid: string) => ({ status: '商談中', park: '甲団地', parent: 'F-5' })[uid] ?? null

function row(fields: RowChange['fields'], more: Partial<RowChange> = {}): RowChange {
  return { table: 'parcels', rowUid: 'own', rowName: 'F-5-1', action: 'update', fields, ...more }
}

const field = (name: string, before: string | number | null, after: string | number | null) => ({
  field: name,
  before,
  after,
})

describe('the history in words', () => {
  it('names rows instead of their uids, and says so when a row is gone', () => {
    expect(changeWords(row([field('status_uid', 'gone', 'status')]), m, format, names)).toEqual([
      { field: '状態', before: '（いまはない）', after: '商談中' },
    ])
  })

  it('tells a price as one thing, not as kind, minimum and maximum', () => {
    const fields = [
      field('price_kind', 'unknown', 'fixed'),
      field('price_min', null, 10_000),
      field('price_max', null, 10_000),
    ]
    expect(changeWords(row(fields), m, format, names)).toEqual([
      { field: '単価', before: '未確認', after: '10,000 円/㎡' },
    ])
    const range = [field('price_min', 9000, 10_000), field('price_max', 9000, 12_000)]
    expect(changeWords(row(range), m, format, names)).toEqual([
      { field: '単価', before: '9,000 円/㎡', after: '10,000〜12,000 円/㎡' },
    ])
  })

  it('tells one bound of a range by itself', () => {
    expect(changeWords(row([field('price_max', 12_000, 13_000)]), m, format, names)).toEqual([
      { field: '単価（上限）', before: '12,000 円/㎡', after: '13,000 円/㎡' },
    ])
  })

  it('names the parcels of a split, also those that are gone, and leaves out the one it is told of', () => {
    const child = row([], { rowUid: 'child', rowName: 'F-5-2', action: 'insert' })
    const lineage = row([field('parent_uid', null, 'parent'), field('child_uid', null, 'child')], {
      table: 'parcel_lineage',
      rowUid: 'line',
      action: 'insert',
    })
    const within = namesWithin({ rows: [child, lineage] } as unknown as HistoryEntry, names)
    expect(changeWords(lineage, m, format, within).map(({ after }) => after)).toEqual(['F-5', 'F-5-2'])
    expect(changeWords(lineage, m, format, within, 'parent').map(({ after }) => after)).toEqual(['F-5-2'])
  })

  it('writes areas, days and yes or no as the screens do', () => {
    const fields = [
      field('registered_area', 1_000_000, 1_012_050),
      field('since', null, '2026-11-20'),
      field('operating', null, 1),
    ]
    expect(changeWords(row(fields), m, format, names).map(({ after }) => after)).toEqual([
      '10,120.50 ㎡',
      'R8.11.20',
      m.parcels.occupants.operatingYes,
    ])
  })

  it('keeps the word of another version for a column that it does not know', () => {
    expect(changeWords(row([field('orbit', 'a', 'b')]), m, format, names)).toEqual([
      { field: 'orbit', before: 'a', after: 'b' },
    ])
  })
})
