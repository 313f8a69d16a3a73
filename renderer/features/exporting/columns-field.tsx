import { useState } from 'react'
import type { FieldKey } from '../../../electron/contract'
import { interchangeColumns } from '../../../electron/contract/rules/interchange-columns'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Fold } from '../../ui/fold'
import styles from './exporting.module.css'
import { allFields, firstFields, internalFields, moved, type Entity } from './order'

/** Which columns are written, in which order: the chosen ones first. */
export function ColumnsField({
  entity,
  face,
  fields,
  onChange,
}: {
  entity: Entity
  face: 'internal' | 'public'
  fields: readonly FieldKey[]
  onChange: (fields: FieldKey[]) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.exporting
  // Some eighty controls: they are made when somebody wants to see them.
  const [isOpen, setOpen] = useState(false)
  const all = allFields(entity)
  const chosen = new Set(fields)
  const listed = [...fields, ...all.filter((field) => !chosen.has(field))]
  const name = (field: FieldKey) => interchangeColumns[field][format.language]
  return (
    <Fold
      title={m.common.colon(
        words.columns,
        words.columnsCount(format.whole(fields.length), format.whole(all.length)),
      )}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <div className={styles.buttons}>
        <Button size="small" variant="quiet" onPress={() => onChange(all)}>
          {words.columnsAll}
        </Button>
        <Button size="small" variant="quiet" onPress={() => onChange(firstFields(entity))}>
          {words.columnsReset}
        </Button>
      </div>
      <ol className={styles.columns}>
        {(isOpen ? listed : []).map((field) => {
          const isIn = chosen.has(field)
          const at = fields.indexOf(field)
          return (
            <li key={field}>
              <Checkbox
                isSelected={isIn}
                // A file without a column is none.
                isDisabled={isIn && fields.length === 1}
                onChange={(isOn) =>
                  onChange(isOn ? [...fields, field] : fields.filter((each) => each !== field))
                }
              >
                {name(field)}
                {face === 'public' && internalFields.has(field) && (
                  <small className={styles.hint}> {words.internalColumn}</small>
                )}
              </Checkbox>
              {isIn && (
                <span className={styles.arrows}>
                  <IconButton
                    icon="up"
                    size="small"
                    label={words.columnUp(name(field))}
                    isDisabled={at === 0}
                    onPress={() => onChange(moved(fields, field, -1))}
                  />
                  <IconButton
                    icon="down"
                    size="small"
                    label={words.columnDown(name(field))}
                    isDisabled={at === fields.length - 1}
                    onPress={() => onChange(moved(fields, field, 1))}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </Fold>
  )
}
