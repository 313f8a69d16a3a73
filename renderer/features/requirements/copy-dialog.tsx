import { useEffect, useState } from 'react'
import type { RequirementLine, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { mergedSheet } from './line-draft'
import { lineText } from './line-words'
import { criterionText } from './quantity'
import styles from './requirement-sheet.module.css'

interface CopyDialogProps {
  readonly prospectUid: Uid
  readonly lines: readonly RequirementLine[]
  readonly onClose: () => void
  /** The sheet with the copied lines; nothing is saved yet. */
  readonly onCopy: (lines: readonly RequirementLine[]) => void
}

/** Takes the criteria of another prospect over, those that this sheet does not have. */
export function CopyDialog({ prospectUid, lines, onClose, onCopy }: CopyDialogProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const byUid = useApp((state) => state.prospects.byUid)
  const others = [...byUid.values()]
    .filter((each) => each.hasRequirement && each.uid !== prospectUid)
    .toSorted((a, b) => (a.codeName ?? '').localeCompare(b.codeName ?? '', 'ja'))
  const [from, setFrom] = useState<Uid | null>(others[0]?.uid ?? null)
  const [copied, setCopied] = useState<readonly RequirementLine[] | null>(null)
  const words = m.requirements.sheet

  useEffect(() => {
    if (from === null) return
    let isGone = false
    setCopied(null)
    store
      .getState()
      .requirements.read(from)
      .then((read) => {
        if (!isGone) setCopied(read)
      }, store.getState().frame.notifyError)
    return () => {
      isGone = true
    }
  }, [store, from])

  const merged = copied && mergedSheet(lines, copied)
  const added = merged?.filter((line) => !lines.some((own) => own.criterion === line.criterion)) ?? []
  return (
    <Dialog
      title={words.copyTitle}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button
            variant="primary"
            disabledReason={added.length === 0 ? words.copyNothing : null}
            onPress={() => merged && onCopy(merged)}
          >
            {words.copyAdd(format.whole(added.length))}
          </Button>
        </>
      }
    >
      <Select
        label={words.copyFrom}
        items={others.flatMap((each) =>
          each.uid === undefined ? [] : [{ id: each.uid, label: each.codeName ?? '' }],
        )}
        value={from}
        onChange={setFrom}
        autoFocus
      />
      <p className={styles.copyText}>{words.copyText}</p>
      <ul className={styles.copied}>
        {added.map((line) => (
          <li key={line.criterion}>
            {m.common.colon(criterionText(line.criterion, m), lineText(line, m, format))}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
