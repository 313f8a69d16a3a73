import type { TargetField } from '../../../electron/contract'
import { useApp } from '../../store/context'
import { fieldLetters, fieldName, inkOn } from './field-mark'
import styles from './field-chip.module.css'

/** A target field: its letter on its colour, and its name unless there is no room for it. */
export function FieldChip({ field, isShort = false }: { field: TargetField; isShort?: boolean }) {
  const fields = useApp((state) => state.targetFields.list)
  const language = useApp((state) => state.frame.language)
  const name = fieldName(field, language)
  return (
    <span className={isShort ? styles.short : styles.chip} title={isShort ? name : undefined}>
      <span
        className={styles.letter}
        style={{ background: field.color, color: inkOn(field.color) }}
        aria-hidden="true"
      >
        {fieldLetters(fields).get(field.uid)}
      </span>
      <span className={isShort ? styles.unseen : styles.name}>{name}</span>
    </span>
  )
}
