import { lazy, Suspense } from 'react'
import { useApp, useAppStore } from '../../store/context'
import { LayerForm } from './layer-form'

/** The editor is large and rare: a window that opens without it opens sooner. */
const PlanDialog = lazy(async () => ({ default: (await import('./plan/plan-dialog')).PlanDialog }))

/** What a file that was chosen or dropped still needs before it is a layer. */
export function LayerDialogs() {
  const store = useAppStore()
  const draft = useApp((state) => state.layers.draft)
  const face = useApp((state) => state.frame.face)
  if (draft === null || face !== 'internal') return null
  const close = () => store.getState().layers.setDraft(null)
  if (draft.inspected.kind !== 'image') return <LayerForm draft={draft} onClose={close} />
  return (
    <Suspense>
      <PlanDialog draft={draft} onClose={close} />
    </Suspense>
  )
}
