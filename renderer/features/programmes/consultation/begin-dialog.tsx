import { useState } from 'react'
import { ActivityKind, type ConsultationStep, type Matter, type Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { today as calendarDay } from '../../../app/today'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { selectCases } from '../../companies/firm'
import forms from '../../indicators/forms/forms.module.css'
import { entryName } from '../../prospects/names'
import { selectOfficers } from '../../prospects/rows'

interface BeginDialogProps {
  readonly step: ConsultationStep
  readonly companyUid: Uid
  readonly matter: Matter
  readonly onClose: () => void
}

const none: readonly never[] = []

/** Records that a company was sent to somebody at a step: one activity. */
export function BeginDialog({ step, companyUid, matter, onClose }: BeginDialogProps) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const officers = useApp(selectOfficers)
  const me = useApp((state) => state.workspace.settings?.officerName ?? '')
  const cases = useApp((state) => selectCases(state).get(companyUid) ?? none)
  const institutions = useApp((state) => state.programmes.institutions)
  const branch = step.branches.find((each) => each.matter === matter)?.institutionUids ?? none
  // Whom the matter names stand first.
  const offered = [...new Set([...branch, ...step.institutionUids])].flatMap(
    (uid) => institutions.find((each) => each.uid === uid) ?? [],
  )
  const [start] = useState(() => ({
    institutionUid: offered.length === 1 ? (offered[0]?.uid ?? null) : null,
    prospectUid: cases.length === 1 ? (cases[0]?.uid ?? null) : null,
    kind: step.activityKind,
    on: calendarDay() as string | null,
    officerUid: officers.find((each) => each.name === me)?.uid ?? null,
    summary: '',
    dueOn: null as string | null,
  }))
  const { draft, change, read } = useDraft(start)
  const [asked, setAsked] = useState(false)
  const saving = useSaving()
  const unreadable = useUnreadable()
  const close = useClosing({
    form: 'consultation',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.programmes.consultation

  async function submit(): Promise<void> {
    setAsked(true)
    const { on, ...now } = read()
    if (on === null || now.summary.trim() === '' || unreadable.has()) return
    const input = { ...now, on, summary: now.summary.trim(), stepUid: step.uid, matter, companyUid }
    if (await saving.save(() => store.getState().programmes.beginConsultation(input))) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={words.beginTitle(entryName(step, language))}
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <Select
        label={words.institution}
        items={[
          { id: '', label: words.noInstitution },
          ...offered.map((each) => ({ id: each.uid, label: entryName(each, language) })),
        ]}
        value={draft.institutionUid ?? ''}
        onChange={(uid) => change({ institutionUid: uid === '' ? null : uid })}
        autoFocus
      />
      <div className={forms.pair}>
        <Select
          label={words.kind}
          items={ActivityKind.options.map((id) => ({ id, label: m.activities.kinds[id] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <DateField
          label={words.on}
          value={draft.on}
          onChange={(on) => change({ on })}
          onValidity={unreadable.tell('on')}
          onEnter={save}
          error={asked && draft.on === null ? words.needed : null}
          isRequired
        />
      </div>
      <TextField
        label={words.summary}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        onEnter={save}
        lines={4}
        maxLength={20_000}
        error={asked && draft.summary.trim() === '' ? words.needed : null}
        isRequired
      />
      <div className={forms.pair}>
        <Select
          label={words.prospect}
          items={[
            { id: '', label: words.noProspect },
            ...cases.map((each) => ({ id: each.uid, label: each.codeName })),
          ]}
          value={draft.prospectUid ?? ''}
          onChange={(uid) => change({ prospectUid: uid === '' ? null : uid })}
        />
        <Select
          label={words.officer}
          items={[
            { id: '', label: m.activities.form.nobody },
            ...officers.map((each) => ({ id: each.uid, label: entryName(each, language) })),
          ]}
          value={draft.officerUid ?? ''}
          onChange={(uid) => change({ officerUid: uid === '' ? null : uid })}
        />
      </div>
      {draft.kind === 'promise' && (
        <DateField
          label={words.dueOn}
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          onValidity={unreadable.tell('due')}
          onEnter={save}
        />
      )}
    </SavingDialog>
  )
}
