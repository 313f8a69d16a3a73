import { z } from 'zod'
import { Instant, Name, Text, Uid } from './values'
import { faced, shown } from './face'
import { action, command, commandReply, harmlessAction, Nothing, query } from './operation'

/** Who holds the file: shown to whoever opens it second. */
export const LockHolder = shown({ name: z.string(), computer: z.string(), since: Instant })
export type LockHolder = z.infer<typeof LockHolder>

/** Why nothing can be saved, or null while everything is well. */
export const ReadOnlyReason = z.enum([
  'held-by-other',
  'file-not-writable',
  'folder-not-writable',
  'lock-lost',
])
export type ReadOnlyReason = z.infer<typeof ReadOnlyReason>

/** A step that undo or redo would take: the operation that made it, so that the page can name it. */
export const Step = shown({ operation: z.string(), at: Instant, rows: z.int() })
export type Step = z.infer<typeof Step>

/** The open workspace as the frame shows it. File names and holders are internal: they may carry company names. */
export const OpenWorkspace = faced({
  shown: {
    uid: Uid,
    revision: z.int(),
    /** True while one row of invented data is in the workspace: the mark 「見本データ」 must be visible. */
    hasDemoData: z.boolean(),
    savedAt: Instant.nullable(),
    readOnly: ReadOnlyReason.nullable(),
    /** The file changed on the disk behind the program's back; nothing is saved until the user decides. */
    outside: z.enum(['modified', 'deleted']).nullable(),
  },
  internal: {
    path: z.string(),
    name: z.string(),
    holder: LockHolder.nullable(),
    undo: Step.nullable(),
    redo: Step.nullable(),
    /** What open had to mend or wants to tell, as codes (`spatial-index-dropped`, `stale-lock-taken`, `migrated`). */
    notices: z.array(z.string()),
  },
})
export type OpenWorkspace = z.infer<typeof OpenWorkspace>

export const RecentWorkspace = shown({
  path: z.string(),
  name: z.string(),
  openedAt: Instant,
  exists: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

/** The issuer of prints, and what else belongs to the office and not to the computer. */
export const Settings = faced({
  shown: {
    issuerName: Text,
    issuerSection: Text,
    issuerTelephone: Text,
    issuerMail: Text,
  },
  internal: {
    /** Name under which changes are logged and the lock is held. */
    officerName: Text,
  },
})
export type Settings = z.infer<typeof Settings>

export const Backup = shown({
  name: z.string(),
  madeAt: Instant,
  bytes: z.int(),
  reason: z.enum(['daily', 'manual', 'before-migration', 'before-restore', 'before-import']),
})
export type Backup = z.infer<typeof Backup>

/** One field of a row before and after a command; values as stored, areas in 0.01 ㎡. */
export const FieldChange = shown({
  field: z.string(),
  before: z.union([z.string(), z.number(), z.null()]),
  after: z.union([z.string(), z.number(), z.null()]),
})

/** One row of `change_log`. */
export const RowChange = shown({
  table: z.string(),
  rowUid: z.string(),
  /** Name or number by which a person knows the row, as it was then. */
  rowName: z.string().nullable(),
  action: z.enum(['insert', 'update', 'delete']),
  fields: z.array(FieldChange),
})
export type RowChange = z.infer<typeof RowChange>

/** One command in the history, newest first. `undoneAt` is set while it is taken back. */
export const HistoryEntry = shown({
  sequence: z.int(),
  operation: z.string(),
  at: Instant,
  actor: z.string(),
  undone: z.boolean(),
  rowCount: z.int(),
  /** At most 50 of the rows; `rowCount` tells how many there are. */
  rows: z.array(RowChange),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Choices that belong to this computer and this user, not to the workspace file. */
export const Preferences = shown({
  language: z.enum(['ja', 'en']),
  /** Small values by name: folded panels, chosen columns, last map view. Never anything confidential. */
  choices: z.record(z.string().max(100), z.json()),
})
export type Preferences = z.infer<typeof Preferences>

const Path = z.string().min(1).max(4096)

export const workspaceOperations = {
  'workspace.current': query(Nothing, faced({ shown: { workspace: OpenWorkspace.nullable() } })),
  'workspace.recent': query(Nothing, faced({ shown: {}, internal: { recent: z.array(RecentWorkspace) } })),
  /** Folder and file name offered when a new workspace or a copy is made. */
  'workspace.suggestPath': query(
    z.strictObject({ name: Name }),
    faced({ shown: {}, internal: { path: z.string() } }),
  ),
  'workspace.open': action(z.strictObject({ path: Path }), OpenWorkspace),
  'workspace.openSample': action(Nothing, OpenWorkspace),
  'workspace.create': action(z.strictObject({ path: Path }), OpenWorkspace),
  'workspace.close': action(Nothing, shown({})),
  /** Throws away what is in memory and reads the file again, after it changed outside. */
  'workspace.reload': action(Nothing, OpenWorkspace),
  /** Writes what is in memory to another file; the open workspace stays what it was. */
  'workspace.saveCopy': action(z.strictObject({ path: Path }), shown({ path: z.string(), bytes: z.int() })),
  'workspace.undo': action(Nothing, commandReply(Step)),
  'workspace.redo': action(Nothing, commandReply(Step)),
  /** Newest first; `rowUid` narrows it to one row and what hangs on it (a parcel with its statuses and occupants). */
  'workspace.history': query(
    z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500), rowUid: Uid.nullable() }),
    faced({ shown: {}, internal: { entries: z.array(HistoryEntry) } }),
  ),
  'workspace.backups': query(
    Nothing,
    faced({ shown: {}, internal: { backups: z.array(Backup), folder: z.string() } }),
  ),
  'workspace.backUp': action(Nothing, Backup),
  'workspace.restoreBackup': action(z.strictObject({ name: z.string().max(255) }), OpenWorkspace),
  'settings.read': query(Nothing, Settings),
  'settings.update': command(
    z.strictObject({
      issuerName: Text.optional(),
      issuerSection: Text.optional(),
      issuerTelephone: Text.optional(),
      issuerMail: Text.optional(),
      officerName: Text.optional(),
    }),
    shown({}),
  ),
  'preferences.read': query(Nothing, Preferences),
  'preferences.update': harmlessAction(
    z.strictObject({
      language: z.enum(['ja', 'en']).optional(),
      /** Merged into what is remembered; a null value forgets. */
      choices: z.record(z.string().max(100), z.json()).optional(),
    }),
    Preferences,
  ),
} as const
