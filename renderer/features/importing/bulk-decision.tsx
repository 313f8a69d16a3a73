import { useState } from 'react'
import type { RowDecision } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { ErrorNotice } from '../../ui/error-notice'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

const atOnce = 500
/** As many decisions as one dry run takes. */
const mostDecisions = 20_000

/** One decision for every row in conflict. */
export function BulkDecision({ work, plan }: { work: ImportWork; plan: NonNullable<ImportWork['plan']> }) {
  const m = useMessages()
  const words = m.importing.check
  const store = useAppStore()
  const [error, setError] = useState<unknown>(null)

  async function decideAll(choice: 'add' | 'skip'): Promise<void> {
    setError(null)
    try {
      const decisions: RowDecision[] = []
      for (let offset = 0; decisions.length < mostDecisions; offset += atOnce) {
        const { rows, total } = await store.getState().importing.planRows({
          planId: plan.planId,
          outcome: 'conflicting',
          reason: null,
          offset,
          limit: atOnce,
        })
        decisions.push(...rows.map(({ index }) => ({ index, choice, uid: null })))
        if (rows.length === 0 || decisions.length >= total) break
      }
      await work.decide(decisions.slice(0, mostDecisions))
    } catch (caught) {
      setError(caught)
    }
  }

  return (
    <div className={styles.bulk} role="group" aria-label={words.allConflicts}>
      <span className={styles.label}>{words.allConflicts}</span>
      <Button size="small" isDisabled={work.busy !== null} onPress={() => void decideAll('skip')}>
        {words.skipAll}
      </Button>
      <Button size="small" isDisabled={work.busy !== null} onPress={() => void decideAll('add')}>
        {words.addAll}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}
