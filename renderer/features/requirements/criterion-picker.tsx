import { useId, useState, type Ref } from 'react'
import type { RequirementLine } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { classNames } from '../../ui/class-names'
import { Field } from '../../ui/field'
import field from '../../ui/field.module.css'
import { isComposing, isPlainEnter } from '../../ui/ime'
import { criteriaFor, entryOf, lineFrom, newLine } from './line-draft'
import { criterionText } from './quantity'
import styles from './requirement-sheet.module.css'

interface CriterionPickerProps {
  /** Criteria that are on the sheet. */
  readonly taken: ReadonlySet<string>
  /** A line of the criterion chosen, which may be on the sheet; `isFilled` when its value was typed along. */
  readonly onAdd: (line: RequirementLine, isFilled: boolean) => void
  readonly isDisabled: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/**
 * Adds a line by typing the criterion's name, and its value if one likes (`面積 3ha`). The first match is chosen from the
 * start, so that a name and Enter are enough; an Enter of an input method chooses nothing.
 */
export function CriterionPicker({ taken, onAdd, isDisabled, ref }: CriterionPickerProps) {
  const m = useMessages()
  const listId = useId()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const { words, wish } = entryOf(text)
  const found = criteriaFor(words, taken, m).map((criterion) => {
    const filled = wish === '' ? null : lineFrom(criterion, wish)
    return { criterion, filled }
  })
  const active = Math.min(at, found.length - 1)
  const shows = isOpen && !isDisabled

  function choose(index: number): void {
    const entry = found[index]
    if (!entry) return
    setText('')
    setAt(0)
    setOpen(false)
    onAdd(entry.filled ?? newLine(entry.criterion), entry.filled !== null)
  }

  const optionId = (index: number) => `${listId}-${index}`
  return (
    <Field
      label={m.requirements.sheet.add}
      description={m.requirements.sheet.addHint}
      isDisabled={isDisabled}
    >
      {({ control, describedBy }) => (
        <div className={styles.picker}>
          <input
            ref={ref}
            id={control}
            className={field.control}
            role="combobox"
            aria-expanded={shows}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shows && active >= 0 ? optionId(active) : undefined}
            aria-describedby={describedBy}
            autoComplete="off"
            placeholder={m.requirements.sheet.addPlaceholder}
            disabled={isDisabled}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setAt(0)
              setOpen(true)
            }}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={(event) => {
              if (isComposing(event)) return
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault()
                if (!shows) setOpen(true)
                else {
                  const step = event.key === 'ArrowDown' ? 1 : -1
                  const next = (active + step + found.length) % Math.max(1, found.length)
                  setAt(next)
                  document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
                }
              } else if (isPlainEnter(event) && (text !== '' || shows)) {
                event.preventDefault()
                choose(active)
              } else if (event.key === 'Escape' && (shows || text !== '')) {
                event.stopPropagation()
                setOpen(false)
                if (!shows) setText('')
              }
            }}
          />
          {/* Stays in the document, so that aria-controls names something. */}
          <ul
            id={listId}
            role="listbox"
            aria-label={m.requirements.sheet.add}
            className={styles.options}
            hidden={!shows}
          >
            {shows && found.length === 0 && <li className={styles.noOption}>{m.ui.noMatches}</li>}
            {shows &&
              found.map(({ criterion, filled }, index) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's
                <li
                  key={criterion.key}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === active}
                  className={classNames(styles.option, index === active && styles.optionOn)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(index)}
                >
                  <span>{criterionText(criterion.key, m)}</span>
                  <small>
                    {taken.has(criterion.key) && `${m.requirements.sheet.onSheet}・`}
                    {filled
                      ? wish
                      : [
                          m.criteria.groups[criterion.group],
                          criterion.unit && m.criteria.units[criterion.unit],
                        ]
                          .filter(Boolean)
                          .join('・')}
                  </small>
                </li>
              ))}
          </ul>
        </div>
      )}
    </Field>
  )
}
