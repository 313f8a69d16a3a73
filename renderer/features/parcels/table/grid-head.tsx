import { useRef, type PointerEvent } from 'react'
import { useMessages } from '../../../messages/use-messages'
import { Icon } from '../../../ui/icon'
import { fitWidth, type Column } from './columns'
import type { SortColumn, SortKey } from '../order'
import styles from './parcel-grid.module.css'

interface GridHeadProps {
  readonly columns: readonly Column[]
  readonly template: string
  readonly sort: readonly SortKey[]
  readonly onSort: (column: SortColumn, adds: boolean) => void
  readonly onWidth: (column: SortColumn, width: number) => void
}

const widthStep = 16

/** The heads of the columns: a press sorts, Shift adds a key, the right edge changes the width. */
export function GridHead({ columns, template, sort, onSort, onWidth }: GridHeadProps) {
  const m = useMessages()
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => {
          const at = sort.findIndex((key) => key.column === column.id)
          const key = sort[at]
          const label = m.parcels.columns[column.id]
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={key?.direction ?? 'none'}
              className={column.isFigure ? styles.headFigure : styles.headCell}
            >
              <button
                type="button"
                className={styles.sort}
                title={m.parcels.table.sortHint}
                onClick={(event) => onSort(column.id, event.shiftKey)}
              >
                <span>{label}</span>
                {key && <Icon name={key.direction === 'ascending' ? 'up' : 'down'} />}
                {key && sort.length > 1 && <small aria-hidden="true">{at + 1}</small>}
              </button>
              <Resizer
                label={m.parcels.table.resize(label)}
                width={column.width}
                onWidth={(width) => onWidth(column.id, width)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface ResizerProps {
  readonly label: string
  readonly width: number
  readonly onWidth: (width: number) => void
}

function Resizer({ label, width, onWidth }: ResizerProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)

  function move(event: PointerEvent<HTMLSpanElement>): void {
    if (drag.current) onWidth(fitWidth(drag.current.width + event.clientX - drag.current.x))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a separator with a value is a control
    <span
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={64}
      aria-valuemax={600}
      className={styles.resizer}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={move}
      onPointerUp={(event) => {
        move(event)
        drag.current = null
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        event.stopPropagation()
        onWidth(fitWidth(width + (event.key === 'ArrowRight' ? widthStep : -widthStep)))
      }}
    />
  )
}
