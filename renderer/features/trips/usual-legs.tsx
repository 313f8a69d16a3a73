import { useState } from 'react'
import type { TravelMode } from '../../../electron/contract'
import { FormDialog } from '../../app/form-dialog'
import { useEditing } from '../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { NumberField } from '../../ui/number-field'
import { RadioGroup } from '../../ui/radio-group'
import { SaveError } from '../../ui/save-error'
import { TextField } from '../../ui/text-field'
import formStyles from '../visits/form/form.module.css'
import { useVisitWords } from '../visits/words'
import { travelModes } from './mode'
import styles from './settings.module.css'
import type { UsualLegRow } from './slice'

/** Ways one goes often, in both directions: 米沢–東京 by Shinkansen. */
export function UsualLegs() {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.usual
  const legs = useApp((state) => state.trips.usualLegs)
  const { durationOf } = useVisitWords()
  const [changing, setChanging] = useState<UsualLegRow | 'new' | null>(null)
  const saving = useSaving()
  const add = (
    <Button size="small" icon="plus" disabledReason={editing.reason} onPress={() => setChanging('new')}>
      {words.add}
    </Button>
  )
  return (
    <section className={styles.section}>
      <p className={styles.text}>{words.text}</p>
      {legs.length === 0 ? (
        <EmptyState icon="compare" title={words.emptyTitle} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.between}</th>
                <th scope="col">{words.mode}</th>
                <th scope="col">{words.minutes}</th>
                <th scope="col">{words.source}</th>
                <th scope="col">
                  <span className={styles.unseen}>{words.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {legs.map((leg) => (
                <tr key={leg.uid}>
                  <td>{words.way(leg.fromPlace, leg.toPlace)}</td>
                  <td>{m.trips.modes[leg.mode]}</td>
                  <td className={styles.figure}>{durationOf(leg.minutes)}</td>
                  <td className={styles.source}>
                    {[leg.note, leg.source, leg.origin === 'demo' ? m.common.origins.demo : '']
                      .filter(Boolean)
                      .join('・')}
                  </td>
                  <td className={styles.buttons}>
                    <IconButton
                      icon="edit"
                      size="small"
                      label={words.edit(words.way(leg.fromPlace, leg.toPlace))}
                      disabledReason={editing.reason}
                      onPress={() => setChanging(leg)}
                    />
                    <IconButton
                      icon="trash"
                      size="small"
                      label={words.remove(words.way(leg.fromPlace, leg.toPlace))}
                      disabledReason={editing.reason}
                      onPress={() => void saving.save(() => store.getState().trips.removeUsualLeg(leg.uid))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>{add}</div>
        </>
      )}
      <SaveError error={saving.error} />
      {changing !== null && (
        <UsualLegDialog leg={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
    </section>
  )
}

interface LegDraft {
  readonly fromPlace: string
  readonly toPlace: string
  readonly mode: TravelMode
  readonly minutes: number | null
  readonly note: string
  readonly source: string
}

function UsualLegDialog({ leg, onClose }: { leg: UsualLegRow | null; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.trips.usual
  const [first] = useState<LegDraft>(() => {
    if (leg === null) return { fromPlace: '', toPlace: '', mode: 'rail', minutes: null, note: '', source: '' }
    const { fromPlace, toPlace, mode, minutes, note, source } = leg
    return { fromPlace, toPlace, mode, minutes, note, source }
  })
  const { draft, change, read } = useDraft<LegDraft>(first)
  const [missing, setMissing] = useState<ReadonlySet<keyof LegDraft>>(new Set())
  const unreadable = useUnreadable()
  const saving = useSaving()
  const set = (fields: Partial<LegDraft>) => {
    change(fields)
    setMissing(new Set())
  }
  const error = (field: keyof LegDraft) => (missing.has(field) ? m.visits.needed : null)

  async function submit(): Promise<void> {
    const { minutes, ...now } = read()
    const fromPlace = now.fromPlace.trim()
    const toPlace = now.toPlace.trim()
    const lacking = new Set<keyof LegDraft>()
    if (fromPlace === '') lacking.add('fromPlace')
    if (toPlace === '') lacking.add('toPlace')
    if (minutes === null) lacking.add('minutes')
    setMissing(lacking)
    if (lacking.size > 0 || unreadable.has() || minutes === null) return
    const input = { uid: leg?.uid ?? null, ...now, fromPlace, toPlace, minutes }
    if (await saving.save(() => store.getState().trips.saveUsualLeg(input))) onClose()
  }
  const save = () => void submit()

  return (
    <FormDialog
      title={leg === null ? words.newTitle : words.editTitle}
      form="usual-leg"
      size="small"
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField
          label={words.fromPlace}
          value={draft.fromPlace}
          onChange={(fromPlace) => set({ fromPlace })}
          onEnter={save}
          maxLength={200}
          error={error('fromPlace')}
          isRequired
          autoFocus
        />
        <TextField
          label={words.toPlace}
          value={draft.toPlace}
          onChange={(toPlace) => set({ toPlace })}
          onEnter={save}
          maxLength={200}
          error={error('toPlace')}
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
      <NumberField
        label={words.minutes}
        description={words.minutesHint}
        unit={m.visits.minuteUnit}
        value={draft.minutes}
        onChange={(minutes) => set({ minutes })}
        onValidity={unreadable.tell('minutes')}
        onEnter={save}
        min={1}
        max={2880}
        isWhole
        error={error('minutes')}
        isRequired
      />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        maxLength={2000}
      />
      <TextField
        label={words.source}
        description={words.sourceHint}
        value={draft.source}
        onChange={(source) => set({ source })}
        onEnter={save}
        maxLength={2000}
      />
    </FormDialog>
  )
}
