import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { CodedError } from '../../contract/errors'
import { Preferences as PreferencesSchema } from '../../contract/workspace'
import { writeAtomically } from './atomic-file'
import { causeOf, isMissing, type FileSystem } from './file-system'

type Values = z.output<typeof PreferencesSchema>
type Changes = { language?: Values['language'] | undefined; choices?: Values['choices'] | undefined }

const defaults: Values = { language: 'ja', choices: {} }

/**
 * Choices of this computer in `preferences.json` of the data folder. A file that cannot be understood is moved aside
 * under a name of its own, so that a person can still read it, and its new place is told through `damagedFile`.
 */
export class Preferences {
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly files: FileSystem,
    private readonly path: string,
    private values: Values,
    /** Where the damaged file was moved, or null. */
    readonly damagedFile: string | null,
  ) {}

  /** @param dataFolder the program's folder for this user; made when the first choice is kept */
  static async load(
    files: FileSystem,
    dataFolder: string,
    now: () => Date = () => new Date(),
  ): Promise<Preferences> {
    const path = join(dataFolder, 'preferences.json')
    const { value, movedTo } = await readJson(files, path, PreferencesSchema, now)
    return new Preferences(files, path, value ?? defaults, movedTo)
  }

  read(): Values {
    return structuredClone(this.values)
  }

  /**
   * Keeps the changes and answers when they are on the disk; choices are merged, a null forgets one.
   * @throws CodedError `save-failed`; then the choices are as before
   */
  update(changes: Changes): Promise<Values> {
    const turn = this.queue.then(async () => {
      const choices = { ...this.values.choices }
      for (const [name, value] of Object.entries(changes.choices ?? {})) {
        if (value === null) delete choices[name]
        else choices[name] = value
      }
      const next = { language: changes.language ?? this.values.language, choices }
      await writeJson(this.files, this.path, next)
      this.values = next
      return this.read()
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

/**
 * Reads a small file of the data folder. A missing one gives null, a damaged one is moved aside.
 * @throws CodedError `workspace-unreadable` when the disk refuses, since defaults would later replace the real content
 */
export async function readJson<S extends z.ZodType>(
  files: FileSystem,
  path: string,
  schema: S,
  now: () => Date,
): Promise<{ value: z.output<S> | null; movedTo: string | null }> {
  let bytes: Uint8Array
  try {
    bytes = await files.read(path)
  } catch (error) {
    if (isMissing(error)) return { value: null, movedTo: null }
    throw new CodedError('workspace-unreadable', { path, cause: causeOf(error) })
  }
  try {
    return { value: schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))), movedTo: null }
  } catch {
    const movedTo = `${path}.damaged-${now().toISOString().replace(/[:.]/g, '-')}`
    try {
      await files.rename(path, movedTo)
    } catch (error) {
      throw new CodedError('workspace-unreadable', { path, cause: causeOf(error) })
    }
    return { value: null, movedTo }
  }
}

/** @throws CodedError `save-failed` */
export async function writeJson(files: FileSystem, path: string, value: unknown): Promise<void> {
  try {
    await files.makeFolder(dirname(path))
    await writeAtomically(files, path, Buffer.from(JSON.stringify(value, null, 2) + '\n'))
  } catch (error) {
    throw new CodedError('save-failed', { path, cause: causeOf(error) })
  }
}
