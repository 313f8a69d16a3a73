import type { WireError } from '../contract/errors'
import type { Host } from '../host/create-host'

/** Errors of files that were opened from outside the page (command line, double click), until the page takes them. */
export interface Problems {
  report(error: WireError): void
  /** Hands over what has come up since the last time, and forgets it. */
  take(): readonly WireError[]
  /** Called at each report, so that a page that is already there can be told to take. */
  onReport: () => void
}

export function createProblems(): Problems {
  let reported: WireError[] = []
  return {
    onReport: () => {},
    report(error) {
      reported.push(error)
      this.onReport()
    },
    take() {
      const taken = reported
      reported = []
      return taken
    },
  }
}

/**
 * Opens the workspace that was named outside the page. An error goes to `problems`, because a window that says what is
 * wrong is better than a program that does not start.
 * @param workspacePath absolute path, or null
 * @param sample true opens a copy of the sample workspace when no path is given
 */
export async function openNamed(
  host: Host,
  workspacePath: string | null,
  sample: boolean,
  problems: Problems,
): Promise<void> {
  if (workspacePath === null && !sample) return
  const reply = await host.dispatch(
    workspacePath === null
      ? { operation: 'workspace.openSample', face: 'internal', input: {} }
      : { operation: 'workspace.open', face: 'internal', input: { path: workspacePath } },
  )
  if (!reply.ok) problems.report(reply.error)
}
