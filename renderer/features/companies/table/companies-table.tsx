import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { StatusPart } from '../../../app/status-line-context'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { ColumnChooser } from '../../../ui/grid/column-chooser'
import { firstLook, shownGridColumns, type GridLook } from '../../../ui/grid/columns'
import { DataGrid } from '../../../ui/grid/data-grid'
import { SavedViews } from '../../../ui/grid/saved-views'
import { nextGridSort, readGridSort, sortGrid, type GridSort } from '../../../ui/grid/sort'
import { readGridLook } from '../../../ui/grid/columns'
import { DuplicatesDialog } from '../../duplicates/duplicates-dialog'
import { NewCompanyDialog } from '../form/new-company-dialog'
import { focusSidePanel } from '../open'
import { selectFirms, type Firm } from '../firm'
import { CompanyBulkBar } from './bulk-bar'
import { companyCell } from './company-cell'
import { companySortValue } from './cells'
import { companyColumns, type CompanyColumn } from './columns'
import styles from './companies-table.module.css'
import { companyFilterCount, emptyCompanyFilter } from './filter'
import { CompanyFilterBar } from './filter-bar'
import { useCompanyCells, useFilteredFirms } from './selectors'
import { foldFirms } from './text-index'
import { useCompanyCopy } from './use-copy'
import { readCompanyView, writeCompanyView } from './view'

const remembered = 'companies-table'
const columnIds = companyColumns.map((each) => each.id)
const standard = writeCompanyView({ filter: emptyCompanyFilter, sort: [], look: firstLook(companyColumns) })

/** Every company: found by any part of any name, narrowed, sorted, selected, copied. */
export function CompaniesTable() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const tools = useCompanyCells()
  const all = useApp(selectFirms)
  const filter = useApp((state) => state.companies.filter)
  const active = useApp((state) => state.companies.active)
  const selection = useApp((state) => state.companies.selection)
  const filtered = useFilteredFirms(tools.prefectures)
  const { look, sort, change } = useTableChoice()
  const [dialog, setDialog] = useState<'new' | 'duplicates' | null>(null)
  const columns = useMemo(() => shownGridColumns(companyColumns, look), [look])
  const rows = useMemo(
    () => sortGrid(filtered, sort, (firm, column) => companySortValue(firm, column, tools)),
    [filtered, sort, tools],
  )
  const copying = useCompanyCopy(rows, columns, tools)
  const labelOf = useCallback((column: CompanyColumn) => m.companies.columns[column], [m])
  const cell = useCallback((firm: Firm, column: CompanyColumn) => companyCell(firm, column, tools), [tools])
  useWarmIndex(all)

  function select(next: ReadonlySet<Uid>, nextActive: Uid | null): void {
    const { companies, frame, prospects } = store.getState()
    if (nextActive === companies.active && prospects.active === null) return companies.select(next)
    frame.leave(() => {
      companies.select(next)
      companies.activate(nextActive)
    })
  }
  const now = writeCompanyView({ filter, sort, look })
  const withoutPoint = rows.filter((firm) => firm.position === null).length
  const newButton = editing.isShown && (
    <Button icon="plus" variant="primary" disabledReason={editing.reason} onPress={() => setDialog('new')}>
      {m.companies.create}
    </Button>
  )

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <p className={styles.total} role="status">
          <strong>
            {companyFilterCount(filter) > 0
              ? m.companies.countOf(format.whole(rows.length), format.whole(all.length))
              : m.companies.count(format.whole(all.length))}
          </strong>
        </p>
        <div className={styles.tools}>
          <SavedViews
            table="companies"
            now={now}
            standard={standard}
            onSwitch={(definition) => {
              const view = readCompanyView(definition)
              store.getState().companies.setFilter(view.filter)
              change({ look: view.look, sort: view.sort })
            }}
          />
          <ColumnChooser
            columns={companyColumns}
            labelOf={labelOf}
            look={look}
            onChange={(next) => change({ look: next })}
          />
          {all.length > 1 && (
            <Button icon="compare" onPress={() => setDialog('duplicates')}>
              {m.companies.findDuplicates}
            </Button>
          )}
          {all.length > 0 && newButton}
        </div>
      </header>
      {all.length > 0 && <CompanyFilterBar prefectures={tools.prefectures} />}
      {all.length === 0 ? (
        <EmptyState icon="company" title={m.companies.empty.title} action={newButton}>
          {m.companies.empty.text}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          icon="filter"
          title={m.companies.empty.noneTitle}
          action={
            <Button onPress={() => store.getState().companies.clearFilter()}>
              {m.companies.filter.clear}
            </Button>
          }
        >
          {m.companies.empty.noneText}
        </EmptyState>
      ) : (
        <DataGrid
          id="company"
          label={m.companies.tableLabel}
          rows={rows}
          columns={columns}
          labelOf={labelOf}
          cell={cell}
          sort={sort}
          onSort={(column, adds) => change({ sort: nextGridSort(sort, column, adds) })}
          onWidth={(column, width) =>
            change({ look: { ...look, widths: { ...look.widths, [column]: width } } })
          }
          selection={selection}
          active={active}
          onSelect={select}
          onOpen={(uid) => {
            select(new Set([uid]), uid)
            focusSidePanel()
          }}
          onCopy={copying.text}
        />
      )}
      {all.length > 0 && <CompanyBulkBar said={copying.said} onCopy={() => void copying.write()} />}
      <StatusPart>
        {m.companies.countOf(format.whole(rows.length), format.whole(all.length))}
        {withoutPoint > 0 && `　${m.companies.withoutPoint(format.whole(withoutPoint))}`}
      </StatusPart>
      {dialog === 'new' && <NewCompanyDialog name={filter.text.trim()} onClose={() => setDialog(null)} />}
      {dialog === 'duplicates' && <DuplicatesDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

interface TableChoice {
  readonly look: GridLook<CompanyColumn>
  readonly sort: readonly GridSort<CompanyColumn>[]
}

/** Columns, widths and order of the table, remembered on this computer. */
function useTableChoice(): TableChoice & { readonly change: (fields: Partial<TableChoice>) => void } {
  const store = useAppStore()
  const choice = useApp((state) => state.frame.choices[remembered])
  return useMemo(() => {
    const saved = (typeof choice === 'object' && choice !== null ? choice : {}) as Record<string, unknown>
    const read = {
      look: readGridLook(companyColumns, saved['look']),
      sort: readGridSort(columnIds, saved['sort']),
    }
    return {
      ...read,
      change: (fields) => void store.getState().frame.remember(remembered, { ...read, ...fields }),
    }
  }, [store, choice])
}

/** Folds all names while nobody types, so that the first letter typed is answered as fast as the others. */
function useWarmIndex(firms: readonly Firm[]): void {
  useEffect(() => {
    const timer = setTimeout(() => foldFirms(firms), 200)
    return () => clearTimeout(timer)
  }, [firms])
}
