import { useEffect, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import { whole, type Found, type Scene } from './places'
import type { MatchOptions } from './slice'

export interface CandidatesState {
  /** Null until the first answer. */
  readonly found: readonly Found[] | null
  readonly considered: number
  readonly scenario: Scene['scenario']
  readonly isWorking: boolean
  readonly error: unknown
  readonly retry: () => void
}

interface Answer {
  readonly found: readonly Found[]
  readonly considered: number
  readonly scenario: Scene['scenario']
}

/** Matches a prospect's saved sheet, again whenever something changed that a match depends on. */
export function useCandidates(prospectUid: Uid, options: MatchOptions): CandidatesState {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const revision = useApp((state) => state.companies.versions)
  const asOf = useApp((state) => state.frame.asOf)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isWorking, setWorking] = useState(true)
  const [tries, setTries] = useState(0)
  const { combineUpTo, limit, scenarioUid } = options

  useEffect(() => {
    let isGone = false
    setWorking(true)
    const { matching, scenarios } = store.getState()
    const park = scenarios.list.find((each) => each.uid === scenarioUid)?.parkUid
    const made = scenarioUid === null || park === undefined ? null : scenarios.apply(scenarioUid)
    Promise.all([matching.candidates(prospectUid, { combineUpTo, limit, scenarioUid }), made])
      .then(([{ candidates, considered }, parcels]) => {
        if (isGone) return
        const scenario =
          parcels === null || scenarioUid === null || park === undefined
            ? null
            : { uid: scenarioUid, parkUid: park, parcels }
        setAnswer({ found: whole(candidates), considered, scenario })
        setError(null)
      })
      .catch((caught: unknown) => {
        if (!isGone) setError(caught)
      })
      .finally(() => {
        if (!isGone) setWorking(false)
      })
    return () => {
      isGone = true
    }
  }, [store, prospectUid, combineUpTo, limit, scenarioUid, version, revision, asOf, tries])

  return {
    found: answer?.found ?? null,
    considered: answer?.considered ?? 0,
    scenario: answer?.scenario ?? null,
    isWorking,
    error,
    retry: () => setTries((count) => count + 1),
  }
}
