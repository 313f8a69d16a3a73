import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
} from 'react'
import type { Uid } from '../../../electron/contract'
import { minutesOf, timeOf } from '../../../electron/contract/rules/time-of-day'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { selectFirmMap } from '../companies/firm'
import { clockText, spanOf } from '../visits/clock'
import { isOpen, type VisitRow } from '../visits/rows'
import type { Rules } from '../visits/slice'
import styles from './ruler.module.css'
import { CrowdMenu } from './ruler-crowd'
import {
  draggedStart,
  fittedLanes,
  hourHeight,
  mostLanes,
  shownHours,
  startAtTop,
  topOf,
  type Hours,
  type Lane,
} from './ruler-scale'
import type { DayPlan } from './slice'

interface RulerProps {
  readonly plan: DayPlan
  readonly rules: Rules | null
  readonly active: Uid | null
  readonly isAllowed: boolean
  readonly onActivate: (uid: Uid) => void
  /** @param startAt `HH:MM` */
  readonly onMove: (visit: VisitRow, startAt: string) => void
  readonly onKey: (visit: VisitRow, event: KeyboardEvent) => void
}

interface Drag {
  readonly visit: VisitRow
  readonly y: number
  /** Minutes since midnight; null while the press is no drag yet. */
  readonly start: number | null
}

/** So many pixels make a press a drag. */
const threshold = 4

