import { z } from 'zod'
import { CodedError, type WireError } from '../contract/errors'
import type { Reply } from '../contract/wire'
import type { ControlledPage } from './browser/controlled-page'
import { showInFolder } from './show-in-folder'

/** What the page may ask of the shell beside the host's operations. */
export type ShellCalls = ReadonlyMap<string, (input: unknown) => Promise<Reply>>

const Nothing = z.strictObject({})
const SecondStart = z.strictObject({ workspacePath: z.string().min(1).max(4096).nullable() })
const Path = z.strictObject({ path: z.string().min(1).max(4096) })

export interface ShellParts {
  /** The page in the browser that this program started; null while it is open in a browser of the user's own. */
  readonly page: () => ControlledPage | null
  /** Errors of files that were opened from outside the page; each is handed over once. */
  readonly takeProblems: () => readonly WireError[]
  /** The program was started again on the same data folder, with a workspace to open or without. */
  readonly secondStart: (workspacePath: string | null) => Promise<void>
  /** For the projector's window; see `server.ts`. */
  readonly presenterToken: string
}

/** The shell's own calls, each `POST /shell/<name>` with a reply like the host's. */
export function createShellCalls(parts: ShellParts): ShellCalls {
  return new Map([
    [
      'chosen-path',
      define(Nothing, async () => {
        const controlled = parts.page()
        if (!controlled) throw new CodedError('shell-cannot', { capability: 'chooseOpenFile' })
        return await controlled.chosenPath()
      }),
    ],
    ['take-problems', define(Nothing, async () => parts.takeProblems())],
    ['second-start', define(SecondStart, ({ workspacePath }) => parts.secondStart(workspacePath))],
    [
      'open-presenter',
      define(Nothing, async () => {
        const controlled = parts.page()
        await controlled?.openPresenter(parts.presenterToken)
        // In a browser of the user's own the page opens the window itself.
        return { token: controlled ? null : parts.presenterToken }
      }),
    ],
    ['show-in-folder', define(Path, ({ path }) => showInFolder(path))],
  ])
}

function define<T>(
  schema: z.ZodType<T>,
  run: (input: T) => Promise<unknown>,
): (input: unknown) => Promise<Reply> {
  return async (input) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success)
      return {
        ok: false,
        error: { code: 'bad-input', details: { operation: 'shell', path: '', problem: 'shape' } },
      }
    try {
      return { ok: true, value: (await run(parsed.data)) ?? null }
    } catch (error) {
      if (error instanceof CodedError) return { ok: false, error: error.toWire() }
      const technical = error instanceof Error ? error.message : String(error)
      return { ok: false, error: { code: 'internal-error', details: { operation: 'shell', technical } } }
    }
  }
}
