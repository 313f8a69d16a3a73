import { useEffect, useState } from 'react'
import type { Parcel } from '../../../electron/contract'
import { useUnsaved } from '../../app/use-unsaved'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import styles from './inspector.module.css'
import { ParcelFields } from './parcel-fields'
import {
  changedFields,
  draftOf,
  isDirty,
  issueOfError,
  readDraft,
  type DraftField,
  type Issues,
} from './parcel-form'
import { SaveError } from './save-error'
import { useDraft, useSaving, useUnreadable } from './use-editing'

interface ParcelEditProps {
  readonly parcel: Parcel
  readonly focus: DraftField
  /** Another parcel was selected meanwhile. */
  readonly isLeft: boolean
}

/** The form of one parcel in the inspector: Enter saves, Escape cancels, nothing typed is lost without a question. */
export function ParcelEdit({ parcel, focus, isLeft }: ParcelEditProps) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => draftOf(parcel))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<Issues>({})
  const [asks, setAsks] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving((error) => setIssues(issueOfError(error) ?? {}))
  const dirty = isDirty(draft, start)
  useUnsaved('parcel-edit', dirty)

  const close = () => store.getState().parcels.setEditing(null)
  const cancel = () => (isDirty(read(), start) || unreadable.has() ? setAsks(true) : close())

  async function submit(): Promise<void> {
    const others = [...store.getState().parcels.byUid.values()].filter((each) => each.uid !== parcel.uid)
    const answer = readDraft(read(), others)
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer || unreadable.has()) return
    const fields = changedFields(parcel, answer.fields)
    if (Object.keys(fields).length === 0) return close()
    if (await saving.save(() => store.getState().parcels.update(parcel.uid, fields))) close()
  }

  // Another parcel was chosen and nothing was typed: there is nothing to ask.
  useEffect(() => {
    if (isLeft && !dirty) store.getState().parcels.setEditing(null)
  }, [isLeft, dirty, store])

  return (
    <form
      className={styles.form}
      aria-label={m.parcels.form.label(parcel.number)}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.stopPropagation()
        cancel()
      }}
    >
      <div className={styles.scroll}>
        {isLeft && <p className={styles.left}>{m.parcels.inspector.editing(parcel.number)}</p>}
        <ParcelFields
          draft={draft}
          issues={issues}
          onChange={(fields) => {
            change(fields)
            setIssues((before) =>
              Object.fromEntries(Object.entries(before).filter(([field]) => !(field in fields))),
            )
          }}
          onEnter={() => void submit()}
          onValidity={unreadable.tell}
          focus={focus}
        />
        <SaveError error={saving.error} />
      </div>
      <footer className={styles.foot}>
        <Button type="submit" variant="primary" isPending={saving.isPending}>
          {m.common.save}
        </Button>
        <Button onPress={cancel}>{m.common.cancel}</Button>
        <span className={styles.hint}>{m.parcels.form.hint}</span>
      </footer>
      <ConfirmDialog
        title={m.parcels.inspector.discardTitle}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={close}
        confirmLabel={m.parcels.inspector.discard}
        isDestructive
      >
        {m.parcels.inspector.discardText}
      </ConfirmDialog>
    </form>
  )
}
