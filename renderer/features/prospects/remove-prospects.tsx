import type { Uid } from '../../../electron/contract'
import { RemoveDialog } from '../../app/remove-dialog'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { useProspectNames } from './names'
import type { ProspectRow } from './rows'

/** Asks before prospects are deleted, and says what goes with them. */
export function RemoveProspects({
  rows,
  onClose,
}: {
  rows: readonly ProspectRow[]
  onClose: (isRemoved: boolean) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const { nameOf } = useProspectNames()
  const words = m.prospects.page
  const [first] = rows
  const uids: readonly Uid[] = rows.map((row) => row.uid)
  return (
    <RemoveDialog
      title={
        first && rows.length === 1
          ? words.removeTitle(nameOf(first))
          : words.removeMany(format.whole(rows.length))
      }
      remove={() => store.getState().prospects.remove(uids)}
      onRemoved={() => onClose(true)}
      onClose={() => onClose(false)}
    >
      {words.removeText}
    </RemoveDialog>
  )
}
