import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { ConfirmDialog } from '../ui/dialog'

/** Asks before something is left that was typed and not saved; losing it is the button that is hardest to reach. */
export function LeaveDialog() {
  const m = useMessages()
  const isAsking = useApp((state) => state.frame.leaving !== null)
  const answer = useApp((state) => state.frame.answerLeaving)
  return (
    <ConfirmDialog
      title={m.frame.leaveTitle}
      isOpen={isAsking}
      onClose={() => answer(false)}
      onConfirm={() => answer(true)}
      confirmLabel={m.frame.leaveGo}
      cancelLabel={m.frame.leaveStay}
      isDestructive
    >
      <p>{m.frame.leaveText}</p>
    </ConfirmDialog>
  )
}
