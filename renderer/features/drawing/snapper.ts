import type { Unit } from '../map/canvas/mercator'
import { SnapIndex, type NearPlace, type SnapShape } from './snap-index'

/** What can be snapped to, as the officer tells it apart: switched on and off one by one. */
export const snapSources = ['parcel', 'park', 'layer', 'base'] as const
export type SnapSource = (typeof snapSources)[number]

/** A place that the crosshair is drawn to, and what it belongs to. */
export interface Snap extends Pick<NearPlace, 'position' | 'kind' | 'edge'> {
  readonly source: SnapSource
  /** Of the thing, its layer or the line of the map; empty where it has none. */
  readonly name: string
}

/** Things of one kind. */
export interface SnapGround {
  readonly source: SnapSource
  readonly index: SnapIndex
  /** By the index of the shape. */
  readonly names: readonly string[]
}

export function groundOf(
  source: SnapSource,
  things: readonly { readonly shape: SnapShape; readonly name: string }[],
): SnapGround {
  return {
    source,
    index: new SnapIndex(things.map(({ shape }) => shape)),
    names: things.map(({ name }) => name),
  }
}

/** Lines of the base map are as coarse as 1:25,000: whatever else is near goes before them. */
const rank = ({ source }: SnapGround, { kind }: NearPlace) =>
  source === 'base' ? 2 : kind === 'corner' ? 0 : 1

/** Searches several kinds at once: a corner before an edge, and the base map's lines only where nothing else is. */
export class Snapper {
  constructor(private readonly grounds: readonly SnapGround[]) {}

  /** @param radius on the unit square */
  nearest(at: Unit, radius: number): Snap | null {
    let best: { readonly ground: SnapGround; readonly near: NearPlace } | null = null
    for (const ground of this.grounds) {
      const near = ground.index.nearest(at, radius)
      if (!near) continue
      const before = best ? rank(best.ground, best.near) - rank(ground, near) : 1
      if (best === null || before > 0 || (before === 0 && near.away < best.near.away)) best = { ground, near }
    }
    if (!best) return null
    const { position, kind, edge, shape } = best.near
    return { position, kind, edge, source: best.ground.source, name: best.ground.names[shape] ?? '' }
  }
}
