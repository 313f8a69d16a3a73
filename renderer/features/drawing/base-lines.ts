import type { Position } from '../../../electron/contract'
import type { BaseArea, BaseLine, Basemap, Detail } from '../map/base/basemap-data'
import { alongFrame } from '../map/base/draw-base'
import { fromUnit, type Box, type Track } from '../map/canvas/mercator'
import { groundOf, type SnapGround } from './snapper'

interface Named {
  readonly name: string
  readonly shape: readonly (readonly (readonly Position[])[])[]
}

const inside = ({ minX, minY, maxX, maxY }: Box, x: number, y: number) =>
  x > minX && x < maxX && y > minY && y < maxY

/** The stretches of a track that the map shows: outside of `hidden`, and not along the frame the data was cut by. */
function stretches({ points }: Track, hidden: Box | null, frame: Box | null): Position[][] {
  const isCut = frame ? alongFrame(frame) : null
  const found: Position[][] = []
  let line: Position[] = []
  for (let at = 2; at < points.length; at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.subarray(at - 2, at + 2)
    const isSeen = !(hidden && inside(hidden, ax, ay) && inside(hidden, bx, by)) && !isCut?.(ax, ay, bx, by)
    if (isSeen) {
      if (line.length === 0) line.push(fromUnit([ax, ay]))
      line.push(fromUnit([bx, by]))
    }
    if (!isSeen && line.length > 0) {
      found.push(line)
      line = []
    }
  }
  if (line.length > 0) found.push(line)
  return found
}

function things(detail: Detail<BaseArea | BaseLine>, hidden: Box | null): Named[] {
  return detail.items.map(({ name, tracks }) => ({
    name,
    shape: [tracks.flatMap((track) => stretches(track, hidden, detail.frame))],
  }))
}

const made = new WeakMap<Basemap, SnapGround>()

/**
 * The lines of the base map as it draws them at scales at which parcels are drawn: the fine ones inside of their frame,
 * the coarse ones elsewhere. Rivers are not among them, since they are as coarse as 1:10,000,000 and not shown so near.
 */
export function baseGround(base: Basemap): SnapGround {
  const known = made.get(base)
  if (known) return known
  const { expresswaysNear, railwaysNear, municipalitiesNear, prefecturesNear } = base
  const ground = groundOf('base', [
    ...things(expresswaysNear, null),
    ...things(base.expressways, expresswaysNear.frame),
    ...things(railwaysNear, null),
    ...things(base.railways, railwaysNear.frame),
    ...things(municipalitiesNear, null),
    ...things(base.municipalities, municipalitiesNear.frame),
    // Inside of the finer frame the municipalities lie over the prefectures.
    ...things(prefecturesNear, municipalitiesNear.frame),
  ])
  made.set(base, ground)
  return ground
}
