import { describe, expect, it } from 'vitest'
import type { Status } from '../../../../electron/contract'
import { draftOf, problemsOf, toInput } from '../../../../renderer/features/workspace/status-draft'
import { messages } from '../../../../renderer/messages'

const available: Status = {
  uid: '00000000-0000-4000-8000-000000000001',
  name: '分譲中',
  nameEn: 'Available',
  letter: '空',
  color: '#2CAC6E',
  hatch: 'plain',
  saleClass: 'remaining',
  offered: true,
  position: 0,
  shownAsUid: null,
}

const draft = { ...draftOf(null), name: '協議中', letter: '協' }

describe('a status in the form', () => {
  it('needs a name, exactly one character and a colour', () => {
    const empty = problemsOf({ ...draft, name: ' ', letter: '協議', color: 'red' }, [], messages.ja)
    expect(empty.name).not.toBeNull()
    expect(empty.letter).not.toBeNull()
    expect(empty.color).not.toBeNull()
    expect(problemsOf(draft, [], messages.ja)).toEqual({
      name: null,
      letter: null,
      color: null,
      warning: null,
    })
  })

  it('takes a character outside the first plane as one', () => {
    expect(problemsOf({ ...draft, letter: '𠮷' }, [], messages.ja).letter).toBeNull()
  })

  it('is warned about when it could not be told from another one', () => {
    expect(problemsOf({ ...draft, letter: '空' }, [available], messages.ja).warning).toContain('分譲中')
    expect(problemsOf({ ...draft, color: '#2cac6e' }, [available], messages.ja).warning).toContain('分譲中')
  })

  it('is not warned about for being like itself', () => {
    expect(problemsOf(draftOf(available), [available], messages.ja).warning).toBeNull()
  })

  it('takes its English name from the Japanese one where that was left out', () => {
    expect(toInput({ ...draft, name: ' 協議中 ' })).toMatchObject({ name: '協議中', nameEn: '協議中' })
  })
})
