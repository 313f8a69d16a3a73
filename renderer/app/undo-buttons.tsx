import type { Step } from '../../electron/contract'
import { operationName } from '../messages/operation-name'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { IconButton } from '../ui/button'
import { useEditing } from './use-editing'

/** Undo and redo, each naming the step it would take. */
export function UndoButtons() {
  const m = useMessages()
  const format = useFormat()
  const workspace = useApp((state) => state.workspace.current)
  const { undo, redo } = useApp((state) => state.workspace)
  const ban = useEditing().reason
  const says = (words: (step: string, rows: string) => string, step: Step, key: string) =>
    `${words(operationName(step.operation, m), format.whole(step.rows))} (${key})`
  const undoStep = workspace?.undo
  const redoStep = workspace?.redo
  return (
    <>
      <IconButton
        icon="undo"
        label={m.frame.undo}
        tooltip={undoStep && says(m.frame.undoStep, undoStep, 'Ctrl+Z')}
        disabledReason={ban ?? (undoStep ? null : m.frame.nothingToUndo)}
        onPress={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={m.frame.redo}
        tooltip={redoStep && says(m.frame.redoStep, redoStep, 'Ctrl+Y')}
        disabledReason={ban ?? (redoStep ? null : m.frame.nothingToRedo)}
        onPress={() => void redo()}
      />
    </>
  )
}
