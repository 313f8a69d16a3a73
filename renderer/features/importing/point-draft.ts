import type { ImportOptions, Position } from '../../../electron/contract'
import { parseNumber } from '../../ui/format/parse-number'

/** A control point as it is typed. */
export interface PointDraft {
  readonly x: string
  readonly y: string
  readonly lon: string
  readonly lat: string
}

export interface PointProblem {
  readonly kind: 'unreadable' | 'outside'
  readonly fields: readonly (keyof PointDraft)[]
}

/** Rough bounds of Japan, degrees. */
const within = (lon: number, lat: number) => lon > 120 && lon < 155 && lat > 20 && lat < 46.5

/**
 * Pairs of points as the host takes them; null while one of them cannot be read.
 * @returns problems by the place of the point
 */
export function readPoints(points: readonly PointDraft[]): {
  readonly read: ImportOptions['controlPoints'] | null
  readonly problems: readonly (PointProblem | null)[]
} {
  const read: ImportOptions['controlPoints'] = []
  const problems = points.map((point): PointProblem | null => {
    const figures = {
      x: parseNumber(point.x, 'plain'),
      y: parseNumber(point.y, 'plain'),
      lon: parseNumber(point.lon, 'plain'),
      lat: parseNumber(point.lat, 'plain'),
    }
    const fields = (['x', 'y', 'lon', 'lat'] as const).filter((field) => typeof figures[field] !== 'number')
    if (fields.length > 0) return { kind: 'unreadable', fields }
    const { x, y, lon, lat } = figures as Record<keyof PointDraft, number>
    if (!within(lon, lat)) return { kind: 'outside', fields: ['lon', 'lat'] }
    const to: Position = [lon, lat]
    read.push({ from: [x, y], to })
    return null
  })
  return { read: problems.some((problem) => problem !== null) ? null : read, problems }
}
