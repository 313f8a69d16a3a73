import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Asks before something is left that was typed and not saved; losing it is the button that is hardest to reach. */
export function LeaveDialog() {
  const m = useMessages()
  const isAsking = useApp((state) => state.frame.leaving !== null)
  const answer = useApp((state) => state.frame.answerLeaving)
  return (
    <Dialog
      title={m.frame.leaveTitle}
      isOpen={isAsking}
      onClose={() => answer(false)}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button variant="primary" autoFocus onPress={() => answer(false)}>
            {m.frame.leaveStay}
          </Button>
          <Button variant="danger" onPress={() => answer(true)}>
            {m.frame.leaveGo}
          </Button>
        </>
      }
    >
      <p>{m.frame.leaveText}</p>
    </Dialog>
  )
}
