import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boardColumns,
  cardAfterKey,
  placeOf,
  stageBeside,
} from '../../../../renderer/features/prospects/board'
import { row, stage } from './samples'

const stages = [stage(1), stage(2), stage(3, { kind: 'lost' })]
const at = (number: number) => stages[number - 1]?.uid ?? ''

describe('the board', () => {
  it('has a column for every stage in the order of the list, empty ones too', () => {
    const columns = boardColumns(stages, [row(1, { stageUid: at(3) })])
    expect(columns.map(({ stage: each, rows }) => [each.name, rows.length])).toEqual([
      ['段階1', 0],
      ['段階2', 0],
      ['段階3', 1],
    ])
  })

  it('puts what is overdue first, then by day, then by the days in the stage', () => {
    const [column] = boardColumns(stages, [
      row(1, {}, { daysInStage: 3 }),
      row(2, {}, { daysInStage: 30 }),
      row(3, { nextActionOn: '2026-12-24' }),
      row(4, { nextActionOn: '2026-11-25' }),
      row(5, { nextActionOn: '2026-11-10' }),
      row(6, { nextActionOn: '2026-11-20' }),
    ])
    expect(column?.rows.map(({ prospect }) => prospect.codeName)).toEqual([
      '白鳥5',
      '白鳥6',
      '白鳥4',
      '白鳥3',
      '白鳥2',
      '白鳥1',
    ])
    expect(column?.overdue).toBe(1)
  })

  it('adds up the probabilities that are estimated and no others', () => {
    const [first, second] = boardColumns(stages, [
      row(1, { probability: 25 }),
      row(2, { probability: 50 }),
      row(3),
      row(4, { stageUid: at(2) }),
    ])
    expect(first?.expected).toBe(0.75)
    expect(second?.expected).toBeNull()
  })

  it('leads from card to card by the arrows, over empty columns and not beyond the edge', () => {
    const columns = boardColumns(stages, [
      row(1, { nextActionOn: '2026-11-01' }),
      row(2),
      row(3, { stageUid: at(3) }),
    ])
    const [one, two, three] = [row(1).uid, row(2).uid, row(3).uid]
    const after = (from: string, key: string) => cardAfterKey(columns, placeOf(columns, from), key)
    expect(after(one, 'ArrowDown')).toBe(two)
    expect(after(two, 'ArrowDown')).toBe(two)
    expect(after(two, 'ArrowRight')).toBe(three)
    expect(after(three, 'ArrowLeft')).toBe(one)
    expect(after(three, 'ArrowRight')).toBe(three)
    expect(after(one, 'x')).toBeNull()
    expect(cardAfterKey(columns, null, 'ArrowDown')).toBe(one)
  })

  it('stays on the board when a card is carried to its edge', () => {
    const columns = boardColumns(stages, [])
    expect(stageBeside(columns, at(1), 1)).toBe(at(2))
    expect(stageBeside(columns, at(1), -1)).toBe(at(1))
    expect(stageBeside(columns, at(3), 1)).toBe(at(3))
  })

  it('shows every prospect of a known stage exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }), (numbers) => {
        const rows = numbers.map((number, index) => row(index, { stageUid: stage(number).uid }))
        const shown = boardColumns(stages, rows).flatMap((column) => column.rows.map(({ uid }) => uid))
        const known = rows.filter(({ prospect }) => stages.some(({ uid }) => uid === prospect.stageUid))
        expect(shown.toSorted()).toEqual(known.map(({ uid }) => uid).toSorted())
      }),
    )
  })
})
