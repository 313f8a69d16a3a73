import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ColumnChooser } from '../../ui/grid/column-chooser'
import { firstLook, readGridLook, shownGridColumns, type GridLook } from '../../ui/grid/columns'
import { DataGrid } from '../../ui/grid/data-grid'
import { SavedViews } from '../../ui/grid/saved-views'
import { nextGridSort, readGridSort, sortGrid, type GridSort } from '../../ui/grid/sort'
import { toTsv } from '../../ui/grid/tsv'
import { cellText, ProspectCell, type CellTools } from './cells'
import { prospectColumns, sortValue, type ProspectColumn } from './columns'
import { emptyProspectFilter, readProspectFilter } from './filter'
import { FilterBar } from './filter-bar'
import { ProspectsHead } from './head'
import { useProspectNames } from './names'
import { ProspectsEmpty } from './prospects-empty'
import styles from './prospects-table.module.css'
import { RemoveProspects } from './remove-prospects'
import type { ProspectRow } from './rows'
import { StageDialog } from './stage-dialog'
import { useFilteredProspects } from './use-filtered'

const remembered = 'prospects-table'
/** Before anyone sorted: 案件 2 before 案件 10. */
const byName: readonly GridSort<ProspectColumn>[] = [{ column: 'name', direction: 'ascending' }]
const columnIds = prospectColumns.map((each) => each.id)

/** The prospects as a table: one row each, sorted and filtered, columns and views remembered. */
export function ProspectsTable({ onOpen }: { onOpen?: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const today = calendarDay()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const choice = useApp((state) => state.frame.choices[remembered])
  const filter = useApp((state) => state.prospects.filter)
  const fields = useApp((state) => state.targetFields.list)
  const selection = useApp((state) => state.prospects.selection)
  const active = useApp((state) => state.prospects.active)
  const names = useProspectNames()
  const prospects = useFilteredProspects()
  const [changing, setChanging] = useState<'stage' | 'remove' | null>(null)

  const { look, sort } = useMemo(() => readTable(choice), [choice])
  const columns = useMemo(() => shownGridColumns(prospectColumns, look), [look])
  const rows = useMemo(
    () =>
      sortGrid(prospects.shown, sort.length > 0 ? sort : byName, (row, column) =>
        sortValue(row, column, names.isByCodeName, today),
      ),
    [prospects.shown, sort, names.isByCodeName, today],
  )
  const tools: CellTools = useMemo(
    () => ({ m, format, today, names, fields }),
    [m, format, today, names, fields],
  )
  const cell = useCallback(
    (row: ProspectRow, column: ProspectColumn) => <ProspectCell row={row} column={column} tools={tools} />,
    [tools],
  )
  const selected = useMemo(() => rows.filter((row) => selection.has(row.uid)), [rows, selection])

  const remember = (next: { look?: GridLook<ProspectColumn>; sort?: readonly GridSort<ProspectColumn>[] }) =>
    void store
      .getState()
      .frame.remember(remembered, { ...look, sort, ...next.look, ...(next.sort && { sort: next.sort }) })

  function open(uid: string): void {
    store.getState().prospects.activate(uid)
    onOpen?.()
  }

  function onKey(event: KeyboardEvent): boolean {
    if (event.key.toLowerCase() !== 's' || selected.length === 0 || editing.reason !== null) return false
    setChanging('stage')
    return true
  }

  const copy = () =>
    selected.length === 0
      ? null
      : toTsv([
          columns.map((column) => m.prospects.columns[column.id]),
          ...selected.map((row) => columns.map((column) => cellText(row, column.id, tools))),
        ])

  if (isPublic || prospects.all.length === 0) return <ProspectsEmpty />
  const words = m.prospects.table
  return (
    <section className={styles.table} aria-label={m.prospects.title}>
      <ProspectsHead prospects={prospects}>
        <SavedViews
          table="prospects"
          now={
            {
              filter,
              sort,
              columns: columnIds.filter((id) => look.columns.includes(id)),
              widths: look.widths,
            } as never
          }
          standard={{ filter: emptyProspectFilter, sort: [], ...firstLook(prospectColumns) } as never}
          onSwitch={(definition) => {
            const view = definition as Record<string, unknown>
            store.getState().prospects.setFilter(readProspectFilter(view['filter']))
            remember(readTable(view))
          }}
        />
        <ColumnChooser
          columns={prospectColumns}
          labelOf={(column) => m.prospects.columns[column]}
          look={look}
          onChange={(next) => remember({ look: next })}
        />
      </ProspectsHead>
      <FilterBar prospects={prospects} />
      {rows.length === 0 ? (
        <EmptyState
          icon="filter"
          title={m.prospects.empty.noneTitle}
          action={
            <Button onPress={() => store.getState().prospects.clearFilter()}>
              {m.prospects.filter.clear}
            </Button>
          }
        >
          {m.prospects.empty.noneText}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.label}
          id="prospects"
          rows={rows}
          columns={columns}
          labelOf={(column) => m.prospects.columns[column]}
          cell={cell}
          sort={sort}
          onSort={(column, adds) => remember({ sort: nextGridSort(sort, column, adds) })}
          onWidth={(column, width) =>
            remember({ look: { ...look, widths: { ...look.widths, [column]: width } } })
          }
          selection={selection}
          active={active}
          onSelect={(uids, uid) => store.getState().prospects.select(uids, uid)}
          onOpen={open}
          onCopy={copy}
          onKey={onKey}
        />
      )}
      <footer className={styles.bulk}>
        {selected.length === 0 ? (
          <span className={styles.keys}>{words.keys}</span>
        ) : (
          <>
            <strong role="status">{words.selected(format.whole(selected.length))}</strong>
            {selected.some((row) => row.prospect.origin === 'demo') && (
              <Badge tone="warn">{m.common.origins.demo}</Badge>
            )}
            <span className={styles.keys} />
            {editing.isShown && (
              <>
                <Button size="small" disabledReason={editing.reason} onPress={() => setChanging('stage')}>
                  {words.changeStage}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  icon="trash"
                  disabledReason={editing.reason}
                  onPress={() => setChanging('remove')}
                >
                  {words.remove}
                </Button>
              </>
            )}
          </>
        )}
      </footer>
      {changing === 'stage' && <StageDialog rows={selected} onClose={() => setChanging(null)} />}
      {changing === 'remove' && <RemoveProspects rows={selected} onClose={() => setChanging(null)} />}
    </section>
  )
}

function readTable(value: unknown): {
  readonly look: GridLook<ProspectColumn>
  readonly sort: readonly GridSort<ProspectColumn>[]
} {
  const sort = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['sort'] : null
  return { look: readGridLook(prospectColumns, value), sort: readGridSort(columnIds, sort) }
}
