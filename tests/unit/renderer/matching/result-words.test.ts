import { describe, expect, it } from 'vitest'
import type { LineResult } from '../../../../electron/contract'
import { reasonsOf, resultText } from '../../../../renderer/features/matching/result-words'
import { messages } from '../../../../renderer/messages'
import { createFormat } from '../../../../renderer/ui/format/create-format'

const m = messages.ja
const format = createFormat('ja', m.common.price)
const result = (criterion: string, fields: Partial<LineResult>): LineResult => ({
  criterion,
  verdict: 'missed',
  must: true,
  score: 0,
  wanted: null,
  found: null,
  gap: null,
  foundDay: null,
  foundOption: null,
  ...fields,
})
const text = (criterion: string, fields: Partial<LineResult>) =>
  resultText(result(criterion, fields), m, format)

describe('a line of a match in words and figures', () => {
  it.each<[string, string, Partial<LineResult>]>([
    ['面積 −2,400 ㎡', 'area', { found: 9600, wanted: 12_000, gap: -2400 }],
    ['単価 +800 円/㎡', 'unitPrice', { found: 9800, wanted: 9000, gap: 800 }],
    ['受電電圧: 未確認', 'powerKv', { verdict: 'unknown' }],
    ['単価: 範囲の一部だけが条件内', 'unitPrice', { verdict: 'unknown', found: 9000, gap: -500 }],
    ['引渡し時期 45 日遅れ', 'delivery', { foundDay: '2030-02-14', gap: 45 }],
    ['引渡し時期 約 12 か月遅れ', 'delivery', { foundDay: '2030-12-31', gap: 365 }],
    ['引渡し時期: なし', 'delivery', {}],
    ['用途地域: 準工業地域', 'zoning', { foundOption: 'quasi-industrial', gap: -1 }],
    ['夜間操業: 不可', 'nightWork', { found: 0, wanted: 1, gap: -1, foundOption: 'no' }],
    ['空港までの距離: なし', 'airportDistance', {}],
    ['面積: 12,000 ㎡', 'area', { verdict: 'met', found: 12_000, gap: 0 }],
  ])('%s', (words, criterion, fields) => {
    expect(text(criterion, fields)).toBe(words)
  })

  it('has words in English too', () => {
    const en = messages.en
    const words = resultText(
      result('area', { found: 1, gap: -2400 }),
      en,
      createFormat('en', en.common.price),
    )
    expect(words).toBe('Area −2,400 m²')
  })
})

describe('reasons', () => {
  it('come by how they came out, musts before what is only wished', () => {
    const lines = [
      result('gas', { must: false }),
      result('area', {}),
      result('fibre', { verdict: 'met' }),
      result('powerKv', { verdict: 'unknown' }),
    ]
    const { missed, unknown, met } = reasonsOf(lines)
    expect(missed.map(({ criterion }) => criterion)).toEqual(['area', 'gas'])
    expect(unknown).toHaveLength(1)
    expect(met).toHaveLength(1)
  })
})
