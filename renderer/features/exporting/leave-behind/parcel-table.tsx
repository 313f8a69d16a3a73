import type { Parcel, SheetColumn } from '../../../../electron/contract'
import { SheetSwatch } from '../../../sheets/components/sheet-swatch'
import type { SheetContext } from '../../../sheets/layout/context'
import { areaDigits, columnCell, inSheetOrder } from '../../../sheets/layout/parcel-table'

/** Parcels with what everybody may know of them, those on offer first. */
export function ParcelTable({
  parcels,
  label,
  context,
  id,
}: {
  parcels: readonly Parcel[]
  label: string
  context: SheetContext
  id: string
}) {
  const { columns } = context.spec
  const heads = context.words.sheets.columns
  if (parcels.length === 0) return <p>{context.words.sheets.noParcels}</p>
  const digits = areaDigits(parcels)
  const look = (column: SheetColumn) => (column === 'area' || column === 'price' ? 'figure' : undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
    <div className="table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={look(column)}>
                {heads[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inSheetOrder(context, parcels).map((parcel, row) => (
            <tr key={parcel.uid}>
              {columns.map((column, index) => {
                const { lines, swatch, ink } = columnCell(context, parcel, column, digits)
                const Tag = index === 0 ? 'th' : 'td'
                return (
                  <Tag
                    key={column}
                    scope={index === 0 ? 'row' : undefined}
                    data-label={heads[column]}
                    className={
                      [look(column), ink === 'unknown' && 'unknown'].filter(Boolean).join(' ') || undefined
                    }
                  >
                    {swatch && <SheetSwatch status={swatch} id={`${id}-${row}`} width={6} height={4} />}
                    {lines.join(' ')}
                  </Tag>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
