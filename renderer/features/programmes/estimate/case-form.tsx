import { ComesFrom, CompanySize, Facility, type CaseInput } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { NumberField } from '../../../ui/number-field'
import { Select } from '../../../ui/select'
import { useFormat } from '../../../messages/use-format'
import { FieldsPicker } from '../../prospects/fields-picker'
import { MoneyField } from '../forms/money-field'
import styles from './estimate.module.css'

interface CaseFormProps {
  readonly input: CaseInput
  readonly onChange: (fields: Partial<CaseInput>) => void
}

const money = ['investmentYen', 'fixedAssetsYen', 'buildingYen', 'depreciableYen', 'loanYen'] as const
const persons = ['hires', 'localHires', 'employees'] as const

/** What is planned, as far as it is known. */
export function CaseForm({ input, onChange }: CaseFormProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.programmes.estimate
  const choices = <T extends string>(options: readonly T[], names: Readonly<Record<T, string>>) => [
    { id: '', label: words.notKnown },
    ...options.map((id) => ({ id, label: names[id] })),
  ]
  const { landAreaM2, landYenPerM2 } = input
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <Select
          label={words.keys.facility}
          items={choices(Facility.options, m.programmes.rule.facilities)}
          value={input.facility ?? ''}
          onChange={(id) => onChange({ facility: Facility.options.find((each) => each === id) ?? null })}
        />
        <Select
          label={words.keys.comesFrom}
          items={choices(ComesFrom.options, m.programmes.rule.comesFrom)}
          value={input.comesFrom ?? ''}
          onChange={(id) => onChange({ comesFrom: ComesFrom.options.find((each) => each === id) ?? null })}
        />
        <Select
          label={words.keys.size}
          items={choices(CompanySize.options, m.programmes.sizes)}
          value={input.size ?? ''}
          onChange={(id) => onChange({ size: CompanySize.options.find((each) => each === id) ?? null })}
        />
      </div>
      <div className={styles.pair}>
        {money.map((key) => (
          <MoneyField
            key={key}
            label={words.keys[key]}
            value={input[key]}
            onChange={(yen) => onChange({ [key]: yen })}
          />
        ))}
      </div>
      <p className={styles.hint}>{words.yenHint}</p>
      <div className={styles.pair}>
        <NumberField
          label={words.keys.landAreaM2}
          kind="area"
          unit="㎡"
          min={0}
          value={landAreaM2}
          onChange={(area) => onChange({ landAreaM2: area })}
        />
        <NumberField
          label={words.keys.landYenPerM2}
          kind="yen"
          unit={words.perM2}
          min={0}
          isWhole
          value={landYenPerM2}
          onChange={(yen) => onChange({ landYenPerM2: yen })}
        />
      </div>
      {landAreaM2 !== null && landYenPerM2 !== null && (
        <p className={styles.hint}>{words.land(format.yen(Math.floor(landAreaM2 * landYenPerM2)))}</p>
      )}
      <div className={styles.triple}>
        {persons.map((key) => (
          <NumberField
            key={key}
            label={words.keys[key]}
            unit={words.personsUnit}
            min={0}
            max={1_000_000}
            isWhole
            value={input[key]}
            onChange={(count) => onChange({ [key]: count })}
          />
        ))}
      </div>
      <FieldsPicker
        label={words.keys.fieldUids}
        chosen={input.fieldUids}
        onChange={(fieldUids) => onChange({ fieldUids: [...fieldUids] })}
      />
    </div>
  )
}
