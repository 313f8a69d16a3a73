export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A label and the places it could stand, best first; the first that is free is taken. */
export interface LabelWish<T> {
  readonly label: T
  /** Higher goes first; equal ones in the order given. */
  readonly priority: number
  readonly places: readonly Rect[]
  /** Where the sign of the label stands, whichever place it takes; without room for it there is no label. */
  readonly sign?: Rect
}

export interface PlacedLabel<T> {
  readonly label: T
  readonly rect: Rect
  /** Index into `places`. */
  readonly place: number
}

export function rectsOverlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const cell = 64

/** Rectangles in a coarse grid: thousands of labels are tried against their neighbours only. */
class RectGrid {
  private readonly cells = new Map<number, Rect[]>()

  private keys({ x, y, width, height }: Rect): number[] {
    const keys: number[] = []
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1)
      for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1)
        keys.push(column * 100_003 + row)
    return keys
  }

  isFree(rect: Rect): boolean {
    for (const key of this.keys(rect))
      for (const other of this.cells.get(key) ?? []) if (rectsOverlap(rect, other)) return false
    return true
  }

  add(rect: Rect): void {
    for (const key of this.keys(rect)) {
      const rects = this.cells.get(key)
      if (rects) rects.push(rect)
      else this.cells.set(key, [rect])
    }
  }
}

/**
 * Places labels greedily by priority so that none overlaps another or an obstacle; a label without a free place is
 * dropped.
 */
export function placeLabels<T>(
  wishes: readonly LabelWish<T>[],
  obstacles: readonly Rect[] = [],
): PlacedLabel<T>[] {
  const grid = new RectGrid()
  for (const obstacle of obstacles) grid.add(obstacle)
  const placed: PlacedLabel<T>[] = []
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority)) {
    if (wish.sign && !grid.isFree(wish.sign)) continue
    const place = wish.places.findIndex((rect) => grid.isFree(rect))
    const rect = wish.places[place]
    if (!rect) continue
    grid.add(rect)
    if (wish.sign) grid.add(wish.sign)
    placed.push({ label: wish.label, rect, place })
  }
  return placed
}
