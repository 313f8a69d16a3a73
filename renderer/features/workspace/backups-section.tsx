import { useCallback, useEffect, useState } from 'react'
import type { Backup } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import styles from './data-screen.module.css'

/** The dated backups of this file: made by themselves or by hand, and the way back to one of them. */
export function BackupsSection() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const ban = useEditing().reason
  const revision = useApp((state) => state.workspace.current?.revision)
  const [list, setList] = useState<{ backups: readonly Backup[]; folder: string } | null>(null)
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [done, setDone] = useState<string | null>(null)

  const load = useCallback(async () => {
    try {
      setList(await store.getState().workspace.backups())
    } catch (caught) {
      if (!(caught instanceof OutdatedAnswer)) setError(caught)
    }
  }, [store])

  // A change may have made the day's first backup.
  useEffect(() => void load(), [load, revision])

  async function act(work: () => Promise<string>): Promise<void> {
    setPending(true)
    setError(null)
    setDone(null)
    try {
      setDone(await work())
    } catch (caught) {
      setError(caught)
    } finally {
      setPending(false)
      setRestoring(null)
      await load()
    }
  }

  return (
    <section className={styles.section} aria-labelledby="data-backups">
      <div className={styles.head}>
        <h2 id="data-backups">{m.workspace.backupsTitle}</h2>
        <Button
          icon="restore"
          size="small"
          isPending={isPending}
          onPress={() =>
            void act(async () => m.workspace.backupMade((await store.getState().workspace.backUp()).name))
          }
        >
          {m.workspace.backupNow}
        </Button>
      </div>
      <p className={styles.text}>{m.workspace.backupsText}</p>
      {list && list.folder !== '' && <p className={styles.text}>{m.workspace.backupsFolder(list.folder)}</p>}
      {error !== null && <ErrorNotice error={error} />}
      {done !== null && <Notice tone="good" title={done} />}
      {list?.backups.length === 0 && <p className={styles.text}>{m.workspace.backupsEmpty}</p>}
      {list && list.backups.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{m.workspace.backupColumns.madeAt}</th>
                <th>{m.workspace.backupColumns.reason}</th>
                <th className={styles.figure}>{m.workspace.backupColumns.bytes}</th>
                <th>{m.workspace.backupColumns.action}</th>
              </tr>
            </thead>
            <tbody>
              {list.backups.map((backup) => (
                <tr key={backup.name}>
                  <td title={backup.name}>{format.moment(backup.madeAt)}</td>
                  <td>{m.workspace.reasons[backup.reason]}</td>
                  <td className={styles.figure}>
                    {m.workspace.kilobytes(format.whole(Math.ceil(backup.bytes / 1024)))}
                  </td>
                  <td>
                    <Button size="small" disabledReason={ban} onPress={() => setRestoring(backup)}>
                      {m.workspace.restore}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ConfirmDialog
        title={m.workspace.restoreTitle}
        isOpen={restoring !== null}
        isDestructive
        isPending={isPending}
        confirmLabel={m.workspace.restoreConfirm}
        onClose={() => setRestoring(null)}
        onConfirm={() => {
          if (!restoring) return
          void act(async () => {
            await store.getState().workspace.restoreBackup(restoring.name)
            return m.workspace.restored
          })
        }}
      >
        {restoring && (
          <>
            <p>{m.workspace.restoreText(format.moment(restoring.madeAt))}</p>
            <p>{m.workspace.restoreSafe}</p>
          </>
        )}
      </ConfirmDialog>
    </section>
  )
}
