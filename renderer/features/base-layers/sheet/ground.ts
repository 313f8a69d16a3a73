import { fromPlane } from '../../../../electron/contract/rules/plane'
import { sheetToPlane, type PlaneFrame } from '../../../sheets/geometry/plane-frame'

/** West, south, east, north (EPSG:6668). */
export type Extent = readonly [west: number, south: number, east: number, north: number]

/** The ground that a map frame shows. */
export interface SheetGround {
  readonly frame: PlaneFrame
  /** All that the frame reaches, also where it is turned. */
  readonly extent: Extent
  /** Finer does not show, dots per inch of the paper. */
  readonly dpi: number
}

export function groundOf(frame: PlaneFrame, dpi: number): SheetGround {
  return { frame, extent: extentOf(frame), dpi }
}

/** Ground that one dot covers, m. */
export function metresPerDot({ frame, dpi }: Pick<SheetGround, 'frame' | 'dpi'>): number {
  return (frame.scale * 0.0254) / dpi
}

/** Whether something is seen; what does not tell where it is may be. */
export function isSeen(bounds: Extent | null, [west, south, east, north]: Extent): boolean {
  return (
    bounds === null || (bounds[0] <= east && bounds[2] >= west && bounds[1] <= north && bounds[3] >= south)
  )
}

/** The edges of a frame are straight on the plane and bent on the earth: their middles count too. */
function extentOf(frame: PlaneFrame): Extent {
  const { width, height } = frame.size
  const steps = [0, 0.5, 1]
  const places = steps.flatMap((across) =>
    steps.map((down) => fromPlane(sheetToPlane(frame, [width * across, height * down]), frame.zone)),
  )
  const lons = places.map(([lon]) => lon)
  const lats = places.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
