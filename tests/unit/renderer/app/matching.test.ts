import { describe, expect, it } from 'vitest'
import { best, rank, wordsOf } from '../../../../renderer/app/palette/matching'

const find = (text: string, names: readonly string[]) =>
  best(names, (name) => rank(wordsOf(text), [name.toLowerCase()]), 10)

describe('the palette', () => {
  it('puts the exact number before those that begin with it and those that contain it', () => {
    expect(find('c-2', ['ac-2', 'c-2-1', 'c-2', 'c-22'])).toEqual(['c-2', 'c-2-1', 'c-22', 'ac-2'])
  })

  it('finds what was typed in full width', () => {
    expect(find('Ｃ－２', ['c-2', 'd-6'])).toEqual(['c-2'])
  })

  it('wants every word, in any of the names', () => {
    expect(rank(wordsOf('アルカディア d-6'), ['d-6', 'あるかでぃあ'])).not.toBeNull()
    expect(rank(wordsOf('アルカディア d-7'), ['d-6', 'あるかでぃあ'])).toBeNull()
  })

  it('stops at the limit and keeps the order of equals', () => {
    expect(best(['a1', 'a2', 'a3'], (name) => rank(['a'], [name]), 2)).toEqual(['a1', 'a2'])
  })
})
