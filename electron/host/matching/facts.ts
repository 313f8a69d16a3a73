import { zoningFromText } from '../../contract/rules/criteria'
import type { Answer } from '../../contract/requirements'
import type { MultiPolygon, Price } from '../../contract/values'

/** What is known of one criterion at one place. A price range is known as an interval, until it is settled. */
export interface Fact {
  readonly state: 'known' | 'none' | 'unknown'
  /** In the unit of the criterion; `low` and `high` are the same for a plain figure. Null for a known fact in words only. */
  readonly low: number | null
  readonly high: number | null
  readonly option: string | null
  /** ISO day */
  readonly day: string | null
}

export const unknownFact: Fact = { state: 'unknown', low: null, high: null, option: null, day: null }

export function numberFact(low: number, high: number = low): Fact {
  return { state: 'known', low, high, option: null, day: null }
}

/** A parcel as matching needs it: a plain row, on the register or of a scenario. */
export interface MatchParcel {
  readonly uid: string
  readonly parkUid: string
  /** Registered area, else the area on the plane, ㎡; null when neither is known. */
  readonly areaM2: number | null
  readonly price: Price
  /** ISO day */
  readonly deliveryOn: string | null
  /** Wording of the record: 工業専用地域 … */
  readonly zone: string | null
  /** lon, lat; EPSG:6668 */
  readonly polygon: MultiPolygon | null
  /** May be offered today. Only such parcels are combined. */
  readonly available: boolean
}

export type AnswerRow = Pick<Answer, 'subjectUid' | 'criterion' | 'state' | 'number' | 'option' | 'day'>

/** Answers by subject, then by criterion. */
export type AnswerIndex = ReadonlyMap<string, ReadonlyMap<string, Fact>>

export function indexAnswers(answers: readonly AnswerRow[]): AnswerIndex {
  const index = new Map<string, Map<string, Fact>>()
  for (const answer of answers) {
    const facts = index.get(answer.subjectUid) ?? new Map<string, Fact>()
    facts.set(answer.criterion, factOfAnswer(answer))
    index.set(answer.subjectUid, facts)
  }
  return index
}

function factOfAnswer({ state, number, option, day }: AnswerRow): Fact {
  if (state === 'known') return { state, low: number, high: number, option, day }
  return { state, low: null, high: null, option: null, day: null }
}

function priceFact(price: Price): Fact {
  if (price.kind === 'fixed') return numberFact(price.yenPerM2)
  if (price.kind === 'range') return numberFact(price.minYenPerM2, price.maxYenPerM2)
  return unknownFact
}

/** What the program measures itself, by parcel and criterion (`icDistance` …); null when it cannot. */
export type Measured = (parcelUid: string, criterion: string) => number | null

/** Everything a line may ask about one place, looked up by the key of the criterion. */
export type FactSource = (criterion: string) => Fact

/**
 * Facts of a parcel: its record, else what the program measures, else its own answers, else those of its park. An answer
 * 未確認 at the parcel does not hide what the park knows.
 */
export function factsOfParcel(parcel: MatchParcel, answers: AnswerIndex, measured: Measured): FactSource {
  const own = answers.get(parcel.uid)
  const park = answers.get(parcel.parkUid)
  return (criterion) => {
    const recorded = recordedFact(parcel, criterion)
    if (recorded) return recorded
    const distance = measured(parcel.uid, criterion)
    if (distance !== null) return numberFact(distance)
    const answer = own?.get(criterion)
    return answer && answer.state !== 'unknown' ? answer : (park?.get(criterion) ?? unknownFact)
  }
}

/** The same facts looked up once each: for a place that many sheets ask about. */
export function remembered(facts: FactSource): FactSource {
  const known = new Map<string, Fact>()
  return (criterion) => {
    const fact = known.get(criterion)
    if (fact) return fact
    const looked = facts(criterion)
    known.set(criterion, looked)
    return looked
  }
}

/** Estates have a handful of zones in their own wording; reading each once keeps 5,000 parcels quick. */
const zones = new Map<string, string | null>()

function zoneOption(text: string): string | null {
  const known = zones.get(text)
  if (known !== undefined) return known
  const read = zoningFromText(text)
  if (zones.size > 500) zones.clear()
  zones.set(text, read)
  return read
}

function recordedFact(parcel: MatchParcel, criterion: string): Fact | null {
  switch (criterion) {
    case 'area':
      return parcel.areaM2 === null ? unknownFact : numberFact(parcel.areaM2)
    case 'unitPrice':
      return priceFact(parcel.price)
    case 'delivery':
      return parcel.deliveryOn === null
        ? unknownFact
        : { ...unknownFact, state: 'known', day: parcel.deliveryOn }
    case 'zoning': {
      const zone = parcel.zone === null ? null : zoneOption(parcel.zone)
      return zone === null ? unknownFact : { ...unknownFact, state: 'known', option: zone }
    }
    default:
      return null
  }
}
