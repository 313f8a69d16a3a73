import { useState } from 'react'
import type { TargetField } from '../../../electron/contract'
import { SavingDialog } from '../../app/saving-dialog'
import { useDraft, useSaving } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { fieldName } from '../companies/field-mark'
import { fieldDraftOf, fieldGroups, fieldInput, fieldIssues, type FieldDraft } from './field-draft'
import styles from './fields-panel.module.css'

/** One target field: name, colour, and who stands behind it. */
export function FieldForm({ field, onClose }: { field: TargetField | null; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const language = useApp((state) => state.frame.language)
  const fields = useApp((state) => state.targetFields.list)
  const { draft, change, read } = useDraft<FieldDraft>(fieldDraftOf(field))
  const [isTried, setTried] = useState(false)
  const saving = useSaving()
  const words = m.targetFields.form
  const others = fields.filter((each) => each.uid !== field?.uid)
  const issues = fieldIssues(draft, others)

  async function submit(): Promise<void> {
    setTried(true)
    if (Object.keys(fieldIssues(read(), others)).length > 0) return
    if (await saving.save(() => store.getState().targetFields.save(fieldInput(field?.uid ?? null, read()))))
      onClose()
  }
  const save = () => void submit()
  return (
    <SavingDialog
      title={field ? m.targetFields.changeTitle(fieldName(field, language)) : m.targetFields.newTitle}
      saving={saving}
      onSave={save}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={save}
          maxLength={200}
          isRequired
          autoFocus
          error={
            !isTried || issues.name === undefined
              ? null
              : issues.name === 'taken'
                ? words.problems.nameTaken
                : words.problems.name
          }
        />
        <TextField
          label={words.nameEn}
          value={draft.nameEn}
          onChange={(nameEn) => change({ nameEn })}
          onEnter={save}
          maxLength={200}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label={words.group}
          items={fieldGroups.map((id) => ({ id, label: m.targetFields.groups[id] }))}
          value={draft.group}
          onChange={(group) => change({ group })}
        />
        <div className={styles.color}>
          <TextField
            label={words.color}
            description={words.colorHint}
            value={draft.color}
            onChange={(color) => change({ color: color.normalize('NFKC').trim() })}
            onEnter={save}
            maxLength={7}
            isRequired
            error={isTried && issues.color ? words.problems.color : null}
          />
          <input
            type="color"
            aria-label={words.color}
            value={issues.color ? '#ffffff' : draft.color.toLowerCase()}
            onChange={(event) => change({ color: event.target.value })}
          />
        </div>
      </div>
      <TextField
        label={words.council}
        value={draft.council}
        onChange={(council) => change({ council })}
        onEnter={save}
        maxLength={2000}
      />
      <TextField
        label={words.institutions}
        value={draft.institutions}
        onChange={(institutions) => change({ institutions })}
        onEnter={save}
        lines={4}
        error={isTried && issues.institutions ? words.problems.institutions : null}
      />
      <TextField
        label={words.source}
        value={draft.source}
        onChange={(source) => change({ source })}
        onEnter={save}
        lines={2}
        maxLength={2000}
      />
    </SavingDialog>
  )
}
