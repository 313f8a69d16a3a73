import { describe, expect, it } from 'vitest'
import { firstLots, isReady, stillStaying } from '../../../../renderer/features/drawing/lots-fields'
import type { FullPlan } from '../../../../renderer/features/drawing/use-plan'
import { uid } from '../parcels/samples'

function plan(numbers: readonly string[], areaM2 = 100): FullPlan {
  const piece = (number: string) => ({
    role: 'lot' as const,
    polygon: [],
    planeAreaM2: areaM2,
    registeredAreaM2: areaM2,
    from: [uid(1, 1)],
    number,
    statusUid: uid(3, 1),
  })
  const road = { ...piece(''), role: 'road' as const }
  const occupant = { uid: uid(5, 1), parcelUid: uid(1, 1), name: '見本精密', since: null }
  const pieces = [...numbers.map(piece), road]
  return { pieces, ends: [uid(1, 1)], occupants: [occupant], demands: 0, answers: 0 }
}

const two = plan(['A-1-1', 'A-1-2'])

describe('the lots of a plan', () => {
  it('are suggested without the road', () => {
    expect(firstLots(two, [], null).map(({ number }) => number)).toEqual(['A-1-1', 'A-1-2'])
  })

  it('keep what was typed when the line moves a little, and take the new areas that were not', () => {
    const [first, second] = firstLots(two, [], null)
    if (!first || !second) throw new Error('no lots')
    const typed = [
      { ...first, number: '東' },
      { ...second, registeredAreaM2: 77 },
    ]
    expect(firstLots(plan(['A-1-1', 'A-1-2'], 90), typed, two)).toMatchObject([
      { number: '東', registeredAreaM2: 90 },
      { number: 'A-1-2', registeredAreaM2: 77 },
    ])
  })

  it('begin anew where another number of pieces comes out', () => {
    const typed = firstLots(two, [], null).map((lot) => ({ ...lot, number: 'x' }))
    expect(firstLots(plan(['a', 'b', 'c']), typed, two).map(({ number }) => number)).toEqual(['a', 'b', 'c'])
  })

  it('are ready when each has a number of its own', () => {
    const lots = firstLots(two, [], null)
    const named = (...numbers: string[]) =>
      lots.map((lot, index) => ({ ...lot, number: numbers[index] ?? '' }))
    expect(isReady(lots)).toBe(true)
    expect(isReady(named('A', ' '))).toBe(false)
    expect(isReady(named('A', 'A '))).toBe(false)
  })

  it('forget who stays on a piece that is gone', () => {
    const staying = new Map([
      [uid(5, 1), new Set([0, 2])],
      [uid(5, 9), new Set([0])],
    ])
    expect([...stillStaying(two, staying)]).toEqual([[uid(5, 1), new Set([0])]])
  })
})
