import type { Uid } from '../../../electron/contract'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { ConfirmDialog } from '../../ui/dialog'
import { SaveError } from '../../ui/save-error'
import { useProspectNames } from './names'
import type { ProspectRow } from './rows'

/** Asks before prospects are deleted, and says what goes with them. */
export function RemoveDialog({
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
  const saving = useSaving()
  const words = m.prospects.page
  const [first] = rows
  const uids: readonly Uid[] = rows.map((row) => row.uid)
  return (
    <ConfirmDialog
      title={
        first && rows.length === 1
          ? words.removeTitle(nameOf(first))
          : words.removeMany(format.whole(rows.length))
      }
      isOpen
      isDestructive
      isPending={saving.isPending}
      confirmLabel={m.common.remove}
      onClose={() => onClose(false)}
      onConfirm={() =>
        void saving
          .save(() => store.getState().prospects.remove(uids))
          .then((isRemoved) => isRemoved && onClose(true))
      }
    >
      <p>{words.removeText}</p>
      <SaveError error={saving.error} />
    </ConfirmDialog>
  )
}
