import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'

/** Why nothing can be changed now, as a sentence for the control that cannot be used; null when it can. */
export function useEditBan(): string | null {
  const m = useMessages()
  const workspace = useApp((state) => state.workspace.current)
  const isPublic = useApp((state) => state.frame.face === 'public')
  if (workspace === null) return m.common.reasons.noWorkspace
  if (isPublic) return m.common.reasons.publicFace
  if (workspace.readOnly !== null) return m.common.reasons.readOnly
  return workspace.outside === null ? null : m.common.reasons.outside
}
