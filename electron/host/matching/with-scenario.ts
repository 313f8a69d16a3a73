import { scenarioParcels, scenarioRow } from '../scenarios/apply'
import type { ReadDb } from '../workspace/db'
import type { Fact } from './facts'
import { nearby, type MatchingState } from './memory'
import { measureDistances, measuredBy, type ReferencePlaces } from './nearest'
import type { RegisterParcel } from './register'
import { buildSiteGraph, type SiteGraph } from './site-graph'

type Facts = ReadonlyMap<string, Fact>

/** What all have in common; what they answer differently is not known of the parcel they become. */
function commonFacts(all: readonly Facts[]): Facts {
  const [first, ...others] = all
  const common = [...(first ?? [])].filter(([criterion, fact]) =>
    others.every((facts) => JSON.stringify(facts.get(criterion)) === JSON.stringify(fact)),
  )
  return new Map(common)
}

function same<T>(values: readonly T[]): T | null {
  const [first, ...others] = values
  return first !== undefined && others.every((value) => value === first) ? first : null
}

/** The day on which the last of them can be handed over; null when one is not known. */
function lastDelivery(days: readonly (string | null)[]): string | null {
  if (days.some((day) => day === null)) return null
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}

/**
 * The state in which a scenario has been carried out: the parcels of its park as it makes them, with what those they come
 * from have in common. A new parcel is on offer when all of those are.
 * @throws CodedError `row-not-found`, `scenario-step-impossible`
 */
export function withScenario(
  state: MatchingState,
  db: ReadDb,
  scenarioUid: string,
  places: ReferencePlaces,
): MatchingState {
  const known = state.kept.get(`scenario ${scenarioUid}`) as MatchingState | undefined
  const scenario = scenarioRow(db, scenarioUid)
  const signature = `${scenario.steps} ${scenario.park_uid}`
  if (known?.kept.get('signature') === signature) return known
  const register = [...state.parcels.values()].filter(({ parkUid }) => parkUid === scenario.park_uid)
  const byNumber = new Map(register.map((parcel) => [parcel.number, parcel]))
  const made = scenarioParcels(scenario, register).filter(({ changed }) => changed)
  const answers = new Map(state.answers)
  const fresh: RegisterParcel[] = []
  const gone = new Set<string>()
  for (const { uid, number, polygon, areaM2, price, from } of made) {
    const sources = (from ?? []).flatMap((name) => byNumber.get(name) ?? [])
    if (uid === undefined || polygon === undefined || areaM2 === undefined || price === undefined) continue
    for (const source of sources) gone.add(source.uid)
    answers.set(
      uid,
      commonFacts(sources.map((source) => state.answers.get(source.uid) ?? new Map<string, Fact>())),
    )
    fresh.push({
      uid,
      parkUid: scenario.park_uid,
      number: number ?? '',
      areaM2,
      price,
      deliveryOn: lastDelivery(sources.map(({ deliveryOn }) => deliveryOn)),
      zone: same(sources.map(({ zone }) => zone)),
      polygon,
      available: sources.length > 0 && sources.every(({ available }) => available),
    })
  }
  const parcels = new Map([...state.parcels].filter(([uid]) => !gone.has(uid)))
  for (const parcel of fresh) parcels.set(parcel.uid, parcel)
  const measured = measuredBy(nearby(measureDistances(fresh, places)))
  let graph: SiteGraph | null = null
  const next: MatchingState = {
    ...state,
    parcels,
    answers,
    measured: (uid, criterion) => measured(uid, criterion) ?? state.measured(uid, criterion),
    graph: () => (graph ??= buildSiteGraph([...parcels.values()], state.roads)),
    kept: new Map<string, unknown>([['signature', signature]]),
  }
  state.kept.set(`scenario ${scenarioUid}`, next)
  return next
}
