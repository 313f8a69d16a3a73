import { zoneOf, type PlaneZone } from '../../contract/rules/plane'
import { CodedError } from '../../contract/errors'
import type { ScenarioParcel, ScenarioStep, StepFault } from '../../contract/scenarios'
import type { MultiPolygon, Price } from '../../contract/values'
import { cutFromSide, mergeShapes, splitShape } from '../geometry/cut'
import {
  fromPlaneShape,
  shapeAreaM2,
  toPlaneShape,
  toPlaneXY,
  type PlaneShape,
} from '../geometry/plane-shape'
import { inOrder, strandedShape } from '../geometry/pieces'
import { minSharedM } from '../matching/site-graph'

/** A parcel of the register as a scenario begins with it. */
export interface ScenarioSource {
  readonly uid: string
  readonly number: string
  /** lon, lat; EPSG:6668 */
  readonly polygon: MultiPolygon | null
  /** Registered area, ㎡; null leaves the area on the plane. */
  readonly areaM2: number | null
  readonly price: Price
}

interface Lot {
  readonly uid: string
  readonly number: string
  readonly polygon: MultiPolygon | null
  /** On the plane; kept from step to step, so that cuts do not lose by going through degrees. */
  readonly shape: PlaneShape | null
  readonly areaM2: number
  readonly price: Price
  readonly from: readonly string[]
  readonly changed: boolean
}

const cents = (areaM2: number) => Math.round(areaM2 * 100) / 100

/**
 * Divides a registered area in the proportion of the shapes, in whole 0.01 ㎡: together they are exactly the whole, the
 * largest bears the rounding.
 */
export function shareArea(totalM2: number, shapesM2: readonly number[]): number[] {
  const sum = shapesM2.reduce((all, one) => all + one, 0)
  const shares = shapesM2.map((one) => cents((totalM2 * one) / sum))
  const largest = shapesM2.indexOf(Math.max(...shapesM2))
  const others = shares.reduce((all, one, index) => (index === largest ? all : all + one), 0)
  return shares.map((one, index) => (index === largest ? cents(totalM2 - others) : one))
}

/**
 * The price of parcels made one: the same if all have the same, the span if they differ, 応談 if one is, and not known as
 * soon as one is not.
 */
