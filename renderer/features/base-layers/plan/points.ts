import type { LayerControlPoint, Position } from '../../../../electron/contract'
import { fitControlPoints, type ControlFit } from '../../../../electron/contract/rules/control-points'

/** A control point that is being set: on the plan (px from its lower left corner), on the earth (lon, lat), or both. */
export interface PointDraft {
  readonly from: readonly [x: number, y: number] | null
  readonly to: Position | null
}

export const emptyPoint: PointDraft = { from: null, to: null }

/** As many as the contract takes. */
export const mostPoints = 100

/** How well the points agree. Residuals and the worst are told only where there are more points than must fit. */
export interface Judgement {
  readonly fit: ControlFit | null
  /** Points that are set on both sides lie in one place: they tell nothing. */
  readonly isSamePlace: boolean
  /** m, by point; null where a side is missing. */
  readonly residualsM: readonly (number | null)[]
  /** m */
  readonly rmsM: number | null
  readonly worst: number | null
}

export function completePoints(points: readonly PointDraft[]): LayerControlPoint[] {
  return points.flatMap(({ from, to }) => (from && to ? [{ from: [from[0], from[1]], to }] : []))
}

export function judge(points: readonly PointDraft[]): Judgement {
  const complete = completePoints(points)
  const fit = fitControlPoints(complete)
  const found = fit?.residualsM ?? []
  let next = 0
  const residualsM = points.map(({ from, to }) => (from && to && fit ? (found[next++] ?? null) : null))
  // Two points determine turn and scale: that they fit says nothing.
  const tells = fit !== null && found.length > 2
  const rmsM = tells ? Math.sqrt(found.reduce((sum, one) => sum + one * one, 0) / found.length) : null
  const largest = Math.max(...found)
  const worst = tells && largest > 0.001 ? residualsM.indexOf(largest) : -1
  return {
    fit,
    isSamePlace: fit === null && complete.length >= 2,
    residualsM,
    rmsM,
    worst: worst < 0 ? null : worst,
  }
}

/** What is to be set next: the first side that is missing, the plan before the map. */
export function nextStep(points: readonly PointDraft[]): { index: number; side: 'plan' | 'map' } | null {
  for (const [index, { from, to }] of points.entries()) {
    if (from === null) return { index, side: 'plan' }
    if (to === null) return { index, side: 'map' }
  }
  return null
}
