import { criterionOf } from '../../contract/rules/criteria'
import type { Candidate, LineResult } from '../../contract/matching'
import type { RequirementLine } from '../../contract/requirements'
import type { Position, Price } from '../../contract/values'
import { hullAreaM2, middleOf } from '../geometry/plane-shape'
import { combinations, roadsWithin, type Combination } from './combine'
import { nearestOf, type NamedPlace } from './distance'
import { evaluateLine, worstResult } from './evaluate'
import {
  factsOfParcel,
  numberFact,
  unknownFact,
  type AnswerIndex,
  type Fact,
  type FactSource,
  type MatchParcel,
  type Measured,
} from './facts'
import { compileSheet, evaluateSheet, outcomeOf, type CompiledSheet, type Outcome } from './score'
import type { SiteGraph } from './site-graph'

export interface CandidateInput {
  readonly lines: readonly RequirementLine[]
  readonly parcels: readonly MatchParcel[]
  readonly answers: AnswerIndex
  readonly measured: Measured
  /** Of the same parcels (`buildSiteGraph`); null when nothing is to be combined. */
  readonly graph: SiteGraph | null
  /** 1 offers single parcels only. */
  readonly combineUpTo: number
  readonly limit: number
  /** The company's own sites and its customers, those that have a point. */
  readonly ownSites: readonly NamedPlace[]
  readonly customers: readonly NamedPlace[]
}

interface Found {
  readonly parcels: readonly MatchParcel[]
  readonly areaM2: number
  readonly outcome: Outcome
  readonly combination: Combination | null
}

interface Single extends Found {
  readonly parcel: MatchParcel
  readonly facts: FactSource
}

const verdictRank = { fits: 0, nearly: 1, misses: 2 } as const

/**
 * Best first: what fits before what nearly fits; one parcel before a combination, since it is simpler to buy; parcels by
 * score, combinations the smallest first; then the smaller area, and the uid so that the order never jumps.
 */
function better(a: Found, b: Found): number {
  const byVerdict = verdictRank[a.outcome.verdict] - verdictRank[b.outcome.verdict]
  const byKind = Number(a.combination !== null) - Number(b.combination !== null)
  if (byVerdict !== 0 || byKind !== 0) return byVerdict || byKind
  const byScore = b.outcome.score - a.outcome.score
  const byArea = a.areaM2 - b.areaM2
  const byUid = (a.parcels[0]?.uid ?? '') < (b.parcels[0]?.uid ?? '') ? -1 : 1
  return (a.combination === null ? byScore || byArea : byArea || byScore) || byUid
}

function lowestPrice(price: Price): number | null {
  if (price.kind === 'fixed') return price.yenPerM2
  return price.kind === 'range' ? price.minYenPerM2 : null
}

/** Whole yen for all parcels at their price, or the lower end of it; null when a price or an area is not known. */
export function totalPriceYen(parcels: readonly Pick<MatchParcel, 'areaM2' | 'price'>[]): number | null {
  let sum = 0
  for (const { areaM2, price } of parcels) {
    const perM2 = lowestPrice(price)
    if (perM2 === null || areaM2 === null) return null
    sum += areaM2 * perM2
  }
  return Math.round(sum)
}

/** Sum, or mean by area, of what the members have; unknown as soon as one of them is. */
function togetherFact(kind: 'sum' | 'mean', facts: readonly Fact[], areas: readonly number[]): Fact {
  let low = 0
  let high = 0
  let weight = 0
  for (const [index, fact] of facts.entries()) {
    if (fact.state !== 'known' || fact.low === null || fact.high === null) return unknownFact
    const share = kind === 'sum' ? 1 : (areas[index] ?? 0)
    low += fact.low * share
    high += fact.high * share
    weight += share
  }
  const divisor = kind === 'sum' ? 1 : weight
  return divisor === 0 ? unknownFact : numberFact(low / divisor, high / divisor)
}

/** How the sheet comes out for several parcels as one site: each criterion by its rule (`Criterion.together`). */
export function evaluateTogether(
  sheet: CompiledSheet,
  members: readonly { readonly facts: FactSource; readonly areaM2: number; readonly outcome: Outcome }[],
): Outcome {
  const areas = members.map(({ areaM2 }) => areaM2)
  const results = sheet.lines.map((compiled, index): LineResult => {
    const key = compiled.line.criterion
    const together = criterionOf(key)?.together ?? 'worst'
    if (together === 'worst') {
      const worst = worstResult(members.flatMap(({ outcome }) => outcome.lines[index] ?? []))
      return worst ?? evaluateLine(compiled, unknownFact)
    }
    return evaluateLine(
      compiled,
      togetherFact(
        together,
        members.map(({ facts }) => facts(key)),
        areas,
      ),
    )
  })
  return outcomeOf(sheet, results)
}

