import type { MultiPolygon, RequirementLine } from '../../../../electron/contract'
import { fromPlane } from '../../../../electron/contract/rules/plane'
import type { AnswerRow, MatchParcel, Measured } from '../../../../electron/host/matching/facts'

/** A line that asks nothing until it is given something; counts 3 and is no must. */
export function line(criterion: string, rest: Partial<RequirementLine> = {}): RequirementLine {
  return {
    criterion,
    must: false,
    weight: 3,
    direction: 'more',
    min: null,
    ideal: null,
    max: null,
    by: null,
    option: null,
    ...rest,
  }
}

export function answer(
  subjectUid: string,
  criterion: string,
  given: Partial<AnswerRow> & { state?: AnswerRow['state'] } = {},
): AnswerRow {
  return { subjectUid, criterion, state: 'known', number: null, option: null, day: null, ...given }
}

/** Origin of the drawing: a place in the Yonezawa basin, metres in zone X. */
const origin = { northM: -230_000, eastM: -60_000 }

/** A ring drawn in metres east and north of a corner, as an area of EPSG:6668. */
export function drawn(...points: [east: number, north: number][]): MultiPolygon {
  const ring = [...points, points[0] ?? [0, 0]].map(([east, north]) =>
    fromPlane({ eastM: origin.eastM + (east ?? 0), northM: origin.northM + (north ?? 0) }, 10),
  )
  return [[ring]]
}

export function rectangle(west: number, south: number, width: number, height: number): MultiPolygon {
  return drawn([west, south], [west + width, south], [west + width, south + height], [west, south + height])
}

export function parcel(uid: string, rest: Partial<MatchParcel> = {}): MatchParcel {
  return {
    uid,
    parkUid: 'park',
    areaM2: 10_000,
    price: { kind: 'fixed', yenPerM2: 10_000 },
    deliveryOn: '2027-04-01',
    zone: '工業専用地域',
    polygon: null,
    available: true,
    ...rest,
  }
}

export const unmeasured: Measured = () => null
