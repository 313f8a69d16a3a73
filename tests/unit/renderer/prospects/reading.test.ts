import { describe, expect, it } from 'vitest'
import { messages } from '../../../../renderer/messages'
import { composed, composing, noReading, readingOf } from '../../../../renderer/features/prospects/reading'
import { suggestCodeName } from '../../../../renderer/features/prospects/suggest'

describe('the reading of what is typed', () => {
  it('keeps the kana that stood there before the conversion', () => {
    let reading = noReading
    for (const text of ['y', 'や', 'やm', 'やま', 'やまざk', 'やまざくら', '山桜', '山櫻'])
      reading = composing(reading, text)
    expect(readingOf(composed(reading, '山桜'))).toBe('やまざくら')
  })

  it('joins the compositions of one name', () => {
    let reading = composed(composing(noReading, 'しろ'), '白')
    reading = composed(composing(reading, 'トリ'), '鳥')
    expect(readingOf(reading)).toBe('しろトリ')
  })

  it('forgets a composition that was given up', () => {
    const reading = composed(composing(composing(noReading, 'しろ'), ''), '')
    expect(readingOf(reading)).toBe('')
  })
})

describe('the suggested code name', () => {
  it('is the next number of the year that no prospect has', () => {
    expect(suggestCodeName(messages.ja, '2026-11-20', [])).toBe('案件 2026-001')
    expect(
      suggestCodeName(messages.ja, '2026-11-20', ['案件 2026-001', '案件 2026-003 ', ' 案件 2026-002']),
    ).toBe('案件 2026-004')
  })
})
