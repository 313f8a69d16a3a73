import { useState } from 'react'
import type { LogOutcome, SheetSpec } from '../../../../electron/contract'
import { useShell } from '../../../app/shell-context'
import { fileName } from '../../../messages/error-shape'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { ErrorNotice } from '../../../ui/error-notice'
import { Notice } from '../../../ui/notice'
import { TextField } from '../../../ui/text-field'
import type { Exported } from '../slice'
import styles from './output.module.css'
import { sizeWords } from './size-words'

/** What was written, its proof, and to whom it goes. */
export function ExportResult({ spec, result }: { spec: SheetSpec; result: Exported }) {
  const m = useMessages()
  const format = useFormat()
  const shell = useShell()
  const [error, setError] = useState<unknown>(null)
  const [first] = result.files
  if (first === undefined) return null
  const name = fileName(first.path)
  const count = result.files.length
  const pages = result.files.reduce((sum, file) => sum + file.pages, 0)
  const bytes = result.files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <div className={styles.result}>
      <Notice
        tone="good"
        title={count === 1 ? m.printing.done(name) : m.printing.doneFiles(name, format.whole(count))}
      >
        <p>{m.printing.size(format.whole(pages), sizeWords(bytes, m, format))}</p>
        <p className={styles.files}>{first.path}</p>
      </Notice>
      <SlipWords spec={spec} slip={result.slip} />
      <div>
        <p className={styles.hint}>{m.printing.hash}</p>
        <code className={styles.hash}>{first.sha256}</code>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon="folder"
          onPress={() => {
            setError(null)
            shell.showInFolder(first.path).catch(setError)
          }}
        >
          {m.printing.showInFolder}
        </Button>
        <CopyButton words={m.printing.copyPath} text={first.path} />
        <CopyButton words={m.printing.copyHash} text={first.sha256} />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <Logged log={result.log} />
    </div>
  )
}

/** Proof that the file was searched, or the reminder that it was not. */
export function SlipWords({ spec, slip }: { spec: SheetSpec; slip: Exported['slip'] }) {
  const m = useMessages()
  const format = useFormat()
  if (slip === null) return spec.face === 'internal' ? <Notice tone="warn" title={m.printing.noSlip} /> : null
  return (
    <Notice tone="good" title={m.printing.slip(format.whole(slip.strings), format.fixed(slip.ms / 1000, 2))}>
      {slip.tooShort > 0 && m.printing.slipShort(format.whole(slip.tooShort))}
    </Notice>
  )
}

function CopyButton({ words, text }: { words: string; text: string }) {
  const m = useMessages()
  const [isCopied, setCopied] = useState(false)
  return (
    <Button
      size="small"
      icon={isCopied ? 'check' : 'copy'}
      onPress={() =>
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      {isCopied ? m.printing.copied : words}
    </Button>
  )
}

/** Whether the print is in the log, and to whom it was given. */
export function Logged({ log }: { log: LogOutcome }) {
  const m = useMessages()
  const store = useAppStore()
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const [recipient, setRecipient] = useState('')
  const [state, setState] = useState<'open' | 'pending' | 'saved'>('open')
  const [error, setError] = useState<unknown>(null)
  if (log.problem !== null)
    return (
      <Notice tone="warn" title={m.printing.notLogged}>
        {m.printing.notLoggedText}
      </Notice>
    )
  if (!isInternal) return null
  async function save(): Promise<void> {
    if (recipient.trim() === '' || state === 'pending') return
    setState('pending')
    setError(null)
    try {
      for (const uid of log.uids) await store.getState().prints.setRecipient(uid, recipient.trim())
      setState('saved')
    } catch (caught) {
      setError(caught)
      setState('open')
    }
  }
  return (
    <>
      <div className={styles.path}>
        <TextField
          label={m.printing.recipient}
          description={state === 'saved' ? m.printing.recipientSaved : m.printing.recipientHint}
          value={recipient}
          maxLength={200}
          onChange={(text) => {
            setRecipient(text)
            setState('open')
          }}
          onEnter={() => void save()}
        />
      </div>
      <Button
        size="small"
        isDisabled={recipient.trim() === '' || state === 'saved'}
        isPending={state === 'pending'}
        onPress={() => void save()}
      >
        {m.printing.saveRecipient}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
