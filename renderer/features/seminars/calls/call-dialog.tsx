import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog'
import { today as calendarDay } from '../../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { TextField } from '../../../ui/text-field'
import { leadName } from '../rows'
import type { LeadRow } from '../slice'

/** Writes down that somebody was called, and what was said. */
export function CallDialog({ lead, onClose }: { lead: LeadRow; onClose: () => void }) {
  const m = useMessages().seminars.calls
  const store = useAppStore()
  const [start] = useState(() => ({ on: calendarDay() as string | null, note: '' }))
  const { draft, change, read } = useDraft(start)
  const [asked, setAsked] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving()
  async function submit(): Promise<void> {
    const { on, note } = read()
    setAsked(true)
    if (on === null || unreadable.has()) return
    if (await saving.save(() => store.getState().seminars.called([lead.uid], on, note.trim()))) onClose()
  }
  const save = () => void submit()
  return (
    <FormDialog
      title={`${m.dialogTitle}　${leadName(lead)}`}
      form="call"
      size="small"
      isDirty={JSON.stringify(draft) !== JSON.stringify(start)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={m.dialogNote}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
        autoFocus
        maxLength={10_000}
      />
      <DateField
        label={m.dialogDay}
        value={draft.on}
        onChange={(on) => change({ on })}
        onValidity={unreadable.tell('on')}
        onEnter={save}
        error={asked && draft.on === null ? m.dayNeeded : null}
        isRequired
      />
    </FormDialog>
  )
}
