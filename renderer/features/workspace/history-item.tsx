import { useMemo } from 'react'
import type { HistoryEntry, RowChange } from '../../../electron/contract'
import { operationName } from '../../messages/operation-name'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Badge } from '../../ui/badge'
import { classNames } from '../../ui/class-names'
import { changeWords, type Names } from '../parcels/change-words'
import { parkName, statusName } from '../parcels/names'
import { selectParkMap, selectStatusMap } from '../parcels/selectors'
import styles from './data-screen.module.css'

/** One command: what, when, who; below it each row with its fields before and after. */
export function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const m = useMessages()
  const format = useFormat()
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
        <Row key={`${row.table} ${row.rowUid}`} row={row} />
      ))}
      {rest > 0 && <p className={styles.text}>{m.history.moreRows(format.whole(rest))}</p>}
    </li>
  )
}

function Row({ row }: { row: RowChange }) {
  const m = useMessages()
  const format = useFormat()
  const names = useNames()
  const tables: Readonly<Record<string, string>> = m.history.tables
  const fields: Readonly<Record<string, string>> = m.history.fields
  const changes = changeWords(row, m, format, names)
  return (
    <div className={styles.row}>
      <div className={styles.rowName}>
        {tables[row.table] ?? row.table}
        {row.rowName !== null && ` ${row.rowName}`}
        <span className={styles.field}> {m.history.actions[row.action]}</span>
      </div>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.field}>
            <span className={styles.field}>{m.common.colon(fields[change.field] ?? change.field, '')}</span>
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

/** Names for the uids in the history, as far as the rows still exist. */
function useNames(): Names {
  const statuses = useApp(selectStatusMap)
  const parks = useApp(selectParkMap)
  const companies = useApp((state) => state.companies.list)
  const language = useApp((state) => state.frame.language)
  return useMemo(
    () => ({
      status: (uid) => {
        const status = statuses.get(uid)
        return status ? statusName(status, language) : null
      },
      park: (uid) => {
        const park = parks.get(uid)
        return park ? parkName(park, language) : null
      },
      company: (uid) => companies.find((company) => company.uid === uid)?.name ?? null,
    }),
    [statuses, parks, companies, language],
  )
}
