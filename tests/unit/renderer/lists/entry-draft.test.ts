import { describe, expect, it } from 'vitest'
import {
  entryDraftOf,
  entryInput,
  entryIssue,
  movedUid,
  namesLike,
} from '../../../../renderer/features/lists/entry-draft'
import { entry } from '../prospects/samples'

describe('an entry of a list', () => {
  const draft = { ...entryDraftOf('source', null), name: ' セミナー ' }

  it('wants a name, and refuses it twice except among officers', () => {
    expect(entryIssue('source', { ...draft, name: '　' }, [])).toBe('needed')
    expect(entryIssue('source', draft, [entry('source', 1, { name: 'セミナー' })])).toBe('taken')
    expect(entryIssue('officer', draft, [entry('officer', 1, { name: 'セミナー' })])).toBeNull()
  })

  it('names officers that are spelt alike', () => {
    const others = [entry('officer', 1, { name: '髙橋' }), entry('officer', 2, { name: '佐藤' })]
    expect(namesLike('高 橋', others)).toEqual(['髙橋'])
    expect(namesLike('鈴木', others)).toEqual([])
    expect(namesLike(' ', [entry('officer', 3, { name: '' })])).toEqual([])
  })

  it('has a meaning only as a stage', () => {
    expect(entryDraftOf('stage', null).kind).toBe('open')
    expect(entryInput(null, 'stage', { ...draft, kind: 'lost' }).kind).toBe('lost')
    expect(entryInput(null, 'source', { ...draft, kind: 'lost' })).toMatchObject({
      kind: 'none',
      name: 'セミナー',
    })
  })

  it('changes places with its neighbour and stays within the list', () => {
    expect(movedUid(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(movedUid(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(movedUid(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  })
})
