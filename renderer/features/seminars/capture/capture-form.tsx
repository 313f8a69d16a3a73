import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useDraft } from '../../../app/use-form'
import { useEditing } from '../../../app/use-editing'
import { useUnsaved } from '../../../app/use-unsaved'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { Fold } from '../../../ui/fold'
import { isComposing, isPlainEnter } from '../../../ui/ime'
import { TextField } from '../../../ui/text-field'
import type { InvitationRow } from '../slice'
import styles from './capture.module.css'
import { emptyCard, isBlankCard, type CardDraft } from './card-draft'
import { CompanyFinder } from './company-finder'
import { Interests } from './interests'
import { LaterFields } from './later-fields'

interface CaptureFormProps {
  readonly invitations: readonly InvitationRow[]
  /** A card that could not be saved and comes back to be corrected. */
  readonly given: CardDraft | null
  readonly onTake: (draft: CardDraft) => void
  readonly onEditLast: () => void
}

/** One card: the company is enough. Enter anywhere captures it, empties the form and goes back to the first field. */
export function CaptureForm({ invitations, given, onTake, onEditLast }: CaptureFormProps) {
  const m = useMessages().seminars.capture
  const { reason } = useEditing()
  const { draft, change, read } = useDraft(emptyCard(null))
  const [isMissing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const person = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null)
  useUnsaved('capture', !isBlankCard(draft))
  useEffect(() => {
    // Whoever walks along the tabs with arrow keys must be able to walk on.
    if (!document.activeElement?.matches('[role="tab"][data-focus-visible]')) first.current?.focus()
  }, [])
  useEffect(() => {
    if (given === null) return
    change(given)
    first.current?.focus()
  }, [given, change])

  function submit(): void {
    const card = read()
    if (reason !== null) return
    if (card.companyName.trim() === '') {
      setMissing(true)
      first.current?.focus()
      return
    }
    onTake(card)
    // At once: the next letter that is typed belongs to the next card.
    flushSync(() => {
      change(emptyCard(card.ownerUid))
      setMissing(false)
    })
    first.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event)) return
    if (isPlainEnter(event) && event.ctrlKey) {
      event.preventDefault()
      submit()
    } else if (event.key === 'F2') {
      event.preventDefault()
      onEditLast()
    }
  }

  const set = (fields: Partial<CardDraft>) => change(fields)
  return (
    <form
      className={styles.form}
      aria-label={m.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.fields}>
        <CompanyFinder
          ref={first}
          text={draft.companyName}
          isTaken={draft.companyUid !== null}
          invitations={invitations}
          error={isMissing ? m.companyNeeded : null}
          onText={(companyName) => {
            setMissing(false)
            set({ companyName, companyUid: null })
          }}
          onTake={({ name, companyUid, personName }) => {
            set({
              companyName: name,
              companyUid,
              ...(draft.personName === '' && personName !== '' && { personName }),
            })
            person.current?.focus()
          }}
          onEnter={submit}
        />
        <TextField
          ref={person}
          className={styles.large}
          label={m.person}
          value={draft.personName}
          onChange={(personName) => set({ personName })}
          onEnter={submit}
          maxLength={200}
        />
        <Interests draft={draft} onChange={set} onEnter={submit} />
        <TextField
          label={m.note}
          value={draft.note}
          onChange={(note) => set({ note })}
          onEnter={submit}
          maxLength={2000}
        />
        <Fold title={m.more}>
          <LaterFields draft={draft} onChange={set} onEnter={submit} />
        </Fold>
      </div>
      <footer className={styles.foot}>
        <Button variant="primary" disabledReason={reason} onPress={submit}>
          {m.save}
        </Button>
        <span className={styles.hint}>{m.keys}</span>
      </footer>
    </form>
  )
}
