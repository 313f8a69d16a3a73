import { z } from 'zod'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const PresetRow = z.object({
  uid: z.string(),
  position: z.int(),
  name: z.string(),
  /** JSON */
  spec: z.string(),
})
export type PresetRow = z.infer<typeof PresetRow>

const presetColumns = Object.keys(PresetRow.shape).join(', ')

export function listPresets(db: ReadDb): PresetRow[] {
  return db.all(PresetRow, `SELECT ${presetColumns} FROM print_presets ORDER BY position, id`)
}

export function findPreset(db: ReadDb, uid: string): PresetRow | undefined {
  return db.get(PresetRow, `SELECT ${presetColumns} FROM print_presets WHERE uid = $uid`, { uid })
}

export function insertPreset(db: WriteDb, row: PresetRow): void {
  insertRows(db, 'print_presets', Object.keys(PresetRow.shape), [row])
}

export function updatePreset(db: WriteDb, uid: string, fields: Partial<PresetRow>): void {
  updateRow(db, 'print_presets', uid, fields)
}

export function deletePreset(db: WriteDb, uid: string): void {
  db.run('DELETE FROM print_presets WHERE uid = $uid', { uid })
}

export const LogRow = z.object({
  uid: z.string(),
  at: z.string(),
  actor: z.string(),
  sheet: z.string(),
  /** JSON: `[{ uid, name }]` */
  parks: z.string(),
  face: z.enum(['internal', 'public']),
  edition: z.string(),
  language: z.enum(['ja', 'en']),
  format: z.enum(['pdf', 'png', 'paper', 'xlsx']),
  file_name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int(),
  recipient: z.string(),
  /** JSON or null */
  slip: z.string().nullable(),
})
export type LogRow = z.infer<typeof LogRow>

const logColumns = Object.keys(LogRow.shape).join(', ')

/** Newest first. */
export function listLog(db: ReadDb): LogRow[] {
  return db.all(LogRow, `SELECT ${logColumns} FROM print_log ORDER BY at DESC, id DESC`)
}

export function findLogEntry(db: ReadDb, uid: string): LogRow | undefined {
  return db.get(LogRow, `SELECT ${logColumns} FROM print_log WHERE uid = $uid`, { uid })
}

export function insertLogEntries(db: WriteDb, rows: readonly LogRow[]): void {
  insertRows(db, 'print_log', Object.keys(LogRow.shape), rows)
}

export function updateLogEntry(db: WriteDb, uid: string, fields: Partial<LogRow>): void {
  updateRow(db, 'print_log', uid, fields)
}
