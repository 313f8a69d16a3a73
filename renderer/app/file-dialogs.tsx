import { useEffect, useState } from 'react'
import { CodedError } from '../../electron/contract'
import { fileName } from '../messages/error-shape'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { useApp, useAppStore } from '../store/context'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorNotice } from '../ui/error-notice'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import styles from './file-dialogs.module.css'
import { useShell } from './shell-context'

/** The three questions for a file: new, open, copy. The shell's own dialog is offered where it has one. */
export function FileDialogs() {
  const overlay = useApp((state) => state.frame.overlay)
  return (
    <>
      {overlay === 'new-workspace' && <NewDialog />}
      {overlay === 'open-workspace' && <OpenDialog />}
      {overlay === 'save-copy' && <CopyDialog />}
    </>
  )
}

function NewDialog() {
  const m = useMessages()
  const store = useAppStore()
  const suggested = useSuggestedPath(m.frame.newFileName)
  return (
    <PathDialog
      title={m.frame.newTitle}
      text={m.frame.newText}
      confirm={m.frame.newConfirm}
      suggested={suggested}
      choose="save"
      onConfirm={async (path) => {
        await store.getState().workspace.create(path)
        store.getState().frame.closeOverlay()
      }}
    />
  )
}

function OpenDialog() {
  const m = useMessages()
  const store = useAppStore()
  return (
    <PathDialog
      title={m.frame.openTitle}
      text={m.frame.openText}
      confirm={m.frame.openConfirm}
      suggested=""
      choose="open"
      onConfirm={async (path) => {
        await store.getState().workspace.open(path)
        store.getState().frame.closeOverlay()
      }}
    />
  )
}

function CopyDialog() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const close = useApp((state) => state.frame.closeOverlay)
  const name = useApp((state) => state.workspace.current?.name ?? '').replace(/\.gpkg$/i, '')
  const suggested = useSuggestedPath(m.frame.copyFileName(name))
  const [done, setDone] = useState<{ path: string; bytes: number } | null>(null)
  if (done) {
    return (
      <Dialog
        title={m.frame.copyTitle}
        isOpen
        onClose={close}
        footer={
          <Button variant="primary" autoFocus onPress={close}>
            {m.common.close}
          </Button>
        }
      >
        <Notice
          tone="good"
          title={m.frame.copyDone(fileName(done.path), `${format.whole(Math.ceil(done.bytes / 1024))} KB`)}
        >
          {done.path}
        </Notice>
      </Dialog>
    )
  }
  return (
    <PathDialog
      title={m.frame.copyTitle}
      text={m.frame.copyText}
      confirm={m.frame.copyConfirm}
      suggested={suggested}
      choose="save"
      onConfirm={async (path) => setDone(await store.getState().workspace.saveCopy(path))}
    />
  )
}

/** Where the host would put a file of this name; empty until it has answered. */
function useSuggestedPath(name: string): string {
  const store = useAppStore()
  const [path, setPath] = useState('')
  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .workspace.suggestPath(name)
      .then(
        (answer) => {
          if (isWanted) setPath(answer)
        },
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [store, name])
  return path
}

function PathDialog({
  title,
  text,
  confirm,
  suggested,
  choose,
  onConfirm,
}: {
  title: string
  text: string
  confirm: string
  suggested: string
  choose: 'open' | 'save'
  onConfirm: (path: string) => Promise<void>
}) {
  const m = useMessages()
  const shell = useShell()
  const close = useApp((state) => state.frame.closeOverlay)
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  const [canChoose, setCanChoose] = useState(choose === 'open' || shell.kind === 'electron')
  const path = (typed ?? suggested).trim()

  async function submit(): Promise<void> {
    if (path === '' || isPending) return
    setPending(true)
    setError(null)
    try {
      await onConfirm(path)
    } catch (caught) {
      setError(caught)
    } finally {
      setPending(false)
    }
  }

  async function browse(): Promise<void> {
    setError(null)
    try {
      const chosen = choose === 'open' ? await shell.chooseOpenFile() : await shell.chooseSaveFile(path)
      if (chosen !== null) setTyped(chosen)
    } catch (caught) {
      if (caught instanceof CodedError && caught.code === 'shell-cannot') setCanChoose(false)
      else setError(caught)
    }
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{m.common.cancel}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={path === ''}
            onPress={() => void submit()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <div className={styles.path}>
        <TextField
          label={m.frame.path}
          description={m.frame.pathHint}
          value={typed ?? suggested}
          onChange={setTyped}
          onEnter={() => void submit()}
          autoFocus
          className={styles.field}
        />
        {canChoose && (
          <Button icon="folder" onPress={() => void browse()}>
            {m.frame.choosePath}
          </Button>
        )}
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </Dialog>
  )
}
