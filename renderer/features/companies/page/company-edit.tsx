import { useState } from 'react'
import { DiscardQuestion } from '../../../app/discard-question'
import { useDraft, useSaving } from '../../../app/use-form'
import { useUnsaved } from '../../../app/use-unsaved'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { SaveError } from '../../../ui/save-error'
import { CompanyFieldsForm } from '../form/company-fields'
import {
  changedCompanyFields,
  companyDraftOf,
  companyIssueOfError,
  readCompanyDraft,
  type CompanyDraft,
  type CompanyIssues,
} from '../form/company-form'
import type { Firm } from '../firm'
import styles from './page.module.css'

/** The form of one company: Enter saves, Escape cancels, nothing typed is lost without a question. */
export function CompanyEdit({ firm, onClose }: { firm: Firm; onClose: () => void }) {
  const m = useMessages()
  const words = m.companies.form
  const store = useAppStore()
  const [start] = useState(() => companyDraftOf(firm))
  /** The company as it was when the form opened: what a colleague changes meanwhile is not taken for our change. */
  const [before] = useState(firm)
  const { draft, change, read } = useDraft<CompanyDraft>(start)
  const [issues, setIssues] = useState<CompanyIssues>({})
  const [asks, setAsks] = useState(false)
  const saving = useSaving((error) => setIssues(companyIssueOfError(error) ?? {}))
  const isDirty = () => JSON.stringify(read()) !== JSON.stringify(start)
  useUnsaved('company', JSON.stringify(draft) !== JSON.stringify(start))

  async function submit(): Promise<void> {
    const answer = readCompanyDraft(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    const fields = changedCompanyFields(before, answer.fields)
    if (Object.keys(fields).length === 0) return onClose()
    if (await saving.save(() => store.getState().companies.update(firm.uid, fields))) onClose()
  }
  const save = () => void submit()
  const cancel = () => (isDirty() ? setAsks(true) : onClose())

  return (
    <form
      className={styles.form}
      aria-label={words.label(firm.name)}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.stopPropagation()
        cancel()
      }}
    >
      <div className={styles.scroll}>
        <CompanyFieldsForm
          draft={draft}
          issues={issues}
          exceptUid={firm.uid}
          onEnter={save}
          onChange={(fields) => {
            change(fields)
            setIssues((was) =>
              Object.fromEntries(Object.entries(was).filter(([field]) => !(field in fields))),
            )
          }}
        />
        <SaveError error={saving.error} />
        {Object.keys(issues).length > 0 && <p role="alert">{words.someWrong}</p>}
      </div>
      <footer className={styles.foot}>
        <Button type="submit" variant="primary" isPending={saving.isPending}>
          {m.common.save}
        </Button>
        <Button onPress={cancel}>{m.common.cancel}</Button>
        <span className={styles.hint}>{words.keys}</span>
      </footer>
      <DiscardQuestion isAsked={asks} onKeep={() => setAsks(false)} onDiscard={onClose} />
    </form>
  )
}
