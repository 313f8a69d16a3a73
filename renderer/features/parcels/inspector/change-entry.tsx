import type { HistoryEntry, Uid } from '../../../../electron/contract'
import { operationName } from '../../../messages/operation-name'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Badge } from '../../../ui/badge'
import { classNames } from '../../../ui/class-names'
import { changeWords, namesWithin, type RowNames } from '../../workspace/history/change-words'
import styles from './inspector.module.css'

interface ChangeEntryProps {
  readonly entry: HistoryEntry
  /** The parcel whose history it is. */
  readonly subject: Uid
  readonly names: RowNames
}

/** One recorded command: what it was, who and when, and each field before and after. */
export function ChangeEntry({ entry, subject, names: known }: ChangeEntryProps) {
  const m = useMessages()
  const format = useFormat()
  const names = namesWithin(entry, known)
  const changes = entry.rows.flatMap((row) =>
    changeWords(row, m, format, names, subject).map((change) => ({ ...change, row })),
  )
  const rest = entry.rowCount - entry.rows.length
  return (
    <li className={classNames(styles.card, entry.undone && styles.undone)}>
      <div className={styles.cardHead}>
        <strong className={styles.words}>{operationName(entry.operation, m)}</strong>
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
