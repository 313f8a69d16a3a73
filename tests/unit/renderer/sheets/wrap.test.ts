import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../../renderer/sheets/text/metrics'
import { wrapText } from '../../../../renderer/sheets/text/wrap'

const size = 8
/** Lines of a text in a column of so many full-width characters. */
const lines = (text: string, characters: number) =>
  wrapText(text, textWidth('あ'.repeat(characters), size), size).lines

describe('lines of a text on paper', () => {
  it.each([
    ['目標まで残り 225 億円です', '225 億円'],
    ['単価は 10,200円/㎡ とします', '10,200円/㎡'],
    ['全体の面積は 33.3 ha あります', '33.3 ha'],
    ['総計で 1,234 人 となりました', '1,234 人'],
    ['距離は港まで 118 km です', '118 km'],
  ])('never part a figure from its unit: %s', (text, whole) => {
    for (let width = 4; width < 16; width += 1) {
      const set = lines(text, width)
      expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      // Only where the line is too short for both of them.
      if (textWidth(whole, size) <= textWidth('あ'.repeat(width), size))
        expect(set.some((line) => line.includes(whole))).toBe(true)
    }
  })

  it('take a word that only looks like a unit for a word', () => {
    expect(lines('区画 3 分譲中', 4)).toEqual(['区画 3', '分譲中'])
    expect(lines('20 maps', 3)).toEqual(['20', 'maps'])
  })

  it('begin with no sign that belongs to the line before', () => {
    for (const line of lines('造成、販売、引渡し。予定（変更）', 4)) expect(line).not.toMatch(/^[、。）]/)
  })
})
