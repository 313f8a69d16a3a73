import { useMessages } from '../messages/use-messages'
import { ConfirmDialog } from '../ui/dialog'

/** Whether what was typed in a form may be lost. */
export function DiscardQuestion({
  isAsked,
  onKeep,
  onDiscard,
}: {
  isAsked: boolean
  onKeep: () => void
  onDiscard: () => void
}) {
  const m = useMessages()
  return (
    <ConfirmDialog
      title={m.common.discardTitle}
      isOpen={isAsked}
      onClose={onKeep}
      onConfirm={onDiscard}
      confirmLabel={m.common.discard}
      isDestructive
    >
      {m.common.discardText}
    </ConfirmDialog>
  )
}
