import { useEffect, useRef, useState } from 'react'
import { CodedError, type ErrorDetails, type PassSlip } from '../../../electron/contract'
import { useShell } from '../../app/shell-context'
import { fileName } from '../../messages/error-shape'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import { sizeWords } from '../printing/output/size-words'
import styles from './exporting.module.css'

/** What was written, and the proof that nothing confidential is in it. */
export function WrittenNotice({
  path,
  bytes,
  rows,
  slip,
}: {
  path: string
  bytes: number
  /** Null where rows are not counted. */
  rows: number | null
  /** Null on the internal face. */
  slip: PassSlip | null
}) {
  const m = useMessages()
  const format = useFormat()
  const shell = useShell()
  const words = m.exporting
  const [error, setError] = useState<unknown>(null)
  const size = sizeWords(bytes, m, format)
  const outcome = useRef<HTMLDivElement>(null)
  // It stands below the fields, often out of sight.
  useEffect(() => {
    outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [path, bytes])
  return (
    <div ref={outcome} className={styles.stack}>
      <Notice
        tone="good"
        title={words.done(fileName(path))}
        actions={
          <Button
            size="small"
            icon="folder"
            onPress={() => {
              setError(null)
              shell.showInFolder(path).catch(setError)
            }}
          >
            {m.printing.showInFolder}
          </Button>
        }
      >
        <p>{rows === null ? words.doneBytes(size) : words.doneRows(format.whole(rows), size)}</p>
        <p className={styles.path}>{path}</p>
      </Notice>
      {slip === null ? (
        <Notice tone="warn" title={words.internalFile} />
      ) : (
        <Notice
          tone="good"
          title={m.printing.slip(format.whole(slip.strings), format.fixed(slip.ms / 1000, 2))}
        >
          {slip.tooShort > 0 && m.printing.slipShort(format.whole(slip.tooShort))}
        </Notice>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}

/** Why nothing was written. */
export function WriteFailure({ error }: { error: unknown }) {
  const m = useMessages()
  if (!(error instanceof CodedError)) return <ErrorNotice error={error} />
  if (error.code === 'task-cancelled') return <Notice title={m.printing.cancelled} />
  if (error.code !== 'leak-found') return <ErrorNotice error={error} />
  return <Leaks details={error.details as ErrorDetails<'leak-found'>} />
}

function Leaks({ details }: { details: ErrorDetails<'leak-found'> }) {
  const m = useMessages()
  const { whole } = useFormat()
  const { leak } = m.printing
  const kinds: Readonly<Record<string, string>> = leak.kinds
  return (
    <Notice tone="danger" title={leak.title(whole(details.count))}>
      <p>{leak.text}</p>
      <ul>
        {details.hits.map(({ text, kind, context }, index) => (
          <li key={index}>
            <strong>{text}</strong> – {kinds[kind] ?? leak.otherKind}
            {context !== '' && <span className={styles.hint}> … {context} …</span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
