import { useEffect, useState } from 'react'
import { CodedError, type InputOf } from '../../../../electron/contract'
import { useShell } from '../../../app/shell-context'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { Fold } from '../../../ui/fold'
import { Notice } from '../../../ui/notice'
import { RadioGroup } from '../../../ui/radio-group'
import { SaveError } from '../../../ui/save-error'
import { TextField } from '../../../ui/text-field'
import { joinPath, splitPath } from '../../printing/output/size-words'
import { useAnswer } from '../use-answer'
import styles from './calendar.module.css'

type Selection = InputOf<'calendar.compose'>['selection']

/** Visits as a calendar file: by code name unless it is asked otherwise, because a calendar is read by many. */
export function CalendarDialog({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const shell = useShell()
  const words = m.visits.calendar
  const [names, setNames] = useState<'code' | 'company'>('code')
  const [cancel, setCancel] = useState(false)
  const [path, setPath] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [written, setWritten] = useState<{ readonly path: string; readonly events: number } | null>(null)
  const [canChoose, setCanChoose] = useState(shell.kind === 'electron')
  const saving = useSaving()
  const order = { selection, names, kindNames: m.visits.kinds, cancel }
  const { answer, error } = useAnswer(JSON.stringify(order), () => store.getState().visits.compose(order))
  const suggested = useSuggestion(answer?.fileName ?? null)
  const target = (path ?? suggested).trim()

  async function copy(): Promise<void> {
    if (answer === null) return
    try {
      await navigator.clipboard.writeText(answer.text)
      setSaid(m.common.copied)
    } catch {
      setSaid(m.ui.copyFailed)
    }
  }

  async function write(): Promise<void> {
    if (target === '') return
    setWritten(null)
    await saving.save(async () => {
      // The folder that was suggested may never have been used; one that was typed is not made without being asked for.
      if (target === suggested) await store.getState().printing.makeFolder(splitPath(target).folder)
      setWritten(await store.getState().visits.exportCalendar({ ...order, path: target }))
    })
  }

  async function choose(): Promise<void> {
    try {
      const chosen = await shell.chooseSaveFile(target)
      if (chosen !== null) setPath(chosen)
    } catch (caught) {
      if (caught instanceof CodedError && caught.code === 'shell-cannot') setCanChoose(false)
      else throw caught
    }
  }

  const isEmpty = answer !== null && answer.events === 0
  return (
    <Dialog
      title={words.exportTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <span className={styles.said} role="status">
            {said}
          </span>
          <Button onPress={onClose}>{m.common.close}</Button>
          <Button icon="copy" isDisabled={answer === null || isEmpty} onPress={() => void copy()}>
            {words.copy}
          </Button>
          <Button
            variant="primary"
            icon="save"
            isDisabled={answer === null || isEmpty || target === ''}
            isPending={saving.isPending}
            onPress={() => void write()}
          >
            {words.write}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={words.names}
        items={[
          { id: 'code', label: words.byCode, hint: words.byCodeHint },
          { id: 'company', label: words.byCompany, hint: words.byCompanyHint },
        ]}
        value={names}
        onChange={setNames}
      />
      <Checkbox isSelected={cancel} onChange={setCancel}>
        {words.cancel}
      </Checkbox>
      <SaveError error={error} />
      {isEmpty ? (
        <Notice tone="warn" title={words.empty}>
          {words.emptyText}
        </Notice>
      ) : (
        <>
          {answer !== null && <p>{words.events(format.whole(answer.events))}</p>}
          <div className={styles.path}>
            <TextField
              label={m.frame.path}
              description={words.pathHint}
              value={path ?? suggested}
              onChange={(text) => {
                setPath(text)
                setWritten(null)
              }}
              onEnter={() => void write()}
              maxLength={4000}
            />
            {canChoose && <Button onPress={() => void choose()}>{m.frame.choosePath}</Button>}
          </div>
          {answer !== null && (
            <Fold title={words.preview}>
              <pre className={styles.text}>{answer.text}</pre>
            </Fold>
          )}
        </>
      )}
      <SaveError error={saving.error} />
      {written && (
        <Notice
          tone="good"
          title={words.written(format.whole(written.events))}
          actions={
            <Button
              size="small"
              icon="folder"
              onPress={() => void shell.showInFolder(written.path).catch(store.getState().frame.notifyError)}
            >
              {words.showInFolder}
            </Button>
          }
        >
          {written.path}
        </Notice>
      )}
    </Dialog>
  )
}

/** A file of this name where files went last on this computer; empty until the host has answered. */
function useSuggestion(name: string | null): string {
  const store = useAppStore()
  const [path, setPath] = useState('')
  useEffect(() => {
    if (name === null) return
    let isWanted = true
    store
      .getState()
      .printing.folder()
      .then(
        (folder) => {
          if (isWanted) setPath(joinPath(folder, name))
        },
        () => undefined,
      )
    return () => {
      isWanted = false
    }
  }, [store, name])
  return path
}
