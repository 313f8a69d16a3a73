import { useEffect, useRef, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import styles from './form.module.css'
import { composed, composing, noReading, readingOf } from './reading'
import type { CodeNameHint } from './slice'
import { suggestCodeName } from './suggest'

interface CodeNameFieldProps {
  readonly value: string
  readonly onChange: (codeName: string) => void
  readonly onEnter: () => void
  readonly companyUid: Uid | null
  readonly fieldUids: readonly Uid[]
  /** The prospect itself, whose own name is not taken by another. */
  readonly prospectUid: Uid | null
  readonly error: string | null
  readonly autoFocus?: boolean
  /** ISO day */
  readonly today: string
}

const patienceMs = 200

/** The code name, with a live warning when it may give the company or its field away. */
export function CodeNameField({
  value,
  onChange,
  onEnter,
  companyUid,
  fieldUids,
  prospectUid,
  error,
  autoFocus,
  today,
}: CodeNameFieldProps) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.prospects.codeName
  const prospects = useApp((state) => state.prospects.byUid)
  const [reading, setReading] = useState(noReading)
  const [hints, setHints] = useState<readonly CodeNameHint[] | null>(null)
  const field = useRef<HTMLDivElement>(null)
  const kana = readingOf(reading)
  const codeName = value.trim()
  const fieldKey = fieldUids.join(' ')

  useEffect(() => {
    if (codeName === '' || companyUid === null) {
      setHints(null)
      return
    }
    let isCurrent = true
    const timer = setTimeout(() => {
      const input = {
        codeName,
        codeNameKana: kana,
        companyUid,
        fieldUids: fieldKey === '' ? [] : fieldKey.split(' '),
      }
      void store
        .getState()
        .prospects.checkCodeName(input)
        .then(
          (found) => isCurrent && setHints(found),
          // The check only helps; where it fails the field stays usable and says nothing.
          () => isCurrent && setHints(null),
        )
    }, patienceMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [codeName, kana, companyUid, fieldKey, store])

  const isTaken = [...prospects.values()].some(
    (other) => other.uid !== prospectUid && other.codeName?.trim() === codeName && codeName !== '',
  )
  return (
    <div
      ref={field}
      className={styles.codeName}
      onCompositionUpdate={(event) => setReading((before) => composing(before, event.data))}
      onCompositionEnd={(event) => setReading((before) => composed(before, event.data))}
    >
      <div className={styles.suggest}>
        <TextField
          label={m.prospects.form.codeName}
          description={m.prospects.form.codeNameHint}
          value={value}
          onChange={(text) => {
            // What is typed anew is read anew.
            if (text === '') setReading(noReading)
            onChange(text)
          }}
          onEnter={onEnter}
          maxLength={200}
          isRequired
          error={error ?? (isTaken ? words.taken : null)}
          autoFocus={autoFocus}
        />
        <Button
          size="small"
          onPress={() => {
            setReading(noReading)
            onChange(
              suggestCodeName(
                m,
                today,
                [...prospects.values()].map((each) => each.codeName ?? ''),
              ),
            )
          }}
        >
          {m.prospects.form.suggest}
        </Button>
      </div>
      <div aria-live="polite">
        {hints !== null && hints.length > 0 && (
          <Notice tone="warn" title={words.title}>
            <ul>
              {hints.map(({ shares, text = '' }) => (
                <li key={`${shares} ${text}`}>{shares === undefined ? text : words[shares](text)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {hints !== null && hints.length === 0 && <p className={styles.safe}>{words.safe}</p>}
      </div>
    </div>
  )
}
