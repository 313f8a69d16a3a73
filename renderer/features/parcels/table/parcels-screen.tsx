import { useMemo, useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { BulkBar } from './bulk-bar'
import { areaText, type CellTools } from './cells'
import { AddPark } from '../../parks/add-park'
import { CreateDialog } from '../form/create-dialog'
import { FilterBar } from './filter-bar'
import { gridRows } from './grid-rows'
import { openDetails } from '../open-details'
import { nextGridSort } from '../../../ui/grid/sort'
import type { SortKey } from '../order'
import { ParcelGrid } from './parcel-grid'
import styles from './parcels-screen.module.css'
import {
  filterCount,
  selectGroups,
  selectParkMap,
  selectStatusMap,
  selectTotal,
  sortGroups,
} from '../selectors'
import { ShareInfo } from '../legend/share-info'
import { TableTools } from './table-tools'
import { useCopy } from './use-copy'
import { useEditing } from '../../../app/use-editing'
import { useTableLook } from './use-table-look'

/** The parcels as a table by park, with the same filter, numbers and selection as the map. */
export function ParcelsScreen() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const groups = useApp(selectGroups)
  const statusList = useApp((state) => state.parcels.statuses)
  const statuses = useApp(selectStatusMap)
  const parks = useApp(selectParkMap)
  const total = useApp(selectTotal)
  const count = useApp((state) => state.parcels.byUid.size)
  const isFiltered = useApp((state) => filterCount(state.parcels.filter) > 0)
  const hasDemo = useApp((state) => state.workspace.current?.hasDemoData ?? false)
  const { look, columns, change } = useTableLook()
  const [sort, setSort] = useState<readonly SortKey[]>([])
  const [folded, setFolded] = useState<ReadonlySet<Uid>>(new Set())
  const [isCreating, setCreating] = useState(false)

  const { areaUnit, priceUnit } = look
  const tools: CellTools = useMemo(
    () => ({ m, format, statuses, parks, areaUnit, priceUnit }),
    [m, format, statuses, parks, areaUnit, priceUnit],
  )
  const rows = useMemo(
    () => gridRows(sortGroups(groups, sort, statusList), folded, isFiltered),
    [groups, sort, statusList, folded, isFiltered],
  )
  const copying = useCopy(rows, columns, tools)

  function fold(park: Uid): void {
    const next = new Set(folded)
    if (!next.delete(park)) next.add(park)
    setFolded(next)
  }

  return (
    <section className={styles.screen} aria-label={m.parcels.title}>
      <header className={styles.head}>
        <h1 className={styles.title}>{m.parcels.title}</h1>
        <p className={styles.total}>
          {m.parcels.total}{' '}
          <strong>
            {isFiltered
              ? m.parcels.countOf(format.whole(total.count), format.whole(count))
              : m.parcels.count(format.whole(total.count))}
          </strong>{' '}
          <strong>{areaText(total.areaM2, tools)}</strong>
          {total.withoutArea > 0 && (
            <span className={styles.lacking}> {m.parcels.withoutArea(format.whole(total.withoutArea))}</span>
          )}
        </p>
        <ShareInfo />
        {hasDemo && <Badge tone="warn">{m.common.demoTag}</Badge>}
        <div className={styles.tools}>
          {count > 0 && <TableTools look={look} onChange={change} />}
          {editing.isShown && groups.length > 0 && (
            <Button icon="plus" disabledReason={editing.reason} onPress={() => setCreating(true)}>
              {m.parcels.table.create}
            </Button>
          )}
        </div>
      </header>
      {count > 0 && (
        <div className={styles.filter}>
          <FilterBar />
        </div>
      )}
      {groups.length === 0 ? (
        <EmptyState icon="park" title={m.parcels.empty.noParkTitle} action={<AddPark />}>
          {m.parcels.empty.noParkText}
        </EmptyState>
      ) : count === 0 ? (
        <EmptyState
          icon="parcel"
          title={m.parcels.empty.title}
          action={
            editing.isShown && (
              <Button variant="primary" disabledReason={editing.reason} onPress={() => setCreating(true)}>
                {m.parcels.table.create}
              </Button>
            )
          }
        >
          {m.parcels.empty.text}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          icon="filter"
          title={m.parcels.empty.noneTitle}
          action={
            <Button onPress={() => store.getState().parcels.clearFilter()}>{m.parcels.filter.clear}</Button>
          }
        >
          {m.parcels.empty.noneText}
        </EmptyState>
      ) : (
        <ParcelGrid
          rows={rows}
          columns={columns}
          tools={tools}
          sort={sort}
          folded={folded}
          onFold={fold}
          onSort={(column, adds) => setSort(nextGridSort(sort, column, adds))}
          onWidth={(column, width) => change({ widths: { ...look.widths, [column]: width } })}
          onOpen={() => openDetails(store.getState())}
          onCopy={copying.text}
        />
      )}
      {count > 0 && <BulkBar tools={tools} said={copying.said} onCopy={() => void copying.write()} />}
      {isCreating && <CreateDialog onClose={() => setCreating(false)} />}
    </section>
  )
}
