import { useState } from 'react'
import type { Seminar } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { NumberField } from '../../../ui/number-field'
import { TextField } from '../../../ui/text-field'
import { TimeField } from '../../visits/form/time-field'
import styles from './form.module.css'
import { ProgrammeEditor } from './programme-editor'
import {
  draftOfSeminar,
  seminarInput,
  seminarIssues,
  type SeminarDraft,
  type SeminarIssue,
} from './seminar-draft'

/** A seminar with its programme: name, day and hours are enough to begin with. */
export function SeminarDialog({ seminar, onClose }: { seminar: Seminar | null; onClose: () => void }) {
  const m = useMessages().seminars
  const words = m.form
  const store = useAppStore()
  const [start] = useState(() => draftOfSeminar(seminar))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<ReadonlySet<SeminarIssue>>(new Set())
  const unreadable = useUnreadable()
  const saving = useSaving()
  const set = (fields: Partial<SeminarDraft>) => {
    change(fields)
    setIssues(new Set())
  }

  async function submit(): Promise<void> {
    const now = read()
    setIssues(seminarIssues(now))
    const input = seminarInput(seminar, now)
    if (input === null || unreadable.has()) return
    if (await saving.save(() => store.getState().seminars.save(input))) onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={seminar === null ? words.newTitle : words.editTitle}
      form="seminar"
      size="large"
      isDirty={JSON.stringify(draft) !== JSON.stringify(start)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        onEnter={save}
        error={issues.has('name') ? words.nameNeeded : null}
        isRequired
        autoFocus
        maxLength={200}
      />
      <div className={styles.times}>
        <DateField
          label={words.on}
          value={draft.on}
          onChange={(on) => set({ on })}
          onValidity={unreadable.tell('on')}
          onEnter={save}
          error={issues.has('on') ? words.onNeeded : null}
          isRequired
        />
        <TimeField
          label={words.startAt}
          value={draft.startAt}
          onChange={(startAt) => set({ startAt })}
          onValidity={unreadable.tell('startAt')}
          onEnter={save}
          error={issues.has('times') ? words.timesNeeded : null}
          isRequired
        />
        <TimeField
          label={words.endAt}
          value={draft.endAt}
          onChange={(endAt) => set({ endAt })}
          onValidity={unreadable.tell('endAt')}
          onEnter={save}
          error={issues.has('reversed') ? words.reversed : null}
          isRequired
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={words.venue}
          value={draft.venue}
          onChange={(venue) => set({ venue })}
          onEnter={save}
          maxLength={200}
        />
        <TextField
          label={words.address}
          value={draft.address}
          onChange={(address) => set({ address })}
          onEnter={save}
          maxLength={200}
        />
        <NumberField
          label={words.capacity}
          value={draft.capacity}
          onChange={(capacity) => set({ capacity })}
          onValidity={unreadable.tell('capacity')}
          onEnter={save}
          min={1}
          max={100_000}
          isWhole
        />
        <NumberField
          label={words.callDays}
          value={draft.callWorkingDays}
          onChange={(callWorkingDays) => set({ callWorkingDays })}
          onValidity={unreadable.tell('callWorkingDays')}
          onEnter={save}
          min={0}
          max={60}
          isWhole
        />
      </div>
      <ProgrammeEditor
        draft={draft}
        error={issues.has('programme') ? m.programme.rowNeeds : null}
        onChange={(programme) => set({ programme })}
        onValidity={unreadable.tell}
        onEnter={save}
      />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={2}
        maxLength={20_000}
      />
    </FormDialog>
  )
}
