import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import type { Uid } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { useLatest } from '../../../ui/use-latest'
import { isComposing } from '../../../ui/ime'
import type { CellTools } from './cells'
import type { Column } from './columns'
import { GridHead } from '../../../ui/grid/grid-head'
import { rangeBetween, rowAfterKey } from '../../../ui/grid/keys'
import { GroupRow, ParcelRow, rowId } from './grid-row'
import type { GridRow } from './grid-rows'
import type { SortColumn, SortKey } from '../order'
import styles from './parcel-grid.module.css'

const headHeight = 36
const groupHeight = 40
const rowHeight = 32

interface ParcelGridProps {
  readonly rows: readonly GridRow[]
  readonly columns: readonly Column[]
  readonly tools: CellTools
  readonly sort: readonly SortKey[]
  readonly folded: ReadonlySet<Uid>
  readonly onFold: (park: Uid) => void
  readonly onSort: (column: SortColumn, adds: boolean) => void
  readonly onWidth: (column: SortColumn, width: number) => void
  /** Enter or a double click: the details of the active parcel. */
  readonly onOpen: () => void
  /** The selection as text for a spreadsheet; null without one. */
  readonly onCopy: () => string | null
}

/**
 * The table as an ARIA grid: one tab stop whose active row moves by keys. Only rows in sight are in the document; the
 * park whose parcels are in sight stays at the top.
 */
export function ParcelGrid({
  rows,
  columns,
  tools,
  sort,
  folded,
  onFold,
  onSort,
  onWidth,
  onOpen,
  onCopy,
}: ParcelGridProps) {
  const m = useMessages()
  const store = useAppStore()
  const selection = useApp((state) => state.parcels.selection)
  const active = useApp((state) => state.parcels.active)
  const scroller = useRef<HTMLDivElement>(null)
  /** Where a range with Shift begins. */
  const anchor = useRef<Uid | null>(null)

  const order = useMemo(() => rows.flatMap((row) => (row.kind === 'parcel' ? [row.parcel.uid] : [])), [rows])
  const indexOf = useMemo(
    () =>
      new Map(
        rows.flatMap((row, index) => (row.kind === 'parcel' ? [[row.parcel.uid, index] as const] : [])),
      ),
    [rows],
  )
  const groupAt = useMemo(() => rows.flatMap((row, index) => (row.kind === 'group' ? [index] : [])), [rows])
  const template = `${columns.map((column) => `${column.width}px`).join(' ')} minmax(0, 1fr)`
  const width = columns.reduce((sum, column) => sum + column.width, 0)

  const groupAbove = useCallback(
    (index: number) => groupAt.findLast((group) => group <= index) ?? 0,
    [groupAt],
  )
  // TanStack Virtual hands out functions that change without telling; the compiler's memoisation must leave it alone.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => {
      const row = rows[index]
      return row?.kind === 'group' ? row.group.park.uid : (row?.parcel.uid ?? index)
    },
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + groupHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        const sticky = groupAbove(range.startIndex)
        const drawn = defaultRangeExtractor(range)
        return drawn.includes(sticky) ? drawn : [sticky, ...drawn]
      },
      [groupAbove],
    ),
  })
  const sticky = groupAbove(virtual.range?.startIndex ?? 0)
  const drawn = virtual.getVirtualItems()
  const activeIndex = active === null ? undefined : indexOf.get(active)

  // The map, the palette or a link may choose a parcel that is far from here.
  useEffect(() => {
    if (activeIndex !== undefined) virtual.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeIndex, virtual])

  const onRowClick = useCallback(
    (uid: Uid, event: MouseEvent) => {
      const { parcels } = store.getState()
      if (event.shiftKey) {
        parcels.select(rangeBetween(order, anchor.current ?? parcels.active, uid))
        parcels.activate(uid)
        return
      }
      anchor.current = uid
      if (event.ctrlKey || event.metaKey) parcels.toggle(uid)
      else parcels.select([uid])
    },
    [order, store],
  )
  const open = useLatest(onOpen)
  const onRowOpen = useCallback(
    (uid: Uid) => {
      store.getState().parcels.select([uid])
      open.current()
    },
    [store, open],
  )

  function moveTo(next: number, event: KeyboardEvent): void {
    const uid = order[next]
    if (uid === undefined) return
    const { parcels } = store.getState()
    if (event.shiftKey) {
      anchor.current ??= parcels.active
      parcels.select(rangeBetween(order, anchor.current, uid))
      parcels.activate(uid)
    } else if (event.ctrlKey || event.metaKey) parcels.activate(uid)
    else {
      anchor.current = uid
      parcels.select([uid])
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (isComposing(event) || event.target !== event.currentTarget) return
    if (handle(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  function handle(event: KeyboardEvent<HTMLDivElement>): boolean {
    const { parcels } = store.getState()
    const at = parcels.active === null ? -1 : order.indexOf(parcels.active)
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 3)
    const next = rowAfterKey(event.key, at, order.length, page)
    if (next !== null) {
      moveTo(next, event)
      return true
    }
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      parcels.select(order)
      return true
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === ' ' && parcels.active !== null) {
      const uid = parcels.active
      parcels.toggle(uid)
      parcels.activate(uid)
      anchor.current = uid
      return true
    }
    if (event.key === 'Enter' && parcels.active !== null) {
      onOpen()
      return true
    }
    if (event.key === 'Escape' && parcels.selection.size > 0) {
      parcels.clearSelection()
      return true
    }
    return false
  }

  function copy(event: ClipboardEvent): void {
    const text = onCopy()
    if (text === null) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={m.parcels.table.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={
        active !== null && drawn.some((item) => item.index === activeIndex) ? rowId(active) : undefined
      }
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onCopy={copy}
    >
      <div className={styles.sheet} style={{ minWidth: width }}>
        <GridHead
          labelOf={(column) => m.parcels.columns[column]}
          columns={columns}
          template={template}
          sort={sort}
          onSort={onSort}
          onWidth={onWidth}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const isSticky = item.index === sticky
            return (
              <div
                key={item.key}
                role="presentation"
                className={isSticky ? styles.sticky : styles.place}
                style={
                  isSticky ? { top: headHeight } : { transform: `translateY(${item.start - headHeight}px)` }
                }
              >
                {row.kind === 'group' ? (
                  <GroupRow
                    group={row.group}
                    tools={tools}
                    columnCount={columns.length}
                    rowIndex={item.index + 2}
                    isFolded={folded.has(row.group.park.uid)}
                    onFold={() => onFold(row.group.park.uid)}
                  />
                ) : (
                  <ParcelRow
                    parcel={row.parcel}
                    columns={columns}
                    template={template}
                    tools={tools}
                    isSelected={selection.has(row.parcel.uid)}
                    isActive={active === row.parcel.uid}
                    rowIndex={item.index + 2}
                    onClick={onRowClick}
                    onOpen={onRowOpen}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
