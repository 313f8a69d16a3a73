import { useRef, useState, type DragEvent } from 'react'
import type { PrintLogEntry } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { Notice } from '../../../ui/notice'
import styles from './log.module.css'

type Finding =
  | { readonly kind: 'busy' }
  | { readonly kind: 'found'; readonly name: string; readonly entry: PrintLogEntry }
  | { readonly kind: 'missing' | 'unreadable'; readonly name: string }

/** SHA-256 of a file in hexadecimal digits, as the log has it. */
async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Tells whether a file that somebody holds is one that this office made, by its content alone. */
export function Identify({
  log,
  onFound,
}: {
  log: readonly PrintLogEntry[]
  onFound: (entry: PrintLogEntry) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [finding, setFinding] = useState<Finding | null>(null)
  const words = m.printing.log

  async function look(file: File | undefined): Promise<void> {
    if (!file) return
    setFinding({ kind: 'busy' })
    try {
      const hash = await hashOf(file)
      const entry = log.find((each) => each.sha256 === hash)
      setFinding(entry ? { kind: 'found', name: file.name, entry } : { kind: 'missing', name: file.name })
      if (entry) onFound(entry)
    } catch {
      // The file was moved or taken away between choosing and reading.
      setFinding({ kind: 'unreadable', name: file.name })
    }
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void look(event.dataTransfer.files[0])
  }

  return (
    <div
      className={classNames(styles.identify, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={styles.tools}>
        <Button icon="search" isPending={finding?.kind === 'busy'} onPress={() => input.current?.click()}>
          {words.identify}
        </Button>
        <span className={styles.text}>{isOver ? words.drop : words.identifyHint}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".pdf,.png"
          aria-label={words.identify}
          onChange={(event) => {
            void look(event.target.files?.[0])
            // The same file may be chosen again after it was changed.
            event.target.value = ''
          }}
        />
      </div>
      {finding?.kind === 'busy' && <p role="status">{words.identifying}</p>}
      {finding?.kind === 'found' && (
        <Notice tone="good" title={words.found(finding.name)}>
          <p>{words.foundText(format.moment(finding.entry.at ?? ''), finding.entry.actor ?? '')}</p>
          {finding.entry.fileName !== finding.name && <p>{words.foundOther(finding.entry.fileName ?? '')}</p>}
        </Notice>
      )}
      {finding?.kind === 'missing' && (
        <Notice tone="warn" title={words.missing(finding.name)}>
          {words.missingText}
        </Notice>
      )}
      {finding?.kind === 'unreadable' && <Notice tone="danger" title={words.unreadable(finding.name)} />}
    </div>
  )
}
