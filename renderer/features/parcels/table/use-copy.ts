import { useCallback, useState } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { cellValue, parkText, type CellTools } from './cells'
import type { Column } from './columns'
import type { GridRow } from './grid-rows'
import { toTsv } from '../../../ui/grid/tsv'

/** The selected rows as text for a spreadsheet, and what to say of it. */
export function useCopy(rows: readonly GridRow[], columns: readonly Column[], tools: CellTools) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const [said, setSaid] = useState('')

  /** Heads and selected rows in the order of the table; null when nothing is selected. */
  const text = useCallback((): string | null => {
    const { selection } = store.getState().parcels
    const parcels: Parcel[] = rows.flatMap((row) =>
      row.kind === 'parcel' && selection.has(row.parcel.uid) ? [row.parcel] : [],
    )
    if (parcels.length === 0) return null
    setSaid(m.parcels.table.copied(format.whole(parcels.length)))
    const { m2, perM2, yen } = m.parcels.units
    const unit: Partial<Record<Column['id'], string>> = { area: m2, planeArea: m2, price: perM2, total: yen }
    const head = columns.map((column) => {
      const label = m.parcels.columns[column.id]
      const unitOf = unit[column.id]
      return unitOf === undefined ? label : m.parcels.table.withUnit(label, unitOf)
    })
    return toTsv([
      [m.parcels.fields.park, ...head],
      ...parcels.map((parcel) => [
        parkText(parcel, tools),
        ...columns.map((column) => cellValue(parcel, column.id, tools)),
      ]),
    ])
  }, [rows, columns, tools, store, m, format])

  const write = useCallback(async () => {
    const copied = text()
    if (copied === null) return
    try {
      await navigator.clipboard.writeText(copied)
    } catch {
      setSaid(m.parcels.table.copyFailed)
    }
  }, [text, m])

  return { text, write, said, forget: useCallback(() => setSaid(''), []) }
}
