import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldMatrix } from '../../../../renderer/features/target-fields/counts'
import {
  fieldDraftOf,
  fieldInput,
  fieldIssues,
} from '../../../../renderer/features/target-fields/field-draft'
import { field } from '../prospects/samples'

describe('prospects by field and stage', () => {
  it('counts a prospect in each of its fields and once in the sum of the stage', () => {
    const matrix = fieldMatrix([
      { fieldUids: ['a', 'b'], stageUid: 's', kind: 'open' },
      { fieldUids: ['a'], stageUid: 's', kind: 'open' },
      { fieldUids: [], stageUid: 't', kind: 'lost' },
    ])
    expect(matrix.of('a', 's')).toBe(2)
    expect(matrix.of('b', 's')).toBe(1)
    expect(matrix.of(null, 't')).toBe(1)
    expect(matrix.each('s')).toBe(2)
    expect([matrix.all, matrix.allLive, matrix.live('a'), matrix.live(null)]).toEqual([3, 2, 2, 0])
  })

  it('adds up: the stages of a field make its sum, the stages of all make the whole', () => {
    const one = fc.record({
      fieldUids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      stageUid: fc.constantFrom('s', 't', 'u'),
      kind: fc.constantFrom('open' as const, 'won' as const, 'lost' as const, 'held' as const),
    })
    fc.assert(
      fc.property(fc.array(one), (prospects) => {
        const matrix = fieldMatrix(prospects)
        const over = (of: (stage: string) => number) =>
          ['s', 't', 'u'].reduce((sum, stageUid) => sum + of(stageUid), 0)
        for (const uid of ['a', 'b', 'c', null]) expect(over((s) => matrix.of(uid, s))).toBe(matrix.sum(uid))
        expect(over(matrix.each)).toBe(prospects.length)
      }),
    )
  })
})

describe('the form of a target field', () => {
  it('refuses a name that is missing or taken, a colour that is none, and too many institutions', () => {
    const draft = fieldDraftOf(null)
    expect(fieldIssues(draft, [])).toEqual({ name: 'needed' })
    expect(fieldIssues({ ...draft, name: ' 分野1 ' }, [field(1)])).toEqual({ name: 'taken' })
    expect(fieldIssues({ ...draft, name: '半導体', color: '#12345' }, [])).toEqual({ color: 'unreadable' })
    const many = Array.from({ length: 51 }, (_, index) => `機関${index}`).join('\n')
    expect(fieldIssues({ ...draft, name: '半導体', institutions: many }, [])).toEqual({
      institutions: 'too-many',
    })
  })

  it('takes one institution a line and leaves blank lines out', () => {
    const draft = { ...fieldDraftOf(null), name: '半導体', institutions: ' 見本大学 \r\n\n見本研究所' }
    expect(fieldInput(null, draft).institutions).toEqual(['見本大学', '見本研究所'])
  })

  it('gives back what it was opened with', () => {
    const known = field(1, { institutions: ['見本大学', '見本研究所'], council: '見本会議' })
    expect(known).toMatchObject(fieldInput(known.uid, fieldDraftOf(known)))
  })
})
