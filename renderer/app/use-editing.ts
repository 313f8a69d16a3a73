import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'

export interface Editing {
  /** Controls that change something are drawn at all: only on the internal face. */
  readonly isShown: boolean
  /** Why they cannot be used now, as a sentence for the control; null when they can. */
  readonly reason: string | null
}

/** Whether the officer may change the workspace now, and if not, why. */
export function useEditing(): Editing {
  const m = useMessages()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const workspace = useApp((state) => state.workspace.current)
  const { reasons } = m.common
  const reason =
    workspace === null
      ? reasons.noWorkspace
      : isPublic
        ? reasons.publicFace
        : workspace.readOnly !== null
          ? reasons.readOnly
          : workspace.outside !== null
            ? reasons.outside
            : null
  return { isShown: !isPublic, reason }
}
