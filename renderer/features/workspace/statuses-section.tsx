import { useState } from 'react'
import type { Status } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { StatusSwatch } from '../../ui/hatch/status-swatch'
import { statusName } from '../parcels/names'
import { selectStatusMap } from '../parcels/selectors'
import { StatusForm } from './status-form'
import styles from './settings-screen.module.css'

/** The editable list of statuses: adding one changes map, legend, table and print with no other edit. */
export function StatusesSection() {
  const m = useMessages()
  const store = useAppStore()
  const ban = useEditing().reason
  const language = useApp((state) => state.frame.language)
  const statuses = useApp((state) => state.parcels.statuses)
  const byUid = useApp(selectStatusMap)
  const [editing, setEditing] = useState<Status | 'new' | null>(null)
  const [removing, setRemoving] = useState<Status | null>(null)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function act(work: () => Promise<void>): Promise<void> {
    setPending(true)
    setError(null)
    try {
      await work()
    } catch (caught) {
      setError(caught)
    } finally {
      setPending(false)
      setRemoving(null)
    }
  }

  function move(index: number, by: -1 | 1): void {
    const uids = statuses.map(({ uid }) => uid)
    const [moved] = uids.splice(index, 1)
    if (moved === undefined) return
    uids.splice(index + by, 0, moved)
    void act(() => store.getState().parcels.reorderStatuses(uids))
  }

  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{m.settings.statusesTitle}</h2>
        <Button icon="plus" size="small" disabledReason={ban} onPress={() => setEditing('new')}>
          {m.settings.statusAdd}
        </Button>
      </div>
      <p className={styles.text}>{m.settings.statusesText}</p>
      {error !== null && <ErrorNotice error={error} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{m.settings.columns.look}</th>
            <th>{m.settings.columns.name}</th>
            <th>{m.settings.columns.saleClass}</th>
            <th>{m.settings.columns.offered}</th>
            <th>{m.settings.columns.shownAs}</th>
            <th>
              <span className={styles.unseen}>{m.settings.columns.order}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status, index) => {
            const name = statusName(status, language)
            const shownAs = status.shownAsUid ? byUid.get(status.shownAsUid) : undefined
            return (
              <tr key={status.uid}>
                <td>
                  <StatusSwatch status={status} size={22} />
                </td>
                <td>{name}</td>
                <td className={styles.text}>{m.common.saleClasses[status.saleClass]}</td>
                <td className={styles.text}>
                  {status.offered ? m.settings.offeredYes : m.settings.offeredNo}
                </td>
                <td className={styles.text}>
                  {shownAs ? (
                    statusName(shownAs, language)
                  ) : (
                    <span className={styles.quiet}>{m.settings.fields.shownAsSelf}</span>
                  )}
                </td>
                <td>
                  <IconButton
                    icon="up"
                    size="small"
                    label={`${m.settings.statusUp}: ${name}`}
                    isDisabled={index === 0}
                    disabledReason={ban}
                    onPress={() => move(index, -1)}
                  />
                  <IconButton
                    icon="down"
                    size="small"
                    label={`${m.settings.statusDown}: ${name}`}
                    isDisabled={index === statuses.length - 1}
                    disabledReason={ban}
                    onPress={() => move(index, 1)}
                  />
                  <IconButton
                    icon="edit"
                    size="small"
                    label={`${m.settings.statusEdit}: ${name}`}
                    disabledReason={ban}
                    onPress={() => setEditing(status)}
                  />
                  <IconButton
                    icon="trash"
                    size="small"
                    label={`${m.settings.statusRemove}: ${name}`}
                    disabledReason={ban}
                    onPress={() => setRemoving(status)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {editing !== null && (
        <StatusForm status={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      <ConfirmDialog
        title={removing ? m.settings.statusRemoveTitle(statusName(removing, language)) : ''}
        isOpen={removing !== null}
        isDestructive
        isPending={isPending}
        confirmLabel={m.common.remove}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) void act(() => store.getState().parcels.removeStatus(removing.uid))
        }}
      >
        <p>{m.settings.statusRemoveText}</p>
      </ConfirmDialog>
    </section>
  )
}