export function mergedPrice(prices: readonly Price[]): Price {
  if (prices.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' }
  const ends = prices.flatMap((price) => {
    if (price.kind === 'fixed') return [price.yenPerM2]
    return price.kind === 'range' ? [price.minYenPerM2, price.maxYenPerM2] : []
  })
  if (prices.some(({ kind }) => kind === 'negotiable') || ends.length === 0) return { kind: 'negotiable' }
  const minYenPerM2 = Math.min(...ends)
  const maxYenPerM2 = Math.max(...ends)
  if (minYenPerM2 === maxYenPerM2) return { kind: 'fixed', yenPerM2: minYenPerM2 }
  return { kind: 'range', minYenPerM2, maxYenPerM2 }
}

class Scenario {
  private lots: Lot[]
  private step = 0

  constructor(
    sources: readonly ScenarioSource[],
    private readonly zone: PlaneZone,
    private readonly uidOf: (number: string) => string,
  ) {
    this.lots = sources.map(({ uid, number, polygon, areaM2, price }) => {
      const shape = polygon && toPlaneShape(polygon, zone)
      const area = areaM2 ?? (shape ? cents(shapeAreaM2(shape)) : 0)
      return { uid, number, polygon, shape, areaM2: area, price, from: [number], changed: false }
    })
  }

  run(steps: readonly ScenarioStep[]): Lot[] {
    for (const [index, step] of steps.entries()) {
      this.step = index
      if (step.kind === 'split') this.split(step)
      else if (step.kind === 'merge') this.merge(step)
      else this.partSale(step)
    }
    return this.lots
  }

  private refuse(reason: StepFault, parcel: string): never {
    throw new CodedError('scenario-step-impossible', { step: this.step + 1, parcel, reason })
  }

  private take(number: string): Lot & { readonly shape: PlaneShape } {
    const lot = this.lots.find((one) => one.number === number)
    if (!lot) return this.refuse('parcel-missing', number)
    const { shape } = lot
    return shape ? { ...lot, shape } : this.refuse('no-geometry', number)
  }

  /** Puts new lots where the first of the old ones stood. */
  private replace(old: readonly Lot[], made: readonly Omit<Lot, 'uid' | 'polygon' | 'changed'>[]): void {
    const gone = new Set(old.map(({ uid }) => uid))
    const taken = new Set(this.lots.filter(({ uid }) => !gone.has(uid)).map(({ number }) => number))
    for (const { number } of made) {
      if (taken.has(number)) this.refuse('number-taken', number)
      taken.add(number)
    }
    const lots = made.map((lot) => ({
      ...lot,
      uid: this.uidOf(`${this.step} ${lot.number}`),
      polygon: lot.shape && fromPlaneShape(lot.shape, this.zone),
      changed: true,
    }))
    const at = this.lots.findIndex(({ uid }) => gone.has(uid))
    const before = this.lots.slice(0, at)
    const after = this.lots.slice(at).filter(({ uid }) => !gone.has(uid))
    this.lots = [...before, ...lots, ...after]
  }

  private split({ parcel, line, numbers }: Extract<ScenarioStep, { kind: 'split' }>): void {
    const lot = this.take(parcel)
    const cut = line.map((position) => toPlaneXY(position, this.zone))
    const pieces = inOrder(splitShape(lot.shape, cut), cut)
    if (pieces.length < 2) this.refuse('line-misses', parcel)
    if (pieces.length !== numbers.length) this.refuse('pieces-differ', parcel)
    const areas = shareArea(lot.areaM2, pieces.map(shapeAreaM2))
    this.replace(
      [lot],
      pieces.map((shape, index) => ({
        number: numbers[index] ?? '',
        shape,
        areaM2: areas[index] ?? 0,
        price: lot.price,
        from: lot.from,
      })),
    )
  }

  private merge({ parcels, number }: Extract<ScenarioStep, { kind: 'merge' }>): void {
    const twice = parcels.find((one, index) => parcels.indexOf(one) !== index)
    if (twice !== undefined) this.refuse('named-twice', twice)
    const lots = parcels.map((one) => this.take(one))
    const alone = strandedShape(
      lots.map((lot) => lot.shape),
      minSharedM,
    )
    if (alone !== null) this.refuse('not-touching', lots[alone]?.number ?? '')
    const shape = mergeShapes(lots.map((lot) => lot.shape))
    if (!shape) return this.refuse('not-touching', parcels[0] ?? '')
    const areaM2 = cents(lots.reduce((sum, lot) => sum + lot.areaM2, 0))
    const from = [...new Set(lots.flatMap((lot) => lot.from))]
    this.replace(lots, [{ number, shape, areaM2, price: mergedPrice(lots.map(({ price }) => price)), from }])
  }

  private partSale(step: Extract<ScenarioStep, { kind: 'partSale' }>): void {
    const { parcel, side } = step
    const lot = this.take(parcel)
    const wanted = cents(step.areaM2)
    if (wanted >= lot.areaM2) this.refuse('area-too-large', parcel)
    // The register's ㎡ and those of the drawing differ a little: the part is cut in proportion.
    const cut = cutFromSide(lot.shape, side, (wanted / lot.areaM2) * shapeAreaM2(lot.shape))
    const [part] = cut?.part ?? []
    const [rest] = cut?.rest ?? []
    // Less than a sliver cannot be drawn: what was asked for is too small, or what would be left of the lot is.
    if (!cut || !part) return this.refuse('area-too-small', parcel)
    if (!rest) return this.refuse('area-too-large', parcel)
    if (cut.part.length > 1 || cut.rest.length > 1) this.refuse('falls-apart', parcel)
    const { price, from } = lot
    this.replace(
      [lot],
      [
        { number: step.number, shape: part, areaM2: wanted, price, from },
        { number: step.restNumber, shape: rest, areaM2: cents(lot.areaM2 - wanted), price, from },
      ],
    )
  }
}

/**
 * The parcels of a park as the steps of a scenario would make them, in their order. The register is not touched; parcels
 * that no step concerns come back as they were.
 * @param uidOf the uid of a new parcel: the same for the same text, so that a scenario applied twice gives the same rows
 * @throws CodedError `scenario-step-impossible` with the step counted from 1, the number of the parcel and a `StepFault`
 */
export function applyScenario(
  sources: readonly ScenarioSource[],
  steps: readonly ScenarioStep[],
  uidOf: (text: string) => string,
): ScenarioParcel[] {
  const drawn = sources.find(({ polygon }) => polygon !== null)?.polygon
  const lots = new Scenario(sources, drawn ? zoneOf(drawn) : 10, uidOf).run(steps)
  return lots.flatMap(({ uid, number, polygon, areaM2, price, from, changed }) =>
    // Without geometry there is nothing to show; such a parcel stays on the register alone.
    polygon === null ? [] : [{ uid, number, polygon, areaM2, price, from: [...from], changed }],
  )
}
