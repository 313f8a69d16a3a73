import { useVirtualizer } from '@tanstack/react-virtual'
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { classNames } from '../class-names'
import { isComposing } from '../ime'
import { useLatest } from '../use-latest'
import type { GridColumn } from './columns'
import { GridHead } from './grid-head'
import styles from './grid.module.css'
import { rangeBetween, rowAfterKey } from './keys'
import type { GridSort } from './sort'

const headHeight = 36
const rowHeight = 32

export interface DataGridProps<R extends { readonly uid: string }, C extends string> {
  /** Name of the table for a screen reader. */
  readonly label: string
  /** Unlike that of any other table of the page. */
  readonly id: string
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<C>[]
  readonly labelOf: (column: C) => string
  /** What stands in a cell. Keep it stable between renders: all rows in sight are drawn anew when it changes. */
  readonly cell: (row: R, column: C) => ReactNode
  readonly sort: readonly GridSort<C>[]
  readonly onSort: (column: C, adds: boolean) => void
  readonly onWidth: (column: C, width: number) => void
  readonly selection: ReadonlySet<string>
  readonly active: string | null
  /** Selects these rows and makes one of them, or another, the active one; may refuse. */
  readonly onSelect: (selection: ReadonlySet<string>, active: string | null) => void
  /** Enter or a double click: the details of a row. */
  readonly onOpen: (uid: string) => void
  /** The selection as text for a spreadsheet; null without one. */
  readonly onCopy: () => string | null
  /** Keys of the table's own; true when the key meant something. */
  readonly onKey?: (event: KeyboardEvent) => boolean
}

/**
 * A table as an ARIA grid: one tab stop whose active row moves by keys. Only rows in sight are in the document, so that
 * 20,000 rows scroll like twenty.
 */
export function DataGrid<R extends { readonly uid: string }, C extends string>({
  label,
  id,
  rows,
  columns,
  labelOf,
  cell,
  sort,
  onSort,
  onWidth,
  selection,
  active,
  onSelect,
  onOpen,
  onCopy,
  onKey,
}: DataGridProps<R, C>) {
  const scroller = useRef<HTMLDivElement>(null)
  /** Where a range with Shift begins. */
  const anchor = useRef<string | null>(null)
  const order = useMemo(() => rows.map((row) => row.uid), [rows])
  const indexOf = useMemo(() => new Map(order.map((uid, index) => [uid, index])), [order])
  const template = `${columns.map((column) => `${column.width}px`).join(' ')} minmax(0, 1fr)`
  const width = columns.reduce((sum, column) => sum + column.width, 0)

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => order[index] ?? index,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const drawn = virtual.getVirtualItems()
  const activeIndex = active === null ? undefined : indexOf.get(active)

  // The map, the palette or a link may choose a row that is far from here.
  useEffect(() => {
    if (activeIndex !== undefined) virtual.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeIndex, virtual])

  const now = useLatest({ order, selection, active, onSelect, onOpen })
  const onRowClick = useCallback(
    (uid: string, event: MouseEvent) => {
      const { order: all, selection: before, active: from, onSelect: select } = now.current
      if (event.shiftKey) return select(new Set(rangeBetween(all, anchor.current ?? from, uid)), uid)
      anchor.current = uid
      if (!event.ctrlKey && !event.metaKey) return select(new Set([uid]), uid)
      select(toggled(before, uid), uid)
    },
    [now],
  )
  const onRowOpen = useCallback((uid: string) => now.current.onOpen(uid), [now])

  function moveTo(uid: string | undefined, event: KeyboardEvent): void {
    if (uid === undefined) return
    if (event.shiftKey) {
      anchor.current ??= active
      onSelect(new Set(rangeBetween(order, anchor.current, uid)), uid)
    } else if (event.ctrlKey || event.metaKey) onSelect(selection, uid)
    else {
      anchor.current = uid
      onSelect(new Set([uid]), uid)
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
    const at = activeIndex ?? -1
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2)
    const next = event.altKey ? null : rowAfterKey(event.key, at, order.length, page)
    if (next !== null) {
      moveTo(order[next], event)
      return true
    }
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      onSelect(new Set(order), active)
      return true
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === ' ' && active !== null) {
      anchor.current = active
      onSelect(toggled(selection, active), active)
      return true
    }
    if (event.key === 'Enter' && active !== null) {
      onOpen(active)
      return true
    }
    if (event.key === 'Escape' && selection.size > 0) {
      onSelect(new Set(), active)
      return true
    }
    return onKey?.(event) ?? false
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
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={
        active !== null && drawn.some((item) => item.index === activeIndex) ? `${id}-${active}` : undefined
      }
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onCopy={copy}
    >
      <div className={styles.sheet} style={{ minWidth: width }}>
        <GridHead
          columns={columns}
          labelOf={labelOf}
          template={template}
          sort={sort}
          onSort={onSort}
          onWidth={onWidth}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={item.key}
                role="presentation"
                className={styles.place}
                style={{ transform: `translateY(${item.start - headHeight}px)` }}
              >
                <Row
                  id={`${id}-${row.uid}`}
                  row={row}
                  columns={columns}
                  template={template}
                  cell={cell as (row: R, column: string) => ReactNode}
                  isSelected={selection.has(row.uid)}
                  isActive={active === row.uid}
                  rowIndex={item.index + 2}
                  onClick={onRowClick}
                  onOpen={onRowOpen}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function toggled(selection: ReadonlySet<string>, uid: string): ReadonlySet<string> {
  const next = new Set(selection)
  if (!next.delete(uid)) next.add(uid)
  return next
}

interface RowProps<R> {
  readonly id: string
  readonly row: R
  readonly columns: readonly GridColumn<string>[]
  readonly template: string
  readonly cell: (row: R, column: string) => ReactNode
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly rowIndex: number
  readonly onClick: (uid: string, event: MouseEvent) => void
  readonly onOpen: (uid: string) => void
}

/** One row. Drawn anew only when something in it changed: scrolling through thousands stays smooth. */
const Row = memo(PlainRow) as typeof PlainRow

function PlainRow<R extends { readonly uid: string }>({
  id,
  row,
  columns,
  template,
  cell,
  isSelected,
  isActive,
  rowIndex,
  onClick,
  onOpen,
}: RowProps<R>) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and the keys for all rows
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={classNames(
        styles.row,
        styles.item,
        isSelected && styles.selected,
        isActive && styles.active,
      )}
      style={{ gridTemplateColumns: template }}
      onClick={(event) => onClick(row.uid, event)}
      onDoubleClick={() => onOpen(row.uid)}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={index + 1}
          className={classNames(styles.cell, column.isFigure && styles.figure, column.isKey && styles.key)}
        >
          {cell(row, column.id)}
        </div>
      ))}
    </div>
  )
}
