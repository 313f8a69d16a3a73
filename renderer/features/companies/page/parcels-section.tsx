import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { parkName } from '../../parcels/names'
import { selectParkMap } from '../../parcels/selectors'
import { showOnMap } from '../../parcels/show-on-map'
import type { Firm } from '../firm'
import styles from './page.module.css'
import { Section } from './section'

/** Parcels the company stands on today; a press shows one on the map. */
export function ParcelsSection({ firm }: { firm: Firm }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const parcels = useApp((state) => state.parcels.byUid)
  const parks = useApp(selectParkMap)
  if (firm.parcelUids.length === 0) return null
  return (
    <Section title={m.companies.columns.parcels} count={firm.parcelUids.length}>
      <ul className={styles.links}>
        {firm.parcelUids.map((uid) => {
          const parcel = parcels.get(uid)
          const park = parcel && parks.get(parcel.parkUid)
          return (
            <li key={uid}>
              {parcel === undefined ? (
                <span className={styles.quiet}>{m.companies.otherDay}</span>
              ) : (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    const state = store.getState()
                    state.frame.leave(() => {
                      state.parcels.select([uid])
                      showOnMap(state, [uid])
                    })
                  }}
                >
                  {park ? `${parkName(park, format.language)} ` : ''}
                  {parcel.number}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
