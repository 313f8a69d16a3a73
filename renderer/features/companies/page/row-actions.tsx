import { useState, type ReactNode } from 'react'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { IconButton } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { SaveError } from '../../../ui/save-error'
import styles from './page.module.css'

/** Edit and remove, beside what they change. */
export function RowActions({
  name,
  onEdit,
  onRemove,
  extra,
}: {
  /** What is changed, for a screen reader and for the question. */
  name: string
  onEdit: () => void
  onRemove: () => Promise<void>
  extra?: ReactNode
}) {
  const m = useMessages()
  const words = m.companies.page
  const editing = useEditing()
  const saving = useSaving()
  const [asks, setAsks] = useState(false)
  if (!editing.isShown) return extra ? <span className={styles.actions}>{extra}</span> : null
  return (
    <>
      <span className={styles.actions}>
        {extra}
        <IconButton
          icon="edit"
          size="small"
          label={words.editRow(name)}
          disabledReason={editing.reason}
          onPress={onEdit}
        />
        <IconButton
          icon="trash"
          size="small"
          label={words.removeRow(name)}
          disabledReason={editing.reason}
          onPress={() => setAsks(true)}
        />
      </span>
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={words.removeTitle(name)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          void saving.save(onRemove)
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {words.removeRowText}
      </ConfirmDialog>
    </>
  )
}
