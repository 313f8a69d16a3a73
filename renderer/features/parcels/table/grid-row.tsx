import { memo, type MouseEvent } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Unknown } from '../../../ui/badge'
import { IconButton } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { areaText, cellText, type CellTools } from './cells'
import type { Column } from './columns'
import { parkName } from '../names'
import styles from './parcel-grid.module.css'
import type { ParkGroup } from '../selectors'
import { ShareInfo } from '../legend/share-info'
import { StatusName } from '../status-name'

/** The id by which the grid tells a screen reader which row is active. */
export function rowId(uid: string): string {
  return `parcel-row-${uid}`
}

interface ParcelRowProps {
  readonly parcel: Parcel
  readonly columns: readonly Column[]
  readonly template: string
  readonly tools: CellTools
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly rowIndex: number
  readonly onClick: (uid: string, event: MouseEvent) => void
  readonly onOpen: (uid: string) => void
}

/** One parcel. Drawn anew only when something in it changed: scrolling through thousands stays smooth. */
export const ParcelRow = memo(function ParcelRow({
  parcel,
  columns,
  template,
  tools,
  isSelected,
  isActive,
  rowIndex,
  onClick,
  onOpen,
}: ParcelRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and the keys for all rows
    <div
      id={rowId(parcel.uid)}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={classNames(
        styles.row,
        styles.parcel,
        isSelected && styles.selected,
        isActive && styles.active,
      )}
      style={{ gridTemplateColumns: template }}
      onClick={(event) => onClick(parcel.uid, event)}
      onDoubleClick={() => onOpen(parcel.uid)}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={index + 1}
          className={classNames(
            styles.cell,
            column.isFigure && styles.figure,
            column.id === 'number' && styles.number,
          )}
        >
          <CellContent parcel={parcel} column={column} tools={tools} />
        </div>
      ))}
    </div>
  )
})

function CellContent({ parcel, column, tools }: { parcel: Parcel; column: Column; tools: CellTools }) {
  if (column.id === 'status') return <StatusName status={tools.statuses.get(parcel.statusUid) ?? null} />
  const text = cellText(parcel, column.id, tools)
  if (text === null) return <Unknown>{tools.m.common.unknown}</Unknown>
  if (column.id === 'missing') {
    const count = parcel.missing?.length ?? 0
    if (count === 0) return null
    return (
      <span title={text}>
        <Unknown>{tools.m.common.items(tools.format.whole(count))}</Unknown>
      </span>
    )
  }
  return <span title={text.length > 12 ? text : undefined}>{text}</span>
}

interface GroupRowProps {
  readonly group: ParkGroup
  readonly tools: CellTools
  readonly columnCount: number
  readonly rowIndex: number
  readonly isFolded: boolean
  readonly onFold: () => void
}

/** A park with its totals; stays in sight while its parcels are scrolled. */
export function GroupRow({ group, tools, columnCount, rowIndex, isFolded, onFold }: GroupRowProps) {
  const m = useMessages()
  const format = useFormat()
  const { park, shown, all, share } = group
  const name = parkName(park, format.language)
  const count =
    shown.count === all.count
      ? m.parcels.count(format.whole(all.count))
      : m.parcels.countOf(format.whole(shown.count), format.whole(all.count))
  const percent = (value: number | null) => (value === null ? m.parcels.share.none : format.percent(value))
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.group}>
      <div role="gridcell" aria-colindex={1} aria-colspan={columnCount} className={styles.groupCell}>
        <IconButton
          icon={isFolded ? 'right' : 'down'}
          size="small"
          label={isFolded ? m.parcels.table.unfold(name) : m.parcels.table.fold(name)}
          onPress={onFold}
        />
        <strong className={styles.groupName}>{name}</strong>
        {all.count === 0 ? (
          <span className={styles.groupNote}>
            {park.stage === 'planned' ? m.parcels.table.planned : m.parcels.table.noParcels}
          </span>
        ) : (
          <>
            <span>{count}</span>
            <span>{areaText(shown.areaM2, tools)}</span>
            {shown.withoutArea > 0 && (
              <span className={styles.lacking}>{m.parcels.withoutArea(format.whole(shown.withoutArea))}</span>
            )}
            <span className={styles.shares}>
              {m.parcels.share.byArea} <strong>{percent(share.byArea)}</strong>
              <span className={styles.shareCount}>
                {m.parcels.share.shortCount} <strong>{percent(share.byCount)}</strong>
              </span>
            </span>
            <ShareInfo />
          </>
        )}
      </div>
    </div>
  )
}
