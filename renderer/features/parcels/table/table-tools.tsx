import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { RadioGroup } from '../../../ui/radio-group'
import { columns, firstLook, type TableLook } from './columns'
import styles from './parcels-screen.module.css'

interface TableToolsProps {
  readonly look: TableLook
  readonly onChange: (fields: Partial<TableLook>) => void
}

/** Units and columns of the table. */
export function TableTools({ look, onChange }: TableToolsProps) {
  const { units } = useMessages().parcels
  return (
    <>
      <RadioGroup
        label={units.area}
        labelHidden
        look="segmented"
        items={[
          { id: 'm2', label: units.m2 },
          { id: 'tsubo', label: units.tsubo },
          { id: 'ha', label: units.ha },
        ]}
        value={look.areaUnit}
        onChange={(areaUnit) => onChange({ areaUnit })}
      />
      <RadioGroup
        label={units.price}
        labelHidden
        look="segmented"
        items={[
          { id: 'perM2', label: units.perM2 },
          { id: 'perTsubo', label: units.perTsubo },
        ]}
        value={look.priceUnit}
        onChange={(priceUnit) => onChange({ priceUnit })}
      />
      <ColumnChooser look={look} onChange={onChange} />
    </>
  )
}

function ColumnChooser({ look, onChange }: TableToolsProps) {
  const m = useMessages()
  const isInternal = useApp((state) => state.frame.face === 'internal')
  return (
    <DialogTrigger>
      <Button icon="columns">{m.parcels.table.choose}</Button>
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        <Dialog className={styles.chooser} aria-label={m.parcels.table.choose}>
          {columns
            .filter((each) => each.id !== 'number' && (isInternal || !each.isInternal))
            .map((each) => (
              <Checkbox
                key={each.id}
                isSelected={look.columns.includes(each.id)}
                onChange={(isIn) =>
                  onChange({
                    columns: isIn
                      ? [...look.columns, each.id]
                      : look.columns.filter((other) => other !== each.id),
                  })
                }
              >
                {m.parcels.columns[each.id]}
              </Checkbox>
            ))}
          <Button
            size="small"
            variant="quiet"
            onPress={() => onChange({ columns: firstLook.columns, widths: {} })}
          >
            {m.parcels.table.reset}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
