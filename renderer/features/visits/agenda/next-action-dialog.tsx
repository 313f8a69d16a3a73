import { SavingDialog } from '../../../app/saving-dialog'
import { today as calendarDay } from '../../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { TextField } from '../../../ui/text-field'
import { useProspectNames } from '../../prospects/names'
import type { ProspectRow } from '../../prospects/rows'
import { SoonDayField } from '../record/soon-day-field'
import styles from '../record/record.module.css'

/** Finishes the next action of a case and asks for the one after it; without one the case waits for nothing. */
export function NextActionDialog({ row, onClose }: { row: ProspectRow; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const { nameOf } = useProspectNames()
  const words = m.visits.agenda.finish
  const today = calendarDay()
  const { draft, change, read } = useDraft({ nextAction: '', nextActionOn: null as string | null })
  const unreadable = useUnreadable()
  const saving = useSaving()
  const { nextAction, nextActionOn } = row.prospect

  async function submit(): Promise<void> {
    if (unreadable.has()) return
    const next = { ...read(), nextAction: read().nextAction.trim() }
    if (await saving.save(() => store.getState().prospects.update(row.uid, next))) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={words.title(nameOf(row))}
      saving={saving}
      onSave={save}
      onClose={onClose}
      saveLabel={words.save}
    >
      <p className={styles.purpose}>
        {words.done} {nextActionOn !== null && format.dayShort(nextActionOn)} {nextAction}
      </p>
      <div className={styles.ahead}>
        <TextField
          label={words.next}
          description={words.nextHint}
          value={draft.nextAction}
          onChange={(text) => change({ nextAction: text })}
          onEnter={save}
          maxLength={20_000}
          autoFocus
        />
        <SoonDayField
          label={m.visits.record.nextActionOn}
          value={draft.nextActionOn}
          onChange={(on) => change({ nextActionOn: on })}
          onValidity={unreadable.tell('on')}
          onEnter={save}
          today={today}
        />
      </div>
    </SavingDialog>
  )
}
