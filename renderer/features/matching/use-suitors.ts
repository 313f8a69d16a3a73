import { useEffect, useState } from 'react'
import type { Suitor, Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'

export interface SuitorsState {
  /** Best first; null until the first answer. */
  readonly suitors: readonly Required<Suitor>[] | null
  readonly error: unknown
}

/** Prospects for one parcel, read again whenever something changed that a match depends on. */
export function useSuitors(parcelUid: Uid): SuitorsState {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const asOf = useApp((state) => state.frame.asOf)
  const [state, setState] = useState<SuitorsState>({ suitors: null, error: null })
  useEffect(() => {
    let isGone = false
    store
      .getState()
      .matching.suitors(parcelUid)
      .then((suitors) => {
        if (isGone) return
        const known = suitors.filter((each): each is Required<Suitor> => each.prospectUid !== undefined)
        setState({ suitors: known, error: null })
      })
      .catch((error: unknown) => {
        if (!isGone) setState({ suitors: null, error })
      })
    return () => {
      isGone = true
    }
  }, [store, parcelUid, version, asOf])
  return state
}
