import { useApp } from '../store/context'
import { messages, type Messages } from './index'

/** The texts in the language of the moment: `const m = useMessages()`, then `m.parcels.title`. */
export function useMessages(): Messages {
  return messages[useApp((state) => state.frame.language)]
}
