import { basename, extname } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { Touched } from '../../contract/operation'
import type { Backup, HistoryEntry, OpenWorkspace, ReadOnlyReason, Step } from '../../contract/workspace'
import { writeAtomically } from './atomic-file'
import { Backups } from './backups'
import { bytesOfCopy } from './copy'
import * as log from './command-log'
import type { ReadDb, WriteDb } from './db'
import type { Engine } from './engine'
import { openChecked } from './file-checks'
import { causeOf } from './file-system'
import { readHistory, type HistoryQuery } from './history'
import type { Holder, Lock } from './lock'
import { migrate } from './migrate'
import { openFile, type Opened, type Surroundings } from './opening'
import { hasDemoData, newestCommand, readSettings, readWorkspaceUid } from './repository'
import { readOnly, type OutsideChange, type Saver } from './saver'
import { nothingTouched, touchedBy } from './touched'
import { inTransaction } from './transaction'
import { applyStep } from './undo-step'

export interface CommandReply<T> {
  readonly revision: number
  readonly touched: Touched
  readonly result: T
}

/** Rows changed; `touched` null means everything (another version of the file was read). */
export interface Change {
  readonly revision: number
  readonly touched: Touched | null
}

/**
 * The open workspace: a database in memory and the file on the disk, which are never allowed to differ.
 *
 * Commands run one after the other. Each is one transaction; its bytes are written as a whole new file, and only when
 * that file is in place does the caller get his answer. **When saving fails, the command did not happen**: the memory
 * is put back to the bytes that lie on the disk, and the caller gets `save-failed` with the system's reason. Keeping
 * the change in memory instead would show the officer work that a power failure takes away, and would mix it into the
 * next save. For the same reason a query should wait for `settled()`, so that it never shows a change that is still
 * being written.
 *
 * Undo and redo are commands of their own that apply the change log of an earlier one. Steps that another program made
 * (kind `outside`) are logged by the same triggers and taken back in the same way. What the log cannot describe (a
 * column or a trigger that was removed) shows itself as rows that are not as they were left: `undo-conflict`, nothing
 * changes, and undo stops there.
 */
export class Workspace {
  private engine: Engine
  private saver: Saver
  private lock: Lock | null
  private backupsOf: Backups
  private readOnlyReason: ReadOnlyReason | null
  private holder: Holder | null
  private notices: Set<string>
  private outside: OutsideChange | null = null
  private savedAt: string | null = null
  private revision: number
  private demo: { readonly revision: number; readonly found: boolean } | null = null
  private dayOfBackup: string | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | null = null
  private closed = false
  private readonly stateListeners = new Set<() => void>()
  private readonly changeListeners = new Set<(change: Change) => void>()

  private constructor(
    readonly path: string,
    private readonly around: Surroundings,
    opened: Opened,
  ) {
    this.engine = opened.engine
    this.saver = opened.saver
    this.lock = opened.lock
    this.readOnlyReason = opened.readOnly
    this.holder = opened.holder
    this.notices = new Set(opened.notices)
    this.backupsOf = new Backups(around.files, path, around.now)
    this.revision = newestCommand(this.engine)
    this.timer = setInterval(() => void this.watch(), around.heartbeatMs)
    this.timer.unref()
  }

  /**
   * @param path of an existing file; links are followed, so that the lock lies beside the file itself
   * @throws CodedError those of `openFile`
   */
  static async open(path: string, around: Surroundings): Promise<Workspace> {
    const real = await around.files.realPath(path).catch(() => path)
    const opened = await openFile(real, around)
    await opened.lock?.rename(readSettings(opened.engine).officerName)
    return new Workspace(real, around, opened)
  }

  /** Reading rights; always on the present memory, also after a reload. */
  get db(): ReadDb {
    if (this.closed) throw new CodedError('no-workspace', {})
    return this.engine
  }

  /** Resolves when every command given so far is on the disk or taken back. */
  async settled(): Promise<void> {
    await this.queue.catch(() => undefined)
  }

  /**
   * Runs one command: all of `work` or nothing. Only tables that the log covers may be written. A command that changes
   * no row leaves no trace and does not save.
   * @param operation name in the contract, for the history
   * @throws CodedError `workspace-read-only`, `workspace-changed-outside`, `save-failed`, and what `work` throws
   */
  execute<T>(operation: string, work: (db: WriteDb) => T): Promise<CommandReply<T>> {
    return this.run(operation, work, 'done')
  }

  /**
   * Like `execute` for what happened and cannot be made undone, such as a sheet that left the office: it stands in the
   * history, is no step of undo, and leaves the steps of redo as they are. It may only add rows that no step of undo
   * touches.
   */
  record<T>(operation: string, work: (db: WriteDb) => T): Promise<CommandReply<T>> {
    return this.run(operation, work, 'settled')
  }

