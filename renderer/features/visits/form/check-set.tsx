import type { ReactNode } from 'react'
import { Checkbox } from '../../../ui/checkbox'
import styles from './form.module.css'

interface CheckSetProps<T extends string> {
  readonly label: string
  readonly items: readonly { readonly id: T; readonly label: ReactNode; readonly hint?: string }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: T[]) => void
  /** What stands there when there is nothing to choose. */
  readonly none: string
}

/** Some of a short list, all visible. */
export function CheckSet<T extends string>({ label, items, chosen, onChange, none }: CheckSetProps<T>) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      {items.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <div className={styles.boxes}>
          {items.map((item) => (
            <Checkbox
              key={item.id}
              isSelected={chosen.includes(item.id)}
              onChange={(isIn) =>
                onChange(isIn ? [...chosen, item.id] : chosen.filter((each) => each !== item.id))
              }
            >
              <span>
                {item.label} {item.hint && <small>{item.hint}</small>}
              </span>
            </Checkbox>
          ))}
        </div>
      )}
    </fieldset>
  )
}
