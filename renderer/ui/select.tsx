import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { useMessages } from '../messages/use-messages'
import { classNames } from './class-names'
import { Field, type FieldProps } from './field'
import field from './field.module.css'
import { Icon } from './icon'
import styles from './list.module.css'

export interface SelectItem<T extends string> {
  readonly id: T
  readonly label: string
  readonly hint?: string
  /** A sign or swatch before the words. */
  readonly lead?: ReactNode
  readonly isDisabled?: boolean
}

export interface SelectProps<T extends string> extends FieldProps {
  readonly items: readonly SelectItem<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** One of a closed list. */
export function Select<T extends string>({
  items,
  value,
  onChange,
  placeholder,
  autoFocus,
  ...props
}: SelectProps<T>) {
  const m = useMessages()
  const chosen = items.find((item) => item.id === value)
  return (
    <Field {...props}>
      {({ control, label, describedBy }) => (
        <AriaSelect
          aria-labelledby={label}
          aria-describedby={describedBy}
          isDisabled={props.isDisabled || props.isReadOnly}
          isInvalid={Boolean(props.error)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog puts the focus on the field it was opened for
          autoFocus={autoFocus}
          value={value}
          onChange={(key) => {
            const item = items.find((candidate) => candidate.id === key)
            if (item) onChange(item.id)
          }}
        >
          <AriaButton id={control} className={classNames(field.control, styles.trigger)}>
            {chosen?.lead}
            <SelectValue className={styles.value}>{chosen?.label ?? placeholder ?? m.ui.choose}</SelectValue>
            <Icon name="down" />
          </AriaButton>
          <Popover className={styles.popover} offset={4}>
            <ListBox className={styles.list} items={items}>
              {(item) => (
                <ListBoxItem
                  id={item.id}
                  textValue={item.label}
                  isDisabled={item.isDisabled}
                  className={styles.item}
                >
                  <span className={styles.lead}>
                    {item.lead ?? (item.id === value ? <Icon name="check" /> : null)}
                  </span>
                  <span className={styles.words}>
                    {item.label}
                    {item.hint && <span className={styles.hint}> {item.hint}</span>}
                  </span>
                  <span className={styles.aside}>
                    {item.lead && item.id === value ? <Icon name="check" /> : null}
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaSelect>
      )}
    </Field>
  )
}
