import { useEffect, useState } from 'react'
import {
  CodedError,
  type ErrorDetails,
  type ExportFormat,
  type SheetSpec,
} from '../../../../electron/contract'
import { errorText } from '../../../messages/error-text'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { ErrorNotice } from '../../../ui/error-notice'
import { Notice } from '../../../ui/notice'
import { ProgressBar } from '../../../ui/progress-bar'
import { parkName } from '../../parcels/names'
import styles from './batch-dialog.module.css'
import { FolderField } from './target-fields'
import { useBatch, type BatchLine } from './use-batch'
import { useTarget } from './use-target'

/** One file for each park in a folder, with progress, and a way to stop that leaves no half file. */
export function BatchDialog({
  spec,
  format,
  folder,
  onClose,
}: {
  spec: SheetSpec
  format: ExportFormat
  folder: string
  onClose: () => void
}) {
  const m = useMessages()
  const { language, whole } = useFormat()
  const parks = useApp((state) => state.parks.list)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(parks.map(({ uid }) => uid)))
  const names = useFileNames(spec, format)
  const target = useTarget(spec, format)
  const batch = useBatch()
  const words = m.printing.batchDialog
  const { setFolder } = target
  useEffect(() => {
    if (folder !== '') setFolder(folder)
    // Only what stood in the panel when the dialog opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [folder])
  const picked = parks.filter(({ uid }) => chosen.has(uid))
  const done = batch.lines.filter(({ state }) => state === 'done').length
  const failed = batch.lines.filter(({ state }) => state === 'failed').length
  const isBegun = batch.lines.length > 0

  async function start(isAgreed: boolean): Promise<void> {
    const wanted = picked.map(({ uid }) => names.get(uid) ?? '').filter((name) => name !== '')
    if (!(await target.check(wanted)) && !isAgreed) return
    target.forgetTaken()
    await batch.run(
      picked.map((park) => ({ uid: park.uid, name: parkName(park, language) })),
      spec,
      format,
      target.folder,
    )
  }
  const close = () => {
    // Closing is stopping: nothing goes on behind the officer's back.
    batch.cancel()
    onClose()
  }

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      footer={
        batch.isRunning ? (
          <Button onPress={batch.cancel}>{m.printing.cancel}</Button>
        ) : isBegun ? (
          <Button variant="primary" onPress={close}>
            {m.common.close}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{m.common.cancel}</Button>
            <Button
              variant="primary"
              isDisabled={picked.length === 0 || target.folder === ''}
              onPress={() => void start(target.taken.length > 0)}
            >
              {target.taken.length > 0 ? m.printing.overwrite : words.start(whole(picked.length))}
            </Button>
          </>
        )
      }
    >
      {isBegun ? (
        <div className={styles.body}>
          {batch.isRunning ? (
            <ProgressBar
              label={words.progress(whole(done), whole(batch.lines.length))}
              value={(done + failed) / batch.lines.length}
            />
          ) : batch.isStopped ? (
            <Notice title={words.stopped(whole(done), whole(batch.lines.length))} />
          ) : (
            <Notice tone="good" title={words.done(whole(done))}>
              {target.folder}
            </Notice>
          )}
          {failed > 0 && <Notice tone="danger" title={words.partly(whole(failed))} />}
          <ol className={styles.lines}>
            {batch.lines.map((line) => (
              <li key={line.uid} className={styles.line}>
                <span className={styles.name}>{line.name}</span>
                <Badge tone={line.state === 'done' ? 'good' : line.state === 'failed' ? 'danger' : 'neutral'}>
                  {words.states[line.state]}
                </Badge>
                <LineWords line={line} />
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <div className={styles.body}>
          <p>{words.text}</p>
          <FolderField target={target} onEnter={() => void start(target.taken.length > 0)} />
          {target.error !== null && <ErrorNotice error={target.error} />}
          {target.taken.length > 0 && (
            <Notice tone="warn" title={words.taken(whole(target.taken.length))}>
              {m.common.listOf(target.taken)}
            </Notice>
          )}
          <fieldset className={styles.parks}>
            <legend>{words.parks}</legend>
            <Checkbox
              isSelected={picked.length === parks.length}
              isIndeterminate={picked.length > 0 && picked.length < parks.length}
              onChange={(isAll) => {
                setChosen(new Set(isAll ? parks.map(({ uid }) => uid) : []))
                target.forgetTaken()
              }}
            >
              {words.all}
            </Checkbox>
            <ul className={styles.lines}>
              {parks.map((park) => (
                <li key={park.uid} className={styles.line}>
                  <Checkbox
                    className={styles.name}
                    isSelected={chosen.has(park.uid)}
                    onChange={(isChosen) => {
                      const next = new Set(chosen)
                      if (isChosen) next.add(park.uid)
                      else next.delete(park.uid)
                      setChosen(next)
                      target.forgetTaken()
                    }}
                  >
                    {parkName(park, language)}
                  </Checkbox>
                  <span className={styles.file}>{names.get(park.uid)}</span>
                </li>
              ))}
            </ul>
          </fieldset>
          {picked.length === 0 && <p className={styles.wrong}>{words.none}</p>}
        </div>
      )}
    </Dialog>
  )
}

function LineWords({ line }: { line: BatchLine }) {
  const m = useMessages()
  const { whole } = useFormat()
  if (line.error === null) return <span className={styles.file}>{line.file}</span>
  if (line.error instanceof CodedError && line.error.code === 'leak-found') {
    const { count, hits } = line.error.details as ErrorDetails<'leak-found'>
    const found = m.common.listOf([...new Set(hits.map(({ text }) => text))].slice(0, 5))
    return (
      <span className={styles.file}>
        {m.printing.batchDialog.hits(whole(count))} {found}
      </span>
    )
  }
  return <span className={styles.file}>{errorText(line.error, m).title}</span>
}

/** Names of the files by the template, by park. */
function useFileNames(spec: SheetSpec, format: ExportFormat): ReadonlyMap<string, string> {
  const store = useAppStore()
  const parks = useApp((state) => state.parks.list)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let isWanted = true
    const { printing } = store.getState()
    Promise.all(
      parks.map(
        async ({ uid }) => [uid, await printing.fileName({ ...spec, parkUids: [uid] }, format)] as const,
      ),
    ).then(
      (found) => {
        if (isWanted) setNames(new Map(found))
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [store, parks, spec, format])
  return names
}