/** What the sheet wants of area; null when it names no figure that several parcels could reach. */
function wantedArea(sheet: CompiledSheet): { reachM2: number; mostM2: number | null } | null {
  const line = sheet.lines.find((compiled) => compiled.line.criterion === 'area')
  if (!line) return null
  const reachM2 = line.low ?? line.line.ideal
  return reachM2 === null || reachM2 <= 0 ? null : { reachM2, mostM2: line.high }
}

/**
 * A member must not miss a must that holds for every part of a site: what it misses, the combination would miss. Area is
 * what combining is for, and a dear parcel may be made up for by a cheap one.
 */
function mayBeMember(outcome: Outcome): boolean {
  return outcome.lines.every(
    ({ criterion, must, verdict }) =>
      !must || verdict !== 'missed' || (criterionOf(criterion)?.together ?? 'worst') !== 'worst',
  )
}

/**
 * Combinations that miss no must, the smallest first. Some fall out only when they are put together (by the mean price,
 * say), so the search goes further until enough are left or there are no more.
 */
function combined(
  input: CandidateInput,
  sheet: CompiledSheet,
  singles: ReadonlyMap<string, Single>,
): Found[] {
  const { graph } = input
  const wanted = wantedArea(sheet)
  if (graph === null || wanted === null || input.combineUpTo < 2) return []
  const single = (index: number) => singles.get(graph.uids[index] ?? '')
  const areaOf = (index: number) => {
    const found = single(index)
    return found?.parcel.available && mayBeMember(found.outcome) ? found.parcel.areaM2 : null
  }
  const upTo = Math.min(4, input.combineUpTo)
  for (let keep = input.limit; ; keep *= 8) {
    const tried = combinations(graph, areaOf, { ...wanted, upTo, keep })
    const kept = tried.flatMap((combination): Found[] => {
      const members = combination.members.flatMap((index) => single(index) ?? [])
      const outcome = evaluateTogether(sheet, members)
      if (outcome.lines.some(({ must, verdict }) => must && verdict === 'missed')) return []
      const parcels = members.map(({ parcel }) => parcel)
      return [{ parcels, areaM2: combination.areaM2, outcome, combination }]
    })
    if (kept.length >= input.limit || tried.length < keep) return kept
  }
}

function distanceTo(
  places: readonly NamedPlace[],
  middles: readonly Position[],
): [number | null, string | null] {
  let best: { km: number; name: string } | null = null
  for (const middle of middles) {
    const nearest = nearestOf(places, middle)
    if (nearest && (best === null || nearest.km < best.km))
      best = { km: nearest.km, name: nearest.place.name }
  }
  return best ? [Math.round(best.km * 10) / 10, best.name] : [null, null]
}

function compactness(graph: SiteGraph | null, parcels: readonly MatchParcel[]): number | null {
  if (!graph) return null
  const indices = parcels.map(({ uid }) => graph.indexOf.get(uid) ?? -1)
  const shapes = indices.map((index) => graph.shapes[index] ?? [])
  if (shapes.some((shape) => shape.length === 0)) return null
  const hull = hullAreaM2(shapes)
  const area = indices.reduce((sum, index) => sum + (graph.areas[index] ?? 0), 0)
  return hull === 0 ? null : Math.min(1, Math.round((area / hull) * 1000) / 1000)
}

function candidateOf(input: CandidateInput, found: Found): Candidate {
  const middles = found.parcels
    .map(({ polygon }) => polygon && middleOf(polygon))
    .filter((middle) => middle !== null)
  const [ownSiteKm, ownSiteName] = distanceTo(input.ownSites, middles)
  const [customerKm, customerName] = distanceTo(input.customers, middles)
  return {
    parcelUids: found.parcels.map(({ uid }) => uid),
    acrossRoads: input.graph && found.combination ? roadsWithin(input.graph, found.combination.members) : [],
    areaM2: found.areaM2,
    priceYen: totalPriceYen(found.parcels),
    compactness: compactness(input.graph, found.parcels),
    verdict: found.outcome.verdict,
    score: found.outcome.score,
    lines: found.outcome.lines,
    ownSiteKm,
    ownSiteName,
    customerKm,
    customerName,
  }
}

/**
 * All parcels against a sheet, and combinations of available ones that touch or face each other across an inner road,
 * best first. A combination is offered only when it misses no must.
 * @returns at most `limit` candidates, and how many parcels were looked at
 */
export function matchParcels(input: CandidateInput): { candidates: Candidate[]; considered: number } {
  const sheet = compileSheet(input.lines)
  const singles = new Map<string, Single>()
  for (const parcel of input.parcels) {
    const facts = factsOfParcel(parcel, input.answers, input.measured)
    const outcome = evaluateSheet(sheet, facts)
    const areaM2 = parcel.areaM2 ?? 0
    singles.set(parcel.uid, { parcel, parcels: [parcel], areaM2, outcome, combination: null, facts })
  }
  const found: Found[] = [...singles.values(), ...combined(input, sheet, singles)]
  found.sort(better)
  return {
    candidates: found.slice(0, input.limit).map((one) => candidateOf(input, one)),
    considered: input.parcels.length,
  }
}
