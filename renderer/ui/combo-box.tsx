import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { useMessages } from '../messages/use-messages'
import { Field, type FieldProps } from './field'
import field from './field.module.css'
import { Icon } from './icon'
import styles from './list.module.css'
import type { SelectItem } from './select'

export interface ComboBoxProps<T extends string> extends FieldProps {
  /** What the list offers for the text that stands in the field; the caller searches. */
  readonly items: readonly SelectItem<T>[]
  readonly text: string
  readonly onText: (text: string) => void
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** One of a list that is searched while typing. An Enter that accepts a conversion chooses nothing. */
export function ComboBox<T extends string>({
  items,
  text,
  onText,
  value,
  onChange,
  placeholder,
  autoFocus,
  ...props
}: ComboBoxProps<T>) {
  const m = useMessages()
  return (
    <Field {...props}>
      {({ control, label, describedBy }) => (
        <AriaComboBox
          aria-labelledby={label}
          aria-describedby={describedBy}
          items={items}
          inputValue={text}
          onInputChange={onText}
          value={value}
          onChange={(key) => onChange(items.find((item) => item.id === key)?.id ?? null)}
          isDisabled={props.isDisabled}
          isReadOnly={props.isReadOnly}
          isInvalid={Boolean(props.error)}
          allowsEmptyCollection
          menuTrigger="input"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog puts the focus on the field it was opened for
          autoFocus={autoFocus}
        >
          <div className={field.row}>
            <Input id={control} className={field.control} placeholder={placeholder} />
            <AriaButton className={styles.open} aria-label={m.ui.choose}>
              <Icon name="down" />
            </AriaButton>
          </div>
          <Popover className={styles.popover} offset={4}>
            <ListBox
              className={styles.list}
              items={items}
              renderEmptyState={() => <div className={styles.empty}>{m.ui.noMatches}</div>}
            >
              {(item) => (
                <ListBoxItem id={item.id} textValue={item.label} className={styles.item}>
                  <span className={styles.lead}>{item.lead}</span>
                  <span className={styles.words}>
                    {item.label}
                    {item.hint && <span className={styles.hint}> {item.hint}</span>}
                  </span>
                  <span />
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  )
}
