import type { ReactNode } from 'react'
import type { Park, Parcel } from '../../../../electron/contract'
import { effectiveArea } from '../../../../electron/contract/rules/sold-share'
import { StatusSwatch } from '../../../ui/hatch/status-swatch'
import { parkName, statusName } from '../../parcels/names'
import styles from '../presenter.module.css'
import type { PublicData } from '../public-slice'
import { hectaresOf, useStageWords } from '../words'

/** One parcel as a visitor asks for it: how large, what price, from when. */
export function ParcelPage({ data, parcel, park }: { data: PublicData; parcel: Parcel; park: Park | null }) {
  const stage = useStageWords()
  const { m, format } = stage
  const words = m.presenter
  const status = data.statuses.find(({ uid }) => uid === parcel.statusUid)
  const area = effectiveArea(parcel)
  const occupants = parcel.occupants.flatMap(({ name, industry }) => name ?? industry ?? [])
  return (
    <section className={styles.panel}>
      <p className={styles.address}>{park && parkName(park, format.language)}</p>
      <h1 className={styles.title}>{parcel.number}</h1>
      {status && (
        <p className={styles.state}>
          <span className={styles.swatch}>
            <StatusSwatch status={status} size={20} />
          </span>
          {statusName(status, format.language)}
        </p>
      )}
      <div className={styles.big}>
        <span className={styles.bigLabel}>{words.area}</span>
        <strong className={styles.bigFigure}>
          {area === null ? m.common.unknown : format.wholeArea(area)}
        </strong>
        {area !== null && (
          <span className={styles.bigAside}>
            {format.tsubo(area)} · {hectaresOf(area, stage)}
          </span>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact label={words.price}>{format.price(parcel.price)}</Fact>
        <Fact label={words.zone}>{parcel.zone ?? m.common.unknown}</Fact>
        {parcel.deliveryOn !== null && <Fact label={words.delivery}>{format.day(parcel.deliveryOn)}</Fact>}
        {occupants.length > 0 && <Fact label={words.occupant}>{m.common.listOf(occupants)}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
