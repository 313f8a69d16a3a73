import { useState } from 'react'
import { DiscardQuestion } from '../../../app/discard-question'
import { SavingDialog } from '../../../app/saving-dialog'
import { useDraft, useSaving } from '../../../app/use-form'
import { useUnsaved } from '../../../app/use-unsaved'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { TextField } from '../../../ui/text-field'
import { openCompany } from '../open'
import {
  companyIssueOfError,
  emptyCompanyDraft,
  readCompanyDraft,
  type CompanyDraft,
  type CompanyIssues,
} from './company-form'
import { CorporateNumberField } from './corporate-number-field'
import styles from './form.module.css'
import { IndustryPicker } from './industry-picker'
import { PublicationField } from './publication-field'
import { SimilarNotice } from './similar-notice'

/** Writes a company down: its name is enough, the rest can come later on its page. */
export function NewCompanyDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const m = useMessages()
  const words = m.companies.form
  const store = useAppStore()
  const [start] = useState<CompanyDraft>({ ...emptyCompanyDraft, name })
  const { draft, change, read } = useDraft<CompanyDraft>(start)
  const [issues, setIssues] = useState<CompanyIssues>({})
  const [asks, setAsks] = useState(false)
  const saving = useSaving((error) => setIssues(companyIssueOfError(error) ?? {}))
  const isDirty = () => JSON.stringify(read()) !== JSON.stringify(start)
  useUnsaved('new-company', JSON.stringify(draft) !== JSON.stringify(start))

  async function submit(): Promise<void> {
    const answer = readCompanyDraft(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    let made: string | null = null
    const done = await saving.save(async () => {
      made = await store.getState().companies.create(answer.fields)
    })
    if (!done || made === null) return
    const uid: string = made
    store.getState().frame.setUnsaved('new-company', false)
    onClose()
    openCompany(store.getState(), uid)
  }
  const save = () => void submit()
  const close = () => (isDirty() ? setAsks(true) : onClose())
  const issue = (field: 'name' | 'nameKana' | 'industry') => {
    const found = issues[field]
    return found === undefined ? null : words.issues[found]
  }
  return (
    <SavingDialog
      title={words.newTitle}
      saving={saving}
      onSave={save}
      onClose={close}
      saveLabel={m.common.add}
    >
      <TextField
        label={m.companies.columns.name}
        description={words.nameHint}
        value={draft.name}
        onChange={(value) => change({ name: value })}
        onEnter={save}
        error={issue('name')}
        isRequired
        autoFocus
      />
      <SimilarNotice
        name={draft.name}
        nameKana={draft.nameKana}
        exceptUid={null}
        onOpen={(firm) => {
          store.getState().frame.setUnsaved('new-company', false)
          onClose()
          openCompany(store.getState(), firm.uid)
        }}
      />
      <div className={styles.pair}>
        <TextField
          label={m.companies.columns.kana}
          value={draft.nameKana}
          onChange={(nameKana) => change({ nameKana })}
          onEnter={save}
          error={issue('nameKana')}
        />
        <CorporateNumberField
          value={draft.corporateNumber}
          onChange={(corporateNumber) => change({ corporateNumber })}
          onEnter={save}
          takenBy={issues.corporateNumber === 'number-taken' ? words.issues['number-taken'] : null}
        />
      </div>
      <IndustryPicker value={draft.industryCode} onChange={(industryCode) => change({ industryCode })} />
      <TextField
        label={words.industry}
        description={words.industryWordsHint}
        value={draft.industry}
        onChange={(industry) => change({ industry })}
        onEnter={save}
        error={issue('industry')}
      />
      <PublicationField
        name={draft.name}
        industry={draft.industry}
        value={draft.publication}
        onChange={(publication) => change({ publication })}
      />
      <DiscardQuestion isAsked={asks} onKeep={() => setAsks(false)} onDiscard={onClose} />
    </SavingDialog>
  )
}
