import type { Park } from '../../../../electron/contract'
import { parkName } from '../../parcels/names'
import { Availability, parcelsOf, shareOf, ShareMeter } from '../availability'
import styles from '../presenter.module.css'
import type { PublicData } from '../public-slice'
import { hectaresOf, useStageWords } from '../words'

/** One park: what is for sale in it in large figures, and its parcels by status. */
export function ParkPage({ data, park }: { data: PublicData; park: Park }) {
  const stage = useStageWords()
  const { m, format } = stage
  const words = m.presenter
  const parcels = parcelsOf(data, park)
  const share = shareOf(data, parcels)
  return (
    <section className={styles.panel}>
      <h1 className={styles.title}>{parkName(park, format.language)}</h1>
      {park.address !== '' && <p className={styles.address}>{park.address}</p>}
      {parcels.length > 0 && (
        <div className={styles.big}>
          <span className={styles.bigLabel}>{words.offered}</span>
          <strong className={styles.bigFigure}>{format.wholeArea(share.offered.areaM2)}</strong>
          <span className={styles.bigAside}>
            {words.offeredParcels(format.whole(share.offered.count))}
            {share.offered.areaM2 > 0 && ` · ${hectaresOf(share.offered.areaM2, stage)}`}
          </span>
        </div>
      )}
      <ShareMeter share={share} />
      {parcels.length === 0 ? (
        <div className={styles.big}>
          <span className={styles.bigLabel}>{m.common.stages[park.stage]}</span>
          {park.totalAreaM2 !== null && (
            <strong className={styles.bigFigure}>{words.about(hectaresOf(park.totalAreaM2, stage))}</strong>
          )}
          <span className={styles.bigAside}>{words.noParcels}</span>
        </div>
      ) : (
        <Availability parcels={parcels} statuses={data.statuses} />
      )}
    </section>
  )
}
