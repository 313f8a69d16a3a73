import type { RequirementLine } from '../../../electron/contract'
import { criterionOf, type Criterion } from '../../../electron/contract/rules/criteria'
import { useMessages } from '../../messages/use-messages'
import { IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { ByField } from './by-field'
import { asksNothing, problemsOf, type Bound } from './line-draft'
import { criterionText, optionText } from './quantity'
import { QuantityField } from './quantity-field'
import styles from './requirement-sheet.module.css'

interface LineRowProps {
  readonly line: RequirementLine
  readonly onChange: (line: RequirementLine) => void
  readonly onRemove: () => void
  readonly onValidity: (field: string) => (isValid: boolean) => void
  /** Enter in a field: on to the next criterion. */
  readonly onEnter: () => void
  readonly isReadOnly: boolean
  /** The line was just added: the first field to fill has the focus. */
  readonly isNew: boolean
}

const weights = ['0', '1', '2', '3', '4', '5'] as const
const bounds: readonly Bound[] = ['min', 'ideal', 'max']
const any = 'any'

/** Where a line is found on the page: to give it the focus. */
export const lineId = (criterion: string) => `requirement-line-${criterion}`

/** One criterion of a sheet. */
export function LineRow(props: LineRowProps) {
  const m = useMessages()
  const { line, onChange, onRemove, isReadOnly } = props
  const words = m.requirements.sheet
  const name = criterionText(line.criterion, m)
  const criterion = criterionOf(line.criterion)
  const some =
    criterion !== null &&
    criterion.kind === 'number' &&
    line.direction === 'more' &&
    bounds.every((bound) => line[bound] === null)
  const hint = asksNothing(line) ? words.asksNothing : some ? words.asksSome : null
  const means = (m.criteria.hints as Readonly<Record<string, string>>)[line.criterion]
  return (
    <div id={lineId(line.criterion)} role="group" aria-label={name} className={styles.line}>
      <div className={styles.name} title={means}>
        {name}
        {criterion?.unit && <small> {m.criteria.units[criterion.unit]}</small>}
      </div>
      <div className={styles.values}>{criterion && <Values {...props} criterion={criterion} />}</div>
      <div className={styles.weighing}>
        <span title={words.mustHint}>
          <Checkbox
            isSelected={line.must}
            onChange={(must) => onChange({ ...line, must })}
            isDisabled={isReadOnly}
          >
            {words.must}
          </Checkbox>
        </span>
        <Select
          label={words.weight}
          labelHidden
          className={styles.weight}
          items={weights.map((id) => ({ id, label: words.weightOf(id) }))}
          value={weights[line.weight] ?? '0'}
          onChange={(weight) => onChange({ ...line, weight: Number(weight) })}
          isDisabled={isReadOnly}
        />
        {!isReadOnly && (
          <IconButton icon="close" size="small" label={words.removeLine(name)} onPress={onRemove} />
        )}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}

type ValuesProps = LineRowProps & { readonly criterion: Criterion }

function Values({ criterion, ...props }: ValuesProps) {
  switch (criterion.kind) {
    case 'number':
      return <Figures criterion={criterion} {...props} />
    case 'day':
      return <Day criterion={criterion} {...props} />
    case 'choice':
    case 'yesNo':
      return <Options criterion={criterion} {...props} />
  }
}

function Figures({ line, criterion, onChange, onValidity, onEnter, isReadOnly, isNew }: ValuesProps) {
  const m = useMessages()
  const words = m.requirements.sheet
  const problems = problemsOf(line)
  const { unit } = criterion
  if (unit === null) return null
  const first = criterion.direction === 'less' ? 'max' : criterion.direction === 'more' ? 'min' : 'ideal'
  return (
    <>
      {bounds.map((bound) => {
        const problem = problems.find(({ field }) => field === bound)
        return (
          <QuantityField
            key={bound}
            label={words.bounds[bound]}
            className={styles.bound}
            unit={unit}
            value={line[bound]}
            onChange={(value) => onChange({ ...line, [bound]: value })}
            onValidity={onValidity(`${line.criterion} ${bound}`)}
            onEnter={onEnter}
            error={problem ? words.problems[problem.kind] : null}
            isReadOnly={isReadOnly}
            autoFocus={isNew && bound === first}
          />
        )
      })}
      <Select
        label={words.direction}
        className={styles.direction}
        items={(['more', 'less', 'ideal'] as const).map((id) => ({ id, label: words.directions[id] }))}
        value={line.direction}
        onChange={(direction) => onChange({ ...line, direction })}
        isDisabled={isReadOnly}
      />
    </>
  )
}

function Day({ line, onChange, onValidity, onEnter, isReadOnly, isNew }: ValuesProps) {
  const m = useMessages()
  return (
    <ByField
      label={m.requirements.sheet.by}
      className={styles.wide}
      description={m.requirements.sheet.byHint}
      value={line.by}
      onChange={(by) => onChange({ ...line, by })}
      onValidity={onValidity(`${line.criterion} by`)}
      onEnter={onEnter}
      isReadOnly={isReadOnly}
      autoFocus={isNew}
    />
  )
}

function Options({ line, criterion, onChange, isReadOnly, isNew }: ValuesProps) {
  const m = useMessages()
  const words = m.requirements.sheet
  const options = criterion.options.map((id) => ({ id, label: optionText(criterion.key, id, m) }))
  const isChoice = criterion.kind === 'choice'
  return (
    <>
      <Select
        label={words.option}
        className={styles.choice}
        items={isChoice ? [{ id: any, label: words.anyOption }, ...options] : options}
        value={line.option ?? (isChoice ? any : 'yes')}
        onChange={(option) => onChange({ ...line, option: option === any ? null : option })}
        isDisabled={isReadOnly}
        autoFocus={isNew}
      />
      {isChoice && (
        <Select
          label={words.direction}
          className={styles.direction}
          items={(['more', 'less', 'ideal'] as const).map((id) => ({
            id,
            label: words.choiceDirections[id],
          }))}
          value={line.direction}
          onChange={(direction) => onChange({ ...line, direction })}
          isDisabled={isReadOnly}
        />
      )}
    </>
  )
}
