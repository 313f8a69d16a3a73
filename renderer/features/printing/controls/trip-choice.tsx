import { useEffect } from 'react'
import type { SheetSpec } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import styles from './controls.module.css'

/** The journey of an itinerary, and how its companies are called. */
export function TripChoice({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const trips = useApp((state) => state.trips.list)
  const { change } = store.getState().printing
  // Trips are read when a screen asks for them; here they may be asked for first.
  useEffect(
    () =>
      void store
        .getState()
        .trips.load()
        .catch(() => undefined),
    [store],
  )
  const naming = spec.naming ?? 'code'
  return (
    <>
      {trips.length === 0 ? (
        <div className={styles.line}>
          <p className={styles.grow}>{m.printing.noTrips}</p>
          <Button
            size="small"
            onPress={() => {
              store.getState().visits.showTab('trips')
              store.getState().frame.show('visits')
            }}
          >
            {m.printing.toTrips}
          </Button>
        </div>
      ) : (
        <Select
          label={m.printing.trip}
          placeholder={m.printing.noTrip}
          items={trips.map(({ uid, name, from }) => ({ id: uid, label: name, hint: format.dayShort(from) }))}
          value={spec.tripUid ?? null}
          onChange={(tripUid) => change({ tripUid })}
        />
      )}
      <RadioGroup
        label={m.printing.naming}
        look="segmented"
        items={(['code', 'company'] as const).map((id) => ({ id, label: m.printing.namings[id] }))}
        value={naming}
        onChange={(next) => change({ naming: next })}
      />
      <p className={styles.hint}>{m.printing.namingHints[naming]}</p>
    </>
  )
}
