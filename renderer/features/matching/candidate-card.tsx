import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { parkName } from '../parcels/names'
import { selectParkMap, selectStatusMap } from '../parcels/selectors'
import { StatusName } from '../parcels/status-name'
import styles from './matching.module.css'
import { lotsName, lotsOf, showCandidate, type Found, type Scene } from './places'
import { Reasons } from './reasons'
import { Verdict } from './verdict'

interface CandidateCardProps {
  readonly candidate: Found
  readonly scene: Scene
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  /** Why no more can be chosen; null when they can. */
  readonly fullReason: string | null
  /** Rank of the prospect in the demand for the parcel; null when it is not in it. */
  readonly rank: number | null
  readonly onDemand: (parcelUids: readonly Uid[]) => void
}

/** One parcel, or several that together would do, with what it lacks. */
export function CandidateCard({
  candidate,
  scene,
  isChosen,
  onChoose,
  fullReason,
  rank,
  onDemand,
}: CandidateCardProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const parks = useApp(selectParkMap)
  const statuses = useApp(selectStatusMap)
  const words = m.matching
  const lots = lotsOf(candidate, scene)
  const [first] = lots
  if (!first) return null
  const name = lotsName(lots)
  const park = parks.get(first.parkUid)
  const isSingle = lots.length === 1
  const { acrossRoads, areaM2, priceYen, compactness } = candidate
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <span title={fullReason ?? undefined}>
          <Checkbox
            aria-label={words.select(name)}
            isSelected={isChosen}
            onChange={onChoose}
            isDisabled={fullReason !== null && !isChosen}
          />
        </span>
        <strong className={styles.cardName}>
          {isSingle ? name : words.combination(name, format.area(areaM2))}
        </strong>
        <Verdict verdict={candidate.verdict} score={candidate.score} />
      </div>
      <p className={styles.cardFacts}>
        {isSingle && first.parcel && <StatusName status={statuses.get(first.parcel.statusUid) ?? null} />}
        {lots.some(({ parcel }) => parcel === null) && <Badge tone="public">{words.inScenario}</Badge>}
        {park && <span>{parkName(park, format.language)}</span>}
        {isSingle ? (
          <span>{format.area(areaM2)}</span>
        ) : (
          <span>
            {acrossRoads.length > 0
              ? words.across(m.common.listOf(acrossRoads.map((road) => road || words.unnamedRoad)))
              : words.touching}
          </span>
        )}
        {priceYen !== null && <span>{words.priceFrom(format.thousandYen(priceYen))}</span>}
        {!isSingle && compactness !== null && (
          <span title={words.shapeHint}>
            {words.shape} {format.percent(compactness)}
          </span>
        )}
      </p>
      <Distances candidate={candidate} />
      <Reasons lines={candidate.lines} />
      <div className={styles.cardFoot}>
        <Button
          size="small"
          icon="map"
          aria-label={words.showOf(name)}
          onPress={() => void showCandidate(store.getState(), candidate, scene.scenario)}
        >
          {words.showOnMap}
        </Button>
        {isSingle &&
          first.parcel &&
          editing.isShown &&
          (rank !== null ? (
            <Badge tone="accent">{words.inDemand(format.whole(rank))}</Badge>
          ) : (
            <Button
              size="small"
              variant="quiet"
              icon="plus"
              aria-label={words.addDemandOf(name)}
              disabledReason={editing.reason}
              onPress={() => onDemand([first.uid])}
            >
              {words.addDemand}
            </Button>
          ))}
        {!isSingle && editing.isShown && (
          <IconButton
            icon="plus"
            size="small"
            label={words.addDemandOf(name)}
            disabledReason={editing.reason}
            onPress={() => onDemand(lots.flatMap(({ uid, parcel }) => (parcel ? [uid] : [])))}
          />
        )}
      </div>
    </li>
  )
}

/** How far it is to the company's own sites and its nearest customer: the first reason why companies come. */
export function Distances({
  candidate: { ownSiteKm, ownSiteName, customerKm, customerName },
}: {
  candidate: Pick<Found, 'ownSiteKm' | 'ownSiteName' | 'customerKm' | 'customerName'>
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.matching
  if (ownSiteKm === null && customerKm === null) return null
  const km = (value: number) => format.fixed(value, value < 10 ? 1 : 0)
  return (
    <p className={styles.distances}>
      {ownSiteKm !== null && (
        <strong title={words.ownSiteNamed(ownSiteName ?? '', km(ownSiteKm))}>
          {words.ownSite(km(ownSiteKm))}
        </strong>
      )}
      {customerKm !== null && (
        <span title={words.customerNamed(customerName ?? '', km(customerKm))}>
          {words.customer(km(customerKm))}
        </span>
      )}
      <small>{words.straight}</small>
    </p>
  )
}
