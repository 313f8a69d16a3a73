import { useId, useMemo, useState, type KeyboardEvent, type Ref } from 'react'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { classNames } from '../../../ui/class-names'
import { isComposing, isPlainEnter } from '../../../ui/ime'
import { selectFirms } from '../../companies/firm'
import type { InvitationRow } from '../slice'
import styles from './capture.module.css'
import { suggestFirms, type Suggestion } from './find-firms'

interface CompanyFinderProps {
  readonly text: string
  readonly isTaken: boolean
  readonly invitations: readonly InvitationRow[]
  readonly error: string | null
  readonly onText: (text: string) => void
  readonly onTake: (suggestion: Suggestion) => void
  readonly onEnter: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/**
 * The first field of the form: letters bring candidates, arrows choose one, Enter takes it. Nothing is chosen by itself,
 * so that Enter on a new name is always a new name. An Enter that accepts a conversion does neither.
 */
export function CompanyFinder(props: CompanyFinderProps) {
  const { text, isTaken, invitations, error, onText, onTake, onEnter, ref } = props
  const m = useMessages().seminars.capture
  const id = useId()
  const firms = useApp(selectFirms)
  const found = useMemo(() => suggestFirms(text, firms, invitations), [text, firms, invitations])
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const isShown = isOpen && !isTaken && found.length > 0
  const active = isShown ? found[at] : undefined
  const optionId = (suggestion: Suggestion) => `${id}-${suggestion.key}`

  function take(suggestion: Suggestion): void {
    setOpen(false)
    setAt(-1)
    onTake(suggestion)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0 || isTaken) return
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      // Above the first one stands the text itself.
      setAt(((at + 1 + step + found.length + 1) % (found.length + 1)) - 1)
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
      setAt(-1)
    } else if (isPlainEnter(event)) {
      event.preventDefault()
      if (active && !event.ctrlKey) take(active)
      else onEnter()
    }
  }

  return (
    <div className={styles.finder}>
      <label htmlFor={`${id}-input`} className={styles.label}>
        {m.company}
      </label>
      <input
        ref={ref}
        id={`${id}-input`}
        className={classNames(styles.input, styles.company)}
        value={text}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active)}
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-hint`}
        aria-required="true"
        autoComplete="off"
        maxLength={200}
        onChange={(event) => {
          setOpen(true)
          setAt(-1)
          onText(event.target.value)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={error === null ? styles.hint : styles.error}>
        {error ?? (isTaken ? m.taken : text !== '' && found.length === 0 ? m.unknown : m.companyHint)}
      </p>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={m.candidates}
        className={styles.options}
        hidden={!isShown}
      >
        {isShown &&
          found.map((suggestion) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
            <li
              key={suggestion.key}
              id={optionId(suggestion)}
              role="option"
              aria-selected={suggestion === active}
              className={styles.option}
              // The press must not take the focus out of the field before the choice.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
            >
              <span className={styles.optionName}>{suggestion.name}</span>
              {suggestion.personName !== '' && (
                <span className={styles.optionPerson}>{suggestion.personName}</span>
              )}
              <Badge tone={suggestion.isInvited ? 'accent' : 'neutral'}>
                {suggestion.isInvited ? m.invited : m.known}
              </Badge>
            </li>
          ))}
      </ul>
    </div>
  )
}
