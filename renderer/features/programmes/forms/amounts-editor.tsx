import { Measure, type Amount } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { NumberField } from '../../../ui/number-field'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { useRuleWords } from '../rule-words'
import { MoneyField } from './money-field'
import styles from './rules.module.css'

type Kind = Amount['kind']
type Rate = Extract<Amount, { kind: 'rate' }>
const kinds: readonly Kind[] = ['rate', 'each', 'fixed', 'open']

function newAmount(kind: Kind): Amount {
  switch (kind) {
    case 'rate':
      return { kind, of: 'fixedAssets', steps: [{ upTo: null, percent: 0 }], capYen: null }
    case 'each':
      return { kind, of: 'localHires', yen: 0, capYen: null }
    case 'fixed':
      return { kind, yen: 0 }
    case 'open':
      return { kind, text: '' }
  }
}

interface AmountsEditorProps {
  readonly amounts: readonly Amount[]
  readonly onChange: (amounts: readonly Amount[]) => void
}

/** What a row gives, added together. */
export function AmountsEditor({ amounts, onChange }: AmountsEditorProps) {
  const m = useMessages()
  const words = m.programmes.form
  const set = (index: number, changed: Amount) =>
    onChange(amounts.map((each, at) => (at === index ? changed : each)))
  return (
    <fieldset className={forms.set}>
      <legend className={forms.legend}>{words.amounts}</legend>
      {amounts.map((amount, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- amounts have nothing of their own to be told apart by
        <div key={index} className={styles.line}>
          <Select
            label={words.amounts}
            labelHidden
            items={kinds.map((id) => ({ id, label: words.amountKinds[id] }))}
            value={amount.kind}
            onChange={(kind) => set(index, newAmount(kind))}
          />
          <AmountFields amount={amount} onChange={(changed) => set(index, changed)} />
          <IconButton
            icon="trash"
            size="small"
            label={words.removeAmount}
            onPress={() => onChange(amounts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onPress={() => onChange([...amounts, newAmount('rate')])}>
          {words.addAmount}
        </Button>
      </div>
    </fieldset>
  )
}

function AmountFields({ amount, onChange }: { amount: Amount; onChange: (amount: Amount) => void }) {
  const m = useMessages()
  const rules = useRuleWords()
  const words = m.programmes.form
  const measures = Measure.options.map((id) => ({ id, label: rules.measure(id) }))
  if (amount.kind === 'open')
    return (
      <TextField
        label={words.openText}
        value={amount.text}
        onChange={(text) => onChange({ ...amount, text })}
        maxLength={2000}
      />
    )
  if (amount.kind === 'fixed')
    return (
      <MoneyField
        label={words.value}
        value={amount.yen}
        onChange={(yen) => onChange({ ...amount, yen: yen ?? 0 })}
      />
    )
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select
          label={words.measure}
          items={measures}
          value={amount.of}
          onChange={(of) => onChange({ ...amount, of })}
        />
        {amount.kind === 'each' && (
          <MoneyField
            label={words.value}
            value={amount.yen}
            onChange={(yen) => onChange({ ...amount, yen: yen ?? 0 })}
          />
        )}
        <MoneyField
          label={words.cap}
          value={amount.capYen}
          onChange={(capYen) => onChange({ ...amount, capYen })}
        />
      </div>
      {amount.kind === 'rate' && <Steps amount={amount} onChange={onChange} />}
    </div>
  )
}

/** Each step's percent applies to what lies above the step before it. */
function Steps({ amount, onChange }: { amount: Rate; onChange: (amount: Amount) => void }) {
  const m = useMessages()
  const words = m.programmes.form
  const set = (index: number, fields: Partial<Rate['steps'][number]>) =>
    onChange({
      ...amount,
      steps: amount.steps.map((each, at) => (at === index ? { ...each, ...fields } : each)),
    })
  return (
    <>
      {amount.steps.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps have nothing of their own to be told apart by
        <div key={index} className={styles.step}>
          <NumberField
            label={words.percent}
            value={step.percent}
            onChange={(percent) => set(index, { percent: percent ?? 0 })}
            unit="%"
            min={0}
            max={100}
          />
          <MoneyField label={words.stepUpTo} value={step.upTo} onChange={(upTo) => set(index, { upTo })} />
          {amount.steps.length > 1 && (
            <IconButton
              icon="trash"
              size="small"
              label={words.removeStep}
              onPress={() => onChange({ ...amount, steps: amount.steps.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          onPress={() => onChange({ ...amount, steps: [...amount.steps, { upTo: null, percent: 0 }] })}
        >
          {words.addStep}
        </Button>
      </div>
    </>
  )
}
