import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Uid } from '../../../electron/contract'
import { addDays, daysBetween, weekday } from '../../../electron/contract/rules/calendar'
import { holidayOn } from '../../../electron/contract/rules/holidays'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { selectFirmMap } from '../companies/firm'
import { StateBadge } from '../visits/state-badge'
import { isOpen, type VisitRow } from '../visits/rows'
import { useVisitWords } from '../visits/words'
import { cardAfterKey, columnsOf, type Column, type ColumnCard } from './columns'
import styles from './columns.module.css'
import { weekOf } from './plan-days'
import type { DayPlan } from './slice'
import type { StopActions } from './use-stops'
import { WarningLines } from './warning-line'

interface ColumnsViewProps {
  readonly plans: readonly DayPlan[]
  readonly active: Uid | null
  readonly actions: StopActions
  readonly onActivate: (uid: Uid) => void
  readonly onNewTrip: () => void
}

/** So many pixels make a press a drag. */
const threshold = 5

/** The days of a week or of a trip beside each other; a card is drawn to another day, or sent there with Alt and an arrow. */
export function ColumnsView({ plans, active, actions, onActivate, onNewTrip }: ColumnsViewProps) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const view = useApp((state) => state.trips.view)
  const on = useApp((state) => state.trips.on)
  const trip = useApp((state) => state.trips.list.find((each) => each.uid === state.trips.tripUid))
  const area = useRef<HTMLDivElement>(null)
  const days = useMemo(() => {
    if (view === 'week') return weekOf(on)
    if (trip === undefined) return []
    return Array.from({ length: daysBetween(trip.from, trip.until) + 1 }, (_, index) =>
      addDays(trip.from, index),
    )
  }, [view, on, trip])
  const columns = useMemo(() => columnsOf(days, plans), [days, plans])
  const { carried, over, pick } = useDayDrag((visit, day) => actions.move(visit, visit.startAt, day))

  if (view === 'trip' && trip === undefined)
    return (
      <EmptyState
        icon="calendar"
        title={m.trips.panel.emptyTitle}
        action={
          <Button variant="primary" icon="plus" disabledReason={editing.reason} onPress={onNewTrip}>
            {m.trips.panel.create}
          </Button>
        }
      >
        {m.trips.panel.emptyText}
      </EmptyState>
    )

  function onKeyDown(card: ColumnCard, event: KeyboardEvent): void {
    const { visit, plan } = card
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      return actions.move(visit, visit.startAt, addDays(visit.on, event.key === 'ArrowLeft' ? -1 : 1))
    }
    const next = event.altKey ? null : cardAfterKey(columns, visit.uid, event.key)
    if (next === null) return actions.onKey(plan, visit, event)
    event.preventDefault()
    area.current?.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus()
  }

  return (
    <div ref={area} className={styles.columns} role="group" aria-label={m.trips.bar.views[view]}>
      {columns.map((column) => (
        <DayColumn
          key={column.on}
          column={column}
          isOver={over === column.on && carried !== null && carried.on !== column.on}
          active={active}
          onOpen={() => store.getState().trips.look({ view: 'day', on: column.on })}
          onActivate={onActivate}
          onEdit={actions.edit}
          onPick={(visit, x, y) => {
            if (editing.reason === null && !visit.fixed && isOpen(visit)) pick(visit, x, y)
          }}
          carried={carried?.uid ?? null}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  )
}

interface DayColumnProps {
  readonly column: Column
  readonly isOver: boolean
  readonly active: Uid | null
  readonly carried: Uid | null
  readonly onOpen: () => void
  readonly onActivate: (uid: Uid) => void
  readonly onEdit: (visit: VisitRow) => void
  readonly onPick: (visit: VisitRow, x: number, y: number) => void
  readonly onKeyDown: (card: ColumnCard, event: KeyboardEvent) => void
}

function DayColumn({ column, isOver, active, carried, onOpen, ...card }: DayColumnProps) {
  const m = useMessages()
  const format = useFormat()
  const { dayOf } = useVisitWords()
  const { on, cards, warnings } = column
  const holiday = holidayOn(on)
  return (
    <section
      className={classNames(styles.column, isOver && styles.over, on === calendarDay() && styles.today)}
      data-day={on}
      aria-label={dayOf(on)}
    >
      <header className={styles.head}>
        <button type="button" className={styles.day} title={m.trips.columns.open} onClick={onOpen}>
          {m.visits.dayWithWeekday(
            m.trips.columns.day(Number(on.slice(5, 7)), Number(on.slice(8, 10))),
            m.visits.weekdays[weekday(on)] ?? '',
          )}
        </button>
        <span className={styles.count}>
          {cards.length > 0 && m.common.items(format.whole(cards.length))}
          {holiday !== null && <span className={styles.holiday}>{m.trips.columns.holiday}</span>}
        </span>
        <WarningLines warnings={warnings} />
      </header>
      {cards.length === 0 ? (
        <p className={styles.none}>{m.trips.columns.none}</p>
      ) : (
        <ol className={styles.cards}>
          {cards.map((each) => (
            <DayCard
              key={each.visit.uid}
              card={each}
              isActive={each.visit.uid === active}
              isCarried={each.visit.uid === carried}
              {...card}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface DayCardProps extends Pick<DayColumnProps, 'onActivate' | 'onEdit' | 'onPick' | 'onKeyDown'> {
  readonly card: ColumnCard
  readonly isActive: boolean
  readonly isCarried: boolean
}

function DayCard({ card, isActive, isCarried, onActivate, onEdit, onPick, onKeyDown }: DayCardProps) {
  const { visit, warnings } = card
  const { timeOf } = useVisitWords()
  const company = useApp((state) => selectFirmMap(state).get(visit.companyUid)?.name ?? '')
  const tripName = useApp((state) =>
    state.trips.view === 'week'
      ? (state.trips.list.find((trip) => trip.uid === visit.tripUid)?.name ?? '')
      : '',
  )
  return (
    <li>
      <button
        type="button"
        data-card={visit.uid}
        className={classNames(
          styles.card,
          isActive && styles.active,
          isCarried && styles.carried,
          !isOpen(visit) && styles.done,
        )}
        onPointerDown={(event) => {
          if (event.button === 0 && event.isPrimary) onPick(visit, event.clientX, event.clientY)
        }}
        onFocus={() => onActivate(visit.uid)}
        onClick={() => onActivate(visit.uid)}
        onDoubleClick={() => onEdit(visit)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            return onEdit(visit)
          }
          onKeyDown(card, event)
        }}
      >
        <span className={styles.time}>
          {visit.fixed && visit.startAt !== null && <Icon name="lock" />}
          {timeOf(visit)}
        </span>
        <span className={styles.name}>{company}</span>
        <span className={styles.tags}>
          {visit.state !== 'planned' && <StateBadge state={visit.state} />}
          {tripName !== '' && <span className={styles.trip}>{tripName}</span>}
        </span>
      </button>
      <WarningLines warnings={warnings} />
    </li>
  )
}

/** Carries a card to the day under the pointer. */
function useDayDrag(onDrop: (visit: VisitRow, day: string) => void) {
  const [press, setPress] = useState<{ visit: VisitRow; x: number; y: number; over: string | null } | null>(
    null,
  )
  useEffect(() => {
    if (press === null) return
    const dayUnder = ({ clientX, clientY }: PointerEvent) =>
      document.elementFromPoint(clientX, clientY)?.closest('[data-day]')?.getAttribute('data-day') ?? null
    const isFar = ({ clientX, clientY }: PointerEvent) =>
      press.over !== null || Math.hypot(clientX - press.x, clientY - press.y) >= threshold
    const move = (event: PointerEvent) => {
      if (!isFar(event)) return
      event.preventDefault()
      const over = dayUnder(event) ?? press.visit.on
      if (over !== press.over) setPress({ ...press, over })
    }
    const up = (event: PointerEvent) => {
      const day = isFar(event) ? dayUnder(event) : null
      setPress(null)
      if (day !== null && day !== press.visit.on) onDrop(press.visit, day)
    }
    const cancel = () => setPress(null)
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') cancel()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', escape)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', escape)
    }
  }, [press, onDrop])
  return {
    carried: press !== null && press.over !== null ? press.visit : null,
    over: press?.over ?? null,
    pick: (visit: VisitRow, x: number, y: number) => setPress({ visit, x, y, over: null }),
  }
}
