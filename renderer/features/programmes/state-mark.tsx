import type { CheckState } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import styles from './state-mark.module.css'

/** Met, unmet or unknown: sign, word and colour say the same. */
export function StateMark({ state, hasWord = true }: { state: CheckState; hasWord?: boolean }) {
  const m = useMessages()
  const { letters, states } = m.programmes.rule
  return (
    <span className={styles.mark} data-state={state}>
      <span className={styles.letter} aria-hidden="true">
        {letters[state]}
      </span>
      <span className={hasWord ? undefined : styles.unseen}>{states[state]}</span>
    </span>
  )
}
