import { useMemo, useState } from 'react'
import { foldText } from '../../../../electron/contract/rules/fold'
import { industries, industryOf, type Industry } from '../../../../electron/contract/rules/industries'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { ComboBox } from '../../../ui/combo-box'
import styles from './form.module.css'

const offeredAtMost = 40
const folded = industries.map((each) => ({ each, text: foldText(`${each.code} ${each.ja} ${each.en}`) }))

/** Groups whose code or name in either language holds every word; all of a major group for its letter alone. */
export function findIndustries(text: string): readonly Industry[] {
  const words = foldText(text).split(' ').filter(Boolean)
  const first = words.length === 1 ? (words[0] ?? '') : ''
  const major = /^[a-t]$/.test(first) ? first.toUpperCase() : null
  return folded
    .filter(({ each, text: has }) =>
      major === null ? words.every((word) => has.includes(word)) : each.major === major,
    )
    .map(({ each }) => each)
    .slice(0, offeredAtMost)
}

/** A group of 日本標準産業分類, major or medium, found by any part of its name. */
export function IndustryPicker({
  value,
  onChange,
}: {
  value: string | null
  onChange: (code: string | null) => void
}) {
  const m = useMessages()
  const { language } = useFormat()
  const words = m.companies.form
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(value === null)
  const found = useMemo(() => findIndustries(text), [text])
  const nameOf = (each: Industry) => (language === 'en' ? each.en : each.ja)
  const chosen = value === null ? null : industryOf(value)
  if (chosen !== null && !isOpen) {
    const major = industryOf(chosen.major)
    return (
      <div className={styles.chosen}>
        <div>
          <span className={styles.label}>{words.industryCode}</span>
          <strong>
            {chosen.code} {nameOf(chosen)}
          </strong>
          {major && major.code !== chosen.code && (
            <p>
              {major.code} {nameOf(major)}
            </p>
          )}
        </div>
        <Button size="small" onPress={() => setOpen(true)}>
          {m.companies.form.change}
        </Button>
        <Button size="small" variant="quiet" onPress={() => onChange(null)}>
          {m.common.clear}
        </Button>
      </div>
    )
  }
  return (
    <ComboBox
      label={words.industryCode}
      description={words.industryHint}
      placeholder={words.industryPlaceholder}
      text={text}
      onText={setText}
      value={null}
      items={found.map((each) => ({
        id: each.code,
        label: `${each.code} ${nameOf(each)}`,
        ...(each.code === each.major ? { hint: words.majorGroup } : {}),
      }))}
      onChange={(code) => {
        if (code === null) return
        onChange(code)
        setText('')
        setOpen(false)
      }}
    />
  )
}
