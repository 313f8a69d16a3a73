import { useState, type ReactNode } from 'react'
import { DiscardQuestion } from './discard-question'
import { SavingDialog } from './saving-dialog'
import type { Saving } from './use-form'
import { useUnsaved } from './use-unsaved'

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
  const [asks, setAsks] = useState(false)
  useUnsaved(form, isDirty)
  const close = () => (isDirty ? setAsks(true) : onClose())
  return (
    <SavingDialog title={title} saving={saving} onSave={onSubmit} onClose={close} size={size}>
      {children}
      <DiscardQuestion isAsked={asks} onKeep={() => setAsks(false)} onDiscard={onClose} />
    </SavingDialog>
  )
}
