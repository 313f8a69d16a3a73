import { useState } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/text-field'
import styles from './scenarios.module.css'
import type { StepFormProps } from './step-form'

/** Merges touching lots. What is selected on the map is selected here, and the other way round. */
export function MergeForm({ lots, isPending, reason, onAdd, onChange }: StepFormProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const selection = useApp((state) => state.parcels.selection)
  const [typed, setTyped] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = lots.filter(({ uid }) => selection.has(uid))
  const words = m.scenarios
  const number = typed ?? chosen[0]?.number ?? ''

  async function add(): Promise<void> {
    setTried(true)
    if (chosen.length < 2 || number.trim() === '') return
    await onAdd({ kind: 'merge', parcels: chosen.map((each) => each.number), number: number.trim() })
  }

  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{words.mergeHint}</p>
      <div className={styles.boxes} role="group" aria-label={words.parcel}>
        {lots.map(({ uid, number: own }) => (
          <Checkbox
            key={uid}
            isSelected={selection.has(uid)}
            onChange={() => {
              onChange()
              store.getState().parcels.toggle(uid)
            }}
          >
            {own}
          </Checkbox>
        ))}
      </div>
      <p role="status" className={tried && chosen.length < 2 ? styles.problem : styles.quiet}>
        {tried && chosen.length < 2
          ? words.needTwo
          : words.chosen(
              format.whole(chosen.length),
              format.area(chosen.reduce((sum, each) => sum + each.areaM2, 0)),
            )}
      </p>
      <TextField
        label={words.newNumber}
        value={number}
        onChange={setTyped}
        onEnter={() => void add()}
        error={tried && number.trim() === '' ? words.needNumber : null}
      />
      <Button variant="primary" isPending={isPending} disabledReason={reason} onPress={() => void add()}>
        {words.apply}
      </Button>
    </div>
  )
}
