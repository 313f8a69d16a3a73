import { useRef, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { SaveError } from '../../ui/save-error'
import { TextField } from '../../ui/text-field'
import { activityInput, type ActivityDraft } from './activity-form'
import { ActivityDialog } from './activity-dialog'
import { readLine } from './read-line'
import styles from './timeline.module.css'

interface QuickAddProps {
  readonly companyUid: Uid
  readonly prospectUid: Uid | null
  readonly officerUid: Uid | null
  /** ISO day */
  readonly today: string
}

/** One line by keyboard: kind, day, words; what it is taken for stands below while it is typed. */
export function QuickAdd({ companyUid, prospectUid, officerUid, today }: QuickAddProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const [said, setSaid] = useState('')
  const [draft, setDraft] = useState<ActivityDraft | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const words = m.activities.quick
  const line = readLine(text, today, m.activities)
  const problem =
    line.badDay !== null ? words.badDay(line.badDay) : line.summary === '' ? words.noSummary : null

  const asDraft = (): ActivityDraft => ({
    kind: line.kind,
    on: line.on,
    officerUid,
    counterpart: '',
    prospectUid,
    summary: line.summary,
    dueOn: line.dueOn,
    doneOn: null,
  })

  async function submit(): Promise<void> {
    setTried(true)
    if (problem !== null) return
    const input = activityInput(null, companyUid, { ...asDraft(), on: line.on })
    if (!(await saving.save(() => store.getState().activities.save(input)))) return
    setSaid(words.added(`${m.activities.kinds[line.kind]} ${line.summary}`))
    setText('')
    setTried(false)
    field.current?.focus()
  }

  return (
    <section className={styles.quick} aria-label={words.label}>
      <div className={styles.line}>
        <TextField
          ref={field}
          label={words.label}
          labelHidden
          placeholder={words.placeholder}
          value={text}
          onChange={(typed) => {
            setText(typed)
            setSaid('')
          }}
          onEnter={() => void submit()}
          maxLength={20_000}
          isReadOnly={editing.reason !== null}
          error={isTried && text !== '' ? problem : null}
        />
        <Button
          size="small"
          icon="plus"
          disabledReason={editing.reason}
          isPending={saving.isPending}
          onPress={() => void submit()}
        >
          {words.add}
        </Button>
        <IconButton
          icon="edit"
          size="small"
          label={words.more}
          disabledReason={editing.reason}
          onPress={() => setDraft(asDraft())}
        />
      </div>
      <p className={styles.reads} aria-live="polite">
        {said !== ''
          ? said
          : text.trim() === ''
            ? words.hint
            : line.kind !== 'promise'
              ? words.reads(m.activities.kinds[line.kind], format.dayBoth(line.on))
              : line.dueOn === null
                ? words.readsPromiseOpen
                : words.readsPromise(format.dayBoth(line.dueOn))}
      </p>
      <SaveError error={saving.error} />
      {draft !== null && (
        <ActivityDialog
          companyUid={companyUid}
          activityUid={null}
          start={draft}
          onClose={(isSaved) => {
            setDraft(null)
            if (isSaved) setText('')
          }}
        />
      )}
    </section>
  )
}
