import { rectsOverlap, type Rect } from '../canvas/place-labels'

/** What is seen of the buffer. */
interface Seen {
  /** The part of the buffer that lies in the window, px. */
  readonly window: Rect
}

/** What the tools above and the slider below take of the window, px; the names of parks keep clear of them. */
const margin = { top: 62, right: 8, bottom: 118, left: 8 }

/** True when the whole rectangle is seen clear of tools and slider. */
function isClear(rect: Rect, { window }: Seen): boolean {
  return (
    rect.x >= window.x + margin.left &&
    rect.x + rect.width <= window.x + window.width - margin.right &&
    rect.y >= window.y + margin.top &&
    rect.y + rect.height <= window.y + window.height - margin.bottom
  )
}

function isSeen(x: number, y: number, { window }: Seen): boolean {
  return x >= window.x && x <= window.x + window.width && y >= window.y && y <= window.y + window.height
}

/** The rectangle moved just so far that it is seen whole. */
function movedIn(rect: Rect, { window }: Seen): Rect {
  const within = (at: number, low: number, high: number) => Math.max(low, Math.min(high, at))
  return {
    ...rect,
    x: within(rect.x, window.x + margin.left, window.x + window.width - margin.right - rect.width),
    y: within(rect.y, window.y + margin.top, window.y + window.height - margin.bottom - rect.height),
  }
}

/** Places that are seen whole before those that are not; the order is kept otherwise. */
export function clearFirst(places: readonly Rect[], view: Seen): Rect[] {
  return [...places.filter((rect) => isClear(rect, view)), ...places.filter((rect) => !isClear(rect, view))]
}

/** How far a card that does not fit is tried further, px; the nearest first. */
const steps: readonly (readonly [x: number, y: number])[] = [0, -44, 44, -88, 88].flatMap((y) =>
  [0, -60, 60].map((x) => [x, y] as const),
)

/** Where a card may stand, and from which place on it needs its leader: seen whole first, then moved into the window. */
export function cardPlaces(
  near: readonly Rect[],
  far: readonly Rect[],
  at: { readonly x: number; readonly y: number },
  view: Seen,
  grounds: readonly Rect[],
): [leaderFrom: number, places: readonly Rect[]] {
  // Beyond the window cards wait to be panned to; across its edge they would be cut.
  if (!isSeen(at.x, at.y, view)) {
    const waiting = near.filter((rect) => isClear(rect, view) || !rectsOverlap(rect, view.window))
    return [waiting.length, waiting]
  }
  const clear = near.filter((rect) => isClear(rect, view))
  const led = far.filter((rect) => isClear(rect, view))
  const moved = near.flatMap((rect) =>
    steps.map(([x, y]) => movedIn({ ...rect, x: rect.x + x, y: rect.y + y }, view)),
  )
  // A card that stands apart from its park must not hide the lots of another.
  const apart = [...led, ...moved].filter((rect) => !grounds.some((ground) => rectsOverlap(rect, ground)))
  return [clear.length, [...clear, ...apart]]
}
