import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { NumberField } from '../../../ui/number-field'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import styles from './siting.module.css'
import type { RowDraft } from './standard-form'

interface ProductionRowsProps {
  readonly rows: readonly RowDraft[]
  readonly onChange: (rows: readonly RowDraft[]) => void
  readonly issue: string | null
}

/** The table of ratios for production facilities, by industry. */
export function ProductionRows({ rows, onChange, issue }: ProductionRowsProps) {
  const m = useMessages()
  const words = m.programmes.siting
  const set = (index: number, fields: Partial<RowDraft>) =>
    onChange(rows.map((each, at) => (at === index ? { ...each, ...fields } : each)))
  return (
    <fieldset className={forms.set}>
      <legend className={forms.legend}>{words.productionRows}</legend>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have nothing of their own but what is typed
        <div key={index} className={styles.ratio}>
          <TextField label={words.rowName} value={row.name} onChange={(name) => set(index, { name })} />
          <TextField
            label={words.codes}
            value={row.codes}
            placeholder={words.codesHint}
            onChange={(codes) => set(index, { codes })}
          />
          <NumberField
            label={words.percent}
            unit="%"
            min={0}
            max={100}
            value={row.percent}
            onChange={(percent) => set(index, { percent })}
          />
          <Checkbox isSelected={row.others} onChange={(others) => set(index, { others })}>
            {words.others}
          </Checkbox>
          <IconButton
            icon="trash"
            size="small"
            label={words.removeRow(row.name)}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {issue !== null && (
        <p className={forms.issue} role="alert">
          {issue}
        </p>
      )}
      <div>
        <Button
          size="small"
          icon="plus"
          onPress={() => onChange([...rows, { name: '', codes: '', others: false, percent: null }])}
        >
          {words.addRow}
        </Button>
      </div>
    </fieldset>
  )
}
