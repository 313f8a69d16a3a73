import { useState } from 'react'
import { today } from '../../../app/today'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { NewProspectDialog } from '../../prospects/new-prospect-dialog'
import { selectCases, type Firm } from '../firm'
import { selectEntryMap } from '../lists'
import { openProspect } from '../open'
import { entryName } from '../table/cells'
import { daysBetween } from '../table/filter'
import styles from './page.module.css'
import { Section } from './section'

/** Prospects of the company with their stage, the days in it, and who does what next. */
export function CasesSection({ firm }: { firm: Firm }) {
  const m = useMessages()
  const words = m.companies.cases
  const format = useFormat()
  const store = useAppStore()
  const cases = useApp((state) => selectCases(state).get(firm.uid) ?? none)
  const entries = useApp(selectEntryMap)
  const [isNew, setNew] = useState(false)
  return (
    <Section title={words.title} count={cases.length} addLabel={words.add} onAdd={() => setNew(true)}>
      {cases.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.cards}>
          {cases.map((each) => (
            <li key={each.uid} className={styles.card}>
              <div className={styles.cardHead}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => openProspect(store.getState(), each.uid)}
                >
                  {each.codeName}
                </button>
                <span className={styles.kind}>{entryName(entries.get(each.stageUid), format.language)}</span>
              </div>
              <p className={styles.quiet}>
                {words.inStage(format.whole(Math.max(0, daysBetween(each.stageSince, today()))))}
                {each.ownerUid !== null && `・${entryName(entries.get(each.ownerUid), format.language)}`}
              </p>
              {each.nextAction !== '' && (
                <p>
                  {words.next}
                  {each.nextActionOn !== null && ` ${format.dayShort(each.nextActionOn)}`} {each.nextAction}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {isNew && (
        <NewProspectDialog
          companyUid={firm.uid}
          onClose={() => setNew(false)}
          onMade={(uid) => openProspect(store.getState(), uid)}
        />
      )}
    </Section>
  )
}

const none: readonly never[] = []
