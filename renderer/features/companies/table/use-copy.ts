import { useCallback, useState } from 'react'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import type { GridColumn } from '../../../ui/grid/columns'
import { toTsv } from '../../../ui/grid/tsv'
import type { Firm } from '../firm'
import { companyValue, type CompanyCells } from './cells'
import type { CompanyColumn } from './columns'

/** The selected companies as text for a spreadsheet, and what to say of it. */
export function useCompanyCopy(
  rows: readonly Firm[],
  columns: readonly GridColumn<CompanyColumn>[],
  tools: CompanyCells,
) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const [said, setSaid] = useState('')

  /** Heads and selected rows in the order of the table; null when nothing is selected. */
  const text = useCallback((): string | null => {
    const { selection } = store.getState().companies
    const firms = rows.filter((firm) => selection.has(firm.uid))
    if (firms.length === 0) return null
    setSaid(m.ui.copiedRows(format.whole(firms.length)))
    return toTsv([
      columns.map((column) => m.companies.columns[column.id]),
      ...firms.map((firm) => columns.map((column) => companyValue(firm, column.id, tools))),
    ])
  }, [rows, columns, tools, store, m, format])

  const write = useCallback(async () => {
    const copied = text()
    if (copied === null) return
    try {
      await navigator.clipboard.writeText(copied)
    } catch {
      setSaid(m.ui.copyFailed)
    }
  }, [text, m])

  return { text, write, said }
}
