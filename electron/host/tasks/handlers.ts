import type { tasksOperations } from '../../contract/tasks'
import type { Handlers } from '../handler'

export const tasksHandlers: Handlers<typeof tasksOperations> = {
  'tasks.cancel': ({ taskId }, { host }) => {
    host.tasks.cancel(taskId)
    return {}
  },
}
