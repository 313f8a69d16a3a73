import { useEffect, useState } from 'react'
import { CodedError, type Live } from '../../../../electron/contract'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'

export interface LiveState {
  readonly live: Live | null
  readonly error: CodedError | null
}

/**
 * Figures counted in the records on the frame's as-of day, counted again when something changes that they come from.
 * @param fiscalYear narrows the stages to cases that entered in it; null counts all
 */
export function useLive(fiscalYear: number | null): LiveState {
  const store = useAppStore()
  const version = useApp((state) => state.indicators.version)
  const asOf = useApp((state) => state.frame.asOf)
  const face = useApp((state) => state.frame.face)
  const workspace = useApp((state) => state.workspace.current?.uid)
  const [state, setState] = useState<LiveState>({ live: null, error: null })
  useEffect(() => {
    let isCurrent = true
    // What was counted for the office is no longer to be seen once the face is public.
    setState((before) => (face === 'public' ? { live: null, error: null } : before))
    store
      .getState()
      .indicators.live(fiscalYear)
      .then(
        (live) => isCurrent && setState({ live, error: null }),
        (error: unknown) => {
          if (isCurrent && !(error instanceof OutdatedAnswer))
            setState((before) => ({ ...before, error: error instanceof CodedError ? error : null }))
        },
      )
    return () => {
      isCurrent = false
    }
  }, [store, version, asOf, face, workspace, fiscalYear])
  return state
}
