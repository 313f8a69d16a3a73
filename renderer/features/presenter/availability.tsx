import type { Parcel, Park, Status } from '../../../electron/contract'
import { soldShare, type SoldShare } from '../../../electron/contract/rules/sold-share'
import { StatusSwatch } from '../../ui/hatch/status-swatch'
import { statusName } from '../parcels/names'
import { tallyByStatus } from '../parcels/selectors'
import styles from './presenter.module.css'
import type { PublicData } from './public-slice'
import { useStageWords } from './words'

export function parcelsOf(data: PublicData, park: Park): readonly Parcel[] {
  return data.parcels.filter(({ parkUid }) => parkUid === park.uid)
}

export function shareOf(data: PublicData, parcels: readonly Parcel[]): SoldShare {
  return soldShare([...parcels], new Map(data.statuses.map((status) => [status.uid, status])))
}

/** Number and area of parcels by status, as the legend of the office counts them. */
export function Availability({
  parcels,
  statuses,
}: {
  parcels: readonly Parcel[]
  statuses: readonly Status[]
}) {
  const { m, format } = useStageWords()
  const rows = tallyByStatus(parcels, statuses).filter(({ tally }) => tally.count > 0)
  const words = m.presenter
  return (
    <table className={styles.availability}>
      <caption className={styles.unseen}>{words.availability}</caption>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.area}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ status, tally }) => (
          <tr key={status?.uid ?? ''} className={status?.offered ? styles.offeredRow : undefined}>
            <th scope="row">
              {status && (
                <span className={styles.swatch}>
                  <StatusSwatch status={status} size={20} />
                </span>
              )}
              {status ? statusName(status, format.language) : m.common.unknown}
            </th>
            <td>{words.offeredParcels(format.whole(tally.count))}</td>
            <td>{format.wholeArea(tally.areaM2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 分譲率 as a bar with its figure. */
export function ShareMeter({ share }: { share: SoldShare }) {
  const { m, format } = useStageWords()
  if (share.byArea === null) return null
  return (
    <div className={styles.meter}>
      <div className={styles.meterBar} aria-hidden="true">
        <div style={{ width: `${share.byArea * 100}%` }} />
      </div>
      <span>
        {m.presenter.soldShare} <strong>{format.percent(share.byArea)}</strong>
      </span>
    </div>
  )
}
