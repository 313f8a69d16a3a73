import { CodedError } from '../../contract/errors'
import type { TaskId } from '../../contract/tasks'

/** What long work is given: it tells how far it is and asks whether it should stop. */
export interface Task {
  /** @param total 0 while it is not known */
  progress(done: number, total: number): void
  /** Lets other calls through. @throws CodedError `task-cancelled` once somebody asked to stop */
  breathe(): Promise<void>
}

/** Least time between two reports of progress of one task, in ms: more would only keep the page busy. */
const REPORT_EVERY = 100

/** The long pieces of work under way, by the names the page gave them. */
export class TaskRegistry {
  private readonly cancelled = new Map<TaskId, boolean>()

  /** @param report hears how far a task is */
  constructor(private readonly report: (taskId: TaskId, done: number, total: number) => void) {}

  /** Runs work under a name, by which it can be stopped until it is over. */
  async run<T>(taskId: TaskId, work: (task: Task) => Promise<T>): Promise<T> {
    this.cancelled.set(taskId, false)
    let reportedAt = 0
    try {
      return await work({
        progress: (done, total) => {
          const now = performance.now()
          if (now - reportedAt < REPORT_EVERY && done < total) return
          reportedAt = now
          this.report(taskId, done, total)
        },
        breathe: async () => {
          await new Promise<void>((resolve) => setImmediate(resolve))
          if (this.cancelled.get(taskId) === true) throw new CodedError('task-cancelled', {})
        },
      })
    } finally {
      this.cancelled.delete(taskId)
    }
  }

  /** Asks a task to stop; nothing happens when it is over. */
  cancel(taskId: TaskId): void {
    if (this.cancelled.has(taskId)) this.cancelled.set(taskId, true)
  }
}
