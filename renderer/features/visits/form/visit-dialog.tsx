import { useState } from 'react'
import type { CodedError, Company, Uid } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Notice } from '../../../ui/notice'
import { RadioGroup } from '../../../ui/radio-group'
import { selectFirmMap } from '../../companies/firm'
import { CompanyPicker } from '../../parcels/occupants/company-picker'
import { selectOfficers } from '../../prospects/rows'
import { aimFor } from '../plan-visit'
import { visitAims, visitKinds, type VisitRow } from '../rows'
import { CompanyPart } from './company-part'
import styles from './form.module.css'
import { MorePart, OurPart } from './more-part'
import { TimePart } from './time-part'
import {
  draftOf,
  habitsChoice,
  habitsOf,
  newDraft,
  readHabits,
  visitInput,
  visitIssues,
  type VisitDraft,
  type VisitFields,
  type VisitIssues,
} from './visit-form'

interface VisitDialogProps {
  /** The visit that is changed; null plans a new one. */
  readonly visit: VisitRow | null
  readonly start: Partial<VisitFields>
  readonly onClose: () => void
}

const coded: Readonly<Record<string, VisitIssues>> = {
  'visit-past-midnight': { minutes: 'past-midnight' },
  'visit-window-reversed': { windowUntil: 'reversed' },
}

/** Plans a visit or changes one: whom, when, where, who, what for. */
export function VisitDialog({ visit, start, onClose }: VisitDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.visits.form
  const me = useMe()
  const firms = useApp(selectFirmMap)
  const [first] = useState<VisitDraft>(() =>
    visit
      ? draftOf(visit)
      : newDraft(start, readHabits(store.getState().frame.choices[habitsChoice]), me, calendarDay()),
  )
  const { draft, change, read } = useDraft<VisitDraft>(first)
  const [made, setMade] = useState<Company | null>(null)
  const [issues, setIssues] = useState<VisitIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error: CodedError) => setIssues(coded[error.code] ?? {}))
  const company =
    draft.companyUid === null
      ? null
      : (firms.get(draft.companyUid) ?? (made?.uid === draft.companyUid ? made : null))

  const set = (fields: Partial<VisitDraft>) => {
    change(fields)
    setIssues({})
    saving.clear()
  }

  function choose(next: Company | null): void {
    setMade(next)
    const companyUid = next?.uid ?? null
    // Cases, people and sites belong to the company that was chosen before.
    if (companyUid === draft.companyUid) return
    const aim = next === null || visit !== null ? draft.aim : aimFor(next)
    set({ companyUid, prospectUids: [], contactUids: [], siteUid: null, aim })
  }

  async function submit(): Promise<void> {
    const now = read()
    const found = visitIssues(now)
    setIssues(found)
    const input = visitInput(visit?.uid ?? null, now)
    if (Object.keys(found).length > 0 || unreadable.has() || input === null || editing.reason !== null) return
    if (!(await saving.save(() => store.getState().visits.save(input)))) return
    if (visit === null) void store.getState().frame.remember(habitsChoice, habitsOf(now))
    onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={visit === null ? words.newTitle : words.editTitle}
      form="visit"
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      saving={saving.error && saving.error.code in coded ? { ...saving, error: null } : saving}
      onSubmit={save}
      onClose={onClose}
    >
      {editing.reason !== null && <Notice tone="warn" title={editing.reason} />}
      <CompanyPicker
        company={company}
        error={issues.company ? words.companyNeeded : null}
        onChoose={choose}
      />
      <div className={styles.kinds}>
        <RadioGroup
          label={words.kind}
          look="segmented"
          items={visitKinds.map((kind) => ({ id: kind, label: m.visits.kinds[kind] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <RadioGroup
          label={words.aim}
          look="segmented"
          items={visitAims.map((aim) => ({
            id: aim,
            label: m.visits.aims[aim],
          }))}
          value={draft.aim}
          onChange={(aim) => set({ aim })}
        />
      </div>
      <TimePart
        uid={visit?.uid ?? null}
        draft={draft}
        issues={issues}
        unreadable={unreadable}
        onChange={set}
        onEnter={save}
        autoFocus={first.companyUid !== null}
      />
      {draft.companyUid !== null && (
        <CompanyPart
          key={draft.companyUid}
          companyUid={draft.companyUid}
          draft={draft}
          onChange={set}
          onEnter={save}
        />
      )}
      <OurPart draft={draft} onChange={set} onEnter={save} />
      <MorePart draft={draft} issues={issues} unreadable={unreadable} onChange={set} onEnter={save} />
    </FormDialog>
  )
}

/** The officer at this computer, where the list of officers has the name of the settings; else nobody. */
export function useMe(): readonly Uid[] {
  const name = useApp((state) => state.workspace.settings?.officerName ?? '')
  const officers = useApp(selectOfficers)
  return officers.filter((each) => name !== '' && each.name === name).map((each) => each.uid)
}
