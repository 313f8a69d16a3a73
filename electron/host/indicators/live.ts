import type { Face } from '../../contract/face'
import type { Live, LiveShare } from '../../contract/indicators'
import type { Parcel } from '../../contract/parcels'
import { fiscalYearOf } from '../../contract/rules/fiscal-year'
import { soldShare } from '../../contract/rules/sold-share'
import type { Status } from '../../contract/statuses'
import { listEntries } from '../lists/repository'
import { parcelsOn } from '../parcels/handlers'
import { listParks } from '../parks/repository'
import { listCaseFigures } from '../programmes/figures-repository'
import { statusFromRow } from '../statuses/handlers'
import { listStatuses } from '../statuses/repository'
import type { ReadDb } from '../workspace/db'
import { compare } from './comparisons'
import { byFiscalYear, countSited, countStages, sumOf, wonCases } from './counting'
import { listHeldVisits, listSitings, listStageEntries } from './live-repository'
import { readIndicators } from './rows'

/** The sold share of some parcels. @param parkUid null for all parks together */
function shareOf(
  parkUid: string | null,
  parcels: readonly Parcel[],
  statuses: ReadonlyMap<string, Status>,
): LiveShare {
  const share = soldShare(parcels, statuses)
  return {
    parkUid,
    byArea: share.byArea,
    byCount: share.byCount,
    disposedCount: share.disposed.count,
    disposedAreaM2: share.disposed.areaM2,
    remainingCount: share.remaining.count,
    remainingAreaM2: share.remaining.areaM2,
    sellableCount: share.offered.count,
    sellableAreaM2: share.offered.areaM2,
    withoutArea: share.disposed.withoutArea + share.remaining.withoutArea,
  }
}

function sharesOn(db: ReadDb, face: Face, day: string): LiveShare[] {
  const parcels = parcelsOn(db, face, day, null)
  const statuses = new Map(listStatuses(db).map((row) => [row.uid, statusFromRow(row)]))
  const parks = listParks(db).flatMap(({ uid }) => {
    const own = parcels.filter(({ parkUid }) => parkUid === uid)
    return own.length === 0 ? [] : [shareOf(uid, own, statuses)]
  })
  return [...parks, shareOf(null, parcels, statuses)]
}

/**
 * Figures counted in the records as of a day.
 * @param fiscalYear narrows the stages to cases that entered in it
 */
export function readLive(db: ReadDb, face: Face, asOf: string, fiscalYear: number | null): Live {
  const shared = { asOf, fiscalYear: fiscalYearOf(asOf), shares: sharesOn(db, face, asOf) }
  if (face === 'public') return shared
  const stages = listEntries(db).filter(({ list }) => list === 'stage')
  const entries = listStageEntries(db, asOf)
  const won = wonCases(entries)
  const figures = new Map(listCaseFigures(db, won).map((row) => [row.prospect_uid, row]))
  const visits = listHeldVisits(db, asOf)
  return {
    ...shared,
    sited: countSited(listSitings(db, asOf), asOf, []),
    stages: countStages(stages, entries, fiscalYear),
    sitedCases: won.length,
    jobs: sumOf(won.map((uid) => figures.get(uid)?.hires ?? null)),
    investmentYen: sumOf(won.map((uid) => figures.get(uid)?.investment_yen ?? null)),
    visits: byFiscalYear(visits, asOf),
    comparisons: readIndicators(db, null, asOf).flatMap((indicator) => compare(db, indicator, asOf) ?? []),
  }
}
