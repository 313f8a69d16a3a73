import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../electron/contract'
import {
  answerText,
  effectiveAnswer,
  parseSourceDate,
} from '../../../../renderer/features/requirements/answer-words'
import { messages } from '../../../../renderer/messages'
import { createFormat } from '../../../../renderer/ui/format/create-format'

const m = messages.ja
const format = createFormat('ja', m.common.price)
const answer = {
  criterion: 'powerKv',
  state: 'known' as const,
  number: 66,
  option: null,
  day: null,
  text: '',
}

describe('answers in words', () => {
  it('keeps 未確認 apart from なし', () => {
    expect(answerText({ ...answer, state: 'unknown' }, m, format)).toBeNull()
    expect(answerText({ ...answer, state: 'none' }, m, format)).toBe('なし')
    expect(answerText(answer, m, format)).toBe('66 kV')
    expect(answerText({ ...answer, criterion: 'fibre', number: null, option: 'no' }, m, format)).toBe('なし')
  })

  it('shows a value that was only told in words', () => {
    expect(answerText({ ...answer, number: null, text: '2回線' }, m, format)).toBe('2回線')
  })
})

describe('whose answer holds for a parcel', () => {
  const known: Pick<Answer, 'state'> = { state: 'known' }
  const unknown: Pick<Answer, 'state'> = { state: 'unknown' }

  it('puts the own answer before the one of the park', () => {
    expect(effectiveAnswer(known, unknown)).toEqual({ answer: known, isOfPark: false })
  })

  it('does not let an own 未確認 hide what the park knows', () => {
    expect(effectiveAnswer(unknown, known)).toEqual({ answer: known, isOfPark: true })
    expect(effectiveAnswer(undefined, known)).toEqual({ answer: known, isOfPark: true })
  })

  it('has none where nobody answered', () => {
    expect(effectiveAnswer(undefined, undefined)).toEqual({ answer: undefined, isOfPark: false })
  })
})

describe('the date of a source', () => {
  it('is taken as far as it goes', () => {
    expect(parseSourceDate('')).toBe('')
    expect(parseSourceDate('2026')).toBe('2026')
    expect(parseSourceDate('令和8年4月')).toBe('2026-04')
    expect(parseSourceDate('R8.4.1')).toBe('2026-04-01')
    expect(parseSourceDate('先週')).toBeUndefined()
  })
})
