import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { foldText } from '../../electron/contract/rules/fold'
import { foldedForSearch } from '../../electron/host/companies/rules'
import { encodeMultiPolygon, encodePoint } from '../../electron/host/geometry/gpkg-geometry'
import { lineToRow } from '../../electron/host/requirements/rules'
import { generateWorkspace } from './generate'
import { estate, invented, sheet } from './matching'

/** What the figures of companies and prospects are promised for. */
export const prospectOffice = { parks: 100, parcelsPerPark: 50, companies: 20_000, prospects: 3_000 }

function uid(kind: number, number: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `0197a2c5-${hex(kind, 4)}-7000-8000-${hex(number, 12)}`
}

function many(db: Database, sql: string, rows: readonly (readonly SqlValue[])[]): void {
  const statement = db.prepare(sql)
  try {
    for (const row of rows) statement.run([...row])
  } finally {
    statement.free()
  }
}

function column(db: Database, sql: string): string[] {
  return (db.exec(sql)[0]?.values ?? []).map((row) => String(row[0]))
}

/** Lots that share their sides, roads between the blocks, and what the parks answer. */
function drawEstates(db: Database): void {
  const { parcels, roads, answers } = estate(prospectOffice.parks)
  const uids = column(db, 'SELECT uid FROM parcels ORDER BY uid')
  const parks = column(db, 'SELECT uid FROM parks ORDER BY uid')
  const [offered] = column(db, 'SELECT uid FROM statuses WHERE offered = 1 ORDER BY position')
  const [sold] = column(db, 'SELECT uid FROM statuses WHERE offered = 0 ORDER BY position DESC')
  many(
    db,
    `UPDATE parcels SET geom = ?, registered_area = ?, price_min = ?, price_max = ?, zone = ?, delivery_on = ? WHERE uid = ?`,
    parcels.map((parcel, index) => {
      const price = parcel.price.kind === 'fixed' ? parcel.price.yenPerM2 : null
      return [
        parcel.polygon && encodeMultiPolygon(parcel.polygon),
        Math.round((parcel.areaM2 ?? 0) * 100),
        price,
        price,
        parcel.zone,
        parcel.deliveryOn,
        uids[index] ?? '',
      ]
    }),
  )
  many(
    db,
    'UPDATE parcel_statuses SET status_uid = ? WHERE parcel_uid = ?',
    parcels.map(({ available }, index) => [(available ? offered : sold) ?? '', uids[index] ?? '']),
  )
  many(
    db,
    "INSERT INTO park_features (uid, park_uid, kind, name, geom, quality, origin) VALUES (?, ?, 'road', ?, ?, 'schematic', 'demo')",
    roads.map(({ name, polygon }, index) => [
      uid(1, index),
      parks[Math.floor(index / 2)] ?? '',
      name,
      encodeMultiPolygon(polygon),
    ]),
  )
  many(
    db,
    "INSERT INTO answers (uid, subject_uid, criterion, state, number_value, origin) VALUES (?, ?, ?, 'known', ?, 'demo')",
    answers.map(({ subjectUid, criterion, number }, index) => [
      uid(2, index),
      parks[Number(subjectUid.split('-')[1])] ?? '',
      criterion,
      number,
    ]),
  )
}

/** Names as companies have them, each with a contact and two sites. */
function nameCompanies(db: Database): void {
  const uids = column(db, 'SELECT uid FROM companies ORDER BY uid')
  const named = invented(uids.length)
  many(
    db,
    'UPDATE companies SET name = ?, folded = ? WHERE uid = ?',
    named.map(({ name }, index) => [name, foldedForSearch(name, ''), uids[index] ?? '']),
  )
  many(
    db,
    "INSERT INTO contacts (uid, company_uid, name, folded, telephone, mail, origin) VALUES (?, ?, '見本 一郎', ?, ?, ?, 'demo')",
    named.map(({ telephones, mails }, index) => {
      const [telephone = '', mail = ''] = [telephones[0], mails[0]]
      const folded = ['見本 一郎', '', telephone, mail].map(foldText).join('\n')
      return [uid(3, index), uids[index] ?? '', folded, telephone, mail]
    }),
  )
  many(
    db,
    "INSERT INTO company_sites (uid, company_uid, kind, address, geom, level, origin) VALUES (?, ?, ?, ?, ?, 'town', 'demo')",
    named.flatMap(({ addresses }, index) =>
      (['hq', 'plant'] as const).map((kind, at) => [
        uid(4, index * 2 + at),
        uids[index] ?? '',
        kind,
        at === 0 ? (addresses[0] ?? '') : '',
        encodePoint([139 + (index % 200) / 100, 35 + (index % 300) / 100]),
      ]),
    ),
  )
}

/** Cases with a sheet of ten lines each, in an open stage. */
function addProspects(db: Database): void {
  const companies = column(db, 'SELECT uid FROM companies ORDER BY uid')
  const stages = column(
    db,
    "SELECT uid FROM list_entries WHERE list = 'stage' AND kind = 'open' ORDER BY position",
  )
  const numbers = Array.from({ length: prospectOffice.prospects }, (_, number) => number)
  many(
    db,
    "INSERT INTO prospects (uid, company_uid, code_name, origin) VALUES (?, ?, ?, 'demo')",
    numbers.map((number) => [uid(5, number), companies[number * 3] ?? '', `白鳥${number}`]),
  )
  many(
    db,
    "INSERT INTO prospect_stages (uid, prospect_uid, stage_uid, since, origin) VALUES (?, ?, ?, '2026-04-01', 'demo')",
    numbers.map((number) => [uid(6, number), uid(5, number), stages[number % stages.length] ?? '']),
  )
  const lines = numbers.flatMap((number) =>
    sheet(2_000 + number * 10, number).map((line, index) => ({
      uid: uid(7, number * 100 + index),
      ...lineToRow(line, uid(5, number), index + 1),
    })),
  )
  const columns = Object.keys(lines[0] ?? {})
  many(
    db,
    `INSERT INTO requirement_lines (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    lines.map((line) => Object.values(line)),
  )
}

/**
 * Writes a workspace with companies, prospects and estates of the size that the figures are promised for.
 * @param file is made anew; must not exist
 */
export async function generateProspects(file: string): Promise<void> {
  await generateWorkspace(file, prospectOffice)
  const SQL = await initSqlJs()
  const db = new SQL.Database(readFileSync(file))
  try {
    db.run('BEGIN')
    drawEstates(db)
    nameCompanies(db)
    addProspects(db)
    // How the rows came in is no part of what is measured.
    db.run('DELETE FROM change_log')
    db.run('COMMIT')
    writeFileSync(file, db.export())
  } finally {
    db.close()
  }
}
