import { useCallback, useEffect, useMemo, useState } from 'react'
import type { HistoryEntry } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { messages, type Messages } from '../../../messages'
import { operationName } from '../../../messages/operation-name'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import { Button } from '../../../ui/button'
import { ErrorNotice } from '../../../ui/error-notice'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import styles from '../data-screen.module.css'
import { HistoryItem } from './history-item'
import { useRowNames } from './use-row-names'

const pageSize = 100

/** Everything that ever happened in the file, newest first. */
export function HistorySection() {
  const m = useMessages()
  const store = useAppStore()
  const names = useRowNames()
  const revision = useApp((state) => state.workspace.current?.revision)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [hasMore, setHasMore] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [text, setText] = useState('')
  const [operation, setOperation] = useState('')

  const read = useCallback(
    async (before: number | null) => {
      try {
        const page = await store.getState().workspace.history(before, pageSize, null)
        setEntries((known) => (before === null || known === null ? page : [...known, ...page]))
        setHasMore(page.length === pageSize)
        setError(null)
      } catch (caught) {
        if (!(caught instanceof OutdatedAnswer)) setError(caught)
      }
    },
    [store],
  )
  useEffect(() => void read(null), [read, revision])

  const shown = useMemo(
    () => (entries ?? []).filter((entry) => matches(entry, text, operation, m)),
    [entries, text, operation, m],
  )
  const kinds = [...new Set((entries ?? []).map((entry) => entry.operation))]
  return (
    <section className={styles.section} aria-labelledby="data-history">
      <div className={styles.head}>
        <h2 id="data-history">{m.history.title}</h2>
      </div>
      <p className={styles.text}>{m.history.text}</p>
      <div className={styles.filters}>
        <TextField
          label={m.history.filter}
          placeholder={m.history.filterPlaceholder}
          value={text}
          onChange={setText}
        />
        <Select
          label={m.history.kind}
          value={operation}
          onChange={setOperation}
          items={[
            { id: '', label: m.history.all },
            ...kinds.map((kind) => ({ id: kind, label: operationName(kind, m) })),
          ]}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {entries === null && error === null && <p className={styles.text}>{m.history.loading}</p>}
      {entries?.length === 0 && <p className={styles.text}>{m.history.empty}</p>}
      {entries !== null && entries.length > 0 && shown.length === 0 && (
        <p className={styles.text}>{m.history.emptyFiltered}</p>
      )}
      <ul className={styles.entries}>
        {shown.map((entry) => (
          <HistoryItem key={entry.sequence} entry={entry} names={names} />
        ))}
      </ul>
      {hasMore && (
        <div>
          <Button onPress={() => void read(entries?.at(-1)?.sequence ?? null)}>{m.history.more}</Button>
        </div>
      )}
    </section>
  )
}

/** By the command in either language, the person, and the names of the rows. */
function matches(entry: HistoryEntry, text: string, operation: string, m: Messages): boolean {
  if (operation !== '' && entry.operation !== operation) return false
  const words = foldText(text).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const hay = foldText(
    [
      operationName(entry.operation, m),
      operationName(entry.operation, messages.ja),
      entry.actor,
      ...entry.rows.map((row) => row.rowName ?? ''),
    ].join(' '),
  )
  return words.every((word) => hay.includes(word))
}
