import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../button'
import { Checkbox } from '../checkbox'
import { firstLook, type GridColumn, type GridLook } from './columns'
import styles from './tools.module.css'

/** Which columns a table shows. */
export function ColumnChooser<C extends string>({
  columns,
  labelOf,
  look,
  onChange,
}: {
  columns: readonly GridColumn<C>[]
  labelOf: (column: C) => string
  look: GridLook<C>
  onChange: (look: GridLook<C>) => void
}) {
  const m = useMessages()
  return (
    <DialogTrigger>
      <Button icon="columns">{m.ui.columns}</Button>
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        <Dialog className={styles.list} aria-label={m.ui.columns}>
          {columns
            .filter((each) => !each.isKey)
            .map((each) => (
              <Checkbox
                key={each.id}
                isSelected={look.columns.includes(each.id)}
                onChange={(isIn) =>
                  onChange({
                    ...look,
                    columns: isIn
                      ? [...look.columns, each.id]
                      : look.columns.filter((other) => other !== each.id),
                  })
                }
              >
                {labelOf(each.id)}
              </Checkbox>
            ))}
          <Button size="small" variant="quiet" onPress={() => onChange(firstLook(columns))}>
            {m.ui.resetColumns}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
