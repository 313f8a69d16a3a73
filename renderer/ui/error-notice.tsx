import type { ReactNode } from 'react'
import { errorText, technicalText } from '../messages/error-text'
import { useMessages } from '../messages/use-messages'
import styles from './error-notice.module.css'
import { Fold } from './fold'
import { Notice } from './notice'

/** An error where it happened: what, what to do, and the technical text folded away. */
export function ErrorNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const m = useMessages()
  const { title, advice } = errorText(error, m)
  return (
    <Notice tone="danger" title={title} actions={actions}>
      <p>{advice}</p>
      <Fold title={m.common.details} className={styles.fold}>
        <code className={styles.technical}>{technicalText(error)}</code>
      </Fold>
    </Notice>
  )
}
