import { useEffect, useState } from 'react'
import type { CodedError, Demand, Uid } from '../../../electron/contract'
import { useSaving } from '../../app/use-form'
import { useApp, useAppStore } from '../../store/context'

export interface AddDemand {
  readonly error: CodedError | null
  /** The prospect's rank for a parcel; null when it does not want it yet. */
  readonly rankOf: (parcelUid: Uid | undefined) => number | null
  /** Puts the prospect behind those who want the parcels already; one parcel alone with the area its sheet wishes. */
  readonly add: (parcelUids: readonly Uid[]) => Promise<void>
}

/** The demand of one prospect, from its candidates. */
export function useAddDemand(prospectUid: Uid): AddDemand {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const [demands, setDemands] = useState<readonly Demand[]>([])
  const saving = useSaving()

  useEffect(() => {
    let isGone = false
    const { requirements, frame } = store.getState()
    requirements.demands(null).then((read) => {
      if (!isGone) setDemands(read)
    }, frame.notifyError)
    return () => {
      isGone = true
    }
  }, [store, version])

  return {
    error: saving.error,
    rankOf: (parcelUid) =>
      demands.find((each) => each.parcelUid === parcelUid && each.prospectUid === prospectUid)?.rank ?? null,
    add: async (parcelUids) => {
      await saving.save(async () => {
        const { requirements } = store.getState()
        const area = (await requirements.read(prospectUid)).find((line) => line.criterion === 'area')
        const wanted = parcelUids.length > 1 ? null : (area?.ideal ?? area?.min ?? null)
        for (const parcelUid of parcelUids) {
          // Read anew: two prospects added one after the other must not take the same rank.
          const own = await requirements.demands(parcelUid)
          if (own.some((each) => each.prospectUid === prospectUid)) continue
          await requirements.saveDemand({
            uid: null,
            parcelUid,
            prospectUid,
            rank: Math.min(99, Math.max(0, ...own.map((each) => each.rank ?? 0)) + 1),
            wantedAreaM2: wanted !== null && wanted > 0 ? wanted : null,
            note: '',
          })
        }
      })
    },
  }
}
