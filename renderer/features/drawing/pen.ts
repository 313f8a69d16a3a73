import type { MultiPolygon, Position } from '../../../electron/contract'
import { zoneAt } from '../../../electron/contract/rules/plane'
import { toUnit } from '../map/canvas/mercator'
import { crossingOf } from '../map/tools/measure'
import {
  cornerAt,
  nearestCorner,
  nearestSide,
  nextCorner,
  withCornerAfter,
  withCornerAt,
  withoutCorner,
  type Corner,
} from './edit-shape'
import { legOf, meeting, squareCorner, squared, type Side } from './plane-sketch'
import { fewestPoints, type DrawingSlice, type DrawTool } from './slice'
import { SnapIndex } from './snap-index'
import type { Snap, Snapper, SnapSource } from './snapper'

/** What drew the crosshair; `own` is the sketch or the outline itself. */
export interface SnapMark {
  readonly kind: Snap['kind']
  readonly source: SnapSource | 'own'
  readonly name: string
}

const ownCorner: SnapMark = { kind: 'corner', source: 'own', name: '' }
const ownEdge: SnapMark = { kind: 'edge', source: 'own', name: '' }

interface Aim {
  readonly position: Position
  readonly snap: (SnapMark & Pick<Snap, 'edge'>) | null
}

/** Nearer than this two places are one, m. */
const sameM = 0.001

/** Where the crosshair is and what it has hold of. */
export interface Crosshair {
  /** Longitude, latitude; null while it is nowhere. */
  readonly position: Position | null
  readonly snap: SnapMark | null
  /** The side at whose end the crosshair is held at a right angle or straight on. */
  readonly square: Side | null
  /** The corner that is pointed at or held. */
  readonly corner: Corner | null
  readonly isHeld: boolean
  /** The outline with the held corner where the crosshair is. */
  readonly draft: MultiPolygon | null
}

export const noCrosshair: Crosshair = {
  position: null,
  snap: null,
  square: null,
  corner: null,
  isHeld: false,
  draft: null,
}

const enclosing: ReadonlySet<DrawTool> = new Set(['parcel', 'hole', 'part'])

/** Whether the points of the tool enclose ground. */
export function isEnclosing(tool: DrawTool | null): boolean {
  return tool !== null && enclosing.has(tool)
}

const isSame = (a: Position | undefined, b: Position | undefined) =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

/**
 * Draws: turns where the crosshair is and what is pressed into points and steps of the sketch. Mouse and keyboard move the
 * same crosshair and press the same way, so that whatever the one can do the other can.
 */
export class Pen {
  private crosshair: Crosshair = noCrosshair

  constructor(
    private readonly sketch: () => DrawingSlice,
    private readonly snaps: () => Snapper,
    private readonly tell: (crosshair: Crosshair) => void,
  ) {}

  get at(): Crosshair {
    return this.crosshair
  }

  private show(crosshair: Crosshair): void {
    this.crosshair = crosshair
    this.tell(crosshair)
  }

  /** The crosshair is gone, and what it held is back where it was. */
  lift(): void {
    if (this.crosshair !== noCrosshair) this.show(noCrosshair)
  }

  /**
   * Moves the crosshair, drawn to what is near.
   * @param radius of what draws it, on the unit square
   * @param isFree nothing draws it this once
   */
  moveTo(raw: Position, radius: number, isFree = false): void {
    const { tool, edited, isFinished } = this.sketch()
    if (isFinished) return
    if (tool === 'vertices' && edited && !this.crosshair.isHeld) return this.pointAt(edited, raw, radius)
    const near = this.aimNear(raw, radius, isFree)
    const side = near.snap?.source === 'own' ? null : this.sideBefore()
    const aim = side ? squareAim(side, raw, near, radius) : near
    this.hold(aim.position, aim.snap, side)
  }

  private hold(position: Position, snap: SnapMark | null, square: Side | null = null): void {
    const { edited } = this.sketch()
    const { corner, isHeld } = this.crosshair
    const draft = isHeld && corner && edited ? withCornerAt(edited, corner, position) : null
    const mark = snap && { kind: snap.kind, source: snap.source, name: snap.name }
    this.show({ position, snap: mark, square, corner: isHeld ? corner : null, isHeld, draft })
  }

  /** The side that a right angle is set against; null where none is wanted or there is none yet. */
  sideBefore(): Side | null {
    const { square, tool, points, edited } = this.sketch()
    if (!square || tool === 'move') return null
    if (tool !== 'vertices') {
      const [from, to] = points.slice(-2)
      return from && to ? [from, to] : null
    }
    const { corner, isHeld } = this.crosshair
    const ring = corner && isHeld ? edited?.[corner.part]?.[corner.ring]?.slice(0, -1) : undefined
    const from = corner && ring?.at(corner.index - 2)
    const to = corner && ring?.at(corner.index - 1)
    return from && to ? [from, to] : null
  }

  /** Editing: a corner is pointed at, or else a side, on which a new corner could be set. */
  private pointAt(shape: MultiPolygon, raw: Position, radius: number): void {
    const unit = toUnit(raw)
    const corner = nearestCorner(shape, unit, radius)
    if (corner) {
      const position = cornerAt(shape, corner) ?? raw
      return this.show({ ...noCrosshair, position, snap: ownCorner, corner })
    }
    const side = nearestSide(shape, unit, radius) ? new SnapIndex([shape]).nearest(unit, radius) : null
    this.show({ ...noCrosshair, position: side?.position ?? raw, snap: side ? ownEdge : null })
  }

