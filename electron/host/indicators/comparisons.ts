import type { Comparison, DifferenceCode, Indicator, LiveKey } from '../../contract/indicators'
import type { Parcel } from '../../contract/parcels'
import { daysOfYear } from '../../contract/rules/fiscal-year'
import { convertFigure } from '../../contract/rules/money'
import { soldShare } from '../../contract/rules/sold-share'
import { parcelsOn } from '../parcels/handlers'
import { listCaseFigures } from '../programmes/figures-repository'
import { statusFromRow } from '../statuses/handlers'
import { listStatuses } from '../statuses/repository'
import type { ReadDb } from '../workspace/db'
import { countSited, sumOf, wonCases } from './counting'
import {
  firstRecordedDay,
  listHeldVisits,
  listSitings,
  listStageEntries,
  countInventedCases,
} from './live-repository'

type Reason = Comparison['reasons'][number]
interface Counted {
  /** In the indicator's unit; null when the records cannot say. */
  readonly value: number | null
  readonly reasons: readonly Reason[]
}

const because = (code: DifferenceCode, count: number | null, day: string | null = null): Reason[] =>
  count === 0 ? [] : [{ code, count, day }]

function sited(db: ReadDb, parkUids: readonly string[], day: string): Counted {
  const counted = countSited(listSitings(db, day), day, parkUids)
  return {
    value: counted.total,
    reasons: [
      ...because('undated', counted.undated),
      ...because('left-counted', counted.left),
      ...because('invented-data', counted.invented),
    ],
  }
}

const inUnit = (key: LiveKey, unit: string, share: ReturnType<typeof soldShare>): number | null => {
  const fraction = key === 'sold-share-area' ? share.byArea : share.byCount
  if (key !== 'sellable-area')
    return fraction === null || unit.normalize('NFKC') !== '%' ? null : fraction * 100
  const square = unit.normalize('NFKC').toLowerCase()
  if (square === 'm2' || unit === '㎡') return share.offered.areaM2
  return square === 'ha' || square === 'ヘクタール' ? share.offered.areaM2 / 10_000 : null
}

function soldParcels(
  db: ReadDb,
  key: LiveKey,
  unit: string,
  parkUids: readonly string[],
  day: string,
): Counted {
  const wanted = (parcel: Parcel) => parkUids.length === 0 || parkUids.includes(parcel.parkUid)
  const parcels = parcelsOn(db, 'internal', day, null).filter(wanted)
  const statuses = new Map(listStatuses(db).map((row) => [row.uid, statusFromRow(row)]))
  const share = soldShare(parcels, statuses)
  const first = firstRecordedDay(db)
  const tallies = key === 'sellable-area' ? [share.offered] : [share.disposed, share.remaining]
  const withoutArea =
    key === 'sold-share-count' ? 0 : tallies.reduce((sum, tally) => sum + tally.withoutArea, 0)
  return {
    value: parcels.length === 0 ? null : inUnit(key, unit, share),
    reasons: [
      ...because('without-area', withoutArea),
      ...because('invented-data', parcels.filter(({ origin }) => origin === 'demo').length),
      ...(first !== null && day < first ? because('before-records', null, first) : []),
    ],
  }
}

function wonFigures(db: ReadDb, key: LiveKey, unit: string, day: string): Counted {
  const won = wonCases(listStageEntries(db, day))
  const invented = because('invented-data', countInventedCases(db, won))
  if (key === 'won-cases') return { value: won.length, reasons: invented }
  const figures = new Map(listCaseFigures(db, won).map((row) => [row.prospect_uid, row]))
  const side = key === 'sited-jobs' ? 'hires' : 'investment_yen'
  const { sum, unknown } = sumOf(won.map((uid) => figures.get(uid)?.[side] ?? null))
  return {
    value: key === 'sited-jobs' ? sum : convertFigure(sum, '円', unit),
    reasons: [...because('without-figure', unknown), ...invented],
  }
}

/** The live figure of a key on a day, in the indicator's unit; visits are those of the year of `day` up to it. */
function countLive(db: ReadDb, indicator: Indicator, day: string): Counted {
  const { live, unit, yearKind } = indicator
  const { key, parkUids } = live ?? { key: 'won-cases', parkUids: [] }
  switch (key) {
    case 'sited-companies':
      return sited(db, parkUids, day)
    case 'sold-share-area':
    case 'sold-share-count':
    case 'sellable-area':
      return soldParcels(db, key, unit, parkUids, day)
    case 'visits': {
      const { first } = daysOfYear(yearOfDay(day, yearKind), yearKind)
      return { value: listHeldVisits(db, day).filter((visit) => visit.day >= first).length, reasons: [] }
    }
    case 'won-cases':
    case 'sited-jobs':
    case 'sited-investment':
      return wonFigures(db, key, unit, day)
  }
}

function yearOfDay(day: string, kind: Indicator['yearKind']): number {
  const year = Number(day.slice(0, 4))
  return kind === 'calendar' || daysOfYear(year, kind).first <= day ? year : year - 1
}

/** Digits of a difference that binary fractions do not blur. */
const rounded = (value: number) => Number(value.toPrecision(12))

/**
 * A plan's latest value beside the same figure from the records on the last day of its year, and why they differ.
 * @returns null for an indicator that is compared with nothing or has no value yet
 */
export function compare(db: ReadDb, indicator: Indicator, asOf: string): Comparison | null {
  const { live, progress } = indicator
  if (live === null || progress.latest === null || progress.latestYear === null) return null
  const plan = progress.latest
  const { last } = daysOfYear(progress.latestYear, indicator.yearKind)
  const then = countLive(db, indicator, last)
  const now = countLive(db, indicator, asOf)
  const difference = then.value === null ? null : rounded(then.value - plan)
  const counts = live.key === 'sited-companies' || live.key === 'won-cases' || live.key === 'visits'
  const since = then.value !== null && now.value !== null && asOf > last ? now.value - then.value : 0
  return {
    indicatorUid: indicator.uid,
    key: live.key,
    year: progress.latestYear,
    day: last,
    plan,
    live: then.value,
    liveNow: now.value,
    difference,
    reasons: [
      ...(counts && difference !== null && difference < 0
        ? because('records-lack', Math.round(-difference))
        : []),
      ...(counts && difference !== null && difference > 0
        ? because('records-exceed', Math.round(difference))
        : []),
      ...then.reasons,
      ...(counts && live.key !== 'visits' && since > 0 ? because('after-plan-year', since, last) : []),
    ],
  }
}
