import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Uid } from '../../../../electron/contract'
import { Icon } from '../../../ui/icon'
import { isPlainEnter } from '../../../ui/ime'
import styles from './capture.module.css'

interface ChipKeysProps {
  readonly label: string
  readonly hint: string
  readonly items: readonly { readonly uid: Uid; readonly content: ReactNode }[]
  readonly chosen: readonly Uid[]
  readonly onChange: (chosen: readonly Uid[]) => void
  readonly onEnter: () => void
}

/** Signs on the chips and the places of their keys: by place, because an input method changes what a key writes. */
const signs = '1234567890abcdefghijklmnopqrstuvwxyz'.split('')

function signOf(code: string): string | null {
  const place = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? /^Key([A-Z])$/.exec(code)
  return place?.[1]?.toLowerCase() ?? null
}

/** Chips that are one tab stop: a key switches its chip, arrows walk, Space switches, Enter is done with the form. */
export function ChipKeys({ label, hint, items, chosen, onChange, onEnter }: ChipKeysProps) {
  const [at, setAt] = useState(0)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  if (items.length === 0) return null
  const current = Math.min(at, items.length - 1)
  const toggle = (uid: Uid) =>
    onChange(chosen.includes(uid) ? chosen.filter((each) => each !== uid) : [...chosen, uid])

  function onKeyDown(event: KeyboardEvent): void {
    if (isPlainEnter(event)) {
      event.preventDefault()
      return onEnter()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = (current + step + items.length) % items.length
      setAt(next)
      return buttons.current[next]?.focus()
    }
    const sign = signOf(event.code)
    const item = sign === null ? undefined : items[signs.indexOf(sign)]
    if (!item) return
    event.preventDefault()
    toggle(item.uid)
  }

  return (
    <div className={styles.chipField}>
      <span className={styles.label} aria-hidden="true">
        {label} <small>{hint}</small>
      </span>
      <div role="group" aria-label={label} className={styles.chips} onKeyDown={onKeyDown}>
        {items.map(({ uid, content }, index) => {
          const isIn = chosen.includes(uid)
          return (
            <button
              key={uid}
              ref={(button) => {
                buttons.current[index] = button
              }}
              type="button"
              className={styles.chip}
              aria-pressed={isIn}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setAt(index)}
              onClick={() => toggle(uid)}
            >
              <kbd className={styles.sign} aria-hidden="true">
                {isIn ? <Icon name="check" /> : (signs[index]?.toUpperCase() ?? '')}
              </kbd>
              {content}
            </button>
          )
        })}
      </div>
    </div>
  )
}
