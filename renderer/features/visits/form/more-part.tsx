import type { useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { Fold } from '../../../ui/fold'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { entryName } from '../../prospects/names'
import { selectOfficers } from '../../prospects/rows'
import { selectOffices, visitStates } from '../rows'
import { CheckSet } from './check-set'
import styles from './form.module.css'
import { TimeField } from './time-field'
import type { VisitDraft, VisitIssues } from './visit-form'

interface PartProps {
  readonly draft: VisitDraft
  readonly issues: VisitIssues
  readonly unreadable: ReturnType<typeof useUnreadable>
  readonly onChange: (fields: Partial<VisitDraft>) => void
  readonly onEnter: () => void
}

const reminders = [0, 15, 30, 60, 120, 1440, 2880, 10_080]

/** Who goes, for what, on which trip. */
export function OurPart({ draft, onChange, onEnter }: Pick<PartProps, 'draft' | 'onChange' | 'onEnter'>) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.form
  const officers = useApp(selectOfficers)
  const offices = useApp(selectOffices)
  const trips = useApp((state) => state.trips.list)
  return (
    <>
      <CheckSet
        label={words.officers}
        items={officers.map((each) => ({ id: each.uid, label: entryName(each, format.language) }))}
        chosen={draft.officerUids}
        onChange={(officerUids) => onChange({ officerUids })}
        none={words.noOfficers}
      />
      <div className={styles.pair}>
        <Select
          label={words.office}
          items={[
            { id: '', label: m.common.unknown },
            ...offices.map((each) => ({ id: each.uid, label: entryName(each, format.language) })),
          ]}
          value={draft.officeUid ?? ''}
          onChange={(uid) => onChange({ officeUid: uid === '' ? null : uid })}
        />
        <Select
          label={words.trip}
          items={[
            { id: '', label: words.noTrip },
            ...trips.map((trip) => ({
              id: trip.uid,
              label: trip.name,
              hint: `${format.dayShort(trip.from)} – ${format.dayShort(trip.until)}`,
            })),
          ]}
          value={draft.tripUid ?? ''}
          onChange={(uid) => onChange({ tripUid: uid === '' ? null : uid })}
        />
      </div>
      <TextField
        label={words.purpose}
        value={draft.purpose}
        onChange={(purpose) => onChange({ purpose })}
        onEnter={onEnter}
        lines={2}
        maxLength={20_000}
      />
      <TextField
        label={words.materials}
        description={words.materialsHint}
        value={draft.materials}
        onChange={(materials) => onChange({ materials })}
        onEnter={onEnter}
        lines={2}
        maxLength={20_000}
      />
    </>
  )
}

/** What is seldom needed: the hours of the company, the day one asked, reminder and state. */
export function MorePart({ draft, issues, unreadable, onChange, onEnter }: PartProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.form
  const isOpenAtFirst = draft.windowFrom !== null || draft.windowUntil !== null || draft.askedOn !== null
  return (
    <Fold title={words.more} defaultOpen={isOpenAtFirst}>
      <div className={styles.more}>
        <div className={styles.pair}>
          <TimeField
            label={words.windowFrom}
            description={words.windowHint}
            value={draft.windowFrom}
            onChange={(windowFrom) => onChange({ windowFrom })}
            onValidity={unreadable.tell('windowFrom')}
            onEnter={onEnter}
          />
          <TimeField
            label={words.windowUntil}
            value={draft.windowUntil}
            onChange={(windowUntil) => onChange({ windowUntil })}
            onValidity={unreadable.tell('windowUntil')}
            onEnter={onEnter}
            error={issues.windowUntil ? words.windowReversed : null}
          />
          <DateField
            label={words.askedOn}
            description={words.askedHint}
            value={draft.askedOn}
            onChange={(askedOn) => onChange({ askedOn })}
            onValidity={unreadable.tell('askedOn')}
            onEnter={onEnter}
          />
          <Select
            label={words.remind}
            items={[
              { id: '', label: words.noReminder },
              ...[
                ...new Set([...reminders, ...(draft.remindMinutes === null ? [] : [draft.remindMinutes])]),
              ].map((minutes) => ({ id: String(minutes), label: words.reminder(minutes, format.whole) })),
            ]}
            value={draft.remindMinutes === null ? '' : String(draft.remindMinutes)}
            onChange={(id) => onChange({ remindMinutes: id === '' ? null : Number(id) })}
          />
          <Select
            label={words.state}
            items={visitStates.map((state) => ({ id: state, label: m.visits.states[state] }))}
            value={draft.state}
            onChange={(state) => onChange({ state })}
          />
        </div>
      </div>
    </Fold>
  )
}
