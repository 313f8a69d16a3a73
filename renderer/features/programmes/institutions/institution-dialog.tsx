import { useState } from 'react'
import { InstitutionKind, type InputOf, type Institution } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { SourceFields } from '../../indicators/forms/source-fields'
import { readSourceDate } from '../../indicators/forms/value-form'
import { FieldsPicker } from '../../prospects/fields-picker'
import { entryName } from '../../prospects/names'
import { CheckSet } from '../../visits/form/check-set'

type Draft = Omit<InputOf<'institutions.save'>, 'uid'>

function draftOf(institution: Institution | null): Draft {
  return {
    kind: institution?.kind ?? 'support',
    name: institution?.name ?? '',
    nameEn: institution?.nameEn ?? '',
    nameKana: institution?.nameKana ?? '',
    address: institution?.address ?? '',
    telephone: institution?.telephone ?? '',
    web: institution?.web ?? '',
    role: institution?.role ?? '',
    fieldUids: institution?.fieldUids ?? [],
    programmeUids: institution?.programmeUids ?? [],
    validFrom: institution?.validFrom ?? null,
    validTo: institution?.validTo ?? null,
    source: institution?.source ?? '',
    section: institution?.section ?? '',
    sourceDate: institution?.sourceDate ?? '',
    note: institution?.note ?? '',
  }
}

/** A council, an institution, a lender or an office. */
export function InstitutionDialog({
  institution,
  onClose,
}: {
  institution: Institution | null
  onClose: () => void
}) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const list = useApp((state) => state.programmes.list) ?? []
  const [start] = useState(() => draftOf(institution))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<{ name?: boolean; date?: boolean }>({})
  const saving = useSaving()
  const unreadable = useUnreadable()
  const close = useClosing({
    form: 'institution',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.programmes.institutions
  // Whoever lends does so under few of many programmes: those with rates of interest and loans.
  const offered = list.filter(
    ({ uid, kind }) => kind === 'loan' || kind === 'interest-subsidy' || draft.programmeUids.includes(uid),
  )

  async function submit(): Promise<void> {
    const now = read()
    const sourceDate = readSourceDate(now.sourceDate)
    const isNameless = now.name.trim() === ''
    setIssues({ name: isNameless, date: sourceDate === undefined })
    if (isNameless || sourceDate === undefined || unreadable.has()) return
    const input = { ...now, name: now.name.trim(), sourceDate, uid: institution?.uid ?? null }
    if (await saving.save(() => store.getState().programmes.saveInstitution(input))) onClose()
  }
  const save = () => void submit()
  const text = (key: 'nameEn' | 'nameKana' | 'address' | 'telephone' | 'web', label: string) => (
    <TextField
      label={label}
      value={draft[key]}
      onChange={(value) => change({ [key]: value })}
      onEnter={save}
    />
  )

  return (
    <SavingDialog
      title={institution === null ? words.add : words.edit}
      size="large"
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <div className={forms.pair}>
        <Select
          label={words.kind}
          items={InstitutionKind.options.map((id) => ({ id, label: words.kinds[id] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={save}
          maxLength={200}
          error={issues.name ? m.programmes.form.needed : null}
          isRequired
          autoFocus
        />
        {text('nameKana', words.kana)}
        {text('nameEn', words.nameEn)}
        {text('address', words.address)}
        {text('telephone', words.telephone)}
      </div>
      {text('web', words.web)}
      <TextField
        label={words.role}
        value={draft.role}
        onChange={(role) => change({ role })}
        onEnter={save}
        lines={2}
      />
      <FieldsPicker
        label={words.fields}
        chosen={draft.fieldUids}
        onChange={(fieldUids) => change({ fieldUids: [...fieldUids] })}
      />
      {offered.length > 0 && (
        <CheckSet
          label={words.programmesOf}
          items={offered.map((each) => ({ id: each.uid, label: entryName(each, language) }))}
          chosen={draft.programmeUids}
          onChange={(programmeUids) => change({ programmeUids })}
          none=""
        />
      )}
      <div className={forms.pair}>
        <DateField
          label={words.validFrom}
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          onValidity={unreadable.tell('from')}
          onEnter={save}
        />
        <DateField
          label={words.validTo}
          value={draft.validTo}
          onChange={(validTo) => change({ validTo })}
          onValidity={unreadable.tell('to')}
          onEnter={save}
        />
      </div>
      <SourceFields draft={draft} onChange={change} onEnter={save} dateIssue={issues.date ?? false} />
      <TextField
        label={m.programmes.form.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}
