import { useEffect, useState } from 'react'
import type { HistoryEntry, Uid } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import { Button } from '../../../ui/button'
import { ErrorNotice } from '../../../ui/error-notice'
import { Fold } from '../../../ui/fold'
import { HistoryItem } from '../../workspace/history/history-item'
import { useRowNames } from '../../workspace/history/use-row-names'
import styles from './page.module.css'

const atOnce = 20

/** What was changed of the company, when and by whom; read when it is unfolded. */
export function HistorySection({ uid, onAll }: { uid: Uid; onAll: () => void }) {
  const m = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title={m.history.title} isOpen={isOpen} onToggle={setOpen}>
      {isOpen && <Changes uid={uid} onAll={onAll} />}
    </Fold>
  )
}

function Changes({ uid, onAll }: { uid: Uid; onAll: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const names = useRowNames()
  const revision = useApp((state) => state.workspace.current?.revision ?? 0)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let isCurrent = true
    store
      .getState()
      .workspace.history(null, atOnce, uid)
      .then(
        (found) => isCurrent && setEntries(found),
        (caught: unknown) => isCurrent && !(caught instanceof OutdatedAnswer) && setError(caught),
      )
    return () => {
      isCurrent = false
    }
  }, [store, uid, revision])
  if (error !== null) return <ErrorNotice error={error} />
  if (entries === null) return <p className={styles.none}>{m.history.loading}</p>
  return (
    <>
      {entries.length === 0 ? (
        <p className={styles.none}>{m.history.empty}</p>
      ) : (
        <ol className={styles.cards}>
          {entries.map((entry) => (
            <HistoryItem key={entry.sequence} entry={entry} names={names} />
          ))}
        </ol>
      )}
      {entries.length === atOnce && (
        <Button size="small" onPress={onAll}>
          {m.companies.page.allHistory}
        </Button>
      )}
    </>
  )
}
