import { CodedError } from '../../contract/errors'
import type { Face } from '../../contract/face'
import { SheetData, type SheetMark, type SheetPark, type SheetSpec } from '../../contract/printing'
import type { CompanyBrief, Council } from '../../contract/sheet-parts'
import type { Origin, Quality } from '../../contract/values'
import { layersForSheets } from '../base-layers/read-layer'
import { publicFaceOf } from '../face-filter'
import { decodeMultiPolygon } from '../geometry/gpkg-geometry'
import { parcelsOn } from '../parcels/handlers'
import { findParcels, listParcelUidsOfPark, listShapes, listStatusEntries } from '../parcels/repository'
import { listParkFacts, listParkFeatures, listParks } from '../parks/repository'
import { factFromRow, featureFromRow, parkFromRow } from '../parks/rules'
import { listAnswers } from '../requirements/repository'
import { statusFromRow } from '../statuses/handlers'
import { listStatuses } from '../statuses/repository'
import type { ReadDb } from '../workspace/db'
import { readSettings } from '../workspace/repository'
import type { BasemapFiles } from './basemap'
import { changesBetween } from './changes'
import { noParts, type SheetParts } from './parts'
import { allParcels, listOccupancies } from './repository'
import { surroundingsOf, type Surroundings } from './surroundings'

const withMap: ReadonlySet<SheetSpec['sheet']> = new Set(['parcel-map', 'series'])
/** Sheets that say how far the next interchange is, without a map. */
const namesAccess: ReadonlySet<SheetSpec['sheet']> = new Set(['park-index', 'parcel-compare'])
const namesItsParks: ReadonlySet<SheetSpec['sheet']> = new Set([
  'company-brief',
  'itinerary',
  'record-form',
  'council',
])
const nothingAround: Surroundings = { lines: [], points: [], credits: [] }

/** Up to so many parks their parcels are asked for by name: reading a whole region for one map takes longer. */
const fewParks = 5

/** From best to worst. */
const qualities: readonly Quality[] = ['surveyed', 'cadastral', 'traced', 'schematic']

/** The stricter of two faces. */
export function strictestFace(a: Face, b: Face): Face {
  return a === 'public' || b === 'public' ? 'public' : 'internal'
}

/**
 * What a sheet is drawn from, for one face. On the public face this is already the stripped copy: the internal fields
 * are not in what is returned, whoever asked.
 * @param parts read by `sheetParts` for the kinds of sheets that are about something else than parks
 * @throws CodedError `row-not-found` for a park or a parcel that is not there
 */
export async function sheetData(
  db: ReadDb,
  files: BasemapFiles,
  spec: SheetSpec,
  parts: SheetParts = noParts,
): Promise<SheetData> {
  const { face, asOf } = spec
  const parks = chooseParks(db, spec)
  const chosen = new Set(parks.map((park) => park.uid))
  const ofParks = parks.length <= fewParks ? parks.flatMap(({ uid }) => listParcelUidsOfPark(db, uid)) : null
  const parcels = parcelsOn(db, face, asOf, ofParks).filter(({ parkUid }) => chosen.has(parkUid))
  const shapes = new Map(listShapes(db, ofParks).map((row) => [row.uid, decodeMultiPolygon(row.geom) ?? []]))
  const features = listParkFeatures(db).map(featureFromRow)
  const showsMap = withMap.has(spec.sheet)
  const credits = new Map(parts.credits.map((credit) => [credit.source, credit]))

  const sheets: SheetPark[] = []
  for (const row of parks) {
    const park = parkFromRow(row)
    const around =
      showsMap || namesAccess.has(spec.sheet) ? await surroundingsOf(files, park.point) : nothingAround
    for (const credit of around.credits) credits.set(credit.source, credit)
    const own = parcels.filter(({ parkUid }) => parkUid === park.uid)
    sheets.push({
      park,
      facts: listParkFacts(db, park.uid).map(factFromRow),
      features: showsMap ? features.filter(({ parkUid }) => parkUid === park.uid) : [],
      parcels: own,
      shapes: showsMap ? own.flatMap(({ uid }) => shapeOf(uid, shapes)) : [],
      lines: showsMap ? around.lines : [],
      points: around.points,
      port: portOf(db, park.uid),
    })
  }
  const compared = spec.sheet === 'parcel-compare' ? [...spec.parcelUids] : []
  for (const uid of compared)
    if (!parcels.some((parcel) => parcel.uid === uid))
      throw new CodedError('row-not-found', { entity: 'parcel', uid })

  const settings = readSettings(db)
  const origins = [...originsOf(sheets, spec, compared), ...partOrigins(parts)]
  const demo = origins.includes('demo') || countsInvented(db, parts.council, face, asOf)
  const quality = showsMap ? worstQuality(sheets) : null
  const full: SheetData = {
    face,
    asOf,
    parks: sheets,
    // A status that outsiders see as another one must not even be in the list that they get.
    statuses: listStatuses(db)
      .filter((row) => face === 'internal' || row.shown_as_uid === null)
      .map(statusFromRow),
    compared,
    changes: spec.sheet === 'changes' ? changesOf(db, spec, chosen) : [],
    issuer: {
      name: settings.issuerName,
      section: settings.issuerSection,
      telephone: settings.issuerTelephone,
      mail: settings.issuerMail,
    },
    marks: {
      demo,
      quality,
      credits: [...credits.values()],
      required: requiredMarks(demo, quality, credits.size),
    },
    council: parts.council,
    baseLayers: showsMap && spec.layers.own !== false ? layersForSheets(db) : [],
    brief: parts.brief,
    itinerary: parts.itinerary,
    recordForm: parts.recordForm,
  }
  return face === 'public' ? SheetData.parse(publicFaceOf(SheetData, full)) : full
}

