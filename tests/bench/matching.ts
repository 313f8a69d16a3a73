import type { RequirementLine } from '../../electron/contract'
import { criteria } from '../../electron/contract/rules/criteria'
import { findDuplicates, type DuplicateCompany } from '../../electron/host/companies/duplicates'
import { matchParcels } from '../../electron/host/matching/candidates'
import type { NamedPlace } from '../../electron/host/matching/distance'
import { indexAnswers, type AnswerRow, type MatchParcel } from '../../electron/host/matching/facts'
import { measureDistances, measuredBy } from '../../electron/host/matching/nearest'
import { openQuestions } from '../../electron/host/matching/open-questions'
import { matchProspects, type MatchProspect } from '../../electron/host/matching/reverse'
import { buildSiteGraph, type GraphRoad } from '../../electron/host/matching/site-graph'
import { figure, sample, type Figure } from './measure'

/** mulberry32: the same seed gives the same office on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const lotLon = 0.001
const lotLat = 0.0008

export interface Estate {
  readonly parcels: MatchParcel[]
  readonly roads: GraphRoad[]
  readonly answers: AnswerRow[]
}

/** Parks of fifty lots in blocks of two rows that share their sides, with a named road between the blocks. */
export function estate(parks: number): Estate {
  const next = random(3)
  const parcels: MatchParcel[] = []
  const roads: GraphRoad[] = []
  const answers: AnswerRow[] = []
  for (let park = 0; park < parks; park += 1) {
    const lon = 139.9 + (park % 10) * 0.06
    const lat = 37.8 + Math.floor(park / 10) * 0.06
    for (let lot = 0; lot < 50; lot += 1) {
      const row = Math.floor(lot / 10)
      const west = lon + (lot % 10) * lotLon
      const south = lat + row * lotLat + Math.floor(row / 2) * 0.0001
      const ring = box(west, south, west + lotLon, south + lotLat)
      parcels.push({
        uid: `parcel-${park}-${lot}`,
        parkUid: `park-${park}`,
        areaM2: 7_000 + Math.floor(next() * 1_600),
        price: { kind: 'fixed', yenPerM2: 8_000 + Math.floor(next() * 6_000) },
        deliveryOn: '2027-04-01',
        zone: next() < 0.7 ? '工業専用地域' : '準工業地域',
        polygon: [[ring]],
        available: next() < 0.8,
      })
    }
    for (const after of [1, 3]) {
      const south = lat + (after + 1) * lotLat + Math.floor(after / 2) * 0.0001
      roads.push({ name: `${after}号線`, polygon: [[box(lon, south, lon + 10 * lotLon, south + 0.0001)]] })
    }
    for (const { key, subject, kind } of criteria)
      if (subject === 'park' && kind === 'number' && next() < 0.7)
        answers.push({
          subjectUid: `park-${park}`,
          criterion: key,
          state: 'known',
          number: Math.round(next() * 1000),
          option: null,
          day: null,
        })
  }
  return { parcels, roads, answers }
}

