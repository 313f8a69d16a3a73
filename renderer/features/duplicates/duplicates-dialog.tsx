import { useCallback, useEffect, useRef, useState } from 'react'
import { CodedError } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { ProgressBar } from '../../ui/progress-bar'
import { SaveError } from '../../ui/save-error'
import { selectFirmMap } from '../companies/firm'
import { MergeDialog } from './merge-dialog'
import styles from './duplicates.module.css'
import { reasonText } from './reason-text'
import type { Pair } from './slice'

type Search =
  | { readonly state: 'searching' }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'found'; readonly pairs: readonly Pair[] }

/** Pairs drawn at once: whoever has more first merges these. */
const shownAtMost = 100

/** Looks through all companies for those entered twice; says how far it is and can be stopped. */
export function DuplicatesDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.duplicates
  const { search, taskId, start, stop, drop } = useSearch()
  const progress = useApp((state) => (taskId === null ? undefined : state.frame.tasks.get(taskId)))
  const firms = useApp(selectFirmMap)
  const [compared, setCompared] = useState<Pair | null>(null)

  const close = () => {
    stop()
    onClose()
  }
  // A company that was merged away takes its pairs along.
  const pairs =
    search.state === 'found'
      ? search.pairs.filter((pair) => firms.has(pair.aUid) && firms.has(pair.bUid))
      : []
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          {search.state !== 'searching' && <Button onPress={start}>{words.again}</Button>}
          <Button onPress={close}>{m.common.close}</Button>
        </>
      }
    >
      {search.state === 'searching' && (
        <ProgressBar
          label={
            progress && progress.total > 0
              ? words.progress(format.whole(progress.done), format.whole(progress.total))
              : words.searching
          }
          {...(share === undefined ? {} : { value: share })}
        >
          <Button size="small" onPress={stop}>
            {words.stop}
          </Button>
        </ProgressBar>
      )}
      {search.state === 'stopped' && <p role="status">{words.stopped}</p>}
      {search.state === 'failed' && <ErrorNotice error={search.error} />}
      {search.state === 'found' &&
        (pairs.length === 0 ? (
          <EmptyState icon="check" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <>
            <p role="status">{words.found(format.whole(pairs.length))}</p>
            <ul className={styles.pairs}>
              {pairs.slice(0, shownAtMost).map((pair) => (
                <PairCard
                  key={`${pair.aUid} ${pair.bUid}`}
                  pair={pair}
                  onCompare={() => setCompared(pair)}
                  onDismissed={() => drop(pair)}
                />
              ))}
            </ul>
          </>
        ))}
      {compared && (
        <MergeDialog
          aUid={compared.aUid}
          bUid={compared.bUid}
          reasons={compared.reasons}
          onClose={() => setCompared(null)}
        />
      )}
    </Dialog>
  )
}

function useSearch() {
  const store = useAppStore()
  const [search, setSearch] = useState<Search>({ state: 'searching' })
  const [taskId, setTaskId] = useState<string | null>(null)
  const running = useRef<string | null>(null)

  const start = useCallback(() => {
    setSearch({ state: 'searching' })
    const { frame, duplicates } = store.getState()
    let own = ''
    const isCurrent = () => running.current === own
    void frame
      .withTask((id) => {
        own = id
        running.current = id
        setTaskId(id)
        return duplicates.find(id)
      })
      .then(
        (pairs) => isCurrent() && setSearch({ state: 'found', pairs }),
        (error: unknown) => {
          if (!isCurrent() || error instanceof OutdatedAnswer) return
          if (error instanceof CodedError && error.code === 'task-cancelled') setSearch({ state: 'stopped' })
          else setSearch({ state: 'failed', error })
        },
      )
      .finally(() => {
        if (isCurrent()) running.current = null
      })
  }, [store])

  const stop = useCallback(() => {
    if (running.current !== null) void store.getState().frame.cancelTask(running.current)
  }, [store])

  useEffect(() => {
    start()
    return () => {
      stop()
      running.current = null
    }
  }, [start, stop])

  const drop = (gone: Pair) =>
    setSearch((before) =>
      before.state === 'found' ? { ...before, pairs: before.pairs.filter((pair) => pair !== gone) } : before,
    )
  return { search, taskId, start, stop, drop }
}

function PairCard({
  pair,
  onCompare,
  onDismissed,
}: {
  pair: Pair
  onCompare: () => void
  onDismissed: () => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.duplicates
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const firms = useApp(selectFirmMap)
  async function dismiss(): Promise<void> {
    if (await saving.save(() => store.getState().duplicates.dismiss(pair.aUid, pair.bUid))) onDismissed()
  }
  return (
    <li className={styles.pair}>
      <div>
        <p className={styles.names}>
          <strong>{firms.get(pair.aUid)?.name}</strong>
          <span aria-hidden="true"> ／ </span>
          <strong>{firms.get(pair.bUid)?.name}</strong>
        </p>
        <p className={styles.reasons}>
          {words.likeness(format.percent(pair.likeness))}
          {pair.reasons.map((reason) => (
            <span key={`${reason.kind} ${reason.text}`}>{reasonText(reason, m)}</span>
          ))}
        </p>
        <SaveError error={saving.error} />
      </div>
      <div className={styles.buttons}>
        <Button size="small" disabledReason={editing.reason} onPress={onCompare}>
          {words.compare}
        </Button>
        <Button
          size="small"
          variant="quiet"
          disabledReason={editing.reason}
          isPending={saving.isPending}
          onPress={() => void dismiss()}
        >
          {words.dismiss}
        </Button>
      </div>
    </li>
  )
}
