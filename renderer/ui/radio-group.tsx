import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './radio-group.module.css'

export interface RadioItem<T extends string> {
  readonly id: T
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isDisabled?: boolean
}

export interface RadioGroupProps<T extends string> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly items: readonly RadioItem<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  /** `list`: round marks one under the other; `segmented`: one bar, for two to four short words. */
  readonly look?: 'list' | 'row' | 'segmented'
  readonly isDisabled?: boolean
  readonly className?: string
}

/** One of a few, all visible. */
export function RadioGroup<T extends string>({
  label,
  labelHidden,
  items,
  value,
  onChange,
  look = 'list',
  isDisabled,
  className,
}: RadioGroupProps<T>) {
  return (
    <AriaRadioGroup
      className={classNames(styles.group, className)}
      aria-label={labelHidden ? label : undefined}
      value={value}
      isDisabled={isDisabled}
      orientation={look === 'list' ? 'vertical' : 'horizontal'}
      onChange={(id) => {
        const item = items.find((candidate) => candidate.id === id)
        if (item) onChange(item.id)
      }}
    >
      {!labelHidden && <Label className={styles.label}>{label}</Label>}
      <div className={styles[look]}>
        {items.map((item) => (
          <Radio
            key={item.id}
            value={item.id}
            isDisabled={item.isDisabled}
            className={look === 'segmented' ? styles.segment : styles.radio}
          >
            {look !== 'segmented' && <span className={styles.mark} />}
            <span>
              {item.label}
              {item.hint && <span className={styles.hint}>{item.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
