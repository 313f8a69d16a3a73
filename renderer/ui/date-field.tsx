import { parseDate, today, getLocalTimeZone } from '@internationalized/date'
import { useRef, useState } from 'react'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  Button as AriaButton,
  I18nProvider,
  Popover,
} from 'react-aria-components'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { IconButton } from './button'
import styles from './date-field.module.css'
import { EntryInput } from './entry-input'
import { Field, type FieldProps } from './field'
import field from './field.module.css'
import { parseDay } from './format/parse-day'
import { Icon } from './icon'

export interface DateFieldProps extends FieldProps {
  /** ISO day (`2026-11-20`) or null. */
  readonly value: string | null
  /** Called when the day is complete (blur, Enter, calendar), never with a text that is no day. */
  readonly onChange: (day: string | null) => void
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  /** ISO days between which the calendar offers days; a typed day is checked by the form. */
  readonly min?: string
  readonly max?: string
  /** False where a calendar stands beside the field anyway. */
  readonly hasCalendar?: boolean
  readonly autoFocus?: boolean
}

/**
 * A day as an office writes it, in either calendar; below it stands the same day in both. A text that is no day stays
 * in the field with a sentence about it.
 */
export function DateField({
  value,
  onChange,
  onValidity,
  onEnter,
  min,
  max,
  hasCalendar = true,
  autoFocus,
  ...props
}: DateFieldProps) {
  const m = useMessages()
  const format = useFormat()
  const [draft, setDraft] = useState<string | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const parsed = draft === null || draft.trim() === '' ? null : parseDay(draft)
  const problem = parsed && !parsed.ok ? m.ui.dayProblems[parsed.problem] : null
  const shown = parsed?.ok ? parsed.day : draft === null ? value : null
  // A half-typed day is not wrong yet: the sentence comes when the field is left.
  const [left, setLeft] = useState(false)

  function type(text: string): void {
    setDraft(text)
    setLeft(false)
    onValidity?.(text.trim() === '' || parseDay(text).ok)
  }

  function finish(): void {
    setLeft(true)
    if (draft === null || problem !== null) return
    setDraft(null)
    const day = parsed?.ok ? parsed.day : null
    if (day !== value) onChange(day)
  }

  const error = (left ? problem : null) ?? props.error
  return (
    <Field {...props} error={error}>
      {(ids) => (
        <>
          <div className={field.row} ref={row}>
            <EntryInput
              ids={ids}
              props={props}
              text={draft ?? (value === null ? '' : format.dayShort(value))}
              isReadable={problem === null}
              isInvalid={Boolean(error)}
              onType={type}
              onFinish={finish}
              onEnter={onEnter}
              placeholder={m.ui.dayPlaceholder}
              autoFocus={autoFocus}
            />
            {hasCalendar && !props.isDisabled && !props.isReadOnly && (
              <DialogTrigger>
                <IconButton icon="calendar" label={m.ui.openCalendar} variant="framed" />
                <Popover className={styles.popover} triggerRef={row} placement="bottom end" offset={4}>
                  <Dialog className={styles.dialog} aria-label={props.label}>
                    {({ close }) => (
                      <DayCalendar
                        value={shown}
                        min={min}
                        max={max}
                        onChange={(day) => {
                          setDraft(null)
                          onValidity?.(true)
                          onChange(day)
                          close()
                        }}
                      />
                    )}
                  </Dialog>
                </Popover>
              </DialogTrigger>
            )}
          </div>
          {shown !== null && !error && <div className={field.echo}>{format.dayBoth(shown)}</div>}
        </>
      )}
    </Field>
  )
}

/** A month to pick a day from, in the calendar of the language (令和 in Japanese). */
export function DayCalendar({
  value,
  onChange,
  min,
  max,
}: {
  value: string | null
  onChange: (day: string) => void
  min?: string
  max?: string
}) {
  const m = useMessages()
  const { language } = useFormat()
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB'}>
      <Calendar
        aria-label={m.ui.openCalendar}
        className={styles.calendar}
        value={value === null ? null : parseDate(value)}
        defaultFocusedValue={value === null ? today(getLocalTimeZone()) : parseDate(value)}
        minValue={min === undefined ? undefined : parseDate(min)}
        maxValue={max === undefined ? undefined : parseDate(max)}
        onChange={(day) => onChange(day.toString())}
      >
        <div className={styles.head}>
          <AriaButton slot="previous" className={styles.turn} aria-label={m.ui.previousMonth}>
            <Icon name="left" />
          </AriaButton>
          <Heading className={styles.month} />
          <AriaButton slot="next" className={styles.turn} aria-label={m.ui.nextMonth}>
            <Icon name="right" />
          </AriaButton>
        </div>
        <CalendarGrid className={styles.grid}>
          {(day) => <CalendarCell date={day} className={styles.day} />}
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  )
}
