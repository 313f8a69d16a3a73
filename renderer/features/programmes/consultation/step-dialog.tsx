import { useState } from 'react'
import {
  ActivityKind,
  type ConsultationStep,
  type InputOf,
  type Matter,
  type Uid,
} from '../../../../electron/contract'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { SourceFields } from '../../indicators/forms/source-fields'
import { readSourceDate } from '../../indicators/forms/value-form'
import { entryName } from '../../prospects/names'
import { CheckSet } from '../../visits/form/check-set'

type Draft = Omit<InputOf<'consultationSteps.save'>, 'uid'>
const matters: readonly Matter[] = ['management', 'research', 'technology', 'other']

function draftOf(step: ConsultationStep | null): Draft {
  return {
    name: step?.name ?? '',
    nameEn: step?.nameEn ?? '',
    outline: step?.outline ?? '',
    institutionUids: step?.institutionUids ?? [],
    branches: step?.branches ?? [],
    activityKind: step?.activityKind ?? 'call',
    source: step?.source ?? '',
    section: step?.section ?? '',
    sourceDate: step?.sourceDate ?? '',
  }
}

/** A step of the route: whom it asks for which matter. */
export function StepDialog({ step, onClose }: { step: ConsultationStep | null; onClose: () => void }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const institutions = useApp((state) => state.programmes.institutions)
  const [start] = useState(() => draftOf(step))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<{ name?: boolean; date?: boolean }>({})
  const saving = useSaving()
  const close = useClosing({
    form: 'consultation-step',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.programmes.consultation
  const offered = institutions
    .filter(({ kind }) => kind === 'support' || kind === 'office')
    .map((each) => ({ id: each.uid, label: entryName(each, language) }))
  const branchOf = (matter: Matter) =>
    draft.branches.find((each) => each.matter === matter)?.institutionUids ?? []
  const setBranch = (matter: Matter, institutionUids: Uid[]) =>
    change({
      branches: [
        ...draft.branches.filter((each) => each.matter !== matter),
        ...(institutionUids.length === 0 ? [] : [{ matter, institutionUids }]),
      ],
    })

  async function submit(): Promise<void> {
    const now = read()
    const sourceDate = readSourceDate(now.sourceDate)
    const isNameless = now.name.trim() === ''
    setIssues({ name: isNameless, date: sourceDate === undefined })
    if (isNameless || sourceDate === undefined) return
    const input = { ...now, name: now.name.trim(), sourceDate, uid: step?.uid ?? null }
    if (await saving.save(() => store.getState().programmes.saveStep(input))) onClose()
  }
  const save = () => void submit()
  const remove = async () => {
    if (step === null) return
    if (await saving.save(() => store.getState().programmes.removeStep(step.uid))) onClose()
  }

  return (
    <Dialog
      title={step === null ? words.add : words.edit}
      isOpen
      size="large"
      onClose={close}
      footer={
        <>
          {step !== null && (
            <Button variant="danger" isPending={saving.isPending} onPress={() => void remove()}>
              {words.remove}
            </Button>
          )}
          <Button onPress={close}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={save}>
            {m.common.save}
          </Button>
        </>
      }
    >
      <div className={forms.pair}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={save}
          maxLength={200}
          error={issues.name ? words.needed : null}
          isRequired
          autoFocus
        />
        <TextField
          label={words.nameEn}
          value={draft.nameEn}
          onChange={(nameEn) => change({ nameEn })}
          onEnter={save}
        />
      </div>
      <TextField
        label={words.outline}
        value={draft.outline}
        onChange={(outline) => change({ outline })}
        onEnter={save}
        lines={3}
      />
      <CheckSet
        label={words.anyMatter}
        items={offered}
        chosen={draft.institutionUids}
        onChange={(institutionUids) => change({ institutionUids })}
        none={m.programmes.institutions.none}
      />
      {matters.map((matter) => (
        <CheckSet
          key={matter}
          label={words.branch(words.matters[matter])}
          items={offered}
          chosen={branchOf(matter)}
          onChange={(uids) => setBranch(matter, uids)}
          none={m.programmes.institutions.none}
        />
      ))}
      <Select
        label={words.activity}
        items={ActivityKind.options.map((id) => ({ id, label: m.activities.kinds[id] }))}
        value={draft.activityKind}
        onChange={(activityKind) => change({ activityKind })}
      />
      <SourceFields draft={draft} onChange={change} onEnter={save} dateIssue={issues.date ?? false} />
      <SaveError error={saving.error} />
    </Dialog>
  )
}
