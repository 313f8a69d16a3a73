import { compareParks } from '../../parcels/order'
import { parkName } from '../../parcels/names'
import { parcelsOf, shareOf } from '../availability'
import styles from '../presenter.module.css'
import type { PublicData } from '../public-slice'
import { hectaresOf, useStageWords } from '../words'

/** The parks side by side in figures. */
export function FiguresPage({ data }: { data: PublicData }) {
  const stage = useStageWords()
  const { m, format } = stage
  const words = m.presenter
  const parks = data.parks.toSorted(compareParks)
  return (
    <section className={styles.figures}>
      <h1 className={styles.title}>{words.figures}</h1>
      <table className={parks.length > 6 ? styles.tightTable : styles.figureTable}>
        <thead>
          <tr>
            <th scope="col">{words.parks}</th>
            <th scope="col">{words.total}</th>
            <th scope="col" className={styles.shareColumn}>
              {words.soldShare} <small>{words.shareBy}</small>
            </th>
            <th scope="col">{words.offeredCount}</th>
            <th scope="col">{words.offered}</th>
          </tr>
        </thead>
        <tbody>
          {parks.map((park) => {
            const { offered, byArea } = shareOf(data, parcelsOf(data, park))
            return (
              <tr key={park.uid}>
                <th scope="row">{parkName(park, format.language)}</th>
                <td>{park.totalAreaM2 === null ? m.common.unknown : hectaresOf(park.totalAreaM2, stage)}</td>
                <td className={styles.shareColumn}>
                  {byArea === null ? (
                    m.common.stages[park.stage]
                  ) : (
                    <>
                      <span>{format.percent(byArea)}</span>
                      <span className={styles.meterBar} aria-hidden="true">
                        <span style={{ width: `${byArea * 100}%` }} />
                      </span>
                    </>
                  )}
                </td>
                <td>{words.offeredParcels(format.whole(offered.count))}</td>
                <td className={offered.count > 0 ? styles.offeredCell : undefined}>
                  {offered.count > 0 ? format.wholeArea(offered.areaM2) : words.none}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
