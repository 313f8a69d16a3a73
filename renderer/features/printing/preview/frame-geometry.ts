import type { Position, SheetData, SheetSpec } from '../../../../electron/contract'
import { fromPlane } from '../../../../electron/contract/rules/plane'
import { sheetToPlane, type BoxMm, type PlaneFrame } from '../../../sheets/geometry/plane-frame'
import { frameOfPark } from '../../../sheets/layout/frame-of-park'
import type { Page } from '../../../sheets/layout/model'

/** The map frame of a page that a hand may move: where it is on the paper, and what of the ground it shows. */
export interface MovableFrame {
  readonly box: BoxMm
  readonly frame: PlaneFrame
}

/** The frame of the one map on a page; null where there is none. */
export function movableFrame(page: Page, spec: SheetSpec, data: SheetData): MovableFrame | null {
  const block = page.blocks.find((each) => each.kind === 'map')
  const park = data.parks[0]
  if (block?.kind !== 'map' || park === undefined) return null
  const { box } = block
  return { box, frame: frameOfPark(park, spec, { width: box.width, height: box.height }) }
}

/**
 * The middle (lon, lat; EPSG:6668) of a frame whose map was pushed over the paper.
 * @param dx mm to the right
 * @param dy mm downwards
 */
export function pushedCentre(frame: PlaneFrame, dx: number, dy: number): Position {
  const { width, height } = frame.size
  return fromPlane(sheetToPlane(frame, [width / 2 - dx, height / 2 - dy]), frame.zone)
}

/** A turn within -180° and 180°, in tenths of a degree. */
export function turned(degrees: number): number {
  const round = ((((degrees + 180) % 360) + 360) % 360) - 180
  return Math.round(round * 10) / 10
}

/** Upright and across attract the handle, because nobody hits them by hand. */
export function snapped(degrees: number, within = 2): number {
  const nearest = Math.round(degrees / 90) * 90
  return Math.abs(degrees - nearest) <= within ? turned(nearest) : turned(degrees)
}
