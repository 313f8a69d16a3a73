import type { HistoryEntry } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Badge } from '../../ui/badge'
import { classNames } from '../../ui/class-names'
import { changeWords, operationName, type Names } from './change-words'
import styles from './inspector.module.css'
import { parkName, statusName } from './names'
import { selectParkMap, selectStatusMap } from './selectors'

/** One recorded command: what it was, who and when, and each field before and after. */
export function ChangeEntry({ entry }: { entry: HistoryEntry }) {
  const m = useMessages()
  const format = useFormat()
  const statuses = useApp(selectStatusMap)
  const parks = useApp(selectParkMap)
  const companies = useApp((state) => state.companies.list)
  const names: Names = {
    status: (uid) => {
      const status = statuses.get(uid)
      return status ? statusName(status, format.language) : null
    },
    park: (uid) => {
      const park = parks.get(uid)
      return park ? parkName(park, format.language) : null
    },
    company: (uid) => companies.find((company) => company.uid === uid)?.name ?? null,
  }
  const changes = entry.rows.flatMap((row) =>
    changeWords(row, m, format, names).map((change) => ({ ...change, row })),
  )
  const rest = entry.rowCount - entry.rows.length
  return (
    <li className={classNames(styles.card, entry.undone && styles.undone)}>
      <div className={styles.cardHead}>
        <strong className={styles.words}>{operationName(entry, m)}</strong>
        {entry.undone && <Badge>{m.parcels.history.undone}</Badge>}
      </div>
      <div className={styles.quiet}>
        {format.moment(entry.at)}
        {entry.actor !== '' && `・${entry.actor}`}
      </div>
      <dl className={styles.change}>
        {changes.map(({ field, before, after, row }) => (
          <div key={`${row.table} ${row.rowUid} ${field}`} style={{ display: 'contents' }}>
            <dt>{field}</dt>
            <dd>
              {row.action === 'update' && before !== null && `${before} → `}
              {row.action === 'delete' ? `${before ?? ''}（${m.parcels.history.deleted}）` : after}
            </dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <div className={styles.quiet}>{m.parcels.history.others(format.whole(rest))}</div>}
    </li>
  )
}
