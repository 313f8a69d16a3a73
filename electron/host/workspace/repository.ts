import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import type { Settings } from '../../contract/workspace'
import type { ReadDb, WriteDb } from './db'

const SettingsRow = z.object({
  issuer_name: z.string(),
  issuer_section: z.string(),
  issuer_telephone: z.string(),
  issuer_mail: z.string(),
  officer_name: z.string(),
})

/** The office's settings, as the workspace keeps them. */
export function readSettings(db: ReadDb): Required<Settings> {
  const row = db.get(
    SettingsRow,
    'SELECT issuer_name, issuer_section, issuer_telephone, issuer_mail, officer_name FROM workspace WHERE id = 1',
  )
  if (!row) throw new CodedError('row-not-found', { entity: 'workspace', uid: '' })
  return {
    issuerName: row.issuer_name,
    issuerSection: row.issuer_section,
    issuerTelephone: row.issuer_telephone,
    issuerMail: row.issuer_mail,
    officerName: row.officer_name,
  }
}

/** Changes the given settings and leaves the others. */
export function updateSettings(db: WriteDb, changes: Partial<Settings>): void {
  const next = { ...readSettings(db) }
  for (const key of Object.keys(next) as (keyof Settings)[]) {
    const value = changes[key]
    if (value !== undefined) next[key] = value
  }
  db.run(
    `UPDATE workspace SET issuer_name = $issuerName, issuer_section = $issuerSection,
       issuer_telephone = $issuerTelephone, issuer_mail = $issuerMail, officer_name = $officerName WHERE id = 1`,
    next,
  )
}

const Identity = z.object({ uid: z.string() })

export function readWorkspaceUid(db: ReadDb): string {
  const row = db.get(Identity, 'SELECT uid FROM workspace WHERE id = 1')
  if (!row) throw new CodedError('row-not-found', { entity: 'workspace', uid: '' })
  return row.uid
}

const Flag = z.object({ found: z.int() })

/** True while one row of invented data is in the workspace. */
export function hasDemoData(db: ReadDb): boolean {
  const tables = [
    'parks',
    'park_facts',
    'park_features',
    'parcels',
    'parcel_statuses',
    'companies',
    'occupancies',
  ]
  const sql = tables.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE origin = 'demo')`).join(' OR ')
  return db.get(Flag, `SELECT (${sql}) AS found`)?.found === 1
}

const Newest = z.object({ id: z.int().nullable() })

/** Number of the newest command; grows with each and is where the revision begins after a restart. */
export function newestCommand(db: ReadDb): number {
  return db.get(Newest, 'SELECT MAX(id) AS id FROM commands')?.id ?? 0
}
