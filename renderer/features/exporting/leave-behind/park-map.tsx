import type { SheetPark, Uid } from '../../../../electron/contract'
import type { Messages } from '../../../messages'
import { SheetMap } from '../../../sheets/components/sheet-map'
import { extentOnPlane } from '../../../sheets/geometry/plane-frame'
import { nameOf, type SheetContext } from '../../../sheets/layout/context'
import { frameOfPark, positionsOf } from '../../../sheets/layout/frame-of-park'
import { drawMap } from '../../../sheets/layout/map-drawing'

/** mm; the page scales the map to its own width, so that only the shape and the size of words depend on it. */
const width = 250
const lowest = 110
const highest = 190
/** Around the park, so that labels at its edge have room. */
const margin = 16

/** The parcels of a park with their statuses; those that are proposed have a thick outline. */
export function ParkMap({
  sheet,
  context,
  proposed,
  id,
}: {
  sheet: SheetPark
  context: SheetContext
  proposed: ReadonlySet<Uid> | null
  id: string
}) {
  const m = (context.words as Messages).exporting.page
  const extent = extentOnPlane(positionsOf(sheet), 0)
  const ratio = extent.size.height / Math.max(1, extent.size.width)
  const height = Math.min(highest, Math.max(lowest, (width - margin) * ratio + margin))
  const frame = frameOfPark(sheet, context.spec, { width, height })
  const drawing = drawMap(context, sheet, frame)
  const marked = drawing.parcels.filter(({ uid }) => proposed?.has(uid))
  const alt = m.mapAlt(nameOf(context, sheet.park))
  return (
    <figure className="map">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <div className="map-scroll" tabIndex={0} role="group" aria-label={alt}>
        <div className="map-paper">
          <SheetMap
            block={{ kind: 'map', box: { x: 0, y: 0, width, height }, alt, drawing }}
            id={id}
            growth={context.style.growth}
          />
          {marked.length > 0 && (
            <svg className="marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
              {marked.map(({ uid, d }) => (
                <path key={uid} d={d} fill="none" stroke="#c00000" strokeWidth={1.2} strokeLinejoin="round" />
              ))}
            </svg>
          )}
        </div>
      </div>
      <figcaption>
        {marked.length > 0 && <span>{m.proposedMark}</span>}
        <span className="swipe">{m.swipe}</span>
      </figcaption>
    </figure>
  )
}
