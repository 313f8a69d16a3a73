import { CompanySize, Facility, type Measure, type RuleRow } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { Checkbox } from '../../../ui/checkbox'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { FieldsPicker } from '../../prospects/fields-picker'
import { CheckSet } from '../../visits/form/check-set'
import { AmountsEditor } from './amounts-editor'
import { ConditionsEditor } from './conditions-editor'
import { MeasureField } from './measure-field'
import { MoneyField } from './money-field'
import styles from './rules.module.css'

interface RowEditorProps {
  readonly row: RuleRow
  readonly bracketOf: Measure | null
  readonly onChange: (row: RuleRow) => void
}

/** One row: its bracket and whom it is for, what it asks and what it gives. */
export function RowEditor({ row, bracketOf, onChange }: RowEditorProps) {
  const m = useMessages()
  const words = m.programmes.form
  const set = (fields: Partial<RuleRow>) => onChange({ ...row, ...fields })
  return (
    <div className={styles.row}>
      <div className={forms.triple}>
        <TextField
          label={words.rowName}
          value={row.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          error={row.name.trim() === '' ? words.needed : null}
        />
        {bracketOf !== null && (
          <>
            <MeasureField
              label={words.from}
              measure={bracketOf}
              value={row.from}
              onChange={(from) => set({ from })}
            />
            <MeasureField
              label={words.to}
              measure={bracketOf}
              value={row.to}
              onChange={(to) => set({ to })}
            />
          </>
        )}
      </div>
      <CheckSet
        label={words.rowFor}
        items={CompanySize.options.map((id) => ({ id, label: m.programmes.sizes[id] }))}
        chosen={row.sizes}
        onChange={(sizes) => set({ sizes })}
        none=""
      />
      <CheckSet
        label={m.programmes.estimate.keys.facility}
        items={Facility.options.map((id) => ({ id, label: m.programmes.rule.facilities[id] }))}
        chosen={row.facilities}
        onChange={(facilities) => set({ facilities })}
        none=""
      />
      <FieldsPicker
        label={m.programmes.page.fields}
        chosen={row.fieldUids}
        onChange={(fieldUids) => set({ fieldUids: [...fieldUids] })}
      />
      <Checkbox isSelected={row.otherwise} onChange={(otherwise) => set({ otherwise })}>
        {words.otherwise}
      </Checkbox>
      <ConditionsEditor
        label={words.rowConditions}
        conditions={row.conditions}
        onChange={(conditions) => set({ conditions: [...conditions] })}
      />
      <AmountsEditor amounts={row.amounts} onChange={(amounts) => set({ amounts: [...amounts] })} />
      <MoneyField label={words.rowCap} value={row.capYen} onChange={(capYen) => set({ capYen })} />
    </div>
  )
}
