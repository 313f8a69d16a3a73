import { useState } from 'react'
import type { CodedError, InputOf, Position } from '../../../electron/contract'
import { addDays } from '../../../electron/contract/rules/calendar'
import { FormDialog } from '../../app/form-dialog'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { DateField } from '../../ui/date-field'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { entryName } from '../prospects/names'
import { selectOfficers } from '../prospects/rows'
import { CheckSet } from '../visits/form/check-set'
import formStyles from '../visits/form/form.module.css'
import { TimeField } from '../visits/form/time-field'
import { useMe } from '../visits/form/visit-dialog'
import { travelModes } from './mode'
import { PlaceField } from './place-field'
import type { TripRow } from './slice'

interface TripDraft {
  readonly name: string
  readonly from: string | null
  readonly until: string | null
  readonly officerUids: string[]
  readonly startPlace: string
  readonly startPosition: Position | null
  readonly startAt: string | null
  readonly mode: InputOf<'trips.save'>['mode']
  readonly note: string
}

interface TripIssues {
  readonly name?: boolean
  readonly from?: boolean
  readonly until?: 'needed' | 'reversed'
  readonly startAt?: boolean
}

const startChoice = 'trips.start'

/** A journey: from when until when, who, where it begins. */
export function TripDialog({
  trip,
  on,
  onClose,
  onSaved,
}: {
  trip: TripRow | null
  /** Day a new trip begins on, ISO */
  on: string
  onClose: () => void
  onSaved?: (uid: string) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const words = m.trips.form
  const me = useMe()
  const officers = useApp(selectOfficers)
  const [first] = useState<TripDraft>(() => {
    if (trip !== null) {
      const { name, from, until, officerUids, startPlace, startPosition, startAt, mode, note } = trip
      return { name, from, until, officerUids, startPlace, startPosition, startAt, mode, note }
    }
    return {
      name: '',
      from: on,
      until: addDays(on, 1),
      officerUids: [...me],
      ...readStart(store.getState().frame.choices[startChoice]),
      note: '',
    }
  })
  const { draft, change, read } = useDraft<TripDraft>(first)
  const [issues, setIssues] = useState<TripIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error: CodedError) => {
    if (error.code === 'period-reversed') setIssues({ until: 'reversed' })
  })
  const set = (fields: Partial<TripDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const { name, from, until, startAt, ...rest } = read()
    const found: TripIssues = {
      ...(name.trim() === '' ? { name: true } : {}),
      ...(from === null ? { from: true } : {}),
      ...(until === null
        ? { until: 'needed' as const }
        : from !== null && until < from
          ? { until: 'reversed' as const }
          : {}),
      ...(startAt === null ? { startAt: true } : {}),
    }
    setIssues(found)
    if (Object.keys(found).length > 0 || unreadable.has()) return
    if (from === null || until === null || startAt === null) return
    const input = {
      uid: trip?.uid ?? null,
      name: name.trim(),
      from,
      until,
      startAt,
      ...rest,
      note: rest.note.trim(),
    }
    const isSaved = await saving.save(async () => {
      const uid = await store.getState().trips.save(input)
      onSaved?.(uid)
    })
    if (!isSaved) return
    const { startPlace, startPosition, mode } = rest
    void store.getState().frame.remember(startChoice, { startPlace, startPosition, startAt, mode })
    onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={trip === null ? words.newTitle : words.editTitle}
      form="trip"
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      saving={saving.error?.code === 'period-reversed' ? { ...saving, error: null } : saving}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        placeholder={words.namePlaceholder}
        value={draft.name}
        onChange={(name) => set({ name })}
        onEnter={save}
        maxLength={200}
        error={issues.name ? m.visits.needed : null}
        isRequired
        autoFocus
      />
      <div className={formStyles.pair}>
        <DateField
          label={words.from}
          value={draft.from}
          onChange={(from) => set({ from })}
          onValidity={unreadable.tell('from')}
          onEnter={save}
          error={issues.from ? m.visits.needed : null}
          isRequired
        />
        <DateField
          label={words.until}
          value={draft.until}
          onChange={(until) => set({ until })}
          onValidity={unreadable.tell('until')}
          onEnter={save}
          error={
            issues.until === 'reversed' ? words.reversed : issues.until === 'needed' ? m.visits.needed : null
          }
          isRequired
        />
      </div>
      <CheckSet
        label={m.visits.form.officers}
        items={officers.map((each) => ({ id: each.uid, label: entryName(each, format.language) }))}
        chosen={draft.officerUids}
        onChange={(officerUids) => set({ officerUids })}
        none={m.visits.form.noOfficers}
      />
      <div className={formStyles.pair}>
        <PlaceField
          label={words.startPlace}
          place={draft.startPlace}
          position={draft.startPosition}
          onChange={(startPlace, startPosition) => set({ startPlace, startPosition })}
          onEnter={save}
        />
        <TimeField
          label={words.startAt}
          description={words.startHint}
          value={draft.startAt}
          onChange={(startAt) => set({ startAt })}
          onValidity={unreadable.tell('startAt')}
          onEnter={save}
          error={issues.startAt ? m.visits.needed : null}
          isRequired
        />
      </div>
      <RadioGroup
        label={words.mode}
        look="segmented"
        items={travelModes.map((mode) => ({ id: mode, label: m.trips.modes[mode] }))}
        value={draft.mode}
        onChange={(mode) => set({ mode })}
      />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={2}
        maxLength={20_000}
      />
    </FormDialog>
  )
}

type Start = Pick<TripDraft, 'startPlace' | 'startPosition' | 'startAt' | 'mode'>

/** Where the last trip began, kept on this computer. */
function readStart(choice: unknown): Start {
  const usual: Start = { startPlace: '', startPosition: null, startAt: '08:30', mode: 'car' }
  if (typeof choice !== 'object' || choice === null) return usual
  const { startPlace, startPosition, startAt, mode } = choice as Record<string, unknown>
  const isPoint =
    Array.isArray(startPosition) && startPosition.length === 2 && startPosition.every(Number.isFinite)
  return {
    startPlace: typeof startPlace === 'string' ? startPlace : usual.startPlace,
    startPosition: isPoint ? (startPosition as Position) : null,
    startAt: typeof startAt === 'string' && /^\d\d:\d\d$/.test(startAt) ? startAt : usual.startAt,
    mode: travelModes.find((each) => each === mode) ?? usual.mode,
  }
}
