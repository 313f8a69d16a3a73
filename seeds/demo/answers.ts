import type { Answer } from '../../electron/contract/requirements'

type Given = Partial<Pick<Answer, 'number' | 'option' | 'day'>>

/** An invented answer of a park, or of one of its parcels. */
export interface DemoAnswer {
  readonly park: string
  /** Null is the park itself. */
  readonly parcel: string | null
  readonly criterion: string
  readonly state: Answer['state']
  readonly given: Given
}

/** `none` is a plain no (なし), `unknown` was asked and not answered yet (未確認). */
type Said = Given | 'none' | 'unknown'

function answersOf(park: string, parcel: string | null, said: Readonly<Record<string, Said>>): DemoAnswer[] {
  return Object.entries(said).map(([criterion, one]) =>
    typeof one === 'string'
      ? { park, parcel, criterion, state: one, given: {} }
      : { park, parcel, criterion, state: 'known', given: one },
  )
}

/** What the sample says of supplies and ground. All of it is invented, however likely it sounds. */
export const demoAnswers: readonly DemoAnswer[] = [
  ...answersOf('office-arcadia', null, {
    powerKv: { number: 6.6 },
    powerKw: { number: 1900 },
    industrialWater: 'none',
    tapWater: { number: 320 },
    groundWater: 'unknown',
    drainageKind: { option: 'sewer' },
    drainage: { number: 300 },
    gas: { option: 'lpg' },
    fibre: { option: 'yes' },
    snowDepth: { number: 1.6 },
    noise: { number: 65 },
    nightWork: { option: 'yes' },
    subsidy: { number: 20 },
    staff: 'unknown',
    airportDistance: { number: 62 },
    portDistance: { number: 118 },
  }),
  ...answersOf('hachimanpara', null, {
    powerKv: { number: 66 },
    powerKw: { number: 6000 },
    industrialWater: { number: 900 },
    tapWater: { number: 600 },
    drainageKind: { option: 'industrial-sewer' },
    drainage: { number: 1200 },
    gas: { option: 'lpg' },
    fibre: { option: 'yes' },
    snowDepth: { number: 1.5 },
    nightWork: { option: 'yes' },
  }),
  ...answersOf('yonezawa-kita-ic', null, {
    powerKv: 'unknown',
    industrialWater: 'unknown',
    drainageKind: 'unknown',
    staff: 'unknown',
  }),
  ...answersOf('office-arcadia', 'F-2', {
    groundN: { number: 22 },
    bearingDepth: { number: 6 },
    noPiles: { option: 'yes' },
    floodDepth: 'none',
    landslideFree: { option: 'yes' },
    coverage: { number: 60 },
    floorRatio: { number: 200 },
    heightLimit: { number: 20 },
    roadWidth: { number: 12 },
    lease: { option: 'no' },
  }),
  ...answersOf('office-arcadia', 'F-5', {
    groundN: { number: 18 },
    bearingDepth: { number: 8 },
    noPiles: { option: 'no' },
    floodDepth: 'none',
    coverage: { number: 60 },
    floorRatio: { number: 200 },
    roadWidth: { number: 9 },
    lease: { option: 'yes' },
  }),
  ...answersOf('office-arcadia', 'F-7', {
    groundN: { number: 12 },
    noPiles: 'unknown',
    floodDepth: { number: 0.3 },
    landslideFree: { option: 'yes' },
    coverage: { number: 60 },
    floorRatio: { number: 200 },
    roadWidth: { number: 9 },
  }),
  ...answersOf('office-arcadia', 'F-8', {
    groundN: 'unknown',
    floodDepth: { number: 0.3 },
    lease: 'unknown',
  }),
  ...answersOf('office-arcadia', 'C-9', {
    groundN: { number: 25 },
    bearingDepth: { number: 4 },
    noPiles: { option: 'yes' },
    floodDepth: 'none',
    landslideFree: { option: 'yes' },
    coverage: { number: 60 },
    floorRatio: { number: 200 },
    heightLimit: 'none',
    roadWidth: { number: 16 },
    lease: { option: 'no' },
  }),
]
