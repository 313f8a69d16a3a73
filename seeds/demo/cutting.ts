import { difference, intersection, sizeOf, type Area, type Point } from './shapes'

const radian = Math.PI / 180

/** Unit vector of an angle in degrees, anticlockwise from the x axis. */
function direction(degrees: number): Point {
  return [Math.cos(degrees * radian), Math.sin(degrees * radian)]
}

const along = ([x, y]: Point, [dx, dy]: Point) => x * dx + y * dy

/** The part of a ring on the near side of a line across `towards`; bridges of no width do not change its size. */
function nearPart(ring: readonly Point[], towards: Point, offset: number): Point[] {
  const kept: Point[] = []
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1] ?? [0, 0]
    const to = ring[index] ?? [0, 0]
    const before = along(from, towards) - offset
    const after = along(to, towards) - offset
    if (before <= 0) kept.push(from)
    if (before < 0 !== after < 0 && before !== after) {
      const t = before / (before - after)
      kept.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t])
    }
  }
  const first = kept[0]
  return first ? [...kept, first] : []
}

/** Everything on the near side of the line, as a box that is larger than any estate. */
function halfPlane(towards: Point, offset: number): Area {
  const far = 20_000
  const side: Point = [-towards[1], towards[0]]
  const corner = (forward: number, left: number): Point => [
    towards[0] * forward + side[0] * left,
    towards[1] * forward + side[1] * left,
  ]
  const corners = [corner(-far, -far), corner(offset, -far), corner(offset, far), corner(-far, far)]
  return [[...corners, corners[0] ?? [0, 0]]]
}

function single(areas: readonly Area[]): Area {
  const largest = [...areas].sort((a, b) => sizeOf(b) - sizeOf(a))[0]
  if (!largest) throw new Error('nothing is left of an area')
  const crumbs = areas.reduce((sum, part) => sum + sizeOf(part), 0) - sizeOf(largest)
  if (crumbs > 0.01) throw new Error(`a cut leaves ${crumbs.toFixed(1)} ㎡ apart`)
  return largest
}

/**
 * Cuts a piece of `size` ㎡ from the beginning of an area without holes.
 * @param degrees the way the cut moves until the piece is large enough; it runs square to it
 * @returns the piece and the rest
 */
export function cutOff(whole: Area, degrees: number, size: number): [piece: Area, rest: Area] {
  const ring = whole[0] ?? []
  const towards = direction(degrees)
  const reach = ring.map((point) => along(point, towards))
  let low = Math.min(...reach)
  let high = Math.max(...reach)
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (sizeOf([nearPart(ring, towards, middle)]) < size) low = middle
    else high = middle
  }
  const near = halfPlane(towards, high)
  return [single(intersection([whole], [near])), single(difference([whole], [near]))]
}

/** One piece of a row: its share of what the fixed pieces leave, or its size in ㎡. */
export type Piece = { readonly weight: number } | { readonly size: number }

/**
 * Cuts an area into pieces, one after another along `degrees`.
 * @param skew degrees by which cut number `index` leans, so that lots taper as real ones do
 */
export function cutRow(
  whole: Area,
  degrees: number,
  pieces: readonly Piece[],
  skew: (index: number) => number,
): Area[] {
  const fixed = pieces.reduce((sum, piece) => sum + ('size' in piece ? piece.size : 0), 0)
  const weights = pieces.reduce((sum, piece) => sum + ('weight' in piece ? piece.weight : 0), 0)
  const free = sizeOf(whole) - fixed
  if (free < -0.01) throw new Error(`${fixed} ㎡ do not fit into ${sizeOf(whole).toFixed(0)} ㎡`)
  const cut: Area[] = []
  let rest = whole
  pieces.forEach((piece, index) => {
    const size = 'size' in piece ? piece.size : (free * piece.weight) / weights
    if (index === pieces.length - 1 && weights > 0) {
      cut.push(rest)
      return
    }
    const [taken, left] = cutOff(rest, degrees + skew(index), size)
    cut.push(taken)
    rest = left
  })
  return cut
}

/** Where two lines cross, for every pair of their segments. */
export function crossings(a: readonly Point[], b: readonly Point[]): Point[] {
  const found: Point[] = []
  for (let i = 1; i < a.length; i += 1) {
    for (let j = 1; j < b.length; j += 1) {
      const [p, q, r, s] = [a[i - 1], a[i], b[j - 1], b[j]]
      if (!p || !q || !r || !s) continue
      const d: Point = [q[0] - p[0], q[1] - p[1]]
      const e: Point = [s[0] - r[0], s[1] - r[1]]
      const cross = d[0] * e[1] - d[1] * e[0]
      if (cross === 0) continue
      const t = ((r[0] - p[0]) * e[1] - (r[1] - p[1]) * e[0]) / cross
      const u = ((r[0] - p[0]) * d[1] - (r[1] - p[1]) * d[0]) / cross
      if (t >= 0 && t <= 1 && u >= 0 && u <= 1) found.push([p[0] + d[0] * t, p[1] + d[1] * t])
    }
  }
  return found
}

/**
 * Cuts the corners of blocks at a crossing (隅切り) so that lorries can turn.
 * @param near whether a corner lies at a crossing
 * @param length m cut from each side
 */
export function cutCorners(block: Area, near: (corner: Point) => boolean, length: number): Area {
  const [outer = [], ...holes] = block
  const corners = outer.slice(0, -1)
  const turned = ringTurns(outer)
  const kept = corners.flatMap((corner, index): Point[] => {
    const before = corners[(index + corners.length - 1) % corners.length] ?? corner
    const after = corners[(index + 1) % corners.length] ?? corner
    const back = Math.hypot(before[0] - corner[0], before[1] - corner[1])
    const ahead = Math.hypot(after[0] - corner[0], after[1] - corner[1])
    const sine =
      ((corner[0] - before[0]) * (after[1] - corner[1]) - (corner[1] - before[1]) * (after[0] - corner[0])) /
      (back * ahead)
    if (sine * turned < 0.5 || !near(corner)) return [corner]
    const towards = (to: Point, distance: number, cut: number): Point => [
      corner[0] + ((to[0] - corner[0]) * cut) / distance,
      corner[1] + ((to[1] - corner[1]) * cut) / distance,
    ]
    return [
      towards(before, back, Math.min(length, back * 0.9)),
      towards(after, ahead, Math.min(length, ahead * 0.9)),
    ]
  })
  return [[...kept, kept[0] ?? [0, 0]], ...holes]
}

function ringTurns(ring: readonly Point[]): 1 | -1 {
  let twice = 0
  for (let index = 1; index < ring.length; index += 1) {
    const [x, y] = ring[index - 1] ?? [0, 0]
    const [nextX, nextY] = ring[index] ?? [0, 0]
    twice += x * nextY - nextX * y
  }
  return twice > 0 ? 1 : -1
}