  private run<T>(
    operation: string,
    work: (db: WriteDb) => T,
    state: 'done' | 'settled',
  ): Promise<CommandReply<T>> {
    return this.inTurn(async () => {
      await this.requireWritable()
      let commandUid = ''
      const done = inTransaction(this.engine, () => {
        commandUid = log.insertCommand(this.engine, {
          operation,
          actor: this.actor(),
          kind: 'do',
          state,
        })
        const result = work(this.engine)
        if (result instanceof Promise) throw new Error(`${operation} is not synchronous`)
        log.leaveCommand(this.engine)
        if (log.countChanges(this.engine, commandUid) === 0) return { keep: false, result }
        if (state === 'done') log.pushOnUndoStack(this.engine)
        return { keep: true, result }
      })
      if (!done.keep) return { revision: this.revision, touched: nothingTouched, result: done.result }
      return { ...(await this.saveCommand(commandUid)), result: done.result }
    })
  }

  /** Takes the newest command back. @throws CodedError `nothing-to-undo`, `undo-conflict`, those of `execute` */
  undo(): Promise<CommandReply<Step>> {
    return this.step('undo')
  }

  /** Does again what was taken back last. @throws CodedError `nothing-to-redo`, `undo-conflict`, those of `execute` */
  redo(): Promise<CommandReply<Step>> {
    return this.step('redo')
  }

  private step(kind: 'undo' | 'redo'): Promise<CommandReply<Step>> {
    return this.inTurn(async () => {
      await this.requireWritable()
      const { commandUid, moved } = applyStep(this.engine, kind, this.actor())
      const { operation, at, rows } = moved
      return { ...(await this.saveCommand(commandUid)), result: { operation, at, rows } }
    })
  }

  /** The newest commands first. */
  history(query: HistoryQuery): HistoryEntry[] {
    return readHistory(this.db, query)
  }

  /** The workspace as the frame shows it. */
  describe(): Required<OpenWorkspace> {
    const undo = log.nextUndo(this.db)
    const redo = log.nextRedo(this.db)
    if (this.demo?.revision !== this.revision)
      this.demo = { revision: this.revision, found: hasDemoData(this.db) }
    return {
      uid: readWorkspaceUid(this.db),
      revision: this.revision,
      hasDemoData: this.demo.found,
      savedAt: this.savedAt,
      readOnly: this.readOnlyReason,
      outside: this.outside,
      path: this.path,
      name: basename(this.path, extname(this.path)),
      holder: this.holder && { ...this.holder },
      undo: undo && { operation: undo.operation, at: undo.at, rows: undo.rows },
      redo: redo && { operation: redo.operation, at: redo.at, rows: redo.rows },
      notices: [...this.notices],
    }
  }

  /**
   * Writes what is in memory to another file, also when the own one is gone or changed. The copy gets a copy identity
   * of its own, so that the logs of both can be told apart when they are merged.
   * @throws CodedError `workspace-exists`, `save-failed`
   */
  saveCopy(path: string): Promise<{ path: string; bytes: number }> {
    return this.inTurn(async () => {
      const bytes = await bytesOfCopy(this.engine.export(), this.actor(), this.around.wasmPath)
      try {
        await writeAtomically(this.around.files, path, bytes, { exclusive: true })
      } catch (error) {
        if (causeOf(error) === 'EEXIST') throw new CodedError('workspace-exists', { path })
        throw new CodedError('save-failed', { path, cause: causeOf(error) })
      }
      return { path, bytes: bytes.length }
    })
  }

  get backupFolder(): string {
    return this.backupsOf.folder
  }

  backups(): Promise<Backup[]> {
    return this.backupsOf.list()
  }

  /** A copy of what lies on the disk, made because somebody asked for it. @throws CodedError `backup-failed` */
  backUp(reason: Backup['reason'] = 'manual'): Promise<Backup> {
    return this.inTurn(() => this.backupsOf.make(this.saver.bytesOnDisk, reason))
  }

  /**
   * Replaces the workspace by one of its backups. The backup is checked first, and the present state is itself backed
   * up before anything is replaced.
   * @throws CodedError `backup-not-found`, `backup-failed`, those of opening and saving
   */
  restore(name: string): Promise<void> {
    return this.inTurn(async () => {
      await this.requireWritable()
      const bytes = await this.backupsOf.read(name)
      const restored = await openChecked(name, bytes, this.around.wasmPath)
      try {
        const older = migrate(restored, name)
        await this.backupsOf.make(this.saver.bytesOnDisk, 'before-restore')
        const next = older ? restored.export() : bytes
        await this.saver.save(next)
        this.engine.load(next)
      } finally {
        restored.close()
      }
      this.noteSaved()
      this.announce(null)
    })
  }

