import { ComesFrom, CompanySize, Facility, Measure, type Condition } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { FieldsPicker } from '../../prospects/fields-picker'
import { CheckSet } from '../../visits/form/check-set'
import { useRuleWords } from '../rule-words'
import { MeasureField } from './measure-field'
import styles from './rules.module.css'

type Kind = Condition['kind']
const kinds: readonly Kind[] = ['at-least', 'at-most', 'size', 'facility', 'field', 'comes-from', 'statement']

/** A condition of a kind as it begins; what it asks is filled in. */
function newCondition(kind: Kind): Condition {
  switch (kind) {
    case 'at-least':
    case 'at-most':
      return { kind, measure: 'fixedAssets', value: 0, sizes: [] }
    case 'size':
      return { kind, sizes: ['sme'] }
    case 'facility':
      return { kind, facilities: ['factory'] }
    case 'field':
      return { kind, fieldUids: [] }
    case 'comes-from':
      return { kind, from: ['outside'] }
    case 'statement':
      return { kind, text: '' }
  }
}

interface ConditionsEditorProps {
  readonly label: string
  readonly conditions: readonly Condition[]
  readonly onChange: (conditions: readonly Condition[]) => void
}

/** Conditions that are all asked. */
export function ConditionsEditor({ label, conditions, onChange }: ConditionsEditorProps) {
  const m = useMessages()
  const words = m.programmes.form
  const set = (index: number, changed: Condition) =>
    onChange(conditions.map((each, at) => (at === index ? changed : each)))
  return (
    <fieldset className={forms.set}>
      <legend className={forms.legend}>{label}</legend>
      {conditions.map((condition, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- conditions have nothing of their own to be told apart by
        <div key={index} className={styles.line}>
          <Select
            label={words.addCondition}
            labelHidden
            items={kinds.map((id) => ({ id, label: words.conditionKinds[id] }))}
            value={condition.kind}
            onChange={(kind) => set(index, newCondition(kind))}
          />
          <ConditionFields condition={condition} onChange={(changed) => set(index, changed)} />
          <IconButton
            icon="trash"
            size="small"
            label={words.removeCondition}
            onPress={() => onChange(conditions.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onPress={() => onChange([...conditions, newCondition('at-least')])}>
          {words.addCondition}
        </Button>
      </div>
    </fieldset>
  )
}

function ConditionFields({
  condition,
  onChange,
}: {
  condition: Condition
  onChange: (condition: Condition) => void
}) {
  const m = useMessages()
  const rules = useRuleWords()
  const words = m.programmes.form
  const sizeItems = CompanySize.options.map((id) => ({ id, label: m.programmes.sizes[id] }))
  switch (condition.kind) {
    case 'at-least':
    case 'at-most':
      return (
        <div className={styles.fields}>
          <Select
            label={words.measure}
            items={Measure.options.map((id) => ({ id, label: rules.measure(id) }))}
            value={condition.measure}
            onChange={(measure) => onChange({ ...condition, measure })}
          />
          <MeasureField
            key={condition.measure}
            label={words.value}
            measure={condition.measure}
            value={condition.value}
            onChange={(value) => onChange({ ...condition, value: value ?? 0 })}
          />
          <CheckSet
            label={m.programmes.page.sizes}
            items={sizeItems}
            chosen={condition.sizes}
            onChange={(sizes) => onChange({ ...condition, sizes })}
            none=""
          />
        </div>
      )
    case 'size':
      return (
        <CheckSet
          label={m.programmes.page.sizes}
          items={sizeItems}
          chosen={condition.sizes}
          onChange={(sizes) => onChange({ ...condition, sizes })}
          none=""
        />
      )
    case 'facility':
      return (
        <CheckSet
          label={words.conditionKinds.facility}
          items={Facility.options.map((id) => ({ id, label: m.programmes.rule.facilities[id] }))}
          chosen={condition.facilities}
          onChange={(facilities) => onChange({ ...condition, facilities })}
          none=""
        />
      )
    case 'field':
      return (
        <FieldsPicker
          label={words.conditionKinds.field}
          chosen={condition.fieldUids}
          onChange={(fieldUids) => onChange({ ...condition, fieldUids: [...fieldUids] })}
        />
      )
    case 'comes-from':
      return (
        <CheckSet
          label={words.conditionKinds['comes-from']}
          items={ComesFrom.options.map((id) => ({ id, label: m.programmes.rule.comesFrom[id] }))}
          chosen={condition.from}
          onChange={(from) => onChange({ ...condition, from })}
          none=""
        />
      )
    case 'statement':
      return (
        <TextField
          label={words.statement}
          value={condition.text}
          onChange={(text) => onChange({ ...condition, text })}
          maxLength={200}
          error={condition.text.trim() === '' ? words.needed : null}
        />
      )
  }
}
