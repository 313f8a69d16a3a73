import type { ScenarioStep } from '../../electron/contract/scenarios'

/** An invented wish of a case for a parcel of Office Arcadia. */
export interface DemoDemand {
  readonly parcel: string
  readonly case: string
  readonly rank: number
  /** ㎡; null is not said */
  readonly wantedAreaM2: number | null
}

/** F-5 and C-9 are wanted by more than they can hold. */
export const demoDemands: readonly DemoDemand[] = [
  { parcel: 'F-5', case: 'probe', rank: 1, wantedAreaM2: 3300 },
  { parcel: 'F-5', case: 'fiberlab', rank: 2, wantedAreaM2: 3300 },
  { parcel: 'F-5', case: 'inkprint', rank: 3, wantedAreaM2: 2500 },
  { parcel: 'C-9', case: 'inkprint', rank: 1, wantedAreaM2: 3500 },
  { parcel: 'C-9', case: 'fiberlab', rank: 2, wantedAreaM2: 3500 },
  { parcel: 'F-2', case: 'suture', rank: 1, wantedAreaM2: 4800 },
  { parcel: 'F-7', case: 'photon', rank: 1, wantedAreaM2: 4200 },
  { parcel: 'F-8', case: 'photon', rank: 2, wantedAreaM2: null },
  { parcel: 'F-8', case: 'fruit', rank: 1, wantedAreaM2: 4200 },
  { parcel: 'F-6', case: 'rdhouse', rank: 1, wantedAreaM2: 5000 },
  { parcel: 'F-4', case: 'nano', rank: 1, wantedAreaM2: 3900 },
  { parcel: 'C-8', case: 'hakko', rank: 1, wantedAreaM2: 4200 },
]

export interface DemoScenario {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly steps: readonly ScenarioStep[]
}

/** What might be done with the last lots of Office Arcadia. */
export const demoScenarios: readonly DemoScenario[] = [
  {
    key: 'south-block',
    name: '南側2区画を一体で売る（見本）',
    note: '8,000㎡前後を求める企業が来たときの案',
    steps: [{ kind: 'merge', parcels: ['F-7', 'F-8'], number: 'F-7・8' }],
  },
  {
    key: 'small-lots',
    name: 'F-2を小区画に分ける（見本）',
    note: '研究所向けに1,500㎡を切り出す案',
    steps: [
      {
        kind: 'partSale',
        parcel: 'F-2',
        areaM2: 1500,
        number: 'F-2-1',
        restNumber: 'F-2-2',
        side: 'south',
      },
    ],
  },
]
