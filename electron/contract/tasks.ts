import { z } from 'zod'
import { shown } from './face'
import { harmlessAction } from './operation'

/** Name that the page gives to a long piece of work when it starts it: by it progress is told and work is stopped. */
export const TaskId = z.string().regex(/^[a-zA-Z0-9-]{1,64}$/)
export type TaskId = z.infer<typeof TaskId>

export const tasksOperations = {
  /** The work ends with `task-cancelled` and leaves nothing half done. A task that is over already is no error. */
  'tasks.cancel': harmlessAction(z.strictObject({ taskId: TaskId }), shown({})),
} as const
