import { z } from 'zod'
import { LiveKey, Series, ValueState, YearKind } from '../../contract/indicators'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

export const IndicatorRow = z.object({
  uid: z.string(),
  position: z.int(),
  plan_uid: z.string().nullable(),
  name: z.string(),
  name_en: z.string(),
  definition: z.string(),
  unit: z.string(),
  year_kind: YearKind,
  decimals: z.int(),
  base_year: z.int().nullable(),
  base_value: z.number().nullable(),
  base_note: z.string(),
  single_name: z.string(),
  /** JSON list of `SeriesBreak`. */
  breaks: z.string(),
  live_key: LiveKey.nullable(),
  /** JSON list of park uids. */
  live_parks: z.string(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  note: z.string(),
  origin: Origin,
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

export const IndicatorValueRow = z.object({
  uid: z.string(),
  indicator_uid: z.string(),
  series: Series,
  year: z.int(),
  state: ValueState,
  value: z.number().nullable(),
  single: z.number().nullable(),
  note: z.string(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  origin: Origin,
})
export type IndicatorValueRow = z.infer<typeof IndicatorValueRow>

const columns = Object.keys(IndicatorRow.shape)
const valueColumns = Object.keys(IndicatorValueRow.shape)

export function listIndicators(db: ReadDb, uids: readonly string[] | null = null): IndicatorRow[] {
  return db.all(
    IndicatorRow,
    `SELECT ${columns.join(', ')} FROM indicators WHERE ${among('uid', uids)} ORDER BY position, id`,
    { uids: asJson(uids) },
  )
}

export function findIndicator(db: ReadDb, uid: string): IndicatorRow | undefined {
  return db.get(IndicatorRow, `SELECT ${columns.join(', ')} FROM indicators WHERE uid = $uid`, { uid })
}

export function insertIndicators(db: WriteDb, rows: readonly IndicatorRow[]): void {
  insertRows(db, 'indicators', columns, rows)
}

export function updateIndicator(db: WriteDb, uid: string, fields: Partial<IndicatorRow>): void {
  updateRow(db, 'indicators', uid, fields)
}

/** With its values. */
export function deleteIndicator(db: WriteDb, uid: string): void {
  db.run('DELETE FROM indicator_values WHERE indicator_uid = $uid', { uid })
  db.run('DELETE FROM indicators WHERE uid = $uid', { uid })
}

/** Each series oldest first. */
export function listIndicatorValues(db: ReadDb, uids: readonly string[] | null = null): IndicatorValueRow[] {
  return db.all(
    IndicatorValueRow,
    `SELECT ${valueColumns.join(', ')} FROM indicator_values
     WHERE ${among('indicator_uid', uids)} ORDER BY indicator_uid, series, year`,
    { uids: asJson(uids) },
  )
}

export function findIndicatorValue(db: ReadDb, uid: string): IndicatorValueRow | undefined {
  return db.get(
    IndicatorValueRow,
    `SELECT ${valueColumns.join(', ')} FROM indicator_values WHERE uid = $uid`,
    { uid },
  )
}

export function findValueOfYear(
  db: ReadDb,
  indicatorUid: string,
  series: string,
  year: number,
): IndicatorValueRow | undefined {
  return db.get(
    IndicatorValueRow,
    `SELECT ${valueColumns.join(', ')} FROM indicator_values
     WHERE indicator_uid = $indicatorUid AND series = $series AND year = $year`,
    { indicatorUid, series, year },
  )
}

export function insertIndicatorValues(db: WriteDb, rows: readonly IndicatorValueRow[]): void {
  insertRows(db, 'indicator_values', valueColumns, rows)
}

export function updateIndicatorValue(db: WriteDb, uid: string, fields: Partial<IndicatorValueRow>): void {
  updateRow(db, 'indicator_values', uid, fields)
}

export function deleteIndicatorValue(db: WriteDb, uid: string): void {
  db.run('DELETE FROM indicator_values WHERE uid = $uid', { uid })
}
