import { useEffect } from 'react'
import { useApp, useAppStore } from '../../../store/context'
import { isComposing } from '../../../ui/ime'
import { inspectorId } from '../open-details'
import { StatusDialog } from './status-dialog'
import { useEditing } from '../../../app/use-editing'

/** Dialogs that table, map and inspector share, and their keys: S changes the status, F2 opens the form. */
export function ParcelDialogs() {
  const store = useAppStore()
  const editing = useEditing()
  const changing = useApp((state) => state.parcels.changing)
  const byUid = useApp((state) => state.parcels.byUid)
  const mayChange = editing.isShown && editing.reason === null

  useEffect(() => {
    if (!mayChange) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isElsewhere(event.target))
        return
      const { parcels, frame } = store.getState()
      if (event.key.toLowerCase() === 's' && parcels.selection.size > 0 && parcels.editing === null) {
        event.preventDefault()
        parcels.askStatus([...parcels.selection])
      } else if (event.key === 'F2' && parcels.active !== null) {
        event.preventDefault()
        parcels.select([parcels.active])
        parcels.setEditing(parcels.active)
        // The form stands in the inspector, which may be folded away.
        if (document.getElementById(inspectorId) === null) void frame.remember('panel.inspector', 'open')
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mayChange, store])

  // A file that is changed or locked meanwhile refuses the save; what was typed in the open dialog stays.
  if (changing === null || !editing.isShown) return null
  const parcels = changing.flatMap((uid) => byUid.get(uid) ?? [])
  if (parcels.length === 0) return null
  return <StatusDialog parcels={parcels} onClose={() => store.getState().parcels.askStatus(null)} />
}

/** True where a letter is meant for what has the focus: a field, a list, a dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest(
      'input, textarea, select, [role=dialog], [role=alertdialog], [role=listbox], [role=menu]',
    ) !== null
  )
}
