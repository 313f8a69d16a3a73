import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Beyond this the log becomes `faults.old.log`, so that two files of this size are the most it takes. */
const MAX_BYTES = 1_000_000

/**
 * Writes down what was not foreseen, for whoever mends the program: operation, error and place in the code. Inputs and
 * rows stay out, because a log is sent by mail more lightly than a workspace.
 */
export class FaultLog {
  private queue: Promise<void> = Promise.resolve()
  readonly path: string

  constructor(private readonly dataFolder: string) {
    this.path = join(dataFolder, 'faults.log')
  }

  write(operation: string, error: unknown): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const line = `${new Date().toISOString()} ${operation} ${told}\n`
    // A log that cannot be written must not take the program down with it.
    this.queue = this.queue.then(() => this.append(line)).catch(() => undefined)
  }

  /** Resolves when everything given so far is written. */
  settled(): Promise<void> {
    return this.queue
  }

  private async append(line: string): Promise<void> {
    await mkdir(this.dataFolder, { recursive: true })
    const size = await stat(this.path).then(
      (file) => file.size,
      () => 0,
    )
    if (size > MAX_BYTES) await rename(this.path, join(this.dataFolder, 'faults.old.log'))
    await appendFile(this.path, line)
  }
}
