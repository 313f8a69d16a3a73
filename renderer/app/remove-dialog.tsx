import type { ReactNode } from 'react'
import type { CodedError } from '../../electron/contract'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { ConfirmDialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { SaveError } from '../ui/save-error'
import { useSaving } from './use-form'

/** Asks before something is removed, removes it, and says where it was asked why it could not be. */
export function RemoveDialog({
  title,
  remove,
  onRemoved,
  onClose,
  inUse,
  children,
}: {
  title: string
  remove: () => Promise<unknown>
  /** Closes the question by itself where it is left out. */
  onRemoved?: () => void
  onClose: () => void
  /** How it is said here that something uses it; the sentence of every other error is that of the program. */
  inUse?: (name: string, count: string) => string
  children: ReactNode
}) {
  const m = useMessages()
  const saving = useSaving()
  const submit = async () => {
    if (await saving.save(remove)) (onRemoved ?? onClose)()
  }
  return (
    <ConfirmDialog
      title={title}
      isOpen
      isDestructive
      isPending={saving.isPending}
      confirmLabel={m.common.remove}
      onClose={onClose}
      onConfirm={() => void submit()}
    >
      <p>{children}</p>
      <RemoveError error={saving.error} {...(inUse === undefined ? {} : { inUse })} />
    </ConfirmDialog>
  )
}

function RemoveError({
  error,
  inUse,
}: {
  error: CodedError | null
  inUse?: (name: string, count: string) => string
}) {
  const format = useFormat()
  if (inUse === undefined || error?.code !== 'row-in-use') return <SaveError error={error} />
  const { name, count } = (error as CodedError<'row-in-use'>).details
  return <Notice tone="danger" title={inUse(name, format.whole(count))} />
}
