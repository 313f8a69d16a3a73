import type { ReactNode } from 'react'
import type { CodedError } from '../../electron/contract'
import { useMessages } from '../messages/use-messages'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaveError } from '../ui/save-error'
import type { Saving } from './use-form'

/** A form in a dialog: Cancel and Save below it, and in it why it could not be saved. */
export function SavingDialog({
  title,
  saving,
  onSave,
  onClose,
  saveLabel,
  error = saving.error,
  size = 'normal',
  children,
}: {
  title: string
  saving: Pick<Saving, 'error' | 'isPending'>
  onSave: () => void
  /** Cancel, Escape, the cross: where something was typed, the form asks first. */
  onClose: () => void
  /** What saving is called here. */
  saveLabel?: string
  /** What is shown of an error; null where the form shows it in a place of its own. */
  error?: CodedError | null
  size?: 'small' | 'normal' | 'large'
  children: ReactNode
}) {
  const m = useMessages()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size={size}
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={onSave}>
            {saveLabel ?? m.common.save}
          </Button>
        </>
      }
    >
      {children}
      <SaveError error={error} />
    </Dialog>
  )
}