  private aimNear(raw: Position, radius: number, isFree: boolean): Aim {
    const { snaps, tool, points, edited } = this.sketch()
    const unit = toUnit(raw)
    const [first] = points
    // The outline is closed by coming back to its first point, whether snapping is on or not.
    if (first && isEnclosing(tool) && points.length > 2) {
      const [x, y] = toUnit(first)
      if (Math.hypot(x - unit[0], y - unit[1]) <= radius)
        return { position: first, snap: { ...ownCorner, edge: null } }
    }
    if (!snaps || isFree) return { position: raw, snap: null }
    if (tool === 'move' && points.length === 0 && edited) {
      const own = new SnapIndex([edited]).nearest(unit, radius)
      return own
        ? { position: own.position, snap: { kind: own.kind, source: 'own', name: '', edge: null } }
        : { position: raw, snap: null }
    }
    const snap = this.snaps().nearest(unit, radius)
    return { position: snap?.position ?? raw, snap }
  }

  /** Click, or Enter: sets a point, takes hold of a corner, or lets it go. */
  press(): void {
    const { position } = this.crosshair
    const { tool, isFinished } = this.sketch()
    if (!position || tool === null || isFinished) return
    if (tool === 'vertices') this.pressCorner(position)
    else this.pressPoint(position)
  }

  private pressPoint(position: Position): void {
    const sketch = this.sketch()
    const { tool, points } = sketch
    const isBack = isEnclosing(tool) && points.length > 2 && isSame(points[0], position)
    if (isBack || isSame(points.at(-1), position)) {
      this.finish()
      return
    }
    sketch.add(position)
    if (tool === 'move' && points.length === 1) this.finish()
  }

  private pressCorner(position: Position): void {
    const sketch = this.sketch()
    const { edited } = sketch
    const { corner, isHeld, draft, snap } = this.crosshair
    if (!edited) return
    if (isHeld) {
      if (draft && corner && !isSame(cornerAt(edited, corner), position)) sketch.reshape(draft)
      this.show({ ...this.crosshair, isHeld: false, draft: null })
    } else if (corner) {
      this.show({ ...this.crosshair, isHeld: true, draft: edited })
    } else if (snap?.kind === 'edge') {
      const side = nearestSide(edited, toUnit(position), 1)
      if (!side) return
      const made = withCornerAfter(edited, side, position)
      sketch.reshape(made.shape)
      this.show({
        ...noCrosshair,
        position,
        snap: ownCorner,
        corner: made.corner,
        isHeld: true,
        draft: made.shape,
      })
    }
  }

  /** A point given in figures: exactly there, whatever is near. */
  place(position: Position): void {
    this.hold(position, null)
    this.press()
  }

  /**
   * Sets the last corner so that the outline closes at right angles, and completes it.
   * @returns false where there is no outline to close, or it would cross itself
   */
  closeSquare(): boolean {
    const sketch = this.sketch()
    const [first] = sketch.points
    if (!first || !isEnclosing(sketch.tool) || sketch.points.length < 3 || sketch.isFinished) return false
    const corner = squareCorner(sketch.points, zoneAt(first))
    if (corner) sketch.add(corner)
    return this.finish()
  }

  /** The corner that is pointed at or held goes. @returns false where there is none */
  removeCorner(): boolean {
    const { edited, reshape } = this.sketch()
    const { corner } = this.crosshair
    const left = edited && corner ? withoutCorner(edited, corner) : null
    if (!left) return false
    reshape(left)
    this.show({ ...noCrosshair, position: this.crosshair.position })
    return true
  }

  /** Goes to the next corner of the outline, or the one before. */
  toCorner(step: 1 | -1): void {
    const { edited } = this.sketch()
    if (!edited || this.crosshair.isHeld) return
    const corner = nextCorner(edited, this.crosshair.corner, step)
    const position = corner ? cornerAt(edited, corner) : undefined
    if (corner && position) this.show({ ...noCrosshair, position, snap: ownCorner, corner })
  }

  /** Lets go without a change. @returns false where nothing was held */
  release(): boolean {
    if (!this.crosshair.isHeld) return false
    this.show({ ...noCrosshair, position: this.crosshair.position })
    return true
  }

  /**
   * Completes the sketch and opens its form. An outline that crosses itself is refused here already, with the place.
   * @returns false where points are missing or the outline crosses itself
   */
  finish(): boolean {
    const sketch = this.sketch()
    const { tool, points, past, isFinished } = sketch
    if (tool === null || isFinished) return false
    this.release()
    if (points.length < fewestPoints[tool] || (tool === 'vertices' && past.length === 0)) return false
    const fault = isEnclosing(tool) ? crossingOf(points) : null
    sketch.setFault(fault)
    if (fault) return false
    sketch.finish()
    return true
  }
}

/** Where the crosshair goes at a right angle: as far as what it was drawn to, and onto a line that crosses its way. */
function squareAim(side: Side, raw: Position, { position, snap }: Aim, radius: number): Aim {
  const zone = zoneAt(side[1])
  if (snap?.edge) {
    const met = meeting(side[1], squared(side, raw, zone), snap.edge, zone)
    const [x, y] = toUnit(raw)
    const [mx, my] = toUnit(met ?? raw)
    if (met && Math.hypot(mx - x, my - y) <= 2 * radius) return { position: met, snap }
    return { position: squared(side, raw, zone), snap: null }
  }
  const at = squared(side, position, zone)
  return snap && legOf(at, position, zone).lengthM < sameM ? { position, snap } : { position: at, snap: null }
}
