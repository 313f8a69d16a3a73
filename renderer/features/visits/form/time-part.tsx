import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import type { useUnreadable } from '../../../app/use-form'
import { Checkbox } from '../../../ui/checkbox'
import { DateField } from '../../../ui/date-field'
import { Notice } from '../../../ui/notice'
import { NumberField } from '../../../ui/number-field'
import type { Uid } from '../../../../electron/contract'
import { minutesOf } from '../../../../electron/contract/rules/time-of-day'
import { selectFirmMap } from '../../companies/firm'
import { clashes } from '../clashes'
import { clockText } from '../clock'
import { useAnswer } from '../use-answer'
import styles from './form.module.css'
import { TimeField } from './time-field'
import type { VisitDraft, VisitIssues } from './visit-form'

interface TimePartProps {
  readonly uid: Uid | null
  readonly draft: VisitDraft
  readonly issues: VisitIssues
  readonly unreadable: ReturnType<typeof useUnreadable>
  readonly onChange: (fields: Partial<VisitDraft>) => void
  readonly onEnter: () => void
  readonly autoFocus: boolean
}

/** Day, time and length; below it what else is at that time. Overlapping is told and not forbidden. */
export function TimePart({ uid, draft, issues, unreadable, onChange, onEnter, autoFocus }: TimePartProps) {
  const m = useMessages()
  const words = m.visits.form
  const { startAt, minutes } = draft
  return (
    <>
      <div className={styles.times}>
        <DateField
          label={words.on}
          value={draft.on}
          onChange={(on) => onChange({ on })}
          onValidity={unreadable.tell('on')}
          onEnter={onEnter}
          error={issues.on ? m.visits.needed : null}
          isRequired
          autoFocus={autoFocus}
        />
        <TimeField
          label={words.startAt}
          value={startAt}
          onChange={(next) => onChange({ startAt: next })}
          onValidity={unreadable.tell('startAt')}
          onEnter={onEnter}
        />
        <NumberField
          label={words.minutes}
          unit={m.visits.minuteUnit}
          value={minutes}
          onChange={(next) => onChange({ minutes: next })}
          onValidity={unreadable.tell('minutes')}
          onEnter={onEnter}
          min={5}
          max={1440}
          isWhole
          isRequired
          description={
            startAt !== null && minutes !== null && issues.minutes === undefined
              ? words.until(clockText(minutesOf(startAt) + minutes))
              : undefined
          }
          error={
            issues.minutes === 'past-midnight'
              ? words.pastMidnight
              : issues.minutes === 'needed'
                ? m.visits.needed
                : null
          }
        />
      </div>
      <Checkbox
        className={styles.fixed}
        isSelected={draft.fixed && startAt !== null}
        isDisabled={startAt === null}
        onChange={(fixed) => onChange({ fixed })}
      >
        {words.fixed}
      </Checkbox>
      <Clashes uid={uid} draft={draft} />
    </>
  )
}

function Clashes({ uid, draft }: { uid: Uid | null; draft: VisitDraft }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const firms = useApp(selectFirmMap)
  const { on } = draft
  const { answer } = useAnswer(on, () => store.getState().visits.list({ from: on, until: on }))
  const found = clashes(uid, draft, answer ?? [])
  if (found.length === 0) return null
  return (
    <Notice tone="warn" title={m.visits.form.overlaps(format.whole(found.length))}>
      <ul className={styles.clash}>
        {found.map(({ visit, minutes }) => (
          <li key={visit.uid}>
            {visit.startAt !== null && clockText(minutesOf(visit.startAt))}{' '}
            {firms.get(visit.companyUid)?.name} {m.visits.form.overlapMinutes(format.whole(minutes))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
