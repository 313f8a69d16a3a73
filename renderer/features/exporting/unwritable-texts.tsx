import { interchangeColumns } from '../../../electron/contract/rules/interchange-columns'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Notice } from '../../ui/notice'
import styles from './exporting.module.css'
import type { ExportCheck } from './slice'

/** Texts that Shift_JIS cannot hold, before anything is written, and what can be done about them. */
export function UnwritableTexts({
  check,
  replaces,
  onReplaces,
  onUtf8,
}: {
  check: ExportCheck
  replaces: boolean
  onReplaces: (replaces: boolean) => void
  onUtf8: () => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.exporting
  return (
    <Notice
      tone="warn"
      title={words.unwritable(format.whole(check.unwritable.length + check.unwritableLeftOut))}
      actions={
        <Button size="small" onPress={onUtf8}>
          {words.useUtf8}
        </Button>
      }
    >
      <p>{words.unwritableText}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.unwritableCharacters}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.unwritableRow}</th>
              <th scope="col">{words.unwritableField}</th>
              <th scope="col">{words.unwritableCharacters}</th>
            </tr>
          </thead>
          <tbody>
            {check.unwritable.map(({ row, name, field, characters }) => (
              <tr key={`${row} ${field}`}>
                <td>{name}</td>
                <td>{interchangeColumns[field][format.language]}</td>
                <td>{characters}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {check.unwritableLeftOut > 0 && <p>{words.unwritableMore(format.whole(check.unwritableLeftOut))}</p>}
      <Checkbox isSelected={replaces} onChange={onReplaces}>
        {words.replace}
      </Checkbox>
    </Notice>
  )
}
