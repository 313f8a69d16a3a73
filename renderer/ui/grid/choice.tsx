import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Checkbox } from '../checkbox'
import { classNames } from '../class-names'
import { Icon } from '../icon'
import styles from './tools.module.css'

export interface ChoiceItem<T extends string> {
  readonly id: T
  readonly label: ReactNode
}

/** A filter by some of a list; nothing chosen lets everything through. */
export function Choice<T extends string>({
  label,
  items,
  chosen,
  onChange,
}: {
  label: string
  items: readonly ChoiceItem<T>[]
  chosen: readonly T[]
  onChange: (chosen: readonly T[]) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const only = chosen.length === 1 ? items.find((item) => item.id === chosen[0]) : undefined
  const words =
    chosen.length === 0
      ? m.ui.anyChoice
      : typeof only?.label === 'string'
        ? only.label
        : m.ui.chosenOf(format.whole(chosen.length))
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <AriaButton
          className={classNames(styles.open, chosen.length > 0 && styles.inForce)}
          aria-label={m.common.colon(label, words)}
          isDisabled={items.length === 0}
        >
          <span className={styles.words}>{words}</span>
          <Icon name="down" />
        </AriaButton>
        <Popover className={styles.popover} offset={4} placement="bottom start">
          <Dialog className={styles.list} aria-label={label}>
            {items.map((item) => (
              <Checkbox
                key={item.id}
                isSelected={chosen.includes(item.id)}
                onChange={(isIn) =>
                  onChange(isIn ? [...chosen, item.id] : chosen.filter((each) => each !== item.id))
                }
              >
                {item.label}
              </Checkbox>
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
