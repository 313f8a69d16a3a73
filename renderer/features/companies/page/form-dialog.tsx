import { useState, type ReactNode } from 'react'
import type { Saving } from '../../../app/use-form'
import { useUnsaved } from '../../../app/use-unsaved'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { ConfirmDialog, Dialog } from '../../../ui/dialog'
import { SaveError } from '../../../ui/save-error'

/** A short form in a dialog: what was typed is not lost without a question, an error stands in it. */
export function FormDialog({
  title,
  form,
  isDirty,
  saving,
  onSubmit,
  onClose,
  size = 'normal',
  children,
}: {
  title: string
  /** By this the frame knows that something is unsaved. */
  form: string
  isDirty: boolean
  saving: Saving
  onSubmit: () => void
  onClose: () => void
  size?: 'small' | 'normal' | 'large'
  children: ReactNode
}) {
  const m = useMessages()
  const words = m.companies.form
  const [asks, setAsks] = useState(false)
  useUnsaved(form, isDirty)
  const close = () => (isDirty ? setAsks(true) : onClose())
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      size={size}
      footer={
        <>
          <Button onPress={close}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={onSubmit}>
            {m.common.save}
          </Button>
        </>
      }
    >
      {children}
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={words.discardTitle}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={onClose}
        confirmLabel={words.discard}
        isDestructive
      >
        {words.discardText}
      </ConfirmDialog>
    </Dialog>
  )
}
