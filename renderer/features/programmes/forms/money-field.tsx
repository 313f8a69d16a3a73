import { useState } from 'react'
import { flushSync } from 'react-dom'
import { parseMoney } from '../../../../electron/contract/rules/money'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { TextField } from '../../../ui/text-field'

interface MoneyFieldProps {
  readonly label: string
  /** Whole yen; null is not known. */
  readonly value: number | null
  /** Called when the amount is complete (blur, Enter), never with a text that is none. */
  readonly onChange: (yen: number | null) => void
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  readonly description?: string
}

/** An amount as offices write it: 2億4,000万円, ２４０，０００千円, ▲5百万円; below it stands what it was read as. */
export function MoneyField({ label, value, onChange, onValidity, onEnter, description }: MoneyFieldProps) {
  const m = useMessages()
  const format = useFormat()
  const [draft, setDraft] = useState<string | null>(null)
  const parsed = draft === null ? null : parseMoney(draft)
  const yen = parsed === null ? value : parsed.ok ? parsed.yen : null
  const isNegative = yen !== null && yen < 0
  const words = m.programmes.estimate
  const problem =
    parsed !== null && !parsed.ok
      ? words.yenProblems[parsed.problem]
      : isNegative
        ? m.ui.numberTooSmall('0')
        : null

  function type(text: string): void {
    setDraft(text)
    const read = parseMoney(text)
    onValidity?.(read.ok && (read.yen === null || read.yen >= 0))
  }
  function finish(): void {
    if (parsed === null || problem !== null || !parsed.ok) return
    setDraft(null)
    if (parsed.yen !== value) onChange(parsed.yen)
  }

  return (
    <TextField
      label={label}
      value={draft ?? (value === null ? '' : format.yen(value))}
      onChange={type}
      onBlur={finish}
      onEnter={() => {
        flushSync(finish)
        if (problem === null) onEnter?.()
      }}
      inputMode="text"
      maxLength={40}
      description={
        draft !== null && yen !== null && problem === null ? format.yen(yen) : (description ?? undefined)
      }
      error={problem}
    />
  )
}
