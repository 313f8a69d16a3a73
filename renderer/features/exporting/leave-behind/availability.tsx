import type { SheetPark } from '../../../../electron/contract'
import { soldShare, tally } from '../../../../electron/contract/rules/sold-share'
import type { Messages } from '../../../messages'
import { SheetSwatch } from '../../../sheets/components/sheet-swatch'
import { nameOf, type SheetContext } from '../../../sheets/layout/context'

/** What is to be had, and how many parcels of each status there are. */
export function Availability({ sheet, context }: { sheet: SheetPark; context: SheetContext }) {
  const { format, statuses, data } = context
  const m = (context.words as Messages).exporting.page
  const { offered } = soldShare(sheet.parcels, statuses)
  const groups = data.statuses
    .map((status) => ({
      status,
      sum: tally(sheet.parcels.filter(({ statusUid }) => statusUid === status.uid)),
    }))
    .filter(({ sum }) => sum.count > 0)
  if (groups.length === 0) return null
  return (
    <>
      <p className="offer">
        <span>{m.onOffer}</span>
        <strong>{m.parcelsAndArea(format.whole(offered.count), format.wholeArea(offered.areaM2))}</strong>
      </p>
      <ul className="legend" aria-label={m.availability}>
        {groups.map(({ status, sum }) => (
          <li key={status.uid}>
            <SheetSwatch
              status={status}
              id={`legend-${sheet.park.uid}-${status.uid}`}
              width={7}
              height={4.5}
            />
            {nameOf(context, status)}
            <span className="count">{m.parcelsCount(format.whole(sum.count))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
