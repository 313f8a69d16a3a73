import { useState } from 'react'
import { mostPlannedAtOnce, type Uid } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { today as calendarDay } from '../../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Notice } from '../../../ui/notice'
import { RadioGroup } from '../../../ui/radio-group'
import { selectFirmMap } from '../../companies/firm'
import { aimFor } from '../plan-visit'
import { visitKinds } from '../rows'
import styles from './form.module.css'
import { OurPart } from './more-part'
import { TimePart } from './time-part'
import {
  habitsChoice,
  newDraft,
  readHabits,
  visitInputs,
  visitIssues,
  type VisitDraft,
  type VisitIssues,
} from './visit-form'
import { useMe } from './visit-dialog'

/** Plans one visit to each of several companies, on one day and without a time: the planner arranges them. */
export function BulkDialog({ companyUids, onClose }: { companyUids: readonly Uid[]; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const words = m.visits.form
  const me = useMe()
  const firms = useApp(selectFirmMap)
  const [first] = useState<VisitDraft>(() =>
    newDraft(
      { companyUid: companyUids[0] },
      readHabits(store.getState().frame.choices[habitsChoice]),
      me,
      calendarDay(),
    ),
  )
  const { draft, change, read } = useDraft(first)
  const [issues, setIssues] = useState<VisitIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving()
  const sited = companyUids.filter((uid) => aimFor(firms.get(uid)) === 'aftercare').length
  const areTooMany = companyUids.length > mostPlannedAtOnce
  const set = (fields: Partial<VisitDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const now = read()
    const found = visitIssues(now)
    setIssues(found)
    if (Object.keys(found).length > 0 || unreadable.has() || areTooMany) return
    const visits = visitInputs(now, companyUids, (uid) => aimFor(firms.get(uid)))
    if (await saving.save(() => store.getState().visits.planAll(visits))) onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={words.bulkTitle(format.whole(companyUids.length))}
      form="visit"
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      {areTooMany && <Notice tone="warn" title={words.bulkTooMany(format.whole(mostPlannedAtOnce))} />}
      <ul className={styles.companies} aria-label={words.bulkCompanies}>
        {companyUids.slice(0, mostPlannedAtOnce).map((uid) => (
          <li key={uid}>{firms.get(uid)?.name}</li>
        ))}
      </ul>
      <Notice title={words.bulkText}>{sited > 0 && words.bulkSited(format.whole(sited))}</Notice>
      <RadioGroup
        label={words.kind}
        look="segmented"
        items={visitKinds.map((kind) => ({ id: kind, label: m.visits.kinds[kind] }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <TimePart
        uid={null}
        draft={draft}
        issues={issues}
        unreadable={unreadable}
        onChange={set}
        onEnter={save}
        autoFocus
      />
      <OurPart draft={draft} onChange={set} onEnter={save} />
    </FormDialog>
  )
}