function box(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

/** A line as the sheet holds it, with the rest left open. */
export function line(criterion: string, rest: Partial<RequirementLine>): RequirementLine {
  const open = { min: null, ideal: null, max: null, by: null, option: null }
  return { criterion, must: false, weight: 3, direction: 'more', ...open, ...rest }
}

/** A sheet of ten lines as companies ask them. */
export function sheet(areaM2: number, seed: number): RequirementLine[] {
  const next = random(seed)
  return [
    line('area', { must: true, direction: 'ideal', min: areaM2, ideal: areaM2 * 1.1, max: areaM2 * 1.6 }),
    line('unitPrice', { must: true, direction: 'less', max: 13_000 }),
    line('delivery', { must: true, direction: 'less', by: '2028-03-31' }),
    line('zoning', { must: next() < 0.5, option: 'industrial' }),
    line('powerKv', { min: 66, weight: 5 }),
    line('industrialWater', { min: 100 + next() * 500 }),
    line('drainage', { min: 100, weight: 2 }),
    line('floodDepth', { direction: 'less', max: 0.5 }),
    line('icDistance', { direction: 'less', ideal: 3, max: 10 }),
    line('staff', { min: 50, weight: 1 }),
  ]
}

function places(count: number): NamedPlace[] {
  const next = random(9)
  return Array.from({ length: count }, (_, index) => ({
    name: `IC ${index}`,
    position: [139.5 + next() * 1.5, 37.4 + next() * 1.5],
  }))
}

const trades = ['精密', '電子', '機械', '食品', '化学', '金属', '木工', '物流', '繊維', '光学']
const tails = ['工業', '製作所', '産業', '技研', 'ファクトリー', '工機', '製造', '科学', 'テック', '興業']
const letters = [...'米沢置賜長井南陽高畠川西白鷹飯豊小国上山東根寒河江尾花新庄最北酒田鶴岡遊佐']

/** Invented companies; every fiftieth is entered a second time in another spelling. */
export function invented(count: number): DuplicateCompany[] {
  const next = random(11)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const companies: DuplicateCompany[] = []
  for (let number = 0; companies.length < count; number += 1) {
    const bare = `${pick(letters)}${pick(letters)}${pick(letters)}${pick(trades)}${pick(tails)}`
    const one: DuplicateCompany = {
      uid: `company-${companies.length}`,
      name: `株式会社${bare}`,
      nameKana: '',
      formerNames: [],
      corporateNumber: null,
      telephones: [`0238-${String(number).padStart(6, '0')}`],
      mails: [`info@example-${number}.jp`],
      web: '',
      addresses: [`見本市架空町${number % 400}丁目${number % 97}番地`],
    }
    companies.push(one)
    if (number % 50 === 0 && companies.length < count)
      companies.push({ ...one, uid: `company-${companies.length}`, name: `${bare}(株)`, telephones: [] })
  }
  return companies
}

/** Matching and the duplicate scan at the size of a large office, without database and page. */
export async function matchingFigures(): Promise<Figure[]> {
  const { parcels, roads, answers } = estate(100)
  const answerIndex = indexAnswers(answers)
  const from = performance.now()
  const graph = buildSiteGraph(parcels, roads)
  const built = performance.now() - from
  const reference = { icDistance: places(2_000), stationDistance: places(9_000) }
  const measuring = await sample(3, () => measureDistances(parcels, reference), 1)
  const measured = measuredBy(measureDistances(parcels, reference))
  const ownSites = places(3)
  const one = (areaM2: number, seed: number) =>
    matchParcels({
      lines: sheet(areaM2, seed),
      parcels,
      answers: answerIndex,
      measured,
      graph,
      combineUpTo: 4,
      limit: 100,
      ownSites,
      customers: ownSites,
    })
  const matching = await sample(40, (run) => one(12_000 + Math.abs(run) * 700, run), 5)
  const prospects: MatchProspect[] = Array.from({ length: 3_000 }, (_, index) => ({
    uid: `prospect-${index}`,
    lines: sheet(2_000 + index * 10, index),
  }))
  const parcel = parcels[7]
  const reverse = await sample(
    40,
    () => parcel && matchProspects(parcel, prospects, answerIndex, measured),
    5,
  )
  const radar = await sample(
    2,
    () => openQuestions({ parcels, prospects: prospects.slice(0, 300), answers: answerIndex, measured }),
    0,
  )
  const companies = invented(20_000)
  const duplicates = await sample(3, () => findDuplicates(companies, new Set()), 1)
  return [
    figure('which of 5,000 parcels touch, once a change of shapes', [built]),
    figure('distances of 5,000 parcels to interchanges and stations', measuring),
    figure('one requirement against 5,000 parcels, combinations up to 4', matching, {
      limit: { value: 150, on: 'p95' },
    }),
    figure('one parcel against 3,000 prospects', reverse, { limit: { value: 100, on: 'p95' } }),
    figure('open questions of 5,000 parcels for 300 prospects', radar),
    figure('duplicates among 20,000 companies', duplicates, { limit: { value: 3000, on: 'p95' } }),
  ]
}
