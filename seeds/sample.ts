import { insertActivities } from '../electron/host/activities/repository'
import { insertCompanies, insertFormerNames, insertLinks } from '../electron/host/companies/repository'
import { insertCompanyNotes, insertContacts, insertSites } from '../electron/host/company-details/repository'
import { insertOccupancies } from '../electron/host/occupancies/repository'
import { decodeGeometry } from '../electron/host/geometry/gpkg-geometry'
import { insertIndicators, insertIndicatorValues } from '../electron/host/indicators/repository'
import { insertSteps } from '../electron/host/institutions/consultations-repository'
import { insertInstitutions } from '../electron/host/institutions/repository'
import { insertListEntries } from '../electron/host/lists/repository'
import { insertParcels, insertStatusEntries } from '../electron/host/parcels/repository'
import { insertPark, insertParkFacts, insertParkFeatures } from '../electron/host/parks/repository'
import { insertPlanItems, insertPlans } from '../electron/host/plans/repository'
import { insertCaseFigures } from '../electron/host/programmes/figures-repository'
import { insertProgrammes, insertVersions } from '../electron/host/programmes/repository'
import { insertSitingStandards } from '../electron/host/programmes/siting-repository'
import {
  insertProspectFields,
  insertProspects,
  insertProspectStages,
} from '../electron/host/prospects/repository'
import {
  insertAnswers,
  insertDemands,
  insertRequirementLines,
} from '../electron/host/requirements/repository'
import { insertScenario } from '../electron/host/scenarios/repository'
import {
  insertInvitations,
  insertItems,
  insertLeads,
  insertSeminars,
} from '../electron/host/seminars/repository'
import { insertStatuses } from '../electron/host/statuses/repository'
import { insertTripDays, insertTripOfficers, insertTrips } from '../electron/host/trips/repository'
import { insertVisitLinks, insertVisits } from '../electron/host/visits/repository'
import type { WriteDb } from '../electron/host/workspace/db'
import { Engine } from '../electron/host/workspace/engine'
import { migrate } from '../electron/host/workspace/migrate'
import { inTransaction } from '../electron/host/workspace/transaction'
import { beginSample, describeContents, forgetSeeding, type Extent } from './repository'
import { madeAt, sampleRows, type SampleRows } from './rows'

function extentOf(rows: readonly { readonly geom: Uint8Array | null }[]): Extent {
  const blobs = rows.flatMap(({ geom }) => (geom === null ? [] : [geom]))
  const positions = blobs.flatMap((blob) => {
    const { geometry } = decodeGeometry(blob)
    if (geometry === null) return []
    return geometry.type === 'Point' ? [geometry.position] : geometry.polygons.flat(2)
  })
  const lons = positions.map(([lon]) => lon)
  const lats = positions.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

function insertCandidates(db: WriteDb, rows: SampleRows['candidates']): void {
  insertFormerNames(db, rows.formerNames)
  insertLinks(db, 'relations', rows.relations)
  insertLinks(db, 'fields', rows.fields)
  insertSites(db, rows.sites)
  insertContacts(db, rows.contacts)
  insertCompanyNotes(db, rows.notes)
}

function insertCases(db: WriteDb, rows: SampleRows['cases']): void {
  insertListEntries(db, rows.officers)
  insertProspects(db, rows.prospects)
  insertProspectFields(db, rows.prospectFields)
  insertProspectStages(db, rows.stages)
  insertRequirementLines(db, rows.lines)
  insertActivities(db, rows.activities)
  insertAnswers(db, rows.answers)
  insertDemands(db, rows.demands)
  for (const scenario of rows.scenarios) insertScenario(db, scenario)
}

function insertVisiting(db: WriteDb, rows: SampleRows['visits']): void {
  insertTrips(db, rows.trips)
  insertTripOfficers(db, rows.tripOfficers)
  insertTripDays(db, rows.tripDays)
  insertVisits(db, rows.visits)
  insertVisitLinks(db, 'prospects', rows.visitCases)
  insertVisitLinks(db, 'officers', rows.visitOfficers)
  insertSeminars(db, rows.seminars)
  insertItems(db, rows.items)
  insertInvitations(db, rows.invitations)
  insertLeads(db, rows.leads)
}

function insertPlanning(db: WriteDb, { plans, programmes, caseFigures }: SampleRows): void {
  insertPlans(db, plans.plans)
  insertPlanItems(db, plans.items)
  insertIndicators(db, plans.indicators)
  insertIndicatorValues(db, plans.values)
  insertProgrammes(db, programmes.programmes)
  insertVersions(db, programmes.versions)
  insertInstitutions(db, programmes.institutions)
  insertSteps(db, programmes.steps)
  insertSitingStandards(db, programmes.standards)
  insertCaseFigures(db, caseFigures)
}

/**
 * The bytes of the sample workspace, the same in every run. It is not filled through `Workspace.execute`, which takes
 * uids and moments from the machine and makes each insertion a step that the first user could undo; the tables, the
 * triggers and the rows' repositories are the program's own.
 */
export async function sampleBytes(): Promise<Uint8Array> {
  const rows = sampleRows()
  const engine = await Engine.create(null)
  try {
    migrate(engine, 'sample.gpkg')
    inTransaction(engine, () => {
      beginSample(engine, madeAt)
      insertStatuses(engine, rows.statuses)
      for (const park of rows.parks) insertPark(engine, park)
      insertParkFacts(engine, rows.facts)
      insertParkFeatures(engine, rows.features)
      insertParcels(engine, rows.parcels)
      insertStatusEntries(engine, rows.entries)
      insertCompanies(engine, rows.companies)
      insertOccupancies(engine, rows.occupancies)
      insertCandidates(engine, rows.candidates)
      insertCases(engine, rows.cases)
      insertVisiting(engine, rows.visits)
      insertPlanning(engine, rows)
      describeContents(
        engine,
        madeAt,
        extentOf([...rows.parks, ...rows.parcels]),
        extentOf(rows.candidates.sites),
      )
      forgetSeeding(engine)
      return { keep: true }
    })
    // The forgotten log leaves free pages, which would be half of the file.
    engine.script('VACUUM')
    return engine.export()
  } finally {
    engine.close()
  }
}
