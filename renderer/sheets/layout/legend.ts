import type { Parcel } from '../../../electron/contract'
import { tallyByStatus } from '../../features/parcels/selectors'
import { areaQuantity, joined } from '../../ui/format/area'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { textWidth } from '../text/metrics'
import { nameOf, type SheetContext } from './context'
import { areaDigits } from './parcel-table'
import type { LegendBlock, LegendEntry } from './model'

/** The statuses on the sheet with number and ㎡; the same count as on the screen, so that legend, table and data agree. */
export function legendEntries(context: SheetContext, parcels: readonly Parcel[]): LegendEntry[] {
  const { format, m, data } = context
  const digits = areaDigits(parcels)
  return tallyByStatus(parcels, data.statuses).flatMap(({ status, tally }) =>
    status === null || tally.count === 0
      ? []
      : [
          {
            status,
            name: nameOf(context, status),
            count: m.count(formatWhole(tally.count)),
            area: joined({
              figure: formatFixed(tally.areaM2, digits),
              unit: areaQuantity(0, format.language).unit,
            }),
          },
        ],
  )
}

export function legendBlock(
  context: SheetContext,
  parcels: readonly Parcel[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): LegendBlock | null {
  const entries = legendEntries(context, parcels)
  if (entries.length === 0) return null
  const { growth, body } = context.style
  const rowHeight = 5 * growth
  const widest = (pick: (entry: LegendEntry) => string) =>
    Math.max(...entries.map((entry) => textWidth(pick(entry), body)))
  const countWidth = widest(({ count }) => count) + 3 * growth
  const areaWidth = widest(({ area }) => area) + 3 * growth
  const needed = rowHeight * 1.4 + 2 * growth + widest(({ name }) => name) + countWidth + areaWidth
  const columns = entries.length > 3 && (at.width - 6 * growth) / 2 >= needed ? 2 : 1
  return {
    kind: 'legend',
    box: { ...at, height: Math.ceil(entries.length / columns) * rowHeight },
    columns,
    rowHeight,
    size: body,
    countWidth,
    areaWidth,
    entries,
  }
}
