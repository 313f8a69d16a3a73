import { useState } from 'react'
import type { ScenarioParcel, ScenarioStep } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { compareNumbers } from '../parcels/order'
import { RadioGroup } from '../../ui/radio-group'
import { MergeForm } from './merge-form'
import { PartSaleForm } from './part-sale-form'
import styles from './scenarios.module.css'
import { SplitForm } from './split-form'

export interface StepFormProps {
  /** As the steps so far leave them, by number. */
  readonly lots: readonly Lot[]
  readonly isPending: boolean
  /** Why nothing can be changed now; null when it can. */
  readonly reason: string | null
  readonly onAdd: (step: ScenarioStep) => Promise<boolean>
  /** Something was typed: what was told about the last try is over. */
  readonly onChange: () => void
}

/** A parcel with every field of the internal face. */
export type Lot = Required<ScenarioParcel>

/** The next step of a scenario. */
export function StepForm({
  parcels,
  stepCount,
  ...props
}: Omit<StepFormProps, 'lots'> & {
  readonly parcels: readonly ScenarioParcel[]
  readonly stepCount: number
}) {
  const m = useMessages()
  const [kind, setKind] = useState<ScenarioStep['kind']>('split')
  const words = m.scenarios
  const lots = (parcels as readonly Lot[]).toSorted((a, b) => compareNumbers(a.number, b.number))
  const Form = { split: SplitForm, merge: MergeForm, partSale: PartSaleForm }[kind]
  return (
    <section className={styles.section}>
      <h3>{words.addStep}</h3>
      <RadioGroup
        label={words.addStep}
        labelHidden
        look="segmented"
        items={(['split', 'merge', 'partSale'] as const).map((id) => ({ id, label: words.kinds[id] }))}
        value={kind}
        onChange={(next) => {
          setKind(next)
          props.onChange()
        }}
      />
      {/* After a step was added its form is empty again, of the same kind. */}
      <Form key={stepCount} {...props} lots={lots} />
    </section>
  )
}
