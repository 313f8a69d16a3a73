import type { Uid } from '../../../../electron/contract'
import type { Unit } from '../canvas/mercator'

export type Direction = 'up' | 'down' | 'left' | 'right'

interface Spot {
  readonly uid: Uid
  readonly at: Unit
}

const along: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
}

/**
 * The next lot in a direction of the screen: of those within 60° of it the one that is near and little aside. Null at
 * the end of the world of lots.
 */
export function neighbourOf(
  from: Unit,
  direction: Direction,
  spots: Iterable<Spot>,
  except: Uid | null,
): Uid | null {
  const [dx, dy] = along[direction]
  let best: Uid | null = null
  let least = Infinity
  for (const { uid, at } of spots) {
    if (uid === except) continue
    const x = at[0] - from[0]
    const y = at[1] - from[1]
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (ahead <= 0 || aside > ahead * 1.7321) continue
    const cost = ahead + 2 * aside
    if (cost < least) {
      least = cost
      best = uid
    }
  }
  return best
}

/** The lot nearest to a point; where the keyboard begins. */
export function nearestTo(from: Unit, spots: Iterable<Spot>): Uid | null {
  let best: Uid | null = null
  let least = Infinity
  for (const { uid, at } of spots) {
    const distance = (at[0] - from[0]) ** 2 + (at[1] - from[1]) ** 2
    if (distance < least) {
      least = distance
      best = uid
    }
  }
  return best
}
