import { useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { SavingDialog } from '../../app/saving-dialog'
import { today as calendarDay } from '../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { entryName, useProspectNames } from '../prospects/names'
import { selectOfficers, selectProspectRows } from '../prospects/rows'
import { activityInput, activityIssues, type ActivityDraft, type ActivityIssues } from './activity-form'
import { activityKinds } from './read-line'
import styles from './timeline.module.css'

interface ActivityDialogProps {
  readonly companyUid: Uid
  /** Null for a new record. */
  readonly activityUid: Uid | null
  readonly start: ActivityDraft
  readonly onClose: (isSaved: boolean) => void
}

/** Every field of a record. */
export function ActivityDialog({ companyUid, activityUid, start, onClose }: ActivityDialogProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const officers = useApp(selectOfficers)
  const prospects = useApp((state) => selectProspectRows(state, calendarDay()))
  const { draft, change, read } = useDraft(start)
  const { nameOf, isByCodeName } = useProspectNames()
  const [issues, setIssues] = useState<ActivityIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving()
  const words = m.activities.form
  const own = prospects.filter((row) => row.prospect.companyUid === companyUid)
  const set = (fields: Partial<ActivityDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const now = read()
    const found = activityIssues(now)
    setIssues(found)
    if (Object.keys(found).length > 0 || unreadable.has() || now.on === null) return
    const input = activityInput(activityUid, companyUid, { ...now, on: now.on })
    if (await saving.save(() => store.getState().activities.save(input))) onClose(true)
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={activityUid === null ? words.newTitle : words.editTitle}
      saving={saving}
      onSave={save}
      onClose={() => onClose(false)}
    >
      <div className={styles.pair}>
        <Select
          label={words.kind}
          items={activityKinds.map((kind) => ({ id: kind, label: m.activities.kinds[kind] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <DateField
          label={words.on}
          value={draft.on}
          onChange={(on) => set({ on })}
          onValidity={unreadable.tell('on')}
          onEnter={save}
          error={issues.on ? words.needed : null}
          isRequired
        />
      </div>
      {draft.kind === 'promise' && (
        <div className={styles.pair}>
          <DateField
            label={words.dueOn}
            value={draft.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            onValidity={unreadable.tell('dueOn')}
            onEnter={save}
          />
          <DateField
            label={words.doneOn}
            value={draft.doneOn}
            onChange={(doneOn) => set({ doneOn })}
            onValidity={unreadable.tell('doneOn')}
            onEnter={save}
            error={issues.doneOn ? words.doneBefore : null}
          />
        </div>
      )}
      <TextField
        label={words.summary}
        value={draft.summary}
        onChange={(summary) => set({ summary })}
        onEnter={save}
        lines={5}
        maxLength={20_000}
        error={issues.summary ? words.needed : null}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={words.counterpart}
          description={words.counterpartHint}
          value={draft.counterpart}
          onChange={(counterpart) => set({ counterpart })}
          onEnter={save}
          maxLength={2000}
        />
        <Select
          label={words.officer}
          items={[
            { id: '', label: words.nobody },
            ...officers.map((each) => ({
              id: each.uid,
              label: entryName(each, format.language),
              hint: each.nameKana,
            })),
          ]}
          value={draft.officerUid ?? ''}
          onChange={(uid) => set({ officerUid: uid === '' ? null : uid })}
        />
      </div>
      <Select
        label={words.prospect}
        items={[
          { id: '', label: words.noProspect },
          ...own.map((row) => ({
            id: row.uid,
            label: isByCodeName ? nameOf(row) : row.prospect.codeName,
          })),
        ]}
        value={draft.prospectUid ?? ''}
        onChange={(uid) => set({ prospectUid: uid === '' ? null : uid })}
      />
    </SavingDialog>
  )
}
