import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError, type Position, type Price, type ScenarioStep } from '../../../../electron/contract'
import { fromPlane, planeArea } from '../../../../electron/contract/rules/plane'
import {
  applyScenario,
  mergedPrice,
  shareArea,
  type ScenarioSource,
} from '../../../../electron/host/scenarios/rules'
import { rectangle } from '../matching/samples'

const fixed: Price = { kind: 'fixed', yenPerM2: 10_000 }

function lot(number: string, west: number, rest: Partial<ScenarioSource> = {}): ScenarioSource {
  const polygon = rectangle(west, 0, 100, 80)
  return { uid: `uid-${number}`, number, polygon, areaM2: null, price: fixed, ...rest }
}

/** A place of the drawing in metres, as the map hands it over. */
function at(east: number, north: number): Position {
  return fromPlane({ eastM: -60_000 + east, northM: -230_000 + north }, 10)
}

const row = [lot('D-5', 0), lot('D-6', 100, { areaM2: 8_012.34 }), lot('D-7', 200)]
const uidOf = (text: string) => `made ${text}`
const apply = (steps: readonly ScenarioStep[], sources = row) => applyScenario(sources, steps, uidOf)
const brief = (steps: readonly ScenarioStep[]) => apply(steps).map((one) => `${one.number} ${one.areaM2}`)

function fault(steps: readonly ScenarioStep[], sources = row) {
  try {
    apply(steps, sources)
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'scenario-step-impossible') throw error
    const { reason, parcel, step } = (error as CodedError<'scenario-step-impossible'>).details
    return [reason, parcel, step]
  }
  return null
}

const split: ScenarioStep = {
  kind: 'split',
  parcel: 'D-6',
  line: [at(150, -10), at(150, 90)],
  numbers: ['D-6-1', 'D-6-2'],
}
const merge: ScenarioStep = { kind: 'merge', parcels: ['D-5', 'D-6'], number: 'D-56' }
const partSale: ScenarioStep = {
  kind: 'partSale',
  parcel: 'D-6',
  areaM2: 3_000,
  number: 'D-6 東',
  restNumber: 'D-6 残',
  side: 'east',
}

describe('a scenario', () => {
  it('leaves alone what no step concerns', () => {
    const [first, , third] = apply([split])
    expect(first).toMatchObject({ uid: 'uid-D-5', polygon: row[0]?.polygon, changed: false, from: ['D-5'] })
    expect(third?.number).toBe('D-6-2')
    expect(apply([]).every(({ changed }) => !changed)).toBe(true)
  })

  it('splits the registered area in the proportion of the pieces, west to east', () => {
    expect(brief([split])).toEqual(['D-5 8000', 'D-6-1 4006.17', 'D-6-2 4006.17', 'D-7 8000'])
    expect(apply([split])[1]).toMatchObject({
      uid: 'made 0 D-6-1',
      from: ['D-6'],
      changed: true,
      price: fixed,
    })
  })

  it('numbers pieces from north to south where the line runs east', () => {
    const [, north, south] = apply([{ ...split, line: [at(90, 60), at(210, 60)] }])
    expect(north?.areaM2).toBeLessThan(south?.areaM2 ?? 0)
  })

  it('merges, adding areas and remembering where they came from', () => {
    expect(brief([merge])).toEqual(['D-56 16012.34', 'D-7 8000'])
    expect(apply([merge])[0]?.from).toEqual(['D-5', 'D-6'])
    expect(apply([merge])[0]?.polygon).toHaveLength(1)
  })

  it('sells a part of exactly the area wanted', () => {
    expect(brief([partSale])).toEqual(['D-5 8000', 'D-6 東 3000', 'D-6 残 5012.34', 'D-7 8000'])
    const [, part] = apply([partSale])
    expect(planeArea(part?.polygon ?? [])).toBeCloseTo((3_000 / 8_012.34) * 8_000, 2)
  })

  it('goes on from what the steps before left', () => {
    const steps: ScenarioStep[] = [split, { kind: 'merge', parcels: ['D-6-2', 'D-7'], number: 'D-7 大' }]
    expect(brief(steps)).toEqual(['D-5 8000', 'D-6-1 4006.17', 'D-7 大 12006.17'])
    expect(apply(steps)[2]?.from).toEqual(['D-6', 'D-7'])
  })

  it('may reuse the number of a parcel that is gone, and gives the same rows each time', () => {
    const steps: ScenarioStep[] = [{ ...split, numbers: ['D-6', 'D-6-2'] }]
    expect(apply(steps)).toEqual(apply(steps))
    expect(brief(steps)[1]).toBe('D-6 4006.17')
  })
})

