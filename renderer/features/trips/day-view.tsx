import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { RadioGroup } from '../../ui/radio-group'
import { useAnswer } from '../visits/use-answer'
import { useVisitWords } from '../visits/words'
import { travelMinutes } from './plan-days'
import styles from './planner.module.css'
import { Ruler } from './ruler'
import type { DayPlan } from './slice'
import { StopList } from './stop-list'
import type { StopActions } from './use-stops'

interface DayViewProps {
  readonly plan: DayPlan | null
  /** All plans of the day: its trips, and what belongs to none. */
  readonly others: readonly DayPlan[]
  readonly active: Uid | null
  readonly actions: StopActions
  readonly onActivate: (uid: Uid) => void
  /** @param tripUid null for visits without a trip */
  readonly onChoose: (tripUid: Uid | null) => void
  readonly onPlan: () => void
}

/** One day: its hours, and beside them the itinerary with every way. */
export function DayView({ plan, others, active, actions, onActivate, onChoose, onPlan }: DayViewProps) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.dayView
  const trips = useApp((state) => state.trips.list)
  const { answer: rules } = useAnswer('rules', () => store.getState().visits.rules())
  const { dayOf, durationOf, clockOf } = useVisitWords()
  if (plan === null) return null
  const { tripUid, stops, leaveAt, backAt } = plan
  const choices = others.filter(
    (each) => each.tripUid !== null || each.stops.length > 0 || each.tripUid === tripUid,
  )
  const travel = travelMinutes(plan)
  return (
    <>
      {(choices.length > 1 || tripUid !== null) && (
        <RadioGroup
          className={styles.choices}
          label={words.choose}
          labelHidden
          look="segmented"
          items={choices.map((each) => ({
            id: each.tripUid ?? '',
            label:
              each.tripUid === null
                ? words.noTrip
                : (trips.find((trip) => trip.uid === each.tripUid)?.name ?? ''),
          }))}
          value={tripUid ?? ''}
          onChange={(uid) => onChoose(uid === '' ? null : uid)}
        />
      )}
      <div className={styles.dayHead}>
        <h2>{dayOf(plan.day.on)}</h2>
        {stops.length > 0 && (
          <p>
            {leaveAt !== null && backAt !== null && (
              <span>{words.from(clockOf(leaveAt), clockOf(backAt))}</span>
            )}
            <span>{words.travel(travel === null ? m.common.unknown : durationOf(travel))}</span>
          </p>
        )}
      </div>
      {stops.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={words.emptyTitle}
          action={
            <Button variant="primary" icon="plus" disabledReason={editing.reason} onPress={onPlan}>
              {m.visits.plan}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className={styles.day}>
          <Ruler
            plan={plan}
            rules={rules}
            active={active}
            isAllowed={editing.reason === null}
            onActivate={onActivate}
            onMove={actions.move}
            onKey={(visit, event) => actions.onKey(plan, visit, event)}
          />
          <StopList plan={plan} active={active} actions={actions} onActivate={onActivate} />
        </div>
      )}
    </>
  )
}
