import { useId, type ReactNode } from 'react'
import { useMessages } from '../messages/use-messages'
import { classNames } from './class-names'
import styles from './field.module.css'

/** What every field has around its control. */
export interface FieldProps {
  readonly label: string
  /** The label is read out but not drawn: where a column heading or a sign says it already. */
  readonly labelHidden?: boolean
  readonly description?: ReactNode
  /** A sentence: what is wrong and what to do. It stands under the control and is read out with it. */
  readonly error?: string | null
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly className?: string
}

export interface FieldIds {
  readonly control: string
  readonly label: string
  readonly describedBy: string | undefined
}

/** Label above, control, description and error below; the control receives the ids that tie them together. */
export function Field({
  label,
  labelHidden,
  description,
  error,
  isRequired,
  isDisabled,
  className,
  children,
}: FieldProps & { readonly children: (ids: FieldIds) => ReactNode }) {
  const m = useMessages()
  const id = useId()
  const ids = { control: `${id}c`, label: `${id}l`, description: `${id}d`, error: `${id}e` }
  const describedBy =
    [description && ids.description, error && ids.error].filter(Boolean).join(' ') || undefined
  return (
    <div className={classNames(styles.field, isDisabled && styles.disabled, className)}>
      <label id={ids.label} htmlFor={ids.control} className={labelHidden ? styles.hidden : styles.label}>
        {label}
        {isRequired && <span className={styles.required}>{m.ui.required}</span>}
      </label>
      {children({ control: ids.control, label: ids.label, describedBy })}
      {description && (
        <div id={ids.description} className={styles.description}>
          {description}
        </div>
      )}
      {error && (
        <div id={ids.error} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  )
}
