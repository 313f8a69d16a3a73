import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { NumberField } from '../../ui/number-field'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { selectFirmMap } from '../companies/firm'
import { travelModes } from './mode'
import type { DayPlan, LegRow } from './slice'

/** How one gets from a stop to the next, and in how many minutes; without own minutes the estimate holds. */
export function LegDialog({ plan, leg, onClose }: { plan: DayPlan; leg: LegRow; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.trips.legs
  const firms = useApp(selectFirmMap)
  const [first] = useState({
    mode: leg.mode,
    minutes: leg.from === 'own' ? leg.minutes : null,
    note: leg.note,
  })
  const { draft, change, read } = useDraft(first)
  const unreadable = useUnreadable()
  const saving = useSaving()
  const nameOf = (uid: string | null, end: string, fallback: string) => {
    const visit = plan.stops.find((stop) => stop.uid === uid)
    return (visit && firms.get(visit.companyUid)?.name) || end || fallback
  }

  async function submit(): Promise<void> {
    if (unreadable.has()) return
    const { mode, minutes, note } = read()
    const done = await saving.save(() =>
      store.getState().trips.saveLeg({
        tripUid: plan.tripUid,
        on: plan.day.on,
        fromVisitUid: leg.fromVisitUid,
        toVisitUid: leg.toVisitUid,
        mode,
        minutes,
        note: note.trim(),
      }),
    )
    if (done) onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={words.title(
        nameOf(leg.fromVisitUid, plan.day.startPlace, m.trips.stops.start),
        nameOf(leg.toVisitUid, plan.day.endPlace, m.trips.stops.end),
      )}
      form="leg"
      size="small"
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <RadioGroup
        label={words.mode}
        look="segmented"
        items={travelModes.map((mode) => ({ id: mode, label: m.trips.modes[mode] }))}
        value={draft.mode}
        onChange={(mode) => change({ mode })}
      />
      <NumberField
        label={words.minutes}
        description={words.minutesHint}
        unit={m.visits.minuteUnit}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
        onValidity={unreadable.tell('minutes')}
        onEnter={save}
        min={0}
        max={2880}
        isWhole
        autoFocus
      />
      {draft.minutes !== null && (
        <Button size="small" icon="undo" onPress={() => change({ minutes: null })}>
          {words.useEstimate}
        </Button>
      )}
      <TextField
        label={words.note}
        description={words.noteHint}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
        maxLength={2000}
      />
    </FormDialog>
  )
}
