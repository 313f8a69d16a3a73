import { useCallback, useState } from 'react'
import type { Seminar } from '../../../../electron/contract'
import { useUnsaved } from '../../../app/use-unsaved'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { leadName } from '../rows'
import type { LeadRow, SeminarPage } from '../slice'
import { CaptureForm } from './capture-form'
import styles from './capture.module.css'
import type { CardDraft } from './card-draft'
import { LeadDialog } from './lead-dialog'
import { RunningList } from './running-list'
import { useCapture } from './use-capture'

/** Capture mode: the form at the left, what was captured at the right. Everything goes by keys. */
export function CapturePanel({ seminar, page }: { seminar: Seminar; page: SeminarPage }) {
  const m = useMessages().seminars.capture
  const format = useFormat()
  const store = useAppStore()
  const [spoken, setSpoken] = useState('')
  const [editing, setEditing] = useState<LeadRow | null>(null)
  const [given, setGiven] = useState<CardDraft | null>(null)

  const onSaved = useCallback(
    (draft: CardDraft) => {
      const count = store.getState().seminars.page?.leads.length ?? 0
      setSpoken(m.saved(leadName(draft), format.whole(count)))
    },
    [store, m, format],
  )
  const capture = useCapture(seminar.uid, onSaved)
  useUnsaved('capture-waiting', capture.waiting.length > 0)

  const newest = page.leads.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return (
    <div className={styles.capture}>
      <CaptureForm
        invitations={page.invitations}
        given={given}
        onTake={capture.take}
        onEditLast={() => setEditing(newest[0] ?? null)}
      />
      <RunningList
        leads={newest}
        waiting={capture.waiting}
        onEdit={setEditing}
        onUndone={(lead) => setSpoken(m.undone(leadName(lead)))}
        onAgain={capture.again}
        onBack={(card) => {
          capture.giveBack(card.id)
          // A copy, so that the same card can be given back twice.
          setGiven({ ...card.draft })
        }}
      />
      <p className={styles.spoken} role="status" aria-live="polite">
        {spoken}
      </p>
      {editing && <LeadDialog key={editing.uid} lead={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}
