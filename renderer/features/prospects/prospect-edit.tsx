import { useState } from 'react'
import { DiscardQuestion } from '../../app/discard-question'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useUnsaved } from '../../app/use-unsaved'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { isComposing } from '../../ui/ime'
import { SaveError } from '../../ui/save-error'
import styles from './form.module.css'
import {
  changedProspectFields,
  issuesOfError,
  prospectDraftOf,
  prospectIssues,
  type ProspectIssues,
} from './prospect-form'
import { ProspectFields } from './prospect-fields'
import type { ProspectRow } from './rows'

interface ProspectEditProps {
  readonly row: ProspectRow
  /** ISO day */
  readonly today: string
  readonly onClose: () => void
}

/** The form of a prospect: Enter saves, Escape cancels, nothing typed is lost without a question. */
export function ProspectEdit({ row, today, onClose }: ProspectEditProps) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => prospectDraftOf(row.prospect))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<ProspectIssues>({})
  const [asks, setAsks] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving((error) => setIssues(issuesOfError(error)))
  const isDirty = JSON.stringify(draft) !== JSON.stringify(start)
  useUnsaved('prospect-edit', isDirty)
  const words = m.prospects

  const cancel = () =>
    JSON.stringify(read()) !== JSON.stringify(start) || unreadable.has() ? setAsks(true) : onClose()

  async function submit(): Promise<void> {
    const now = read()
    const found = prospectIssues(now, row.stageKind)
    setIssues(found)
    if (Object.keys(found).length > 0 || unreadable.has()) return
    const fields = changedProspectFields(start, now, row.stageKind)
    if (Object.keys(fields).length === 0) return onClose()
    if (await saving.save(() => store.getState().prospects.update(row.uid, fields))) onClose()
  }
  const save = () => void submit()

  return (
    <form
      className={styles.form}
      aria-label={words.form.label}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
        event.stopPropagation()
        cancel()
      }}
    >
      <div className={styles.scroll}>
        <ProspectFields
          draft={draft}
          issues={issues}
          onChange={(fields) => {
            change(fields)
            setIssues((before) =>
              Object.fromEntries(Object.entries(before).filter(([field]) => !(field in fields))),
            )
          }}
          onEnter={save}
          onValidity={unreadable.tell}
          prospectUid={row.uid}
          kind={row.stageKind}
          today={today}
          focusesCodeName
        />
        <SaveError error={Object.keys(issues).length > 0 ? null : saving.error} />
      </div>
      <footer className={styles.foot}>
        <Button type="submit" variant="primary" isPending={saving.isPending}>
          {m.common.save}
        </Button>
        <Button onPress={cancel}>{m.common.cancel}</Button>
        <span className={styles.hint}>{words.form.hint}</span>
      </footer>
      <DiscardQuestion isAsked={asks} onKeep={() => setAsks(false)} onDiscard={onClose} />
    </form>
  )
}
