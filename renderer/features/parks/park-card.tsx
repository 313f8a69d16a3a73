import { memo } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { parkName } from '../parcels/names'
import type { ParkGroup } from '../parcels/selectors'
import { extentOfPark } from './extent'
import styles from './park-card.module.css'
import { ShareBar } from './share-bar'

/** One park in the panel: choosing it shows it on the map and opens its details. Drawn anew only when its own figures change. */
export const ParkCard = memo(function ParkCard({ group }: { group: ParkGroup }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const { park, share, all } = group
  const isSubject = useApp((state) => state.parks.subject === park.uid)
  const isFiltered = useApp((state) => state.parcels.filter.parks.includes(park.uid))
  const language = useApp((state) => state.frame.language)
  const hasParcels = all.count > 0
  const isPlanned = park.stage === 'planned'
  // The stage is that of today: on a past day a park that is sold out now had parcels for sale.
  const saysStage = isPlanned ? hasParcels : !(park.stage === 'sold-out' && (share.byArea ?? 1) < 1)

  function choose(): void {
    const state = store.getState()
    const extent = extentOfPark(
      park,
      state.parcels.byUid.values(),
      state.parcels.shapes,
      state.parks.features,
    )
    state.parks.setSubject(park.uid)
    state.map.tell({ kind: 'fit', extent })
  }

  const facts = [
    park.totalAreaM2 === null ? null : ha(park.totalAreaM2),
    hasParcels ? m.parks.sellable(format.area(share.offered.areaM2)) : null,
    isPlanned && park.uncertaintyM !== null ? m.parks.placeUnknown : null,
    !hasParcels && !isPlanned ? m.parks.noParcels : null,
  ].filter((fact) => fact !== null)

  function ha(m2: number): string {
    const written = `${format.fixed(m2 / 10_000, 1)} ha`
    return isPlanned ? m.parks.about(written) : written
  }

  return (
    <button
      type="button"
      className={classNames(styles.card, isSubject && styles.subject)}
      aria-pressed={isSubject}
      onClick={choose}
    >
      <span className={styles.head}>
        <span className={styles.name}>{parkName(park, language)}</span>
        {isPlanned && share.byArea === null ? (
          <span className={styles.planned}>{m.parks.planned}</span>
        ) : (
          <span className={styles.share}>
            {share.byArea === null ? m.parks.noShare : format.percent(share.byArea)}
          </span>
        )}
      </span>
      <span className={styles.facts}>
        {(saysStage ? [m.common.stages[park.stage], ...facts] : facts).join('・')}
      </span>
      <ShareBar group={group} />
      {isFiltered && <span className={styles.filtered}>{m.parks.filtered}</span>}
    </button>
  )
})
