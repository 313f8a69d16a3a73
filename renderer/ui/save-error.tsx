import type { CodedError } from '../../electron/contract'
import { errorText } from '../messages/error-text'
import { useMessages } from '../messages/use-messages'
import { Notice } from './notice'

/** What went wrong with a save, where it was asked for; what was typed stays. */
export function SaveError({ error }: { error: CodedError | null }) {
  const m = useMessages()
  if (error === null) return null
  const text = errorText(error, m)
  return (
    <Notice tone="danger" title={text.title}>
      {text.advice}
    </Notice>
  )
}
