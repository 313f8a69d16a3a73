import { useAppStore } from '../store/context'
import { useUnsaved } from './use-unsaved'

interface Closing {
  /** The form's own name among those that are open. */
  readonly form: string
  /** Something was typed that is not saved. */
  readonly isUnsaved: boolean
  readonly onClose: () => void
  /** Asked when it is closed: true for what stands in the form without being in its draft, such as an unreadable day. */
  readonly holds?: () => boolean
}

/** How a form is cancelled: at once while it is as it was, else after the question whether what was typed may be lost. */
export function useClosing({ form, isUnsaved, onClose, holds }: Closing): () => void {
  const store = useAppStore()
  useUnsaved(form, isUnsaved)
  return () => {
    const { frame } = store.getState()
    if (holds?.() === true) frame.setUnsaved(form, true)
    frame.leave(onClose, form)
  }
}