  /**
   * Throws away what is in memory and reads the file again; also tries again to get the lock.
   * @throws CodedError those of `openFile`; then everything stays as it was
   */
  reload(): Promise<void> {
    return this.inTurn(async () => {
      const opened = await openFile(this.path, this.around, this.lock)
      this.engine.close()
      this.engine = opened.engine
      this.saver = opened.saver
      this.lock = opened.lock
      this.readOnlyReason = opened.readOnly
      this.holder = opened.holder
      this.notices = new Set(opened.notices)
      this.outside = null
      this.announce(null)
    })
  }

  /** Waits for the commands under way, then lets go of the file. */
  async close(): Promise<void> {
    await this.inTurn(async () => {
      if (this.timer) clearInterval(this.timer)
      this.closed = true
      await this.lock?.release()
      this.engine.close()
    })
  }

  /** Saved state, lock, outside change or the undo stack changed. @returns the way to stop listening */
  onStateChanged(listener: () => void): () => void {
    this.stateListeners.add(listener)
    return () => this.stateListeners.delete(listener)
  }

  /** Rows changed. @returns the way to stop listening */
  onChanged(listener: (change: Change) => void): () => void {
    this.changeListeners.add(listener)
    return () => this.changeListeners.delete(listener)
  }

  /** The light check that goes with the heartbeat: is the lock still ours, is the file still as we left it. */
  watch(): Promise<void> {
    return this.inTurn(async () => {
      const before = [this.outside, this.readOnlyReason].join()
      if (this.lock && !(await this.lock.beat())) this.loseLock()
      this.outside = await this.saver.outsideChange()
      if (before !== [this.outside, this.readOnlyReason].join()) this.tellState()
    }).catch(() => undefined)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => {
      if (this.closed) throw new CodedError('no-workspace', {})
      return work()
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Whom the history names for what is done now. */
  get actorName(): string {
    return readSettings(this.engine).officerName || this.around.owner.name
  }

  private actor(): log.Actor {
    return {
      name: this.actorName,
      at: this.around.now().toISOString(),
    }
  }

  private async requireWritable(): Promise<void> {
    const [isHeld, kind] = this.readOnlyReason
      ? [true, null]
      : await Promise.all([this.saver.lockHolds(), this.saver.outsideChange()])
    if (!isHeld) {
      this.loseLock()
      this.tellState()
    }
    if (this.readOnlyReason) throw readOnly(this.path, this.readOnlyReason, this.holder?.name ?? null)
    if (kind !== this.outside) {
      this.outside = kind
      this.tellState()
    }
    if (kind) throw new CodedError('workspace-changed-outside', { path: this.path, kind })
  }

  private loseLock(): void {
    this.readOnlyReason = 'lock-lost'
    this.lock = null
  }

  /** Writes the committed command to the disk, or takes it back. */
  private async saveCommand(commandUid: string): Promise<Change & { touched: Touched }> {
    try {
      await this.backUpDaily()
      await this.saver.save(this.engine.export())
    } catch (error) {
      this.engine.load(this.saver.bytesOnDisk)
      if (error instanceof CodedError && error.code === 'workspace-read-only') this.loseLock()
      this.outside = await this.saver.outsideChange().catch(() => null)
      // A query may have seen the rows while they were being written.
      this.announce(null)
      throw error
    }
    this.noteSaved()
    const touched = touchedBy(this.engine, commandUid)
    this.announce(touched)
    return { revision: this.revision, touched }
  }

  /** The copy of the day. Failing to make it is told, and does not keep the officer from saving. */
  private async backUpDaily(): Promise<void> {
    const today = this.around.now().toDateString()
    if (this.dayOfBackup === today) return
    try {
      if (await this.backupsOf.isDailyDue()) await this.backupsOf.make(this.saver.bytesOnDisk, 'daily')
      this.dayOfBackup = today
      this.notices.delete('backup-failed')
    } catch {
      this.notices.add('backup-failed')
    }
  }

  private noteSaved(): void {
    this.savedAt = this.around.now().toISOString()
    if (this.saver.folderSynced) this.notices.delete('folder-not-synced')
    else this.notices.add('folder-not-synced')
  }

  private announce(touched: Touched | null): void {
    this.revision++
    for (const listener of this.changeListeners) listener({ revision: this.revision, touched })
    this.tellState()
  }

  private tellState(): void {
    for (const listener of this.stateListeners) listener()
  }
}
