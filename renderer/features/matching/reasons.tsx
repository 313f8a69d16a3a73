import type { LineResult } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { classNames } from '../../ui/class-names'
import styles from './matching.module.css'
import { reasonsOf, resultText } from './result-words'

/** Each miss and each unknown in words and figures; what is met only where nothing else is to be said. */
export function Reasons({ lines }: { lines: readonly LineResult[] }) {
  const m = useMessages()
  const format = useFormat()
  const { missed, unknown } = reasonsOf(lines)
  const must = missed.every((line) => !line.must) && unknown.every((line) => !line.must)
  if (missed.length + unknown.length === 0) return <p className={styles.allMet}>{m.matching.allMet}</p>
  return (
    <>
      {must && <p className={styles.allMet}>{m.matching.mustMet}</p>}
      <ul className={styles.reasons} aria-label={m.matching.reasons}>
        {[...missed, ...unknown].map((line) => (
          <li
            key={line.criterion}
            className={classNames(
              line.verdict === 'unknown' ? styles.unknown : styles.missed,
              !line.must && styles.optional,
            )}
          >
            {resultText(line, m, format)}
            {!line.must && <small> {m.matching.optional}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
