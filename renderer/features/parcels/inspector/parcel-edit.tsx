import { useState } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { useClosing } from '../../../app/use-closing'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { parcelForm } from '../slice'
import styles from './inspector.module.css'
import { ParcelFields } from '../form/parcel-fields'
import {
  changedFields,
  draftOf,
  isDirty,
  issueOfError,
  readDraft,
  type DraftField,
  type Issues,
} from '../form/parcel-form'
import { SaveError } from '../../../ui/save-error'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'

interface ParcelEditProps {
  readonly parcel: Parcel
  readonly focus: DraftField
}

/** The form of one parcel in the inspector: Enter saves, Escape cancels, nothing typed is lost without a question. */
export function ParcelEdit({ parcel, focus }: ParcelEditProps) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => draftOf(parcel))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<Issues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error) => setIssues(issueOfError(error) ?? {}))
  const dirty = isDirty(draft, start)
  const close = () => store.getState().parcels.setEditing(null)
  const cancel = useClosing({ form: parcelForm, isUnsaved: dirty, onClose: close, holds: unreadable.has })

  async function submit(): Promise<void> {
    const others = [...store.getState().parcels.byUid.values()].filter((each) => each.uid !== parcel.uid)
    const answer = readDraft(read(), others)
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer || unreadable.has()) return
    const fields = changedFields(parcel, answer.fields)
    if (Object.keys(fields).length === 0) return close()
    if (await saving.save(() => store.getState().parcels.update(parcel.uid, fields))) close()
  }

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
    </form>
  )
}
