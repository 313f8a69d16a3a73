import type { Uid } from '../../../electron/contract'
import { addDays } from '../../../electron/contract/rules/calendar'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Menu } from '../../ui/menu'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { openItinerary } from '../printing/open-print'
import { OfficerFilter } from '../visits/officer-filter'
import { useVisitWords } from '../visits/words'
import { weekOf } from './plan-days'
import styles from './planner.module.css'

interface PlannerBarProps {
  readonly officerUid: Uid | null
  readonly onOfficer: (uid: Uid | null) => void
  readonly canArrange: boolean
  readonly showsNearby: boolean
  readonly onNearby: () => void
  readonly onArrange: () => void
  readonly onSettings: () => void
  readonly onNewTrip: () => void
}

/** What the planner looks at, and what can be done with it. */
export function PlannerBar(props: PlannerBarProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.bar
  const view = useApp((state) => state.trips.view)
  const on = useApp((state) => state.trips.on)
  const tripUid = useApp((state) => state.trips.tripUid)
  const trips = useApp((state) => state.trips.list)
  const { dayOf } = useVisitWords()
  const { look } = store.getState().trips
  const trip = trips.find((each) => each.uid === tripUid)
  const days = weekOf(on)
  const step = view === 'week' ? 7 : 1
  const today = calendarDay()

  function showView(next: typeof view): void {
    const first = trip ?? trips.find((each) => each.from <= on && each.until >= on) ?? trips[0]
    if (next !== 'trip' || first === undefined) return look({ view: next })
    look({ view: next, tripUid: first.uid, on: on < first.from || on > first.until ? first.from : on })
  }

  const period =
    view === 'week'
      ? `${dayOf(days[0] ?? on)} – ${dayOf(days[6] ?? on)}`
      : view === 'day'
        ? format.dayBoth(on)
        : trip
          ? `${dayOf(trip.from)} – ${dayOf(trip.until)}`
          : ''

  return (
    <header className={styles.bar}>
      <RadioGroup
        label={words.view}
        labelHidden
        look="segmented"
        items={(['day', 'week', 'trip'] as const).map((id) => ({ id, label: words.views[id] }))}
        value={view}
        onChange={showView}
      />
      {view === 'trip' ? (
        <Select
          label={words.trip}
          labelHidden
          className={styles.tripSelect}
          placeholder={words.noTrip}
          items={trips.map((each) => ({
            id: each.uid,
            label: each.name,
            hint: format.dayShort(each.from),
          }))}
          value={tripUid}
          onChange={(uid) => look({ tripUid: uid, on: trips.find((each) => each.uid === uid)?.from ?? on })}
        />
      ) : (
        <div className={styles.turn}>
          <IconButton
            icon="left"
            size="small"
            variant="framed"
            label={view === 'week' ? words.previousWeek : words.previousDay}
            onPress={() => look({ on: addDays(on, -step) })}
          />
          <DateField
            className={styles.dayField}
            label={words.day}
            labelHidden
            value={on}
            onChange={(day) => day !== null && look({ on: day })}
          />
          <IconButton
            icon="right"
            size="small"
            variant="framed"
            label={view === 'week' ? words.nextWeek : words.nextDay}
            onPress={() => look({ on: addDays(on, step) })}
          />
          <Button size="small" isDisabled={on === today} onPress={() => look({ on: today })}>
            {m.common.today}
          </Button>
        </div>
      )}
      <span className={styles.period}>{period}</span>
      <OfficerFilter value={props.officerUid} onChange={props.onOfficer} />
      <span className={styles.barTools}>
        <Button
          size="small"
          icon="fit"
          disabledReason={editing.reason ?? (props.canArrange ? null : words.arrangeHint)}
          onPress={props.onArrange}
        >
          {m.trips.arrange.button}
        </Button>
        <Button
          size="small"
          icon="place"
          variant={props.showsNearby ? 'primary' : 'secondary'}
          onPress={props.onNearby}
        >
          {m.trips.nearby.button}
        </Button>
        <Menu
          label={words.more}
          actions={[
            {
              id: 'trip',
              label: words.newTrip,
              icon: 'plus',
              isDisabled: editing.reason !== null,
              onAction: props.onNewTrip,
            },
            {
              id: 'calendar',
              label: words.calendar,
              icon: 'calendar',
              onAction: () =>
                store.getState().visits.ask({
                  kind: 'calendar',
                  selection:
                    view === 'trip' && tripUid !== null
                      ? { tripUid }
                      : { from: view === 'week' ? days[0] : on, until: view === 'week' ? days[6] : on },
                }),
            },
            {
              id: 'print',
              label: m.printing.itineraryButton,
              icon: 'print',
              isDisabled: view !== 'trip' || trip === undefined,
              onAction: () => {
                if (trip) openItinerary(store, trip.uid)
              },
            },
            {
              id: 'settings',
              label: words.settings,
              icon: 'settings',
              startsGroup: true,
              onAction: props.onSettings,
            },
          ]}
        >
          <IconButton icon="more" size="small" variant="framed" label={words.more} />
        </Menu>
      </span>
    </header>
  )
}
