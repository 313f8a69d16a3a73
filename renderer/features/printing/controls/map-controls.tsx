import { SheetColumn, type SheetSpec } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Fold } from '../../../ui/fold'
import { NumberField } from '../../../ui/number-field'
import { layerNames, needsOf, withColumn } from '../spec'
import styles from './controls.module.css'

/** What the map shows and how it lies, and the columns of the table. */
export function MapControls({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const store = useAppStore()
  const { change } = store.getState().printing
  const needs = needsOf(spec.sheet)
  return (
    <>
      {needs.map && (
        <Fold title={m.printing.sections.map}>
          <div className={styles.group}>
            <fieldset className={styles.set}>
              <legend className={styles.legend}>{m.printing.layers}</legend>
              <div className={styles.ticks}>
                {layerNames.map((layer) => (
                  <Checkbox
                    key={layer}
                    isSelected={spec.layers[layer] !== false}
                    onChange={(isShown) => change({ layers: { ...spec.layers, [layer]: isShown } })}
                  >
                    {m.printing.layerNames[layer]}
                  </Checkbox>
                ))}
              </div>
            </fieldset>
            <p className={styles.hint}>{m.printing.fixedMarks}</p>
            {needs.frame && (
              <>
                <div className={styles.line}>
                  <NumberField
                    label={m.printing.rotation}
                    value={spec.rotationDegrees}
                    min={-180}
                    max={180}
                    className={styles.grow}
                    onChange={(degrees) => change({ rotationDegrees: degrees ?? 0 })}
                  />
                  {spec.rotationDegrees !== 0 && (
                    <Button size="small" onPress={() => change({ rotationDegrees: 0 })}>
                      {m.printing.upright}
                    </Button>
                  )}
                </div>
                <div className={styles.line}>
                  <p className={styles.grow}>
                    {m.common.colon(
                      m.printing.centre,
                      spec.centre === null ? m.printing.centred : m.printing.moved,
                    )}
                  </p>
                  {spec.centre !== null && (
                    <Button size="small" icon="fit" onPress={() => change({ centre: null })}>
                      {m.printing.toCentre}
                    </Button>
                  )}
                </div>
              </>
            )}
          </div>
        </Fold>
      )}
      {needs.columns && (
        <Fold title={m.printing.sections.columns}>
          <div className={styles.ticks}>
            {SheetColumn.options
              .filter((column) => column !== 'note' || spec.face === 'internal')
              .map((column) => (
                <Checkbox
                  key={column}
                  isSelected={spec.columns.includes(column)}
                  onChange={(isShown) => change({ columns: withColumn(spec.columns, column, isShown) })}
                >
                  {m.printing.columnNames[column]}
                </Checkbox>
              ))}
          </div>
        </Fold>
      )}
    </>
  )
}
