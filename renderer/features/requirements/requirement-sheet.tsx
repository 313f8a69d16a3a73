import { useRef, useState } from 'react'
import type { RequirementLine, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { SaveError } from '../../ui/save-error'
import { useEditing } from '../../app/use-editing'
import { useSaving, useUnreadable } from '../../app/use-form'
import { CopyDialog } from './copy-dialog'
import { CriterionPicker } from './criterion-picker'
import { FitCount } from './fit-count'
import { grouped, ordered, problemsOf, weighsNothing, withWish } from './line-draft'
import { LineRow, lineId } from './line-row'
import styles from './requirement-sheet.module.css'
import { useSheet } from './use-sheet'

/** What a prospect asks for, by criterion; saved as a whole. While it is changed it tells how many parcels would fit. */
export function RequirementSheet({ prospectUid }: { prospectUid: Uid }) {
  // Another prospect is another sheet: nothing that was typed into fields may be carried over.
  return <OneSheet key={prospectUid} prospectUid={prospectUid} />
}

function OneSheet({ prospectUid }: { prospectUid: Uid }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const unreadable = useUnreadable()
  const sheet = useSheet(prospectUid)
  const [added, setAdded] = useState<string | null>(null)
  const [asks, setAsks] = useState<'copy' | 'discard' | null>(null)
  /** Counts discards, so that fields forget a text they could not hand on. */
  const [fresh, setFresh] = useState(0)
  const [isFaulty, setFaulty] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const hasOthers = useApp((state) =>
    [...state.prospects.byUid.values()].some((each) => each.hasRequirement && each.uid !== prospectUid),
  )
  const words = m.requirements.sheet
  const mayEdit = editing.isShown && editing.reason === null
  if (sheet.lines === null || !editing.isShown) return null
  const { lines } = sheet

  function add(line: RequirementLine, isFilled: boolean): void {
    const own = sheet.now().find((each) => each.criterion === line.criterion)
    if (own) {
      if (isFilled) replace(withWish(own, line))
      else document.getElementById(lineId(line.criterion))?.querySelector('input')?.focus()
      return
    }
    setAdded(isFilled ? null : line.criterion)
    sheet.change(ordered([...sheet.now(), line]))
    if (isFilled) picker.current?.focus()
  }

  function replace(line: RequirementLine): void {
    sheet.change(sheet.now().map((each) => (each.criterion === line.criterion ? line : each)))
  }

  function remove(key: string): void {
    for (const field of ['min', 'ideal', 'max', 'by']) unreadable.tell(`${key} ${field}`)(true)
    sheet.change(sheet.now().filter((each) => each.criterion !== key))
    picker.current?.focus()
  }

  async function save(): Promise<void> {
    const now = sheet.now()
    const faulty = unreadable.has() || now.some((line) => problemsOf(line).length > 0)
    setFaulty(faulty)
    if (faulty) return
    if (await saving.save(() => store.getState().requirements.save(prospectUid, now))) sheet.discard()
  }

  function discard(): void {
    setAsks(null)
    setAdded(null)
    setFaulty(false)
    setFresh((count) => count + 1)
    saving.clear()
    sheet.discard()
  }

  const isFaultyNow = isFaulty && (unreadable.has() || lines.some((line) => problemsOf(line).length > 0))
  return (
    <section
      className={styles.sheet}
      aria-label={words.title}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && sheet.isChanged) {
          event.preventDefault()
          event.stopPropagation()
          // The field that has the focus hands on its text when it is left.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          void save()
        }
      }}
    >
      <div className={styles.top}>
        <CriterionPicker
          ref={picker}
          taken={new Set(lines.map(({ criterion }) => criterion))}
          onAdd={add}
          isDisabled={!mayEdit}
        />
        <Button
          icon="copy"
          size="small"
          disabledReason={editing.reason ?? (hasOthers ? null : words.copyNone)}
          onPress={() => setAsks('copy')}
        >
          {words.copy}
        </Button>
      </div>
      <FitCount prospectUid={prospectUid} lines={lines} isChanged={sheet.isChanged} />
      {sheet.isOutdated && (
        <Notice tone="warn" title={words.outdated}>
          {words.outdatedText}
        </Notice>
      )}
      {weighsNothing(lines) && (
        <Notice tone="warn" title={words.weightless}>
          {words.weightlessText}
        </Notice>
      )}
      {lines.length === 0 ? (
        <EmptyState
          icon="check"
          title={words.empty}
          action={
            <Button
              variant="primary"
              disabledReason={editing.reason}
              onPress={() => {
                picker.current?.focus()
                picker.current?.click()
              }}
            >
              {words.add}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        grouped(lines).map(({ group, lines: own }) => (
          <section key={group ?? ''} className={styles.group}>
            <h3>{group === null ? m.common.unknown : m.criteria.groups[group]}</h3>
            {own.map((line) => (
              <LineRow
                key={`${line.criterion} ${fresh}`}
                line={line}
                onChange={replace}
                onRemove={() => remove(line.criterion)}
                onValidity={unreadable.tell}
                onEnter={() => picker.current?.focus()}
                isReadOnly={!mayEdit}
                isNew={line.criterion === added}
              />
            ))}
          </section>
        ))
      )}
      {(sheet.isChanged || saving.error !== null) && (
        <footer className={styles.foot}>
          <SaveError error={saving.error} />
          {isFaultyNow && (
            <p role="alert" className={styles.faulty}>
              {words.faulty}
            </p>
          )}
          <span className={styles.unsaved}>
            {words.unsaved}・{words.count(format.whole(lines.length))}
          </span>
          <Button onPress={() => setAsks('discard')}>{words.discard}</Button>
          <Button
            variant="primary"
            tooltip="Ctrl+S"
            isPending={saving.isPending}
            disabledReason={editing.reason}
            onPress={() => void save()}
          >
            {words.save}
          </Button>
        </footer>
      )}
      {asks === 'copy' && (
        <CopyDialog
          prospectUid={prospectUid}
          lines={lines}
          onClose={() => setAsks(null)}
          onCopy={(merged) => {
            setAsks(null)
            setAdded(null)
            sheet.change(merged)
          }}
        />
      )}
      <ConfirmDialog
        title={words.discardTitle}
        isOpen={asks === 'discard'}
        onClose={() => setAsks(null)}
        onConfirm={discard}
        confirmLabel={words.discard}
        isDestructive
      >
        {words.discardText}
      </ConfirmDialog>
    </section>
  )
}
