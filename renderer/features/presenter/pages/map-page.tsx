import { compareParks } from '../../parcels/order'
import { parkName } from '../../parcels/names'
import { parcelsOf, shareOf, ShareMeter } from '../availability'
import styles from '../presenter.module.css'
import type { PublicData } from '../public-slice'
import { useStageWords } from '../words'

/** All parks beside the map of where they are. */
export function MapPage({ data }: { data: PublicData }) {
  const { m, format } = useStageWords()
  const parks = data.parks.toSorted(compareParks)
  return (
    <section className={styles.panel}>
      <h1 className={styles.title}>{m.presenter.title}</h1>
      <ul className={parks.length > 4 ? styles.manyCards : styles.cards}>
        {parks.map((park) => {
          const share = shareOf(data, parcelsOf(data, park))
          return (
            <li key={park.uid} className={styles.card}>
              <h2>{parkName(park, format.language)}</h2>
              {share.offered.count > 0 ? (
                <p className={styles.cardFigure}>
                  {m.presenter.offered} <strong>{format.wholeArea(share.offered.areaM2)}</strong>
                </p>
              ) : (
                <p className={styles.cardFigure}>{m.common.stages[park.stage]}</p>
              )}
              <ShareMeter share={share} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
