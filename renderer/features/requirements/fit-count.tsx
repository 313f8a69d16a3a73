import { useEffect, useState } from 'react'
import type { Candidate, RequirementLine, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { asksNothing, problemsOf } from './line-draft'
import styles from './requirement-sheet.module.css'

interface Counted {
  readonly fits: number
  readonly nearly: number
  readonly considered: number
  /** Candidates that came; fewer than were looked at when there are very many. */
  readonly returned: number
}

const countOf = (candidates: readonly Candidate[], verdict: Candidate['verdict']) =>
  candidates.filter((candidate) => candidate.verdict === verdict).length

/** Waits for a pause in the typing, ms. */
const pauseMs = 200

/** How many parcels the lines fit as they stand, saved or not. */
export function FitCount({
  prospectUid,
  lines,
  isChanged,
}: {
  prospectUid: Uid
  lines: readonly RequirementLine[]
  isChanged: boolean
}) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const asOf = useApp((state) => state.frame.asOf)
  const [counted, setCounted] = useState<Counted | null>(null)
  const [isTrying, setTrying] = useState(false)
  const asking = lines.filter((line) => !asksNothing(line))
  const isSound = lines.every((line) => problemsOf(line).length === 0)
  const mark = JSON.stringify(asking)

  useEffect(() => {
    if (!isSound || mark === '[]') return
    let isGone = false
    const timer = setTimeout(() => {
      setTrying(true)
      store
        .getState()
        .matching.tryLines(prospectUid, JSON.parse(mark) as RequirementLine[])
        .then(({ candidates, considered }) => {
          if (isGone) return
          setCounted({
            fits: countOf(candidates, 'fits'),
            nearly: countOf(candidates, 'nearly'),
            considered,
            returned: candidates.length,
          })
        })
        .catch(() => {
          if (!isGone) setCounted(null)
        })
        .finally(() => {
          if (!isGone) setTrying(false)
        })
    }, pauseMs)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [store, prospectUid, mark, isSound, version, asOf])

  if (asking.length === 0 || counted === null) return null
  const words = m.requirements.sheet.fit
  const { fits, nearly, considered, returned } = counted
  // The best come first: only the last kind that came can be cut off.
  const isCut = (count: number) => count === returned && returned < considered
  const atLeast = (count: number, cut: boolean) =>
    cut ? words.atLeast(format.whole(count)) : format.whole(count)
  return (
    <dl className={styles.fit} role="status" aria-label={words.label} aria-busy={isTrying}>
      <div>
        <dt>{words.fits}</dt>
        <dd className={styles.fits}>{atLeast(fits, isCut(fits))}</dd>
      </div>
      <div>
        <dt>{words.nearly}</dt>
        <dd className={styles.nearly}>{isCut(fits) ? '—' : atLeast(nearly, isCut(fits + nearly))}</dd>
      </div>
      <div>
        <dt>{words.misses}</dt>
        <dd>{isCut(fits + nearly) ? '—' : format.whole(considered - fits - nearly)}</dd>
      </div>
      <small>
        {isTrying ? words.trying : words.of(format.whole(considered))}
        {isChanged && `・${words.unsaved}`}
      </small>
    </dl>
  )
}
