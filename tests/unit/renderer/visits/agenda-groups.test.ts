import { describe, expect, it } from 'vitest'
import {
  actionOfKey,
  groupAgenda,
  mainAction,
  otherActions,
} from '../../../../renderer/features/visits/agenda/groups'
import { due, uid } from './samples'

const rankOf = () => null

describe('the groups of the agenda', () => {
  it('hold what is due today, what is late, answers over their time, and who is untouched', () => {
    const groups = groupAgenda(
      [
        due(1),
        due(2, { kind: 'promise', days: 3 }),
        due(3, { kind: 'answer', days: 1 }),
        due(4, { kind: 'untouched', days: 200 }),
        due(5, { kind: 'next-action', days: 9 }),
        due(6, { kind: 'answer', days: 4 }),
      ],
      rankOf,
    )
    expect(groups.map(({ id, rows }) => [id, rows.map((row) => row.rowUid)])).toEqual([
      ['today', [due(1).rowUid]],
      ['overdue', [due(5).rowUid, due(2).rowUid]],
      ['answers', [due(6).rowUid, due(3).rowUid]],
      ['untouched', [due(4).rowUid]],
    ])
  })

  it('put untouched companies by rank, those never touched first', () => {
    const ranks = new Map([
      [uid(0x50, 1), 'B'],
      [uid(0x50, 2), 'A'],
      [uid(0x50, 3), 'A'],
    ] as const)
    const untouched = (company: number, days: number | null) =>
      due(company, { kind: 'untouched', companyUid: uid(0x50, company), days })
    const rows = [untouched(1, null), untouched(2, 100), untouched(3, null)]
    const group = groupAgenda(rows, (company) => ranks.get(company) ?? null).find(
      ({ id }) => id === 'untouched',
    )
    expect(group?.rows.map((row) => row.companyUid)).toEqual([uid(0x50, 3), uid(0x50, 2), uid(0x50, 1)])
  })

  it('keep the order of the host today', () => {
    const rows = [due(3), due(1), due(2)]
    expect(groupAgenda(rows, rankOf)[0]?.rows).toEqual(rows)
  })
})

describe('a row of the agenda', () => {
  it('leads to its action in one key', () => {
    expect(mainAction(due(1))).toBe('record')
    expect(mainAction(due(1, { kind: 'untouched' }))).toBe('plan')
    expect(mainAction(due(1, { kind: 'promise' }))).toBe('keep')
  })

  it('offers by letter what it can do beside', () => {
    expect(actionOfKey(due(1), 'E')).toBe('edit')
    expect(actionOfKey(due(1), 'p')).toBeNull()
    expect(actionOfKey(due(1, { kind: 'promise' }), 'p')).toBe('plan')
    expect(actionOfKey(due(1, { kind: 'promise' }), 'e')).toBeNull()
  })

  it('leads nowhere without a company', () => {
    expect(otherActions(due(1, { kind: 'call', companyUid: null }))).toEqual([])
  })
})
