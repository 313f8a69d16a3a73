import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Field, type FieldProps } from '../../../ui/field'
import field from '../../../ui/field.module.css'
import { isPlainEnter } from '../../../ui/ime'
import { useLatest } from '../../../ui/use-latest'
import { parseSoonDay, soonDay, soonDays } from '../soon-day'
import styles from './record.module.css'

interface SoonDayFieldProps extends FieldProps {
  /** ISO day or null */
  readonly value: string | null
  /** Called when the day is complete (blur, Enter, a button), never with a text that is none. */
  readonly onChange: (day: string | null) => void
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  /** ISO day from which `+7` counts */
  readonly today: string
}

/** A day that lies ahead, as one says it: 「+7」「来週月」「月末」, or by one of three buttons. */
export function SoonDayField({ value, onChange, onValidity, onEnter, today, ...props }: SoonDayFieldProps) {
  const m = useMessages()
  const format = useFormat()
  const entered = useLatest(onEnter)
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const isEmpty = draft === null || draft.trim() === ''
  const parsed = isEmpty ? null : parseSoonDay(draft, today)
  const isUnreadable = !isEmpty && parsed === null
  const shown = draft === null ? value : parsed
  const words = m.visits.soon

  function finish(): void {
    setLeft(true)
    if (draft === null || isUnreadable) return
    setDraft(null)
    if (parsed !== value) onChange(parsed)
  }

  const error = (isLeft && isUnreadable ? words.unreadable : null) ?? props.error
  return (
    <Field {...props} error={error}>
      {({ control, label, describedBy }) => (
        <>
          <div className={styles.soon}>
            <input
              id={control}
              className={field.control}
              value={draft ?? (value === null ? '' : format.dayShort(value))}
              placeholder={words.placeholder}
              autoComplete="off"
              aria-invalid={error ? true : undefined}
              aria-describedby={describedBy}
              onChange={(event) => {
                setDraft(event.target.value)
                setLeft(false)
                const text = event.target.value
                onValidity?.(text.trim() === '' || parseSoonDay(text, today) !== null)
              }}
              onBlur={finish}
              onKeyDown={(event) => {
                if (!isPlainEnter(event)) return
                if (onEnter) event.preventDefault()
                flushSync(finish)
                if (!isUnreadable) entered.current?.()
              }}
            />
            <span className={styles.soonDays} role="group" aria-labelledby={label}>
              {soonDays.map((which) => (
                <button
                  key={which}
                  type="button"
                  // The field takes the same as text: Tab goes on to the next field.
                  tabIndex={-1}
                  className={styles.soonDay}
                  title={format.dayBoth(soonDay(which, today))}
                  onClick={() => {
                    setDraft(null)
                    onValidity?.(true)
                    onChange(soonDay(which, today))
                  }}
                >
                  {words.days[which]}
                </button>
              ))}
            </span>
          </div>
          {shown !== null && !error && <div className={field.echo}>{format.dayBoth(shown)}</div>}
        </>
      )}
    </Field>
  )
}
