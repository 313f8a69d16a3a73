import { z } from 'zod'
import { OpenWorkspace } from './workspace'
import { Touched } from './operation'
import { shown } from './face'
import { TaskId } from './tasks'

/** What the host tells without being asked; stripped to the listener's face like a reply. */
export const HostEvent = z.discriminatedUnion('name', [
  /** Another window, a reload or a restore changed rows; `touched` null means everything. */
  shown({ name: z.literal('workspace.changed'), revision: z.int(), touched: Touched.nullable() }),
  /** Saved state, lock, outside change, undo and redo: the frame redraws from it. */
  shown({ name: z.literal('workspace.stateChanged'), workspace: OpenWorkspace.nullable() }),
  /** How far a long piece of work is; `total` is 0 while it is not known. */
  shown({ name: z.literal('task.progress'), taskId: TaskId, done: z.number(), total: z.number() }),
])
export type HostEvent = z.infer<typeof HostEvent>
