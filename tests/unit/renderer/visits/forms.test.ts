import { describe, expect, it } from 'vitest'
import { toApply } from '../../../../renderer/features/visits/calendar/answers'
import {
  draftOf,
  newDraft,
  readHabits,
  visitInput,
  visitIssues,
} from '../../../../renderer/features/visits/form/visit-form'
import { filterVisits } from '../../../../renderer/features/visits/list/filter'
import {
  recordDraftOf,
  recordInput,
  recordIssues,
} from '../../../../renderer/features/visits/record/record-form'
import type { Answer } from '../../../../renderer/features/visits/slice'
import type { VisitRow } from '../../../../renderer/features/visits/rows'
import { today, uid, visit } from './samples'

describe('a visit that is written down', () => {
  it('wants a company and a day', () => {
    const draft = { ...newDraft({}, readHabits(undefined), [], today), on: null }
    expect(visitIssues(draft)).toEqual({ company: 'needed', on: 'needed' })
    expect(visitInput(null, draft)).toBeNull()
  })

  it('ends on its day, at midnight at the latest', () => {
    const at = (startAt: string, minutes: number) => visitIssues(draftOf(visit(1, { startAt, minutes })))
    expect(at('23:00', 60)).toEqual({})
    expect(at('23:00', 61)).toEqual({ minutes: 'past-midnight' })
  })

  it('is refused with hours that end before they begin', () => {
    const hours = { windowFrom: '13:00', windowUntil: '13:00' }
    expect(visitIssues(draftOf(visit(1, hours)))).toEqual({ windowUntil: 'reversed' })
  })

  it('has no fixed time while it has none', () => {
    const draft = draftOf(visit(1, { startAt: null, fixed: true }))
    expect(visitInput(visit(1).uid, draft)?.fixed).toBe(false)
  })

  it('begins with the habits of this computer, and with the usual ones where they are broken', () => {
    expect(readHabits({ minutes: 45, kind: 'online', officeUid: 'o', remindMinutes: null })).toEqual({
      minutes: 45,
      kind: 'online',
      officeUid: 'o',
      remindMinutes: null,
    })
    expect(readHabits({ minutes: 'long', kind: 'party' })).toEqual(readHabits(null))
  })
})

describe('the list', () => {
  it('is narrowed by state, by aim and by officer; visits of nobody are everybody’s', () => {
    const mine = uid(0x30, 1)
    const all = [
      visit(1),
      visit(2, { aim: 'aftercare' }),
      visit(3, { aim: 'aftercare', state: 'held' }),
      visit(4, { aim: 'aftercare', officerUids: [uid(0x30, 2)] }),
    ]
    const numbers = (...filter: [VisitRow['state'][], VisitRow['aim'][], string | null]) =>
      filterVisits(all, ...filter).map((each) => all.indexOf(each as (typeof all)[number]) + 1)
    expect(numbers([], [], null)).toEqual([1, 2, 3, 4])
    expect(numbers([], ['aftercare'], null)).toEqual([2, 3, 4])
    expect(numbers(['planned'], ['aftercare'], mine)).toEqual([2])
  })
})

describe('a record', () => {
  it('of a visit that lay ahead is held today', () => {
    expect(recordDraftOf(visit(1, { on: '2026-12-01' }), today).on).toBe(today)
    expect(recordDraftOf(visit(1, { on: '2026-11-18' }), today).on).toBe('2026-11-18')
  })

  it('leaves out promises without words, and refuses a day without them', () => {
    const draft = {
      ...recordDraftOf(visit(1), today),
      promises: [
        { id: 0, summary: ' 区画図を送る ', dueOn: '2026-11-27' },
        { id: 1, summary: ' ', dueOn: null },
      ],
    }
    expect(recordIssues(draft)).toEqual({})
    expect(recordInput(visit(1), draft)?.promises).toEqual([{ summary: '区画図を送る', dueOn: '2026-11-27' }])
    const wordless = { ...draft, promises: [{ id: 3, summary: '', dueOn: today }] }
    expect(recordIssues(wordless).promises).toEqual(new Set([3]))
  })

  it('wants words for a next action that has a day', () => {
    const draft = { ...recordDraftOf(visit(1), today), nextActionOn: today }
    expect(recordIssues(draft)).toEqual({ nextAction: 'needed' })
  })
})

describe('a calendar answer', () => {
  const answer = (fields: Partial<Answer>): Answer => ({
    visitUid: uid(0x70, 1),
    eventUid: 'x',
    summary: '',
    kind: 'moved',
    on: today,
    startAt: '10:00',
    minutes: 60,
    problem: null,
    sequence: 2,
    ...fields,
  })

  it('is taken over when it moves or cancels a visit of ours', () => {
    expect(toApply(answer({}))?.cancelled).toBe(false)
    expect(toApply(answer({ kind: 'cancelled' }))?.cancelled).toBe(true)
  })

  it('is left alone when it is older, the same, unreadable or none of ours', () => {
    for (const kind of ['older', 'same', 'unknown', 'unreadable'] as const)
      expect([kind, toApply(answer({ kind }))]).toEqual([kind, null])
    expect(toApply(answer({ visitUid: null }))).toBeNull()
  })

  it('brings a length that a visit can have', () => {
    expect(toApply(answer({ minutes: 0 }))?.minutes).toBe(5)
    expect(toApply(answer({ minutes: 5000 }))?.minutes).toBe(1440)
  })
})
