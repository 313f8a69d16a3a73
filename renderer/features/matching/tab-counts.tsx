import type { Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useDemands } from './use-demands'
import { useSuitors } from './use-suitors'

/** How many prospects a parcel fits or nearly fits, beside the name of the tab. */
export function SuitorCount({ parcelUid }: { parcelUid: Uid }) {
  const format = useFormat()
  const { suitors } = useSuitors(parcelUid)
  const near = suitors?.filter(({ verdict }) => verdict !== 'misses').length ?? 0
  return near > 0 ? ` ${format.whole(near)}` : null
}

/** How many prospects want a parcel. */
export function DemandCount({ parcelUid }: { parcelUid: Uid }) {
  const format = useFormat()
  const demands = useDemands(parcelUid)
  return demands && demands.length > 0 ? ` ${format.whole(demands.length)}` : null
}