describe('a step that cannot be done', () => {
  const apart: ScenarioStep = { kind: 'merge', parcels: ['D-5', 'D-7'], number: 'X' }
  it.each<[string, ScenarioStep[], unknown[]]>([
    ['a parcel that is not there', [{ ...merge, parcels: ['D-5', 'E-1'] }], ['parcel-missing', 'E-1', 1]],
    ['a parcel that an earlier step used up', [merge, split], ['parcel-missing', 'D-6', 2]],
    ['a number that another parcel has', [{ ...merge, number: 'D-7' }], ['number-taken', 'D-7', 1]],
    ['one number for two pieces', [{ ...split, numbers: ['A', 'A'] }], ['number-taken', 'A', 1]],
    ['a line that passes by', [{ ...split, line: [at(0, 200), at(90, 200)] }], ['line-misses', 'D-6', 1]],
    ['a line that ends inside', [{ ...split, line: [at(150, -10), at(150, 40)] }], ['line-misses', 'D-6', 1]],
    ['more numbers than pieces', [{ ...split, numbers: ['A', 'B', 'C'] }], ['pieces-differ', 'D-6', 1]],
    ['lots that do not touch', [apart], ['not-touching', 'D-7', 1]],
    ['one lot named twice', [{ ...merge, parcels: ['D-5', 'D-5'] }], ['named-twice', 'D-5', 1]],
    ['a part too small to be drawn', [{ ...partSale, areaM2: 0.01 }], ['area-too-small', 'D-6', 1]],
    ['a part that leaves a sliver', [{ ...partSale, areaM2: 8_012.33 }], ['area-too-large', 'D-6', 1]],
    ['a part as large as the lot', [{ ...partSale, areaM2: 8_012.34 }], ['area-too-large', 'D-6', 1]],
  ])('is refused for %s', (_, steps, expected) => {
    expect(fault(steps)).toEqual(expected)
  })

  it('is refused for a lot without geometry', () => {
    const sources = [lot('A', 0, { polygon: null, areaM2: 500 }), lot('B', 100)]
    expect(fault([{ ...merge, parcels: ['A', 'B'] }], sources)).toEqual(['no-geometry', 'A', 1])
  })
})

describe('areas and prices', () => {
  it('keep the registered total of the park to the last 0.01 ㎡ through any steps', () => {
    const x = fc.double({ min: 105, max: 195, noNaN: true })
    const area = fc.integer({ min: 2, max: 700_000 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(
        x,
        x,
        area,
        fc.constantFrom('north', 'east', 'south', 'west'),
        (south, north, sold, side) => {
          const steps: ScenarioStep[] = [
            { ...split, line: [at(south, -10), at(north, 90)] },
            { kind: 'merge', parcels: ['D-6-2', 'D-7'], number: 'M' },
            { kind: 'partSale', parcel: 'M', areaM2: sold, number: 'S', restNumber: 'R', side },
          ]
          const made = apply(steps)
          const total = made.reduce((sum, one) => sum + (one.areaM2 ?? 0), 0)
          expect(total).toBeCloseTo(24_012.34, 2)
          const drawn = made.reduce((sum, one) => sum + planeArea(one.polygon ?? [], 10), 0)
          expect(Math.abs(drawn - 24_000)).toBeLessThan(0.02)
          expect(made.every(({ areaM2 }) => (areaM2 ?? 0) > 0)).toBe(true)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('share an area in whole hundredths that add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000_000 }),
        fc.array(fc.double({ min: 1, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (cents, shapes) => {
          const shares = shareArea(cents / 100, shapes)
          const total = shares.reduce((sum, one) => sum + Math.round(one * 100), 0)
          expect(total).toBe(cents)
        },
      ),
    )
  })

  it('make one price of several', () => {
    const range: Price = { kind: 'range', minYenPerM2: 8_000, maxYenPerM2: 12_000 }
    expect(mergedPrice([fixed, fixed])).toEqual(fixed)
    expect(mergedPrice([fixed, { kind: 'fixed', yenPerM2: 9_000 }])).toEqual({
      kind: 'range',
      minYenPerM2: 9_000,
      maxYenPerM2: 10_000,
    })
    expect(mergedPrice([fixed, range])).toEqual(range)
    expect(mergedPrice([fixed, { kind: 'negotiable' }])).toEqual({ kind: 'negotiable' })
    expect(mergedPrice([{ kind: 'negotiable' }, { kind: 'unknown' }])).toEqual({ kind: 'unknown' })
  })
})
