import { ToggleButton } from 'react-aria-components'
import type { Uid } from '../../../electron/contract'
import { useApp } from '../../store/context'
import { Icon } from '../../ui/icon'
import { FieldChip } from '../companies/field-chip'
import styles from './form.module.css'

interface FieldsPickerProps {
  readonly label: string
  readonly chosen: readonly Uid[]
  readonly onChange: (chosen: readonly Uid[]) => void
}

/** Several target fields, each a button that is in or out. */
export function FieldsPicker({ label, chosen, onChange }: FieldsPickerProps) {
  const fields = useApp((state) => state.targetFields.list)
  return (
    <div role="group" aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.chips}>
        {fields.map((field) => {
          const isIn = chosen.includes(field.uid)
          return (
            <ToggleButton
              key={field.uid}
              className={styles.chip}
              isSelected={isIn}
              onChange={(add) =>
                onChange(add ? [...chosen, field.uid] : chosen.filter((uid) => uid !== field.uid))
              }
            >
              {isIn && <Icon name="check" />}
              <FieldChip field={field} />
            </ToggleButton>
          )
        })}
      </div>
    </div>
  )
}
