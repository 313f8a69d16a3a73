import type { CompanyRow } from '../electron/host/companies/repository'
import type { OccupancyRecord } from '../electron/host/occupancies/repository'
import type { StatusEntryRow } from '../electron/host/parcels/repository'
import type { CaseFiguresRow } from '../electron/host/programmes/figures-repository'
import type { ParkFactRow, ParkFeatureRow, ParkRow } from '../electron/host/parks/repository'
import { defaultStatuses } from '../electron/host/statuses/default-statuses'
import type { StatusRow } from '../electron/host/statuses/repository'
import { inventedCompanies, referenceCompanies } from './company-rows'
import { candidateRows, type CandidateRows } from './candidate-rows'
import { caseRows, type CaseRows } from './case-rows'
import { demoEstates } from './demo/estates'
import { estateRows, factRows, parkRow, type ParcelSeed } from './estate-rows'
import { referenceParks } from './reference/facts'
import { figureRows } from './figure-rows'
import { planRows, type PlanRows } from './plan-rows'
import { programmeRows, type ProgrammeRows } from './programme-rows'
import { visitRows, type VisitRows } from './visit-rows'

/** The moment at which the sample says it was made. Never the clock: two runs must give the same bytes. */
export const madeAt = '2026-04-01T00:00:00.000Z'

/** Every row of the sample workspace. */
export interface SampleRows {
  readonly statuses: StatusRow[]
  readonly parks: ParkRow[]
  readonly facts: ParkFactRow[]
  readonly features: ParkFeatureRow[]
  readonly parcels: ParcelSeed[]
  readonly entries: StatusEntryRow[]
  readonly companies: CompanyRow[]
  readonly occupancies: OccupancyRecord[]
  readonly candidates: Omit<CandidateRows, 'companies'>
  readonly cases: CaseRows
  readonly visits: VisitRows
  readonly plans: PlanRows
  readonly programmes: ProgrammeRows
  readonly caseFigures: CaseFiguresRow[]
}

/** Makes every row of the sample from `reference/` and `demo/`: the same rows in every run. */
export function sampleRows(): SampleRows {
  const estates = new Map(
    demoEstates.map((estate) => {
      const park = referenceParks.find(({ slug }) => slug === estate.slug)
      if (!park) throw new Error(`no facts of ${estate.slug}`)
      return [estate.slug, estateRows(estate, park)]
    }),
  )
  const drawn = [...estates.values()]
  const known = referenceCompanies()
  const invented = inventedCompanies()
  const { companies: candidates, ...details } = candidateRows()
  return {
    statuses: defaultStatuses(),
    parks: referenceParks.map((park) => parkRow(park, estates.get(park.slug)?.outline ?? null)),
    facts: referenceParks.flatMap(factRows),
    features: drawn.flatMap(({ features }) => features),
    parcels: drawn.flatMap(({ parcels }) => parcels),
    entries: drawn.flatMap(({ entries }) => entries),
    companies: [...known.companies, ...invented.companies, ...candidates],
    occupancies: [...known.occupancies, ...invented.occupancies],
    candidates: details,
    cases: caseRows(madeAt),
    visits: visitRows(),
    plans: planRows(),
    programmes: programmeRows(),
    caseFigures: figureRows(),
  }
}
