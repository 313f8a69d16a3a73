import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, type PointerEvent } from 'react'
import type { Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Badge } from '../../ui/badge'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { FieldChip } from '../companies/field-chip'
import type { BoardColumn } from './board'
import { daysText, NextDay } from './marks'
import { entryName, useProspectNames } from './names'
import styles from './prospect-board.module.css'
import type { ProspectRow } from './rows'

const cardHeight = 112
const gap = 8

interface BoardColumnViewProps {
  readonly column: BoardColumn
  /** ISO day */
  readonly today: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly active: Uid | null
  /** The one card of the board that Tab leads to. */
  readonly tabStop: Uid | null
  /** The card that takes the focus when it is drawn. */
  readonly wanted: Uid | null
  readonly onFocusTaken: () => void
  /** The card in the hand. */
  readonly carried: Uid | null
  readonly isOver: boolean
  readonly hintId: string
  readonly onPointerDown: (row: ProspectRow, event: PointerEvent<HTMLElement>) => void
  readonly onPress: (uid: Uid) => void
}

/** A stage with its cards, of which only those in sight are in the document; an empty one is a narrow strip. */
export function BoardColumnView({
  column,
  today,
  isOpen,
  onOpenChange,
  active,
  tabStop,
  wanted,
  onFocusTaken,
  carried,
  isOver,
  hintId,
  onPointerDown,
  onPress,
}: BoardColumnViewProps) {
  const m = useMessages()
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const { stage, rows, overdue, expected } = column
  const words = m.prospects.boardWords
  const name = entryName(stage, format.language)
  const count = format.whole(rows.length)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight + gap,
    getItemKey: (index) => rows[index]?.uid ?? index,
    overscan: 3,
  })
  const stopAt = rows.findIndex((row) => row.uid === tabStop)
  useEffect(() => {
    if (stopAt >= 0) virtual.scrollToIndex(stopAt, { align: 'auto' })
  }, [stopAt, virtual])

  const classes = classNames(
    styles.column,
    isOver && styles.over,
    stage.kind !== 'open' && styles[stage.kind],
    !isOpen && styles.closed,
  )
  if (!isOpen)
    return (
      <section className={classes} data-stage={stage.uid} aria-label={words.columnLabel(name, count)}>
        <button
          type="button"
          className={styles.strip}
          aria-expanded={false}
          aria-label={words.expand(name)}
          title={words.expand(name)}
          onClick={() => onOpenChange(true)}
        >
          <span className={styles.stripCount}>{count}</span>
          <span className={styles.stripName}>{name}</span>
        </button>
      </section>
    )
  return (
    <section className={classes} data-stage={stage.uid} aria-label={words.columnLabel(name, count)}>
      <header className={styles.columnHead}>
        <h2>{name}</h2>
        <span className={styles.count}>{count}</span>
        <button
          type="button"
          className={styles.collapse}
          aria-expanded
          aria-label={words.collapse(name)}
          title={words.collapse(name)}
          onClick={() => onOpenChange(false)}
        >
          <Icon name="left" />
        </button>
        <p className={styles.totals}>
          {overdue > 0 && <strong>{words.overdueCount(format.whole(overdue))}</strong>}
          {expected !== null && (
            <span title={words.expectedHint}>{words.expected(format.fixed(expected, 1))}</span>
          )}
        </p>
      </header>
      <div ref={scroller} className={styles.cards}>
        {rows.length === 0 ? (
          <p className={styles.emptyColumn}>{words.emptyColumn}</p>
        ) : (
          <ul style={{ height: virtual.getTotalSize() }} className={styles.list}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index]
              if (!row) return null
              return (
                <li
                  key={item.key}
                  className={styles.place}
                  style={{ height: cardHeight, transform: `translateY(${item.start}px)` }}
                  aria-posinset={item.index + 1}
                  aria-setsize={rows.length}
                >
                  <Card
                    row={row}
                    today={today}
                    isActive={active === row.uid}
                    isTabStop={tabStop === row.uid}
                    takesFocus={wanted === row.uid}
                    onFocusTaken={onFocusTaken}
                    isCarried={carried === row.uid}
                    hintId={hintId}
                    onPointerDown={onPointerDown}
                    onPress={onPress}
                  />
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </section>
  )
}

interface CardProps {
  readonly row: ProspectRow
  readonly today: string
  readonly isActive: boolean
  readonly isTabStop: boolean
  readonly takesFocus: boolean
  readonly onFocusTaken: () => void
  readonly isCarried: boolean
  readonly hintId: string
  readonly onPointerDown: (row: ProspectRow, event: PointerEvent<HTMLElement>) => void
  readonly onPress: (uid: Uid) => void
}

const Card = memo(function Card({
  row,
  today,
  isActive,
  isTabStop,
  takesFocus,
  onFocusTaken,
  isCarried,
  hintId,
  onPointerDown,
  onPress,
}: CardProps) {
  const m = useMessages()
  const format = useFormat()
  const { nameOf } = useProspectNames()
  const card = useRef<HTMLDivElement>(null)
  const { prospect } = row
  useEffect(() => {
    if (!takesFocus) return
    card.current?.focus()
    onFocusTaken()
  }, [takesFocus, onFocusTaken])
  const words = m.prospects
  return (
    <div
      ref={card}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      data-card={row.uid}
      aria-roledescription={words.boardWords.card}
      aria-describedby={hintId}
      aria-pressed={isCarried}
      className={classNames(
        styles.card,
        isActive && styles.active,
        isCarried && styles.carried,
        row.next === 'overdue' && styles.late,
      )}
      onPointerDown={(event) => onPointerDown(row, event)}
      onClick={() => onPress(row.uid)}
      // Keys are the board's: they move between cards of all columns.
      onKeyDown={() => {}}
    >
      <div className={styles.cardHead}>
        <strong className={styles.cardName} title={nameOf(row)}>
          {nameOf(row)}
        </strong>
        <span className={styles.days}>{daysText(row, m, format)}</span>
      </div>
      <div className={styles.cardFields}>
        <span className={styles.cardChips}>
          {row.fields.length === 0 ? (
            <span className={styles.lacking}>{words.noField}</span>
          ) : (
            row.fields.map((field) => <FieldChip key={field.uid} field={field} isShort />)
          )}
        </span>
        <span
          className={classNames(styles.owner, row.owner === null && styles.lacking)}
          title={row.owner ? entryName(row.owner, format.language) : undefined}
        >
          {row.owner ? entryName(row.owner, format.language) : words.noOwner}
        </span>
      </div>
      <div className={styles.cardNext} title={prospect.nextAction}>
        {prospect.nextAction.trim() === ''
          ? row.stageKind !== 'lost' && <span className={styles.lacking}>{words.next.none}</span>
          : prospect.nextAction}
      </div>
      <div className={styles.cardFoot}>
        {(prospect.nextActionOn !== null || row.stageKind === 'held') && <NextDay row={row} today={today} />}
        {row.stageKind === 'lost' && <Badge>{words.stage.kinds.lost}</Badge>}
      </div>
    </div>
  )
})
