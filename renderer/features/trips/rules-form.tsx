import { useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useUnsaved } from '../../app/use-unsaved'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { NumberField } from '../../ui/number-field'
import { SaveError } from '../../ui/save-error'
import type { Rules } from '../visits/slice'
import { TimeField } from '../visits/form/time-field'
import styles from './settings.module.css'

type NumberKey = Exclude<keyof Rules, 'untouchedDays' | 'lunchFrom' | 'lunchUntil'>

const figures: readonly {
  readonly key: NumberKey
  readonly unit: 'minutes' | 'workingDays' | 'speed' | 'times'
  readonly min: number
  readonly max: number
}[] = [
  { key: 'answerWorkingDays', unit: 'workingDays', min: 0, max: 60 },
  { key: 'dayMinutes', unit: 'minutes', min: 60, max: 1440 },
  { key: 'spareMinutes', unit: 'minutes', min: 0, max: 120 },
  { key: 'lunchMinutes', unit: 'minutes', min: 0, max: 180 },
  { key: 'carKmh', unit: 'speed', min: 1, max: 300 },
  { key: 'railKmh', unit: 'speed', min: 1, max: 600 },
  { key: 'walkKmh', unit: 'speed', min: 1, max: 20 },
  { key: 'detour', unit: 'times', min: 1, max: 3 },
]

/** What the office considers late, long or usual; it holds for everybody who opens the file. */
export function RulesForm({ rules }: { rules: Rules }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.rules
  const { draft, change, read } = useDraft<Rules>(rules)
  const [known, setKnown] = useState(rules)
  const [isReversed, setReversed] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving()
  const isDirty = JSON.stringify(draft) !== JSON.stringify(known)
  useUnsaved('planning-rules', isDirty)

  async function submit(): Promise<void> {
    const now = read()
    setReversed(now.lunchUntil <= now.lunchFrom)
    if (unreadable.has() || now.lunchUntil <= now.lunchFrom) return
    if (await saving.save(() => store.getState().visits.saveRules(now))) setKnown(now)
  }
  const save = () => void submit()
  const isReadOnly = editing.reason !== null

  return (
    <section className={styles.section}>
      <p className={styles.text}>{words.text}</p>
      <div className={styles.grid}>
        {(['A', 'B', 'C'] as const).map((rank) => (
          <NumberField
            key={rank}
            label={words.untouched(rank)}
            unit={words.units.days}
            value={draft.untouchedDays[rank]}
            min={1}
            max={3650}
            isWhole
            isReadOnly={isReadOnly}
            onChange={(days) =>
              days !== null && change({ untouchedDays: { ...read().untouchedDays, [rank]: days } })
            }
            onValidity={unreadable.tell(`untouched ${rank}`)}
            onEnter={save}
          />
        ))}
        {figures.map(({ key, unit, min, max }) => (
          <NumberField
            key={key}
            label={words.names[key]}
            description={words.hints[key]}
            unit={words.units[unit]}
            value={draft[key]}
            min={min}
            max={max}
            isWhole={unit === 'minutes' || unit === 'workingDays'}
            isReadOnly={isReadOnly}
            onChange={(value) => value !== null && change({ [key]: value })}
            onValidity={unreadable.tell(key)}
            onEnter={save}
          />
        ))}
        <TimeField
          label={words.lunchFrom}
          value={draft.lunchFrom}
          isReadOnly={isReadOnly}
          onChange={(lunchFrom) => lunchFrom !== null && change({ lunchFrom })}
          onValidity={unreadable.tell('lunchFrom')}
          onEnter={save}
        />
        <TimeField
          label={words.lunchUntil}
          value={draft.lunchUntil}
          isReadOnly={isReadOnly}
          onChange={(lunchUntil) => lunchUntil !== null && change({ lunchUntil })}
          onValidity={unreadable.tell('lunchUntil')}
          onEnter={save}
          error={isReversed ? m.visits.form.windowReversed : null}
        />
      </div>
      <SaveError error={saving.error} />
      <div>
        <Button
          variant="primary"
          size="small"
          disabledReason={editing.reason}
          isDisabled={!isDirty}
          isPending={saving.isPending}
          onPress={save}
        >
          {words.save}
        </Button>
      </div>
    </section>
  )
}
