import type { Live } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { entryName } from '../../prospects/names'
import styles from './live.module.css'

/** The sold share of each park by area and by number of parcels, and what is still on offer. */
export function Shares({ shares }: { shares: Live['shares'] }) {
  const m = useMessages()
  const format = useFormat()
  const parks = useApp((state) => state.parks.list)
  const words = m.indicators.live
  const nameOf = (uid: string | null) => {
    const park = parks.find((each) => each.uid === uid)
    return park ? entryName(park, format.language) : words.allParks
  }
  const bar = (share: number | null) =>
    share === null ? (
      <span className={styles.noShare}>{words.noShare}</span>
    ) : (
      <span className={styles.shareLine}>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <strong>{format.percent(share)}</strong>
      </span>
    )
  return (
    <section>
      <h2>{words.shares}</h2>
      <p className={styles.text}>{words.sharesText}</p>
      <div
        className={styles.scroll}
        role="region"
        aria-label={words.shares}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls sideways
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.park}</th>
              <th scope="col">{words.byArea}</th>
              <th scope="col">{words.byCount}</th>
              <th scope="col">{words.sellable}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.parkUid ?? ''} className={share.parkUid === null ? styles.sum : undefined}>
                <th scope="row">{nameOf(share.parkUid)}</th>
                <td>
                  {bar(share.byArea)}
                  {share.byArea !== null && (
                    <small>
                      {words.ofArea(
                        format.wholeArea(share.disposedAreaM2),
                        format.wholeArea(share.disposedAreaM2 + share.remainingAreaM2),
                      )}
                    </small>
                  )}
                  {share.withoutArea > 0 && (
                    <small>
                      <Unknown>{words.withoutArea(format.whole(share.withoutArea))}</Unknown>
                    </small>
                  )}
                </td>
                <td>
                  {bar(share.byCount)}
                  {share.byCount !== null && (
                    <small>
                      {words.ofCount(
                        format.whole(share.disposedCount),
                        format.whole(share.disposedCount + share.remainingCount),
                      )}
                    </small>
                  )}
                </td>
                <td>
                  {words.sellableOf(
                    format.whole(share.sellableCount),
                    format.wholeArea(share.sellableAreaM2),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
