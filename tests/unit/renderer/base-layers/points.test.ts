import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { fromPlane } from '../../../../electron/contract/rules/plane'
import {
  completePoints,
  emptyPoint,
  judge,
  nextStep,
  type PointDraft,
} from '../../../../renderer/features/base-layers/plan/points'

const place = (eastM: number, northM: number): Position =>
  fromPlane({ eastM: -60_000 + eastM, northM: -231_000 + northM }, 10)

const square: PointDraft[] = [
  { from: [0, 0], to: place(0, 0) },
  { from: [1000, 0], to: place(500, 0) },
  { from: [1000, 1000], to: place(500, 500) },
  { from: [0, 1000], to: place(0, 500) },
]

describe('control points', () => {
  it('that agree have no residuals, whatever point is set only half', () => {
    const { fit, residualsM, rmsM, worst } = judge([{ from: [5, 5], to: null }, ...square])
    expect(fit?.metresPerUnit).toBeCloseTo(0.5, 6)
    expect(residualsM[0]).toBeNull()
    for (const residual of residualsM.slice(1)) expect(residual).toBeLessThan(1e-6)
    expect(rmsM).toBeLessThan(1e-6)
    expect(worst).toBeNull()
  })

  it('name the one that is farthest off', () => {
    const wrong = square.map((point, index) => (index === 2 ? { ...point, to: place(520, 500) } : point))
    const { rmsM, worst, residualsM } = judge([emptyPoint, ...wrong])
    expect(worst).toBe(3)
    expect(residualsM[3]).toBeGreaterThan(5)
    expect(rmsM).toBeLessThan(residualsM[3] ?? 0)
  })

  it('say nothing of how well they fit while there are two', () => {
    const { fit, rmsM, worst } = judge(square.slice(0, 2))
    expect(fit).not.toBeNull()
    expect([rmsM, worst]).toEqual([null, null])
  })

  it('in one place are told apart from too few', () => {
    expect(judge([square[0] ?? emptyPoint])).toMatchObject({ fit: null, isSamePlace: false })
    expect(judge([square[0] ?? emptyPoint, square[0] ?? emptyPoint])).toMatchObject({
      fit: null,
      isSamePlace: true,
    })
  })

  it('are asked for one side after the other, the plan first', () => {
    expect(nextStep([emptyPoint, emptyPoint])).toEqual({ index: 0, side: 'plan' })
    expect(nextStep([{ from: [1, 1], to: null }, emptyPoint])).toEqual({ index: 0, side: 'map' })
    expect(nextStep(square)).toBeNull()
    expect(completePoints([...square, { from: [1, 1], to: null }])).toHaveLength(4)
  })
})
