import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { useStatusLinePlace } from './status-line-context'
import styles from './status-line.module.css'

/** What the screen says of itself at the left, what keys do here at the right. */
export function StatusLine() {
  const m = useMessages()
  const screen = useApp((state) => state.frame.screen)
  const place = useStatusLinePlace()
  return (
    <footer className={styles.line}>
      <div className={styles.parts} ref={place} />
      <div className={styles.hints}>{m.frame.hints[screen]}</div>
    </footer>
  )
}
