import { useCallback, type KeyboardEvent } from 'react'
import { useEditing } from '../../app/use-editing'
import { isComposing } from '../../ui/ime'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { shiftedStart } from '../visits/clock'
import { fieldsOf } from '../visits/form/visit-form'
import { isOpen, type VisitRow } from '../visits/rows'
import { exchanged } from './order'
import { stepMinutes } from './ruler-scale'
import type { DayPlan } from './slice'

export interface StopActions {
  readonly edit: (visit: VisitRow) => void
  readonly record: (visit: VisitRow) => void
  /** @param startAt `HH:MM` or null for an open time; @param on ISO day */
  readonly move: (visit: VisitRow, startAt: string | null, on?: string) => void
  readonly reorder: (plan: DayPlan, visit: VisitRow, step: 1 | -1) => void
  readonly shift: (visit: VisitRow, minutes: number) => void
  readonly toggleFixed: (visit: VisitRow) => void
  readonly calendar: (visit: VisitRow) => void
  readonly onKey: (plan: DayPlan, visit: VisitRow, event: KeyboardEvent) => void
}

/**
 * What is done with the stops of a plan, by pointer and by key.
 * @param say tells what happened, or why nothing did
 */
export function useStops(say: (text: string) => void): StopActions {
  const m = useMessages()
  const store = useAppStore()
  const reason = useEditing().reason
  const words = m.trips.stops

  const change = useCallback(
    (work: () => Promise<void>) => {
      say('')
      if (reason !== null) return say(reason)
      void work().catch(store.getState().frame.notifyError)
    },
    [reason, say, store],
  )

  const move = useCallback(
    (visit: VisitRow, startAt: string | null, on: string = visit.on) => {
      if (visit.fixed && isOpen(visit)) return say(words.fixed)
      const { uid, positionInDay } = visit
      change(() => store.getState().visits.move({ uid, on, startAt, positionInDay }))
    },
    [change, say, store, words],
  )

  const shift = useCallback(
    (visit: VisitRow, minutes: number) => {
      if (visit.startAt === null) return say(words.noTime)
      const startAt = shiftedStart(visit, minutes, stepMinutes)
      if (startAt === null) return say(words.pastMidnight)
      move(visit, startAt)
    },
    [move, say, words],
  )

  const reorder = useCallback(
    (plan: DayPlan, visit: VisitRow, step: 1 | -1) => {
      const index = plan.stops.findIndex((stop) => stop.uid === visit.uid)
      const exchange = exchanged(plan.stops, index, step)
      if (!exchange.ok) return say(words.exchange[exchange.reason])
      change(() => store.getState().trips.applyOrder(plan.day.on, exchange.stops))
    },
    [change, say, store, words],
  )

  const edit = useCallback(
    (visit: VisitRow) => store.getState().visits.ask({ kind: 'plan', uid: visit.uid, start: {} }),
    [store],
  )
  const record = useCallback(
    (visit: VisitRow) => store.getState().visits.ask({ kind: 'record', visit }),
    [store],
  )
  const calendar = useCallback(
    (visit: VisitRow) =>
      store.getState().visits.ask({ kind: 'calendar', selection: { visitUids: [visit.uid] } }),
    [store],
  )
  const toggleFixed = useCallback(
    (visit: VisitRow) => {
      if (visit.startAt === null) return say(words.noTime)
      const { uid, state } = visit
      change(async () => {
        await store.getState().visits.save({ ...fieldsOf(visit), uid, state, fixed: !visit.fixed })
      })
    },
    [change, say, store, words],
  )

  const onKey = useCallback(
    (plan: DayPlan, visit: VisitRow, event: KeyboardEvent) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey) return
      const isHandled = () => {
        if (event.altKey) {
          if (event.key === 'ArrowUp') reorder(plan, visit, -1)
          else if (event.key === 'ArrowDown') reorder(plan, visit, 1)
          else return false
          return true
        }
        switch (event.key) {
          case 'ArrowLeft':
            shift(visit, -stepMinutes)
            return true
          case 'ArrowRight':
            shift(visit, stepMinutes)
            return true
          case 'e':
          case 'E':
            edit(visit)
            return true
          case 'r':
          case 'R':
            record(visit)
            return true
          case 'f':
          case 'F':
            toggleFixed(visit)
            return true
          default:
            return false
        }
      }
      if (!isHandled()) return
      event.preventDefault()
      event.stopPropagation()
    },
    [edit, record, reorder, shift, toggleFixed],
  )

  return { edit, record, move, reorder, shift, toggleFixed, calendar, onKey }
}
