import { useEffect, useState } from 'react'
import type { Parcel, Suitor, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldChip } from '../companies/field-chip'
import { openProspect } from '../companies/open'
import { selectStatusMap } from '../parcels/selectors'
import styles from './matching.module.css'
import { lotsName, lotsOf, whole, type Found } from './places'
import { Reasons } from './reasons'
import { useSuitors } from './use-suitors'
import { Verdict } from './verdict'

/** Prospects that a parcel fits or nearly fits, with reasons; those it does not fit on request. */
export function SuitorsTab({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const format = useFormat()
  const isOffered = useApp((state) => selectStatusMap(state).get(parcel.statusUid)?.offered === true)
  const { suitors, error } = useSuitors(parcel.uid)
  const [showsMisses, setShowsMisses] = useState(false)
  const words = m.matching.suitors
  if (error !== null) return <ErrorNotice error={error} />
  if (suitors === null) return <p className={styles.quiet}>{m.matching.working}</p>
  const near = suitors.filter(({ verdict }) => verdict !== 'misses')
  const misses = suitors.filter(({ verdict }) => verdict === 'misses')
  return (
    <div className={styles.panel}>
      <div className={styles.tabHead}>
        <h3>{words.title}</h3>
        <span className={styles.quiet}>{words.order}</span>
      </div>
      {!isOffered && <p className={styles.quiet}>{words.notOffered}</p>}
      {near.length === 0 && (
        <EmptyState icon="company" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      )}
      <ul className={styles.cards}>
        {[...near, ...(showsMisses ? misses : [])].map((suitor) => (
          <SuitorCard key={suitor.prospectUid} suitor={suitor} parcelUid={parcel.uid} isOffered={isOffered} />
        ))}
      </ul>
      {misses.length > 0 && (
        <Button variant="quiet" onPress={() => setShowsMisses(!showsMisses)}>
          {showsMisses ? words.hideMisses : words.misses(format.whole(misses.length))}
        </Button>
      )}
    </div>
  )
}

function SuitorCard({
  suitor,
  parcelUid,
  isOffered,
}: {
  suitor: Required<Suitor>
  parcelUid: Uid
  isOffered: boolean
}) {
  const m = useMessages()
  const store = useAppStore()
  const prospect = useApp((state) => state.prospects.byUid.get(suitor.prospectUid))
  const fields = useApp((state) => state.targetFields.list)
  const isSmall = suitor.lines.some(
    ({ criterion, verdict, gap }) => criterion === 'area' && verdict === 'missed' && (gap ?? 0) < 0,
  )
  if (!prospect) return null
  const name = prospect.codeName ?? ''
  const own = fields.filter((field) => prospect.fieldUids?.includes(field.uid))
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <strong className={styles.cardName}>
          <button
            type="button"
            className={styles.link}
            aria-label={m.matching.suitors.open(name)}
            onClick={() => openProspect(store.getState(), suitor.prospectUid)}
          >
            {name}
          </button>
        </strong>
        <Verdict verdict={suitor.verdict} score={suitor.score} />
      </div>
      {own.length > 0 && (
        <p className={styles.chips}>
          {own.map((field) => (
            <FieldChip key={field.uid} field={field} />
          ))}
        </p>
      )}
      <Reasons lines={suitor.lines} />
      {isSmall && isOffered && suitor.verdict !== 'misses' && (
        <WithNeighbours prospectUid={suitor.prospectUid} parcelUid={parcelUid} />
      )}
    </li>
  )
}

/** Looks that far down the list of candidates for a combination with this parcel. */
const looked = 200

/** Where the parcel is too small: the best combination in which it would do. */
function WithNeighbours({ prospectUid, parcelUid }: { prospectUid: Uid; parcelUid: Uid }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const byUid = useApp((state) => state.parcels.byUid)
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isGone = false
    store
      .getState()
      .matching.candidates(prospectUid, { combineUpTo: 3, limit: looked, scenarioUid: null })
      .then(({ candidates }) => {
        const best = whole(candidates).find(
          (each) => each.parcelUids.length > 1 && each.parcelUids.includes(parcelUid),
        )
        if (!isGone) setFound(best ?? null)
      })
      .catch(() => {
        if (!isGone) setFound(null)
      })
    return () => {
      isGone = true
    }
  }, [store, prospectUid, parcelUid, version])
  if (found === null) return null
  const lots = lotsOf(found, { byUid, scenario: null })
  const roads = found.acrossRoads.map((road) => road || m.matching.unnamedRoad)
  return (
    <p className={styles.quiet}>
      <button
        type="button"
        className={styles.link}
        onClick={() => store.getState().parcels.select(found.parcelUids)}
      >
        {m.matching.suitors.combine(lotsName(lots), format.area(found.areaM2))}
      </button>{' '}
      {roads.length > 0 && m.matching.across(m.common.listOf(roads))}
    </p>
  )
}
