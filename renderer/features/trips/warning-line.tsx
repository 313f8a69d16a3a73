import { useMessages } from '../../messages/use-messages'
import { Icon } from '../../ui/icon'
import { useVisitWords } from '../visits/words'
import styles from './planner.module.css'
import type { WarningRow } from './slice'

/** Warnings where they belong: a sign and a sentence, never a colour alone. */
export function WarningLines({ warnings }: { warnings: readonly WarningRow[] | undefined }) {
  const m = useMessages()
  const { durationOf } = useVisitWords()
  if (warnings === undefined || warnings.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {warnings.map((warning) => (
        <li key={warning.kind}>
          <Icon name="warning" />
          {m.trips.warnings[warning.kind](durationOf(warning.minutes ?? 0))}
        </li>
      ))}
    </ul>
  )
}
