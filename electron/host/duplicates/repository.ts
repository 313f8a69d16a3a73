import { z } from 'zod'
import type { KeyedKind, MovedKind } from '../companies/merge'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

/** A pair that a person looked at and found to be two companies; a_uid < b_uid. */
export const DistinctRow = z.object({ uid: z.string(), a_uid: z.string(), b_uid: z.string() })
export type DistinctRow = z.infer<typeof DistinctRow>

const OwnedRow = z.object({ uid: z.string() })

/** Tables whose rows belong to one company, by what a merge calls them. */
const owned: Readonly<Record<MovedKind, string>> = {
  site: 'company_sites',
  contact: 'contacts',
  note: 'company_notes',
  activity: 'activities',
  prospect: 'prospects',
  occupancy: 'occupancies',
  visit: 'visits',
  invitation: 'invitations',
  lead: 'leads',
}
const keyed: Readonly<Record<KeyedKind, string>> = { relation: 'company_relations', field: 'company_fields' }

export const movedKinds = Object.keys(owned) as MovedKind[]

/** Every pair, or those that name one of two companies. */
export function listDistinctPairs(db: ReadDb, uids: readonly [string, string] | null = null): DistinctRow[] {
  if (uids === null)
    return db.all(DistinctRow, 'SELECT uid, a_uid, b_uid FROM distinct_companies ORDER BY id')
  return db.all(
    DistinctRow,
    `SELECT uid, a_uid, b_uid FROM distinct_companies
     WHERE a_uid IN ($one, $other) OR b_uid IN ($one, $other) ORDER BY id`,
    { one: uids[0], other: uids[1] },
  )
}

export function insertDistinctPair(db: WriteDb, row: DistinctRow): void {
  insertRows(db, 'distinct_companies', Object.keys(DistinctRow.shape), [row])
}

export function updateDistinctPair(db: WriteDb, { uid, a_uid, b_uid }: DistinctRow): void {
  updateRow(db, 'distinct_companies', uid, { a_uid, b_uid })
}

export function deleteDistinctPair(db: WriteDb, uid: string): void {
  db.run('DELETE FROM distinct_companies WHERE uid = $uid', { uid })
}

/** Uids of the rows of a kind that hang on a company. */
export function listOwned(db: ReadDb, kind: MovedKind, companyUid: string): string[] {
  return db
    .all(OwnedRow, `SELECT uid FROM ${owned[kind]} WHERE company_uid = $companyUid ORDER BY id`, {
      companyUid,
    })
    .map(({ uid }) => uid)
}

/** Gives a row to another company. */
export function moveRow(db: WriteDb, kind: MovedKind | KeyedKind, uid: string, companyUid: string): void {
  updateRow(db, kind in owned ? owned[kind as MovedKind] : keyed[kind as KeyedKind], uid, {
    company_uid: companyUid,
  })
}

/** Gives a former name to another company. */
export function moveFormerName(db: WriteDb, uid: string, companyUid: string): void {
  updateRow(db, 'company_names', uid, { company_uid: companyUid })
}
