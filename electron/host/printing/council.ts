import { CodedError } from '../../contract/errors'
import type { Indicator, Live, LiveShare } from '../../contract/indicators'
import type { SheetSpec } from '../../contract/printing'
import type { Council, CouncilLive } from '../../contract/sheet-parts'
import type { QueryContext } from '../handler'
import { indicatorsHandlers } from '../indicators/handlers'
import { listParks } from '../parks/repository'
import { plansHandlers } from '../plans/handlers'

/**
 * The chosen indicators as the screen has them. Outsiders get those of published plans alone: what the office follows for
 * itself is nobody else's.
 * @throws CodedError `sheet-empty` when none is left, `row-not-found` for an indicator that is not there
 */
export async function council(context: QueryContext, spec: SheetSpec): Promise<Council> {
  const { asOf, face } = spec
  const on: QueryContext = { ...context, face }
  const uids = spec.indicatorUids?.length ? spec.indicatorUids : await ofPlans(on, asOf)
  const found = await indicatorsHandlers['indicators.sheet']({ uids, asOf }, on)
  const missing = uids.find((uid) => !found.indicators.some((one) => one.uid === uid))
  if (missing !== undefined) throw new CodedError('row-not-found', { entity: 'indicator', uid: missing })
  const indicators = found.indicators.filter(({ planUid }) => face === 'internal' || planUid !== null)
  if (indicators.length === 0) throw new CodedError('sheet-empty', { sheet: spec.sheet })
  const { plans } = await plansHandlers['plans.list']({}, on)
  const named = new Set(indicators.map(({ planUid }) => planUid))
  const parks = listParks(context.db)
  return {
    fiscalYear: found.fiscalYear,
    indicators,
    plans: plans.filter(({ uid }) => named.has(uid)),
    live: indicators.flatMap((indicator) => liveOf(indicator, found.live) ?? []),
    records: found.live,
    parks: parks.map(({ uid, name, name_en }) => ({ uid, name, nameEn: name_en })),
  }
}

async function ofPlans(context: QueryContext, asOf: string): Promise<string[]> {
  const { indicators } = await indicatorsHandlers['indicators.list']({ asOf }, context)
  return indicators.flatMap(({ uid, planUid }) => (planUid === null ? [] : [uid]))
}

/** What the parcels say of an indicator that is linked to them; null for any other link and for none. */
function liveOf(indicator: Indicator, { shares }: Live): CouncilLive | null {
  const { live } = indicator
  if (live === null) return null
  const wanted =
    live.parkUids.length === 0
      ? shares.filter(({ parkUid }) => parkUid === null)
      : shares.filter(({ parkUid }) => parkUid !== null && live.parkUids.includes(parkUid))
  const sum = (pick: (share: LiveShare) => number) => wanted.reduce((all, share) => all + pick(share), 0)
  const unit = indicator.unit.normalize('NFKC').toLowerCase()
  const base = { indicatorUid: indicator.uid, withoutArea: sum(({ withoutArea }) => withoutArea) }
  const percent = (part: number, rest: number) =>
    unit !== '%' || part + rest === 0 ? null : (part / (part + rest)) * 100
  switch (live.key) {
    case 'sold-share-area': {
      const [part, rest] = [sum((share) => share.disposedAreaM2), sum((share) => share.remainingAreaM2)]
      return { ...base, value: percent(part, rest), parcels: countOf(sum) }
    }
    case 'sold-share-count': {
      const [part, rest] = [sum((share) => share.disposedCount), sum((share) => share.remainingCount)]
      return { ...base, value: percent(part, rest), parcels: countOf(sum), withoutArea: 0 }
    }
    case 'sellable-area': {
      const area = sum((share) => share.sellableAreaM2)
      const factor = unit === 'm2' ? 1 : unit === 'ha' || unit === 'ヘクタール' ? 1 / 10_000 : null
      const value = factor === null || wanted.length === 0 ? null : area * factor
      return { ...base, value, parcels: sum((share) => share.sellableCount) }
    }
    default:
      return null
  }
}

function countOf(sum: (pick: (share: LiveShare) => number) => number): number {
  return sum((share) => share.disposedCount + share.remainingCount)
}
