import type { TargetField } from '../../../electron/contract'
import { useApp } from '../../store/context'
import { fieldLetters, fieldName, inkOn } from './field-mark'
import styles from './field-chip.module.css'

/** A target field: its letter on its colour, and its name unless there is no room for it. */
export function FieldChip({ field, isShort = false }: { field: TargetField; isShort?: boolean }) {
  const fields = useApp((state) => state.targetFields.list)
  const language = useApp((state) => state.frame.language)
  const name = fieldName(field, language)
  const letter = fieldLetters(fields).get(field.uid) ?? ''
  if (isShort) return <FieldLetter letter={letter} color={field.color} name={name} />
  return (
    <span className={styles.chip}>
      <Letter letter={letter} color={field.color} />
      <span className={styles.name}>{name}</span>
    </span>
  )
}

/** A target field where there is no room for its name, which is read out and shown on hover. */
export function FieldLetter({ letter, color, name }: { letter: string; color: string; name: string }) {
  return (
    <span className={styles.short} title={name}>
      <Letter letter={letter} color={color} />
      <span className={styles.unseen}>{name}</span>
    </span>
  )
}

function Letter({ letter, color }: { letter: string; color: string }) {
  return (
    <span className={styles.letter} style={{ background: color, color: inkOn(color) }} aria-hidden="true">
      {letter}
    </span>
  )
}
