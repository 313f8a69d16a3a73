import type { Status } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { classNames } from '../../../ui/class-names'
import { Button } from '../../../ui/button'
import { StatusSwatch } from '../../../ui/hatch/status-swatch'
import styles from './legend.module.css'
import { statusName } from '../names'
import { filterCount, selectLegend, type LegendRow } from '../selectors'

/** The statuses with what is on the map and in the table of each; a row chosen narrows both to it. */
export function Legend() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const legend = useApp(selectLegend)
  const filter = useApp((state) => state.parcels.filter)
  const inForce = filterCount(filter)

  function toggle(status: Status): void {
    const { statuses } = store.getState().parcels.filter
    const next = statuses.includes(status.uid)
      ? statuses.filter((uid) => uid !== status.uid)
      : [...statuses, status.uid]
    store.getState().parcels.setFilter({ statuses: next })
  }

  return (
    <section aria-label={m.parcels.legend.title}>
      <header className={styles.head}>
        <h2>{m.parcels.legend.title}</h2>
        <span>{m.parcels.legend.head}</span>
      </header>
      {inForce > 0 && (
        <div className={styles.filtered} role="status">
          <span>{m.parcels.filter.inForce(format.whole(inForce))}</span>
          <Button
            size="small"
            variant="quiet"
            icon="close"
            onPress={() => store.getState().parcels.clearFilter()}
          >
            {m.parcels.filter.clear}
          </Button>
        </div>
      )}
      <ul className={styles.rows}>
        {legend.rows.map((row) => (
          <li key={row.status?.uid ?? ''}>
            <Row
              row={row}
              isChosen={row.status !== null && filter.statuses.includes(row.status.uid)}
              isNarrowed={filter.statuses.length > 0}
              onToggle={toggle}
            />
          </li>
        ))}
      </ul>
      <div className={styles.total}>
        <span>{m.parcels.legend.total(format.whole(legend.total.count))}</span>
        <span>{format.area(legend.total.areaM2)}</span>
      </div>
      {legend.total.withoutArea > 0 && (
        <p className={styles.lacking}>{m.parcels.withoutArea(format.whole(legend.total.withoutArea))}</p>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: LegendRow
  readonly isChosen: boolean
  readonly isNarrowed: boolean
  readonly onToggle: (status: Status) => void
}

function Row({ row, isChosen, isNarrowed, onToggle }: RowProps) {
  const m = useMessages()
  const format = useFormat()
  const language = useApp((state) => state.frame.language)
  const { status, shown, kept } = row
  const isKept = isNarrowed && !isChosen
  const className = classNames(
    styles.row,
    shown.count === 0 && styles.quiet,
    isKept && styles.kept,
    isChosen && styles.chosen,
  )
  const words = (
    <>
      {status ? <StatusSwatch status={status} size={20} width={30} /> : <span />}
      <span className={styles.name}>{status ? statusName(status, language) : m.parcels.unknownStatus}</span>
      {isKept && kept.count > 0 ? (
        <span className={styles.hidden}>{m.parcels.legend.hidden(format.whole(kept.count))}</span>
      ) : (
        <>
          <span className={styles.figure}>{format.whole(shown.count)}</span>
          <span className={styles.figure}>{format.area(shown.areaM2)}</span>
        </>
      )}
    </>
  )
  if (status === null) return <div className={className}>{words}</div>
  return (
    <button type="button" className={className} aria-pressed={isChosen} onClick={() => onToggle(status)}>
      {words}
    </button>
  )
}
