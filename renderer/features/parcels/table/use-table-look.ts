import { useMemo } from 'react'
import { useApp, useAppStore } from '../../../store/context'
import { readLook, shownColumns, type Column, type TableLook } from './columns'

const remembered = 'parcels-table'

/** Columns, widths and units of the table, remembered on this computer. */
export function useTableLook(): {
  readonly look: TableLook
  readonly columns: readonly Column[]
  readonly change: (fields: Partial<TableLook>) => void
} {
  const store = useAppStore()
  const choice = useApp((state) => state.frame.choices[remembered])
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const look = useMemo(() => readLook(choice), [choice])
  const columns = useMemo(() => shownColumns(look, isInternal), [look, isInternal])
  return {
    look,
    columns,
    change: (fields) => {
      const { frame } = store.getState()
      void frame.remember(remembered, { ...readLook(frame.choices[remembered]), ...fields })
    },
  }
}
