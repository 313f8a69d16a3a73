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
  /** The list, or how it is made: a list that is dear to make is made when it is opened. */
  items: readonly ChoiceItem<T>[] | (() => readonly ChoiceItem<T>[])
  chosen: readonly T[]
  onChange: (chosen: readonly T[]) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const list = typeof items === 'function' ? items : () => items
  const only = chosen.length === 1 ? list().find((item) => item.id === chosen[0]) : undefined
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
          isDisabled={typeof items !== 'function' && items.length === 0}
        >
          <span className={styles.words}>{words}</span>
          <Icon name="down" />
        </AriaButton>
        <Popover className={styles.popover} offset={4} placement="bottom start">
          <Dialog className={styles.list} aria-label={label}>
            <Boxes list={list} chosen={chosen} onChange={onChange} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

/** Only drawn while the list is open. */
function Boxes<T extends string>({
  list,
  chosen,
  onChange,
}: {
  list: () => readonly ChoiceItem<T>[]
  chosen: readonly T[]
  onChange: (chosen: readonly T[]) => void
}) {
  return list().map((item) => (
    <Checkbox
      key={item.id}
      isSelected={chosen.includes(item.id)}
      onChange={(isIn) => onChange(isIn ? [...chosen, item.id] : chosen.filter((each) => each !== item.id))}
    >
      {item.label}
    </Checkbox>
  ))
}
