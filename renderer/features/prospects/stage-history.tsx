import { useEffect, useState } from 'react'
import type { CodedError, StageEntry } from '../../../electron/contract'
import { stageSpans } from '../../../electron/contract/rules/prospect-stages'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { SaveError } from '../../ui/save-error'
import { selectEntryMap } from '../companies/lists'
import { entryName } from './names'
import styles from './prospect-page.module.css'
import type { Entry, ProspectRow } from './rows'

type Stage = Required<StageEntry>

/** Every stage the prospect was in, newest first, with the days it stayed. */
export function StageHistory({ row, today }: { row: ProspectRow; today: string }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const entries = useApp(selectEntryMap)
  const [stages, setStages] = useState<readonly Stage[] | null>(null)
  const [error, setError] = useState<CodedError | null>(null)
  const { prospect } = row

  // A prospect that was fetched anew is another object: also after an undo or a colleague's change.
  useEffect(() => {
    let isCurrent = true
    void store
      .getState()
      .prospects.stageHistory(prospect.uid)
      .then(
        (found) => {
          if (!isCurrent) return
          setStages(found.filter((each): each is Stage => each.uid !== undefined))
          setError(null)
        },
        (caught: CodedError) => isCurrent && setError(caught),
      )
    return () => {
      isCurrent = false
    }
  }, [store, prospect])

  if (stages === null) return <SaveError error={error} />
  const words = m.prospects.stage
  const spans = new Map(stageSpans(stages, today).map((span) => [span.uid, span]))
  const nameOf = (uid: string) => {
    const entry = entries.get(uid) as Entry | undefined
    return entry ? entryName(entry, format.language) : m.common.unknown
  }
  return (
    <>
      <SaveError error={error} />
      <ol className={styles.stages} aria-label={words.history}>
        {stages.toReversed().map((stage) => {
          const span = spans.get(stage.uid)
          const isNow = span !== undefined && span.until === null
          return (
            <li key={stage.uid} className={styles.stageCard}>
              <div className={styles.stageHead}>
                <strong>{nameOf(stage.stageUid)}</strong>
                {isNow && <Badge tone="accent">{words.now}</Badge>}
                {span === undefined && <Badge>{words.ahead}</Badge>}
                {span !== undefined && (
                  <span className={styles.second}>
                    {isNow ? words.lasting(format.whole(span.days)) : words.lasted(format.whole(span.days))}
                  </span>
                )}
              </div>
              <span className={styles.second}>{words.from(format.dayBoth(stage.since))}</span>
              {stage.note.trim() !== '' && <p className={styles.text}>{stage.note}</p>}
            </li>
          )
        })}
      </ol>
    </>
  )
}
