import { useState } from 'react'
import type { Position, Uid } from '../../../electron/contract'
import { FormDialog } from '../../app/form-dialog'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { TimeField } from '../visits/form/time-field'
import { useVisitWords } from '../visits/words'
import { PlaceField } from './place-field'
import type { DayPlan } from './slice'

interface DayDraft {
  readonly startAt: string | null
  readonly startPlace: string
  readonly startPosition: Position | null
  readonly endPlace: string
  readonly endPosition: Position | null
}

/** Where and when one day of a trip begins, and where it ends: the night in Tokyo. */
export function DayDialog({
  tripUid,
  day,
  onClose,
}: {
  tripUid: Uid
  day: DayPlan['day']
  onClose: () => void
}) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.trips.day
  const { dayOf } = useVisitWords()
  const [first] = useState<DayDraft>(() => {
    const { startAt, startPlace, startPosition, endPlace, endPosition } = day
    return { startAt, startPlace, startPosition, endPlace, endPosition }
  })
  const { draft, change, read } = useDraft<DayDraft>(first)
  const [isTimeMissing, setTimeMissing] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving()

  async function submit(): Promise<void> {
    const { startAt, ...places } = read()
    setTimeMissing(startAt === null)
    if (startAt === null || unreadable.has()) return
    if (await saving.save(() => store.getState().trips.saveDay({ tripUid, on: day.on, startAt, ...places })))
      onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={words.title(dayOf(day.on))}
      form="trip-day"
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <TimeField
        label={words.startAt}
        value={draft.startAt}
        onChange={(startAt) => change({ startAt })}
        onValidity={unreadable.tell('startAt')}
        onEnter={save}
        error={isTimeMissing ? m.visits.needed : null}
        isRequired
        autoFocus
      />
      <PlaceField
        label={words.startPlace}
        place={draft.startPlace}
        position={draft.startPosition}
        onChange={(startPlace, startPosition) => change({ startPlace, startPosition })}
        onEnter={save}
      />
      <PlaceField
        label={words.endPlace}
        place={draft.endPlace}
        position={draft.endPosition}
        onChange={(endPlace, endPosition) => change({ endPlace, endPosition })}
        onEnter={save}
      />
    </FormDialog>
  )
}
