import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { HostEvent } from '../../contract/events'
import type { OpenWorkspace, RecentWorkspace } from '../../contract/workspace'
import type { ReadDb, WriteDb } from './db'
import { causeOf, diskFileSystem, type FileSystem } from './file-system'
import { HEARTBEAT_MS } from './lock'
import { createFile, type Surroundings } from './opening'
import { RecentList } from './recent'
import { writeAtomically } from './atomic-file'
import { Workspace, type CommandReply } from './workspace'

export interface SessionOptions {
  /** The program's own folder for this user: recent list, copies of the sample. */
  readonly dataFolder: string
  /** The user's documents, where new workspaces are suggested. */
  readonly documentsFolder: string
  /** The sample as it is delivered; it is never opened itself. */
  readonly sampleFile: string
  /** Hears what the host tells without being asked. */
  readonly emit: (event: HostEvent) => void
  /** Writes the rows that a new workspace begins with, such as the list of statuses. */
  readonly fillNew?: (db: WriteDb) => void
  readonly wasmPath?: string
  readonly files?: FileSystem
  readonly now?: () => Date
  readonly owner?: { readonly name: string; readonly computer: string }
  readonly heartbeatMs?: number
}

/** Holds the one open workspace, or none. Opening another closes the first only when the second is open. */
export class WorkspaceSession {
  private opened: Workspace | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private readonly around: Surroundings
  private readonly recentList: RecentList

  constructor(private readonly options: SessionOptions) {
    this.around = {
      files: options.files ?? diskFileSystem,
      now: options.now ?? (() => new Date()),
      owner: options.owner ?? { name: accountName(), computer: hostname() },
      heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
      ...(options.wasmPath === undefined ? {} : { wasmPath: options.wasmPath }),
    }
    this.recentList = new RecentList(this.around.files, options.dataFolder, this.around.now)
  }

  /** The open workspace. @throws CodedError `no-workspace` */
  workspace(): Workspace {
    if (!this.opened) throw new CodedError('no-workspace', {})
    return this.opened
  }

  /** Reading rights on the open workspace. @throws CodedError `no-workspace` */
  get db(): ReadDb {
    return this.workspace().db
  }

  /** Resolves when nothing is being written, so that a query sees only what is on the disk. */
  async settled(): Promise<void> {
    await this.opened?.settled()
  }

  /** Runs one command on the open workspace; see `Workspace.execute`. */
  async execute<T>(operation: string, work: (db: WriteDb) => T): Promise<CommandReply<T>> {
    return this.workspace().execute(operation, work)
  }

  /** Runs one command that is no step of undo; see `Workspace.record`. */
  async record<T>(operation: string, work: (db: WriteDb) => T): Promise<CommandReply<T>> {
    return this.workspace().record(operation, work)
  }

  /** Whom the history names for what is done now. @throws CodedError `no-workspace` */
  actorName(): string {
    return this.workspace().actorName
  }

  /** The user's documents. */
  get documentsFolder(): string {
    return this.options.documentsFolder
  }

  /** The open workspace as the frame shows it, or null. */
  describe(): Required<OpenWorkspace> | null {
    return this.opened?.describe() ?? null
  }

  /** @throws CodedError those of opening; the workspace that was open stays open */
  open(path: string): Promise<Required<OpenWorkspace>> {
    return this.inTurn(() => this.openNow(path))
  }

  /**
   * Opens the officer's own copy of the sample, which lies in `samples/` of the data folder and is made at the first
   * time. Opened again it still has all that was changed in it: trying things out must not lose them. Who wants it
   * untouched saves or deletes that copy; the delivered file is only ever read.
   * @throws CodedError `asset-missing`, those of opening and saving
   */
  openSample(): Promise<Required<OpenWorkspace>> {
    return this.inTurn(async () => {
      const { files } = this.around
      const copy = join(this.options.dataFolder, 'samples', basename(this.options.sampleFile))
      const there = await files.stat(copy).then(
        () => true,
        () => false,
      )
      if (!there) {
        const bytes = await files.read(this.options.sampleFile).catch(() => {
          throw new CodedError('asset-missing', { path: this.options.sampleFile })
        })
        try {
          await files.makeFolder(dirname(copy))
          await writeAtomically(files, copy, bytes, { exclusive: true })
        } catch (error) {
          if (causeOf(error) !== 'EEXIST')
            throw new CodedError('save-failed', { path: copy, cause: causeOf(error) })
        }
      }
      return this.openNow(copy)
    })
  }

  /** Makes a new workspace file and opens it. @throws CodedError `workspace-exists`, `save-failed` */
  create(path: string): Promise<Required<OpenWorkspace>> {
    return this.inTurn(async () => {
      await createFile(path, this.around, this.options.fillNew)
      return this.openNow(path)
    })
  }

  /** Waits for the commands under way and lets go of the file. Without an open workspace nothing happens. */
  close(): Promise<void> {
    return this.inTurn(async () => {
      const closing = this.opened
      this.opened = null
      await closing?.close()
      if (closing) this.options.emit({ name: 'workspace.stateChanged', workspace: null })
    })
  }

  /** Reads the file of the open workspace again. @throws CodedError those of opening */
  reload(): Promise<Required<OpenWorkspace>> {
    return this.inTurn(async () => {
      await this.workspace().reload()
      return this.workspace().describe()
    })
  }

  /** Replaces the open workspace by one of its backups. @throws CodedError see `Workspace.restore` */
  restore(name: string): Promise<Required<OpenWorkspace>> {
    return this.inTurn(async () => {
      await this.workspace().restore(name)
      return this.workspace().describe()
    })
  }

  recent(): Promise<RecentWorkspace[]> {
    return this.recentList.list()
  }

  /** A path in the documents folder for a workspace of that name which nothing has yet. */
  async suggestPath(name: string): Promise<string> {
    const folder = join(this.options.documentsFolder, '立地デスク')
    const safe = fileName(name)
    for (let number = 1; ; number++) {
      const path = join(folder, number === 1 ? `${safe}.gpkg` : `${safe} (${number}).gpkg`)
      const taken = await this.around.files.stat(path).then(
        () => true,
        () => false,
      )
      if (!taken) return path
    }
  }

  private async openNow(path: string): Promise<Required<OpenWorkspace>> {
    const real = await this.around.files.realPath(path).catch(() => path)
    // Opening the file that is open already means reading it again: a second lock on it would refuse ourselves.
    if (this.opened?.path === real) await this.opened.reload()
    else {
      const next = await Workspace.open(real, this.around)
      const previous = this.opened
      this.opened = next
      next.onChanged((change) => this.options.emit({ name: 'workspace.changed', ...change }))
      next.onStateChanged(() => this.tellState(next))
      await previous?.close()
    }
    // Not being remembered must not keep anybody from the file that is open now.
    await this.recentList.add(real).catch(() => undefined)
    this.tellState(this.workspace())
    return this.workspace().describe()
  }

  private tellState(workspace: Workspace): void {
    if (workspace === this.opened)
      this.options.emit({ name: 'workspace.stateChanged', workspace: workspace.describe() })
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // Some containers run under a number that no account has.
    return ''
  }
}

/** Windows refuses these characters and names, and a dot or a blank at the end. */
function fileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 60)
  if (safe === '') return '立地デスク'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe
}
