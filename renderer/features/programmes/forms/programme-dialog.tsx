import { useState } from 'react'
import {
  Audience,
  BusinessStage,
  CompanySize,
  ProgrammeKind,
  Purpose,
  type InputOf,
  type Programme,
} from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { FieldsPicker } from '../../prospects/fields-picker'
import { CheckSet } from '../../visits/form/check-set'

type Draft = Omit<InputOf<'programmes.save'>, 'uid'>

function draftOf(programme: Programme | null): Draft {
  return {
    name: programme?.name ?? '',
    nameEn: programme?.nameEn ?? '',
    provider: programme?.provider ?? '',
    kind: programme?.kind ?? 'subsidy',
    audience: programme?.audience ?? 'companies',
    purposes: programme?.purposes ?? [],
    fieldUids: programme?.fieldUids ?? [],
    sizes: programme?.sizes ?? [],
    stages: programme?.stages ?? [],
    exclusiveGroup: programme?.exclusiveGroup ?? '',
    web: programme?.web ?? '',
    note: programme?.note ?? '',
  }
}

/** What stays of a programme from year to year: its name, who gives it, whom it is for. */
export function ProgrammeDialog({
  programme,
  onClose,
}: {
  programme: Programme | null
  onClose: () => void
}) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => draftOf(programme))
  const { draft, change, read } = useDraft(start)
  const [isNameless, setNameless] = useState(false)
  const saving = useSaving()
  const close = useClosing({
    form: 'programme',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.programmes.form
  const { page } = m.programmes

  async function submit(): Promise<void> {
    const now = read()
    setNameless(now.name.trim() === '')
    if (now.name.trim() === '') return
    const { programmes } = store.getState()
    const saved = saving.save(async () => {
      programmes.activate(
        await programmes.save({ ...now, name: now.name.trim(), uid: programme?.uid ?? null }),
      )
    })
    if (await saved) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={programme === null ? words.newTitle : words.editTitle}
      size="large"
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <div className={forms.pair}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={save}
          maxLength={200}
          error={isNameless ? words.needed : null}
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
      <div className={forms.triple}>
        <TextField
          label={words.provider}
          value={draft.provider}
          onChange={(provider) => change({ provider })}
          onEnter={save}
        />
        <Select
          label={words.kind}
          items={ProgrammeKind.options.map((id) => ({ id, label: m.programmes.kinds[id] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={words.audience}
          items={Audience.options.map((id) => ({ id, label: m.programmes.audiences[id] }))}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
        />
      </div>
      <CheckSet
        label={page.purposes}
        items={Purpose.options.map((id) => ({ id, label: m.programmes.purposes[id] }))}
        chosen={draft.purposes}
        onChange={(purposes) => change({ purposes })}
        none=""
      />
      <CheckSet
        label={page.stages}
        items={BusinessStage.options.map((id) => ({ id, label: m.programmes.stages[id] }))}
        chosen={draft.stages}
        onChange={(stages) => change({ stages })}
        none=""
      />
      <CheckSet
        label={page.sizes}
        items={CompanySize.options.map((id) => ({ id, label: m.programmes.sizes[id] }))}
        chosen={draft.sizes}
        onChange={(sizes) => change({ sizes })}
        none=""
      />
      <FieldsPicker
        label={page.fields}
        chosen={draft.fieldUids}
        onChange={(fieldUids) => change({ fieldUids: [...fieldUids] })}
      />
      <div className={forms.pair}>
        <TextField
          label={words.exclusiveGroup}
          description={words.exclusiveHint}
          value={draft.exclusiveGroup}
          onChange={(exclusiveGroup) => change({ exclusiveGroup })}
          onEnter={save}
        />
        <TextField label={words.web} value={draft.web} onChange={(web) => change({ web })} onEnter={save} />
      </div>
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}