/** The hours of a day with its visits; each is drawn to another time with the pointer or moved with the keys. */
export function Ruler({ plan, rules, active, isAllowed, onActivate, onMove, onKey }: RulerProps) {
  const m = useMessages()
  const words = m.trips.ruler
  const firms = useApp(selectFirmMap)
  const sheet = useRef<HTMLDivElement>(null)
  const timed = plan.stops.filter((stop) => stop.startAt !== null)
  const untimed = plan.stops.filter((stop) => stop.startAt === null)
  const spans = timed.flatMap((stop) => spanOf(stop) ?? [])
  const [drag, setDrag] = useState<Drag | null>(null)
  const ends = [plan.leaveAt, plan.backAt].flatMap((time) =>
    time === null ? [] : [{ from: minutesOf(time), until: minutesOf(time) }],
  )
  const hours = shownHours([...spans, ...ends])
  const { lanes, crowds } = fittedLanes(spans)
  const nameOf = (visit: VisitRow) => firms.get(visit.companyUid)?.name ?? ''

  useEffect(() => {
    if (drag === null) return
    const startOf = (event: PointerEvent): number | null => {
      const span = spanOf(drag.visit)
      const px = event.clientY - drag.y
      if (drag.start === null && Math.abs(px) < threshold) return null
      if (span !== null) return draggedStart(span.from, px, drag.visit.minutes)
      const top = sheet.current?.getBoundingClientRect().top
      return top === undefined ? null : startAtTop(event.clientY - top, hours, drag.visit.minutes)
    }
    const move = (event: PointerEvent) => {
      const start = startOf(event)
      if (start === null) return
      event.preventDefault()
      setDrag({ ...drag, start })
    }
    const up = (event: PointerEvent) => {
      const start = startOf(event)
      setDrag(null)
      const startAt = start === null ? null : timeOf(start)
      if (startAt !== null && startAt !== drag.visit.startAt) onMove(drag.visit, startAt)
    }
    const cancel = () => setDrag(null)
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
  }, [drag, hours, onMove])

  const block = (visit: VisitRow, lane: Lane | null) => {
    const span = spanOf(visit)
    const isHeld = drag?.visit.uid === visit.uid && drag.start !== null
    const from = isHeld ? drag.start : (span?.from ?? null)
    // The end would take the line of the name.
    const isNarrow = lane !== null && lane.of >= mostLanes
    const canMove = isAllowed && !visit.fixed && isOpen(visit)
    return (
      <button
        key={visit.uid}
        type="button"
        className={classNames(
          styles.block,
          span === null && styles.untimed,
          visit.uid === active && styles.active,
          !isOpen(visit) && styles.done,
          isHeld && styles.held,
          canMove && styles.movable,
        )}
        style={span === null || from === null ? undefined : placed(from, visit.minutes, hours, lane)}
        onPointerDown={(event: ReactPointerEvent) => {
          if (event.button === 0 && event.isPrimary && canMove)
            setDrag({ visit, y: event.clientY, start: null })
        }}
        onClick={() => onActivate(visit.uid)}
        onFocus={() => onActivate(visit.uid)}
        onKeyDown={(event) => onKey(visit, event)}
      >
        <span className={styles.time}>
          {visit.fixed && <Icon name="lock" />}
          {span !== null && from !== null && clockText(from)}
          {span !== null && from !== null && !isNarrow && `–${clockText(from + visit.minutes)}`}
        </span>
        <span className={styles.name}>{nameOf(visit)}</span>
      </button>
    )
  }

  return (
    <section className={styles.ruler} aria-label={words.label}>
      {untimed.length > 0 && (
        <div className={styles.tray}>
          <p>{words.untimed}</p>
          {untimed.map((visit) => block(visit, null))}
        </div>
      )}
      <div
        ref={sheet}
        className={styles.sheet}
        style={{ height: (hours.until - hours.from) * hourHeight + 1 }}
      >
        {Array.from({ length: hours.until - hours.from + 1 }, (_, index) => (
          <div key={index} className={styles.hour} style={{ top: index * hourHeight }} aria-hidden="true">
            {hours.from + index}:00
          </div>
        ))}
        {rules && <LunchBand rules={rules} hours={hours} />}
        <div className={styles.legs} aria-hidden="true">
          <LegBands plan={plan} hours={hours} />
        </div>
        <div className={styles.blocks}>
          {timed.map((visit, index) => {
            const lane = lanes[index]
            return lane && block(visit, lane)
          })}
          {crowds.map((crowd) => (
            <CrowdMenu
              key={crowd.indices.join(' ')}
              crowd={crowd}
              hours={hours}
              visits={crowd.indices.flatMap((index) => timed[index] ?? [])}
              active={active}
              onActivate={onActivate}
            />
          ))}
          {drag !== null && drag.start !== null && drag.visit.startAt === null && (
            <div
              className={classNames(styles.block, styles.held)}
              style={placed(drag.start, drag.visit.minutes, hours, null)}
              aria-hidden="true"
            >
              <span className={styles.time}>{clockText(drag.start)}</span>
              <span className={styles.name}>{nameOf(drag.visit)}</span>
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

/** Where a block stands. @param from minutes since midnight */
function placed(from: number, minutes: number, hours: Hours, lane: Lane | null): CSSProperties {
  return {
    top: topOf(from, hours),
    height: Math.max(20, (minutes / 60) * hourHeight - 1),
    left: lane === null ? 0 : `${(lane.lane / lane.of) * 100}%`,
    width: lane === null ? '100%' : `calc(${100 / lane.of}% - 3px)`,
  }
}

function LunchBand({ rules, hours }: { rules: Rules; hours: Hours }) {
  const m = useMessages()
  const from = topOf(minutesOf(rules.lunchFrom), hours)
  return (
    <div
      className={styles.lunch}
      style={{ top: from, height: topOf(minutesOf(rules.lunchUntil), hours) - from }}
      aria-hidden="true"
    >
      {m.trips.ruler.lunch}
    </div>
  )
}

/** `45`, `1:30`, `26:10`: short enough for a narrow band. @param minutes of a way */
function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? String(minutes) : `${hours}:${String(minutes % 60).padStart(2, '0')}`
}

/** The ways as bands that end where the next visit begins. */
function LegBands({ plan, hours }: { plan: DayPlan; hours: Hours }) {
  const m = useMessages()
  return plan.legs.map((leg, index) => {
    const next = plan.stops[index]
    const before = plan.stops[index - 1]
    const anchor = next ? spanOf(next)?.from : before ? spanOf(before)?.until : undefined
    if (anchor === undefined || leg.minutes === null || leg.minutes === 0) return null
    const from = next ? anchor - leg.minutes : anchor
    const isShort = next && before ? from < (spanOf(before)?.until ?? 0) : false
    const top = Math.max(0, topOf(from, hours))
    const bottom = Math.min((hours.until - hours.from) * hourHeight, topOf(from + leg.minutes, hours))
    return (
      <div
        key={`${leg.fromVisitUid} ${leg.toVisitUid}`}
        className={classNames(styles.leg, isShort && styles.short)}
        style={{ top, height: Math.max(3, bottom - top) }}
        title={m.trips.modes[leg.mode]}
      >
        {bottom - top >= 16 && <span>{hoursText(leg.minutes)}</span>}
      </div>
    )
  })
}
