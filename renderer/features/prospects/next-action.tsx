import { useEffect, useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useUnsaved } from '../../app/use-unsaved'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { DateField } from '../../ui/date-field'
import { SaveError } from '../../ui/save-error'
import { TextField } from '../../ui/text-field'
import { nextText } from './marks'
import styles from './prospect-page.module.css'
import type { ProspectRow } from './rows'

/** What is done next and until when, written where it is read: it changes after every call. */
export function NextAction({ row, today }: { row: ProspectRow; today: string }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const { nextAction, nextActionOn } = row.prospect
  const { draft, change, read } = useDraft({ nextAction, nextActionOn })
  const [known, setKnown] = useState({ nextAction, nextActionOn })
  const saving = useSaving()
  const unreadable = useUnreadable()
  const isChanged = draft.nextAction !== known.nextAction || draft.nextActionOn !== known.nextActionOn
  useUnsaved('next-action', isChanged)
  const words = m.prospects.next

  // Undo, a colleague or the form may change what is stored; it is taken over where nothing was typed here.
  useEffect(() => {
    if (known.nextAction === nextAction && known.nextActionOn === nextActionOn) return
    setKnown({ nextAction, nextActionOn })
    if (!isChanged) change({ nextAction, nextActionOn })
  }, [known, nextAction, nextActionOn, isChanged, change])

  async function submit(): Promise<void> {
    const now = { nextAction: read().nextAction.trim(), nextActionOn: read().nextActionOn }
    if (unreadable.has()) return
    if (await saving.save(() => store.getState().prospects.update(row.uid, now))) {
      setKnown(now)
      change(now)
    }
  }
  const save = () => void submit()
  const isReadOnly = editing.reason !== null

  return (
    <form
      className={classNames(
        styles.next,
        row.next === 'overdue' && styles.overdue,
        row.next === 'today' && styles.today,
        row.next === 'none' && styles.lacking,
      )}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !isChanged) return
        event.stopPropagation()
        change(known)
      }}
    >
      <h3>
        {words.title}
        {row.next === 'overdue' && <Badge tone="danger">{nextText(row, today, m, format)}</Badge>}
        {row.next === 'today' && <Badge tone="warn">{nextText(row, today, m, format)}</Badge>}
        {row.next === 'coming' && <Badge>{nextText(row, today, m, format)}</Badge>}
      </h3>
      <TextField
        label={words.text}
        labelHidden
        placeholder={words.placeholder}
        value={draft.nextAction}
        onChange={(text) => change({ nextAction: text })}
        onEnter={save}
        isReadOnly={isReadOnly}
        maxLength={20_000}
      />
      <div className={styles.nextFoot}>
        <DateField
          key={String(known.nextActionOn)}
          label={words.on}
          value={draft.nextActionOn}
          onChange={(on) => change({ nextActionOn: on })}
          onValidity={unreadable.tell('nextActionOn')}
          onEnter={save}
          isReadOnly={isReadOnly}
        />
        <Button
          type="submit"
          size="small"
          variant={isChanged ? 'primary' : 'secondary'}
          isDisabled={!isChanged}
          isPending={saving.isPending}
        >
          {words.save}
        </Button>
      </div>
      {row.next === 'none' && !isChanged && <p className={styles.unknown}>{words.none}</p>}
      <SaveError error={saving.error} />
    </form>
  )
}
