import type { Candidate } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import styles from './matching.module.css'

/** 適合 92: the verdict in words, in its colour, and the score. */
export function Verdict({ verdict, score }: { verdict: NonNullable<Candidate['verdict']>; score: number }) {
  const m = useMessages()
  const format = useFormat()
  return (
    <span className={styles[verdict]} title={m.matching.scoreHint}>
      {m.matching.verdicts[verdict]} <b>{format.whole(score)}</b>
    </span>
  )
}
