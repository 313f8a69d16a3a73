import type { HistoryEntry, RowChange } from '../../../../electron/contract'
import { operationName } from '../../../messages/operation-name'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Badge } from '../../../ui/badge'
import { classNames } from '../../../ui/class-names'
import { changeWords, namesWithin, tableName, type RowNames } from './change-words'
import styles from '../data-screen.module.css'

/** One command: what, when, who; below it each row with its fields before and after. */
export function HistoryItem({ entry, names: known }: { entry: HistoryEntry; names: RowNames }) {
  const m = useMessages()
  const format = useFormat()
  const names = namesWithin(entry, known)
  const rest = entry.rowCount - entry.rows.length
  return (
    <li className={classNames(styles.entry, entry.undone && styles.undone)}>
      <div className={styles.entryHead}>
        <span className={styles.operation}>{operationName(entry.operation, m)}</span>
        {entry.undone && <Badge>{m.history.undone}</Badge>}
        <span className={styles.meta}>
          {entry.actor !== '' && `${entry.actor}・`}
          {format.moment(entry.at)}
        </span>
      </div>
      {entry.rows.map((row) => (
        <Row key={`${row.table} ${row.rowUid}`} row={row} names={names} />
      ))}
      {rest > 0 && <p className={styles.text}>{m.history.moreRows(format.whole(rest))}</p>}
    </li>
  )
}

function Row({ row, names }: { row: RowChange; names: RowNames }) {
  const m = useMessages()
  const format = useFormat()
  const changes = changeWords(row, m, format, names)
  return (
    <div className={styles.row}>
      <div className={styles.rowName}>
        {tableName(row.table, m)}
        {row.rowName !== null && ` ${row.rowName}`}
        <span className={styles.field}> {m.history.actions[row.action]}</span>
      </div>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.field}>
            <span className={styles.field}>{m.common.colon(change.field, '')}</span>
            {row.action !== 'insert' && change.before !== null && (
              <span className={styles.before}>
                {change.before}
                {row.action === 'update' && ' → '}
              </span>
            )}
            {row.action !== 'delete' && change.after}
          </li>
        ))}
      </ul>
    </div>
  )
}
