import { describe, expect, it } from 'vitest'
import { callGroups, callOrder } from '../../../../renderer/features/seminars/calls/call-groups'
import {
  draftOfSeminar,
  laterBy,
  nextStart,
  overrun,
  seminarInput,
  seminarIssues,
  type SeminarDraft,
} from '../../../../renderer/features/seminars/form/seminar-draft'
import { emptyInviteFilter, invitable } from '../../../../renderer/features/seminars/invitations/candidates'
import { field, firm } from '../prospects/samples'
import { lead, seminar, uid } from './samples'

const item = (key: number, fields: Partial<SeminarDraft['programme'][number]> = {}) => ({
  key,
  startAt: '14:00' as string | null,
  minutes: 30 as number | null,
  title: '開会',
  speaker: '',
  ...fields,
})

describe('the form of a seminar', () => {
  it('is complete with name, day and hours', () => {
    expect([...seminarIssues(draftOfSeminar(null))].toSorted()).toEqual(['name', 'on', 'times'])
    const draft = { ...draftOfSeminar(seminar()), endAt: '14:00' }
    expect([...seminarIssues(draft)]).toEqual(['reversed'])
    expect(seminarInput(null, draft)).toBeNull()
  })

  it('drops rows of the programme in which nothing was typed, and asks for time and item of the others', () => {
    const draft = draftOfSeminar(seminar())
    const blank = { ...draft, programme: [item(1), item(2, { title: '', startAt: null })] }
    expect(seminarInput(seminar(), blank)?.programme).toHaveLength(1)
    expect(seminarIssues({ ...draft, programme: [item(1, { startAt: null })] })).toContain('programme')
  })

  it('lets a row begin where the last one ends and tells when the programme is too long', () => {
    const draft = { ...draftOfSeminar(seminar()), programme: [item(1), item(2, { startAt: '16:45' })] }
    expect(nextStart(draft)).toBe('17:15')
    expect(overrun(draft)).toBe('17:15')
    expect(overrun({ ...draft, endAt: '18:00' })).toBeNull()
    expect(laterBy('23:50', 20)).toBeNull()
  })
})

describe('companies to invite', () => {
  const fields = [field(1)]
  const tokyo = firm(1, { rank: 'B', allFieldUids: [fields[0]?.uid ?? ''], position: [139.7, 35.7] })
  const unranked = firm(2, { name: '斉藤製作所' })
  const best = firm(3, { rank: 'A' })
  const place = (position: readonly number[] | null) => (position ? '東京都' : null)

  it('are those that pass every bound and are not invited yet, best rank first', () => {
    const all = (filter = {}) =>
      invitable(
        [tokyo, unranked, best],
        new Set([null]),
        { ...emptyInviteFilter, ...filter },
        place as never,
      ).map((each) => each.uid)
    expect(all()).toEqual([best.uid, tokyo.uid, unranked.uid])
    expect(all({ ranks: ['B', 'none'] })).toEqual([tokyo.uid, unranked.uid])
    expect(all({ fieldUid: fields[0]?.uid })).toEqual([tokyo.uid])
    expect(all({ prefecture: '東京都' })).toEqual([tokyo.uid])
    expect(all({ text: '齋藤' })).toEqual([unranked.uid])
    expect(invitable([best], new Set([best.uid]), emptyInviteFilter, () => null)).toEqual([])
  })
})

describe('the list of calls', () => {
  const fields = [field(1), field(2)]
  const owner = uid(0x30, 1)
  const late = lead(1, { callBy: '2026-11-25', rank: 'C', ownerUid: owner })
  const warm = lead(2, { rank: 'A', fieldUids: fields.map((each) => each.uid) })
  const cold = lead(3, { fieldUids: [fields[1]?.uid ?? ''] })

  it('goes by deadline, then by rank', () => {
    expect([cold, warm, late].toSorted(callOrder)).toEqual([late, warm, cold])
  })

  it('names every card once, in the order of the office’s list, those of nobody last', () => {
    const byOwner = callGroups([cold, warm, late], 'owner', [owner], fields)
    expect(byOwner.map(({ of, leads }) => [of, leads.length])).toEqual([
      [owner, 1],
      [null, 2],
    ])
    const byField = callGroups(
      [cold, warm, late],
      'field',
      fields.map((each) => each.uid),
      fields,
    )
    expect(byField.map(({ leads }) => leads)).toEqual([[warm], [cold], [late]])
    expect(callGroups([cold, late], 'due', [], fields).map(({ of }) => of)).toEqual([
      '2026-11-25',
      '2026-11-26',
    ])
  })
})
