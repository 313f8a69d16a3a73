import Flatbush from 'flatbush'
import { CodedError } from '../../../contract/errors'
import { planeArea } from '../../../contract/rules/plane'
import type { MultiPolygon, Position } from '../../../contract/values'
import { contains, middleOf } from '../../geometry/plane-shape'
import { validGeometry } from '../../geometry/validate'
import type { Placed } from '../placing'
import { at, type RowDraft } from './row-draft'

/** Outlines of the workspace, found by place. */
export class ShapeIndex {
  private readonly index: Flatbush | null
  private readonly entries: readonly (readonly [uid: string, polygon: MultiPolygon])[]

  constructor(private readonly shapes: ReadonlyMap<string, MultiPolygon>) {
    this.entries = [...shapes]
    this.index = this.entries.length === 0 ? null : new Flatbush(this.entries.length)
    for (const [, polygon] of this.entries) {
      const box = boxOf(polygon)
      this.index?.add(box.minX, box.minY, box.maxX, box.maxY)
    }
    this.index?.finish()
  }

  of(uid: string): MultiPolygon | null {
    return this.shapes.get(uid) ?? null
  }

  /** Outlines in which a place lies. */
  at([lon, lat]: Position): string[] {
    const found = this.index?.search(lon, lat, lon, lat) ?? []
    return found.flatMap((index) => {
      const entry = this.entries[index]
      return entry && contains(entry[1], [lon, lat]) ? [entry[0]] : []
    })
  }

  /** Outlines that are meant by the same piece of land: each holds the other's middle, and areas differ by less than half. */
  sameLand(polygon: MultiPolygon): string[] {
    const middle = this.index === null ? null : middleOf(polygon)
    const candidates = middle === null ? [] : this.at(middle)
    if (candidates.length === 0) return []
    const area = planeArea(polygon)
    return candidates.filter((uid) => {
      const other = this.shapes.get(uid)
      const itsMiddle = other && middleOf(other)
      if (!other || !itsMiddle || !contains(polygon, itsMiddle)) return false
      const ratio = planeArea(other) / area
      return ratio > 0.5 && ratio < 2
    })
  }
}

function boxOf(polygon: MultiPolygon): { minX: number; minY: number; maxX: number; maxY: number } {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const [ring = []] of polygon)
    for (const [x, y] of ring) {
      box.minX = Math.min(box.minX, x)
      box.minY = Math.min(box.minY, y)
      box.maxX = Math.max(box.maxX, x)
      box.maxY = Math.max(box.maxY, y)
    }
  return box
}

/** About a millimetre in degrees: below it two outlines differ by computation, not by survey. */
const sameDegrees = 1e-8

/** Whether two outlines are the same, point by point. */
export function sameShape(a: MultiPolygon, b: MultiPolygon): boolean {
  return (
    a.length === b.length &&
    a.every((rings, part) => {
      const others = b[part] ?? []
      return (
        rings.length === others.length &&
        rings.every((ring, index) => {
          const other = others[index] ?? []
          return (
            ring.length === other.length &&
            ring.every(([lon, lat], point) => {
              const [otherLon = NaN, otherLat = NaN] = other[point] ?? []
              return Math.abs(lon - otherLon) < sameDegrees && Math.abs(lat - otherLat) < sameDegrees
            })
          )
        })
      )
    })
  )
}

/** The outline of a row when it can be taken; what is wrong with it is noted with the place, and never mended. */
export function outlineOf(draft: RowDraft, placed: Placed): MultiPolygon | null {
  if (placed.kind === 'none') return null
  if (placed.kind === 'unreadable') {
    draft.refuse('geometry-unreadable', null, { text: placed.problem })
    return null
  }
  if (placed.kind === 'other' || placed.kind === 'point') {
    draft.note('geometry-wrong-kind', null, { text: placed.kind === 'other' ? placed.type : 'Point' })
    return null
  }
  const wrong = placed.polygon
    .flat(2)
    .find((position) => position.length < 2 || !Number.isFinite(position[0]) || !Number.isFinite(position[1]))
  if (wrong !== undefined) {
    draft.refuse('geometry-unreadable', null, { text: 'NaN' })
    return null
  }
  try {
    return validGeometry(placed.polygon)
  } catch (error) {
    refuseGeometry(draft, error)
    return null
  }
}

function refuseGeometry(draft: RowDraft, error: unknown): void {
  if (!(error instanceof CodedError)) {
    draft.refuse('geometry-invalid', null, { text: 'invalid' })
    return
  }
  const { lon = 0, lat = 0, reason = '' } = error.details as { lon?: number; lat?: number; reason?: string }
  const place = at([lon, lat])
  if (error.code === 'geometry-outside-japan') draft.refuse('outside-japan', null, place)
  else if (error.code === 'geometry-self-crossing') draft.refuse('geometry-self-crossing', null, place)
  else draft.refuse('geometry-invalid', null, { ...place, text: reason })
}
