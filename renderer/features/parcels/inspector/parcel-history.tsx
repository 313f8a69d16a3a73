import { useEffect, useState } from 'react'
import type { CodedError, HistoryEntry, Parcel, StatusEntry } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { useRowNames } from '../../workspace/history/use-row-names'
import { ChangeEntry } from './change-entry'
import styles from './inspector.module.css'
import { statusName } from '../names'
import { SaveError } from '../../../ui/save-error'
import { selectStatusMap } from '../selectors'
import { StatusName } from '../status-name'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'

const page = 20

/** The statuses a parcel had, and every recorded change of it. */
export function ParcelHistory({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const store = useAppStore()
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const revision = useApp((state) => state.workspace.current?.revision ?? 0)
  const asOf = useApp((state) => state.frame.asOf)
  const names = useRowNames()
  const [statuses, setStatuses] = useState<readonly StatusEntry[]>([])
  const [changes, setChanges] = useState<readonly HistoryEntry[]>([])
  const [hasMore, setHasMore] = useState(false)
  const [error, setError] = useState<CodedError | null>(null)
  const { uid } = parcel

  // A revision is a change, also one of a colleague or an undo: the history is asked for anew.
  useEffect(() => {
    let isCurrent = true
    const { parcels } = store.getState()
    void Promise.all([
      parcels.statusHistory(uid),
      isInternal ? parcels.changeHistory(uid, null, page) : [],
    ]).then(
      ([entries, log]) => {
        if (!isCurrent) return
        setStatuses(entries)
        setChanges(log)
        setHasMore(log.length === page)
        setError(null)
      },
      (caught: CodedError) => isCurrent && setError(caught),
    )
    return () => {
      isCurrent = false
    }
  }, [store, uid, isInternal, revision])

  async function more(): Promise<void> {
    const before = changes.at(-1)?.sequence
    if (before === undefined) return
    try {
      const log = await store.getState().parcels.changeHistory(uid, before, page)
      setChanges([...changes, ...log])
      setHasMore(log.length === page)
    } catch (caught) {
      setError(caught as CodedError)
    }
  }

  const sorted = statuses.toSorted((a, b) => (a.since < b.since ? 1 : -1))
  const current = sorted.find((entry) => entry.since <= asOf)
  return (
    <>
      <SaveError error={error} />
      <h3>{m.parcels.history.statuses}</h3>
      {sorted.length === 0 ? (
        <p className={styles.quiet}>{m.parcels.history.noStatuses}</p>
      ) : (
        <ol className={styles.cards}>
          {sorted.map((entry) => (
            <StatusLine
              key={entry.uid}
              entry={entry}
              isCurrent={entry === current}
              isOnly={sorted.length === 1}
            />
          ))}
        </ol>
      )}
      {isInternal && (
        <section className={styles.section}>
          <h3>{m.parcels.history.changes}</h3>
          {changes.length === 0 ? (
            <p>{m.parcels.history.none}</p>
          ) : (
            <ol className={styles.cards}>
              {changes.map((entry) => (
                <ChangeEntry key={entry.sequence} entry={entry} subject={uid} names={names} />
              ))}
            </ol>
          )}
          {hasMore && (
            <Button size="small" onPress={() => void more()}>
              {m.parcels.history.more}
            </Button>
          )}
        </section>
      )}
    </>
  )
}

interface StatusLineProps {
  readonly entry: StatusEntry
  readonly isCurrent: boolean
  readonly isOnly: boolean
}

function StatusLine({ entry, isCurrent, isOnly }: StatusLineProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const status = useApp((state) => selectStatusMap(state).get(entry.statusUid) ?? null)
  const [asks, setAsks] = useState(false)
  const saving = useSaving()
  const name = status ? statusName(status, format.language) : m.parcels.unknownStatus
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <StatusName status={status} />
        {isCurrent && <Badge tone="accent">{m.parcels.history.now}</Badge>}
        {editing.isShown && !isOnly && (
          <IconButton
            icon="trash"
            size="small"
            label={m.parcels.history.removeEntry}
            disabledReason={editing.reason}
            onPress={() => setAsks(true)}
          />
        )}
      </div>
      <div className={styles.quiet}>
        {m.parcels.status.since2(format.dayBoth(entry.since))}
        {entry.origin === 'demo' && `・${m.common.origins.demo}`}
      </div>
      {entry.note && <div className={styles.text}>{entry.note}</div>}
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={m.parcels.history.removeTitle(name, format.day(entry.since))}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          void saving.save(() => store.getState().parcels.removeStatusEntry(entry.uid))
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {m.parcels.history.removeText}
      </ConfirmDialog>
    </li>
  )
}