/** What a sheet of such data must say of itself; none of it can be chosen away. */
function requiredMarks(demo: boolean, quality: Quality | null, credits: number): SheetMark[] {
  return [
    'as-of',
    'face',
    'disclaimer',
    ...(credits > 0 ? (['attribution'] as const) : []),
    ...(quality === null ? [] : (['quality'] as const)),
    ...(demo ? (['demo'] as const) : []),
  ]
}

function chooseParks(db: ReadDb, spec: SheetSpec) {
  // They name the parks that they are about themselves.
  if (namesItsParks.has(spec.sheet)) return []
  const parcels = spec.sheet === 'parcel-compare' ? findParcels(db, spec.parcelUids) : []
  const wanted = spec.sheet === 'parcel-compare' ? parcels.map((row) => row.park_uid) : spec.parkUids
  const rows = listParks(db, wanted.length === 0 ? null : wanted)
  for (const uid of wanted)
    if (!rows.some((row) => row.uid === uid)) throw new CodedError('row-not-found', { entity: 'park', uid })
  const first = rows[0]
  if (first === undefined) throw new CodedError('sheet-empty', { sheet: spec.sheet })
  return spec.sheet === 'parcel-map' ? [first] : rows
}

/** A port is too far for the base map: its distance is what the office has recorded. */
function portOf(db: ReadDb, parkUid: string): SheetPark['port'] {
  const answer = listAnswers(db, [parkUid]).find(({ criterion }) => criterion === 'portDistance')
  if (answer?.state !== 'known' || answer.number_value === null) return null
  return { km: answer.number_value, name: answer.text, origin: answer.origin }
}

function shapeOf(uid: string, shapes: ReadonlyMap<string, SheetPark['shapes'][number]['polygon']>) {
  const polygon = shapes.get(uid)
  return polygon && polygon.length > 0 ? [{ uid, polygon }] : []
}

/** Origins of all rows of the sheet, whether or not the face may see the occupant they belong to. */
function originsOf(
  sheets: readonly SheetPark[],
  spec: SheetSpec,
  compared: readonly string[],
): (Origin | undefined)[] {
  return sheets.flatMap(({ park, facts, features, parcels, port }) => {
    const shown =
      spec.sheet === 'parcel-compare' ? parcels.filter(({ uid }) => compared.includes(uid)) : parcels
    return [
      park.origin,
      port?.origin,
      ...facts.map((fact) => fact.origin),
      ...features.map((feature) => feature.origin),
      ...shown.map((parcel) => parcel.origin),
      ...shown.flatMap((parcel) => parcel.occupants.map((occupant) => occupant.origin)),
    ]
  })
}

function partOrigins({ brief, itinerary, recordForm, council }: SheetParts): (Origin | undefined)[] {
  return [
    ...(brief === null ? [] : briefOrigins(brief)),
    itinerary?.trip.origin,
    ...(itinerary?.days.flatMap(({ stops }) => stops.map(({ visit }) => visit.origin)) ?? []),
    recordForm?.visit?.visit.origin,
    ...(council?.indicators.flatMap(({ origin, values }) => [origin, ...values.map((one) => one.origin)]) ??
      []),
  ]
}

function briefOrigins(brief: CompanyBrief): (Origin | undefined)[] {
  const { company, sites = [], contacts = [], notes = [] } = brief.page
  const visits = [...(brief.coming ? [brief.coming] : []), ...brief.held].map(({ visit }) => visit)
  return [
    company?.origin,
    ...[...sites, ...contacts, ...notes, ...brief.activities, ...visits].map(({ origin }) => origin),
    ...brief.prospects.map(({ prospect }) => prospect.origin),
  ]
}

/** Whether what a council sheet counts in the records has invented rows in it. */
function countsInvented(db: ReadDb, council: Council | null, face: Face, asOf: string): boolean {
  if (council === null) return false
  const { sited, comparisons = [] } = council.records
  return (
    (sited?.invented ?? 0) > 0 ||
    comparisons.some(({ reasons }) => reasons.some(({ code }) => code === 'invented-data')) ||
    parcelsOn(db, face, asOf, null).some(({ origin }) => origin === 'demo')
  )
}

function worstQuality(sheets: readonly SheetPark[]): Quality {
  const found = sheets.flatMap(({ park, parcels, features, shapes }) => {
    const drawn = new Set(shapes.map(({ uid }) => uid))
    return [
      park.quality,
      ...features.map((feature) => feature.quality),
      ...parcels.filter(({ uid }) => drawn.has(uid)).map((parcel) => parcel.quality),
    ]
  })
  return qualities[Math.max(0, ...found.map((quality) => qualities.indexOf(quality)))] ?? 'schematic'
}

function changesOf(db: ReadDb, spec: SheetSpec, parks: ReadonlySet<string>) {
  const parcels = allParcels(db).filter((row) => parks.has(row.park_uid))
  const uids = parcels.map(({ uid }) => uid)
  const shownAs = new Map(
    listStatuses(db).flatMap((row) =>
      row.shown_as_uid === null ? [] : [[row.uid, row.shown_as_uid] as const],
    ),
  )
  const sources = {
    parcels,
    entries: listStatusEntries(db, uids),
    occupancies: listOccupancies(db, uids),
    shownAs,
  }
  return changesBetween(sources, spec.face, spec.since ?? spec.asOf, spec.asOf)
}
