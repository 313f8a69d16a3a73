import { useState } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { tally } from '../../../../electron/contract/rules/sold-share'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { CompareDialog } from '../compare/compare-dialog'
import styles from './inspector.module.css'
import { parkName } from '../names'
import { lowestPrice } from '../order'
import { selectParkMap, tallyByStatus } from '../selectors'
import { StatusName } from '../status-name'
import { useEditing } from '../../../app/use-editing'

/** Several parcels at once: their sums, and what can be done with all of them. */
export function SelectionSummary({ parcels }: { parcels: readonly Parcel[] }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const statuses = useApp((state) => state.parcels.statuses)
  const parkMap = useApp(selectParkMap)
  const [compares, setCompares] = useState(false)
  const total = tally(parcels)
  const names = [...new Set(parcels.map((each) => each.parkUid))].flatMap((uid) => {
    const park = parkMap.get(uid)
    return park ? [parkName(park, format.language)] : []
  })
  const prices = parcels.flatMap((each) => lowestPrice(each) ?? [])
  const unpriced = parcels.length - prices.length
  const low = Math.min(...prices)
  const high = Math.max(...prices)
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{m.parcels.summary.title(format.whole(parcels.length))}</h2>
        <p className={styles.place}>{m.common.listOf(names)}</p>
      </header>
      <div className={styles.scroll}>
        <dl className={styles.facts}>
          <dt>{m.parcels.summary.area}</dt>
          <dd>
            <span className={styles.figure}>{format.area(total.areaM2)}</span>{' '}
            <small className={styles.whole}>
              {format.tsubo(total.areaM2)}・{format.hectares(total.areaM2)}
            </small>
            {total.withoutArea > 0 && (
              <div className={styles.quiet}>{m.parcels.withoutArea(format.whole(total.withoutArea))}</div>
            )}
          </dd>
          <dt>{m.parcels.summary.price}</dt>
          <dd>
            {prices.length > 0 &&
              format.price(
                low === high
                  ? { kind: 'fixed', yenPerM2: low }
                  : { kind: 'range', minYenPerM2: low, maxYenPerM2: high },
              )}
            {unpriced > 0 && (
              <div className={styles.quiet}>{m.parcels.summary.unpriced(format.whole(unpriced))}</div>
            )}
          </dd>
        </dl>
        <section className={styles.section}>
          <h3>{m.parcels.summary.byStatus}</h3>
          <ul className={styles.cards}>
            {tallyByStatus(parcels, statuses)
              .filter((row) => row.tally.count > 0)
              .map((row) => (
                <li key={row.status?.uid ?? ''} className={styles.cardHead}>
                  <StatusName status={row.status} />
                  <span>
                    {m.parcels.count(format.whole(row.tally.count))}・{format.area(row.tally.areaM2)}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      </div>
      <footer className={styles.foot}>
        {editing.isShown && (
          <Button
            variant="primary"
            disabledReason={editing.reason}
            tooltip="S"
            onPress={() => store.getState().parcels.askStatus(parcels.map((each) => each.uid))}
          >
            {m.parcels.status.change}
          </Button>
        )}
        <Button
          icon="compare"
          disabledReason={parcels.length > 5 ? m.parcels.compare.limit : null}
          onPress={() => setCompares(true)}
        >
          {m.parcels.compare.action}
        </Button>
        <Button variant="quiet" onPress={() => store.getState().parcels.clearSelection()}>
          {m.parcels.table.clearSelection}
        </Button>
      </footer>
      {compares && <CompareDialog parcels={parcels} onClose={() => setCompares(false)} />}
    </>
  )
}
