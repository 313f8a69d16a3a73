import { useState } from 'react'
import type { PrintLogEntry } from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { errorText } from '../../../messages/error-text'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { TextField } from '../../../ui/text-field'
import styles from './log.module.css'

/** Rows shown at first and added by each press. */
const atOnce = 200
/** Digits of a hash that people compare by eye. */
const shortHash = 12

export function LogTable({ entries }: { entries: readonly PrintLogEntry[] }) {
  const m = useMessages()
  const [limit, setLimit] = useState(atOnce)
  const { columns } = m.printing.log
  const heads = [
    columns.at,
    columns.what,
    columns.face,
    columns.edition,
    columns.format,
    columns.file,
    columns.hash,
    columns.slip,
    columns.recipient,
    columns.actor,
  ]
  return (
    // A table that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={m.printing.log.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, limit).map((entry) => (
            <LogRow key={entry.uid} entry={entry} />
          ))}
        </tbody>
      </table>
      {entries.length > limit && (
        <Button onPress={() => setLimit(limit + atOnce)}>{m.printing.log.more}</Button>
      )}
    </div>
  )
}

function LogRow({ entry }: { entry: PrintLogEntry }) {
  const m = useMessages()
  const format = useFormat()
  const { parks = [], sheet, face, at, slip, sha256 = '', fileName = '' } = entry
  const words = m.printing.log
  const [first, ...others] = parks
  const place =
    first === undefined
      ? ''
      : others.length === 0
        ? first.name
        : words.manyParks(first.name, format.whole(others.length))
  return (
    <tr>
      <td className={styles.moment}>{at === undefined ? '' : format.moment(at)}</td>
      <td>
        {sheet && m.sheets.names[sheet]}
        <div className={styles.second}>{place}</div>
      </td>
      <td>
        {face && <Badge tone={face === 'public' ? 'public' : 'danger'}>{m.printing.faces[face]}</Badge>}
      </td>
      <td>{entry.edition}</td>
      <td className={styles.moment}>
        {entry.format && m.printing.formats[entry.format]}
        <div className={styles.second}>{entry.language && m.printing.languages[entry.language]}</div>
      </td>
      <td className={styles.file}>
        {fileName}
        <div className={styles.second}>
          {entry.pages !== undefined && m.printing.log.pages(format.whole(entry.pages))}
        </div>
      </td>
      <td>
        {sha256 !== '' && (
          <span className={styles.hash} title={sha256}>
            {sha256.slice(0, shortHash)}
            <IconButton
              icon="copy"
              size="small"
              label={m.printing.copyHash}
              onPress={() => void navigator.clipboard.writeText(sha256).catch(() => undefined)}
            />
          </span>
        )}
      </td>
      <td
        title={
          slip ? m.printing.slip(format.whole(slip.strings), format.fixed(slip.ms / 1000, 2)) : undefined
        }
      >
        {slip ? (
          <Badge tone="good">{words.passed}</Badge>
        ) : face === 'internal' ? (
          words.notNeeded
        ) : (
          words.unchecked
        )}
      </td>
      <td>
        <Recipient key={entry.recipient} entry={entry} />
      </td>
      <td className={styles.actor}>{entry.actor}</td>
    </tr>
  )
}

/** Typed over in place: Enter or leaving the field saves, Escape takes back. */
function Recipient({ entry }: { entry: PrintLogEntry }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const stored = entry.recipient ?? ''
  const [text, setText] = useState(stored)
  const [error, setError] = useState<unknown>(null)
  async function save(): Promise<void> {
    if (text.trim() === stored || entry.uid === undefined) return
    setError(null)
    try {
      await store.getState().prints.setRecipient(entry.uid, text.trim())
    } catch (caught) {
      setError(caught)
    }
  }
  const { fileName = '' } = entry
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(stored)
      }}
    >
      <TextField
        label={m.printing.log.editRecipient(fileName === '' ? m.printing.log.unnamed : fileName)}
        labelHidden
        value={text}
        maxLength={200}
        isReadOnly={editing.reason !== null}
        error={error === null ? null : errorText(error, m).title}
        onChange={setText}
        onBlur={() => void save()}
        onEnter={() => void save()}
      />
    </div>
  )
}
