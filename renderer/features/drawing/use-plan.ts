import { useEffect, useMemo, useState } from 'react'
import {
  CodedError,
  type DrawingPlan,
  type PlannedOccupant,
  type PlannedPiece,
  type PlanResult,
  type Position,
  type Uid,
} from '../../../electron/contract'
import { OutdatedAnswer } from '../../store/generations'
import { useApp, useAppStore } from '../../store/context'
import type { AppState } from '../../store/state'
import { toUnit } from '../map/canvas/mercator'

export type DividingTool = 'split' | 'merge' | 'road'

/** A plan with every field of the internal face. */
export interface FullPlan extends Required<Omit<PlanResult, 'pieces' | 'occupants'>> {
  readonly pieces: readonly Required<PlannedPiece>[]
  readonly occupants: readonly Required<PlannedOccupant>[]
}

export interface Planning {
  readonly plan: DrawingPlan | null
  readonly made: FullPlan | null
  readonly error: CodedError | null
  readonly retry: () => void
}

const metresPerDegree = 100_000

/** Parcels of the day that a road may meet: those that are selected, else those whose extent its strip comes near. */
export function parcelsNear(
  { parcels }: AppState,
  line: readonly Position[],
  widthM: number,
): readonly Uid[] {
  if (parcels.selection.size > 0) return [...parcels.selection]
  const lons = line.map(([lon]) => lon)
  const lats = line.map(([, lat]) => lat)
  const away = widthM / metresPerDegree
  const [west, south] = toUnit([Math.min(...lons) - away, Math.min(...lats) - away])
  const [east, north] = toUnit([Math.max(...lons) + away, Math.max(...lats) + away])
  const meets = (uid: Uid) => {
    const units = (parcels.shapes.get(uid) ?? []).flatMap(([outer]) => outer?.map((at) => toUnit(at)) ?? [])
    const xs = units.map(([x]) => x)
    const ys = units.map(([, y]) => y)
    return (
      units.length > 0 &&
      Math.min(...xs) <= east &&
      Math.max(...xs) >= west &&
      Math.min(...ys) <= south &&
      Math.max(...ys) >= north
    )
  }
  return [...parcels.byUid.keys()].filter(meets)
}

function planOf(tool: DividingTool, state: AppState): DrawingPlan | null {
  const { drawing, parcels } = state
  const line = [...drawing.points]
  if (tool === 'merge') {
    const uids = [...parcels.selection]
    return uids.length < 2 ? null : { kind: 'merge', uids }
  }
  if (line.length < 2) return null
  if (tool === 'split') return drawing.subject === null ? null : { kind: 'split', uid: drawing.subject, line }
  const uids = [...parcelsNear(state, line, drawing.widthM)]
  return uids.length === 0 ? null : { kind: 'road', uids, line, widthM: drawing.widthM }
}

/** What the sketch would make on a day, asked of the host anew whenever either changes; drawn on the map meanwhile. */
export function usePlan(tool: DividingTool, on: string | null): Planning {
  const store = useAppStore()
  const points = useApp((state) => state.drawing.points)
  const subject = useApp((state) => state.drawing.subject)
  const widthM = useApp((state) => state.drawing.widthM)
  const selection = useApp((state) => state.parcels.selection)
  const revision = useApp((state) => state.parcels.byUid)
  const [turn, setTurn] = useState(0)
  const [answer, setAnswer] = useState<Omit<Planning, 'plan' | 'retry'>>({ made: null, error: null })
  const plan = useMemo(
    () => planOf(tool, store.getState()),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- these are what the plan is read from
    [tool, store, points, subject, widthM, selection, revision],
  )

  useEffect(() => {
    let isOver = false
    const { drawing } = store.getState()
    if (plan === null || on === null) {
      setAnswer({ made: null, error: null })
      drawing.setPieces([])
      return
    }
    const take = (next: Omit<Planning, 'plan' | 'retry'>) => {
      if (isOver) return
      setAnswer(next)
      drawing.setPieces(next.made?.pieces ?? [])
    }
    drawing.plan(plan, on).then(
      (made) => take({ made: made as FullPlan | null, error: null }),
      (error: unknown) => {
        if (error instanceof OutdatedAnswer) return
        if (!(error instanceof CodedError)) throw error
        take({ made: null, error })
      },
    )
    return () => {
      isOver = true
    }
  }, [store, plan, on, turn])
  useEffect(() => () => store.getState().drawing.setPieces([]), [store])

  return { plan, ...answer, retry: () => setTurn((before) => before + 1) }
}
