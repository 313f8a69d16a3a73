import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Select } from '../../ui/select'
import type { Lot } from './step-form'

/** The lot that is chosen, in the list or on the map. */
export function useChosenLot(lots: readonly Lot[]): Lot | null {
  const active = useApp((state) => state.parcels.active)
  return lots.find(({ uid }) => uid === active) ?? null
}

/** Chooses a lot; the map marks the same one, and a click on the map chooses it here. */
export function LotSelect({ lots, error }: { lots: readonly Lot[]; error: string | null }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const chosen = useChosenLot(lots)
  return (
    <Select
      label={m.scenarios.parcel}
      items={lots.map(({ uid, number, areaM2 }) => ({ id: uid, label: number, hint: format.area(areaM2) }))}
      value={chosen?.uid ?? null}
      onChange={(uid) => store.getState().parcels.select([uid])}
      error={error}
    />
  )
}
