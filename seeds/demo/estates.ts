import type { Price } from '../../electron/contract/values'
import { drawEstate, type Estate, type EstatePlan } from './estate'
import { hachimanpara } from './hachimanpara'
import { arcadiaHistory, hachimanparaHistory } from './history-plans'
import type { HistoryPlan } from './histories'
import { officeArcadia } from './office-arcadia'

/** The invented part of an estate that public sources know as a point only. */
export interface DemoEstate {
  readonly slug: string
  readonly plan: EstatePlan
  /** Degrees anticlockwise by which the drawing is turned on the ground. */
  readonly turn: number
  readonly history: HistoryPlan
  /** First day of every lot; null is before all records. */
  readonly existsFrom: string | null
  readonly zoneOf: (number: string) => string | null
  readonly prices: Readonly<Record<string, Price>>
  readonly deliveries: Readonly<Record<string, string>>
  readonly seed: number
}

export const researchZone = '研究開発施設誘致エリア'
const researchLots = /^(C-[5-9]|F-\d+)$/

export const demoEstates: readonly DemoEstate[] = [
  {
    slug: 'hachimanpara',
    plan: hachimanpara,
    turn: 6,
    history: hachimanparaHistory,
    existsFrom: null,
    // The source names the zones of both estates together, so none of them is known for a lot.
    zoneOf: () => null,
    prices: {},
    deliveries: {},
    seed: 1973,
  },
  {
    slug: 'office-arcadia',
    plan: officeArcadia,
    turn: -11,
    history: arcadiaHistory,
    existsFrom: '2000-04-01',
    zoneOf: (number) => (researchLots.test(number) ? researchZone : '準工業地域'),
    prices: {
      'C-8': { kind: 'negotiable' },
      'C-9': { kind: 'fixed', yenPerM2: 10_200 },
      'F-2': { kind: 'range', minYenPerM2: 9_400, maxYenPerM2: 10_600 },
      'F-4': { kind: 'fixed', yenPerM2: 9_800 },
      'F-5': { kind: 'fixed', yenPerM2: 9_800 },
      'F-6': { kind: 'negotiable' },
      'F-7': { kind: 'range', minYenPerM2: 8_900, maxYenPerM2: 9_900 },
    },
    deliveries: { 'C-9': '2027-04-01', 'F-2': '2027-04-01', 'F-5': '2026-10-01' },
    seed: 2000,
  },
]

/** The drawing of an estate's plan. */
export function drawingOf(estate: DemoEstate): Estate {
  return drawEstate(estate.plan)
}
