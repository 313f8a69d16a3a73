import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import initSqlJs from 'sql.js'
import type { Call, InputOf, Uid } from '../../electron/contract'

/** A planned visit to a company; what is not given is plain and valid. */
export function visitFields(
  companyUid: Uid,
  changes: Partial<InputOf<'visits.save'>> = {},
): InputOf<'visits.save'> {
  return {
    uid: null,
    companyUid,
    state: 'planned',
    prospectUids: [],
    kind: 'visit',
    aim: 'attraction',
    askedOn: null,
    on: '2026-11-24',
    startAt: '10:00',
    minutes: 60,
    windowFrom: null,
    windowUntil: null,
    fixed: false,
    officeUid: null,
    officerUids: [],
    contactUids: [],
    counterpart: '',
    siteUid: null,
    place: '',
    position: null,
    purpose: '',
    materials: '',
    remindMinutes: null,
    tripUid: null,
    ...changes,
  }
}

/** An MBTiles file with one tile at zoom 1, column 1, row 0 from the north. */
export async function mbtiles(tile: Uint8Array): Promise<Buffer> {
  const SQL = await initSqlJs()
  const db = new SQL.Database()
  db.run('CREATE TABLE metadata (name TEXT, value TEXT)')
  db.run(
    "INSERT INTO metadata VALUES ('name', '航空写真'), ('format', 'png'), ('minzoom', '0'), ('maxzoom', '14'), ('bounds', '139,37,141,39')",
  )
  db.run('CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)')
  db.run('INSERT INTO tiles VALUES (1, 1, 1, ?)', [tile])
  return Buffer.from(db.export())
}

/** A picture of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * A trip with a visit, a seminar with an invitation and a card, and a layer whose file lies in the folder.
 * @returns uids of what was made
 */
export async function fillVisits(
  call: Call,
  folder: string,
  companyUid: Uid,
  prospectUid: Uid,
): Promise<Uid[]> {
  const trip = await call('trips.save', {
    uid: null,
    name: '東京 1 日',
    from: '2026-11-24',
    until: '2026-11-25',
    officerUids: [],
    startPlace: '米沢駅',
    startPosition: [140.1279, 37.9105],
    startAt: '07:00',
    mode: 'rail',
    note: '',
  })
  const fields = visitFields(companyUid, {
    prospectUids: [prospectUid],
    tripUid: trip.result.uid,
    position: [139.7671, 35.6812],
  })
  const visit = await call('visits.save', fields)
  const seminar = await call('seminars.save', {
    uid: null,
    name: '立地セミナー',
    on: '2026-11-24',
    startAt: '18:00',
    endAt: '20:00',
    venue: '東京の会場',
    address: '',
    position: null,
    capacity: 40,
    note: '',
    callWorkingDays: 1,
    programme: [{ startAt: '18:00', minutes: 60, title: '団地の紹介', speaker: '担当' }],
  })
  const seminarUid = seminar.result.uid
  await call('invitations.add', { seminarUid, companyUids: [companyUid] })
  const lead = await call('leads.capture', {
    seminarUid,
    companyUid: null,
    companyName: '新顔工業',
    companyKana: '',
    personName: '',
    section: '',
    title: '',
    telephone: '',
    mail: '',
    fieldUids: [],
    parkUids: [],
    parcelUids: [],
    rank: null,
    ownerUid: null,
    note: '',
    calledOn: null,
  })
  const path = join(folder, 'photo.mbtiles')
  writeFileSync(path, await mbtiles(onePixel))
  const { kind, name, attribution, details } = await call('baseLayers.inspect', { path })
  const layer = await call('baseLayers.add', {
    kind,
    path,
    name,
    attribution,
    details,
    opacity: 1,
    visible: true,
    onSheet: false,
  })
  return [trip, visit, seminar, lead, layer].map(({ result }) => result.uid)
}

/** The same without a uid, as it is planned in a crowd. */
export function newVisit(
  companyUid: Uid,
  changes: Partial<InputOf<'visits.save'>> = {},
): InputOf<'visits.plan'>['visits'][number] {
  const { uid, ...fields } = visitFields(companyUid, changes)
  if (uid !== null) throw new Error('a visit that is there already')
  return fields
}
