import { useEffect, useState } from 'react'
import type { Demand, Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'

/** The demand for a parcel by rank; null until it was read. */
export function useDemands(parcelUid: Uid): readonly Required<Demand>[] | null {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const [demands, setDemands] = useState<readonly Required<Demand>[] | null>(null)
  useEffect(() => {
    let isGone = false
    const { requirements, frame } = store.getState()
    requirements.demands(parcelUid).then((read) => {
      if (isGone) return
      const known = read.filter((each): each is Required<Demand> => each.uid !== undefined)
      setDemands(known.toSorted((a, b) => a.rank - b.rank))
    }, frame.notifyError)
    return () => {
      isGone = true
    }
  }, [store, parcelUid, version])
  return demands
}
