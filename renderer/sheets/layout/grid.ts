import { clipSegment } from '../geometry/clip'
import { planeToSheet, sheetToPlane, type PlaneFrame, type PointMm } from '../geometry/plane-frame'
import type { GridLine } from './model'

const steps = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
/** Lines of the grid stand at least this far apart, mm. */
const leastGap = 30

/** Metres between the lines of the grid at a scale: round, and at least 30 mm apart on paper. */
export function gridStep(scale: number): number {
  return steps.find((step) => (step * 1000) / scale >= leastGap) ?? 20_000
}

/** Lines of equal X (north) and Y (east) of the plane rectangular system, with their values in metres. */
export function gridLines(frame: PlaneFrame): GridLine[] {
  const { size } = frame
  const corners = [
    [0, 0],
    [size.width, 0],
    [size.width, size.height],
    [0, size.height],
  ].map((corner) => sheetToPlane(frame, corner as unknown as PointMm))
  const norths = corners.map(({ northM }) => northM)
  const easts = corners.map(({ eastM }) => eastM)
  const step = gridStep(frame.scale)
  const box = { x: 0, y: 0, ...size }
  const lines: GridLine[] = []
  const add = (from: PointMm, to: PointMm, text: string) => {
    const piece = clipSegment(from, to, box)
    if (piece) lines.push({ from: piece[0], to: piece[1], text })
  }
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  for (let value = Math.ceil(south / step) * step; value <= north; value += step)
    add(
      planeToSheet(frame, { northM: value, eastM: west }),
      planeToSheet(frame, { northM: value, eastM: east }),
      `X ${value.toLocaleString('en-US')}`,
    )
  for (let value = Math.ceil(west / step) * step; value <= east; value += step)
    add(
      planeToSheet(frame, { northM: south, eastM: value }),
      planeToSheet(frame, { northM: north, eastM: value }),
      `Y ${value.toLocaleString('en-US')}`,
    )
  return lines
}
