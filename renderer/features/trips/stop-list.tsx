import { useRef, useState, type KeyboardEvent } from 'react'
import type { Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { IconButton } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { rowAfterKey } from '../../ui/grid/keys'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menu'
import { selectFirmMap } from '../companies/firm'
import { openBrief, openRecordForm } from '../printing/open-print'
import { StateBadge } from '../visits/state-badge'
import type { VisitRow } from '../visits/rows'
import { useVisitWords } from '../visits/words'
import { DayDialog } from './day-dialog'
import { LegDialog } from './leg-dialog'
import { placeWarnings } from './plan-days'
import styles from './planner.module.css'
import type { DayPlan, LegRow, WarningRow } from './slice'
import type { StopActions } from './use-stops'
import { WarningLines } from './warning-line'

interface StopListProps {
  readonly plan: DayPlan
  readonly active: Uid | null
  readonly actions: StopActions
  readonly onActivate: (uid: Uid) => void
}

/** The day as an itinerary: where it begins, each way, each stop, where it ends; what is wrong stands where it is wrong. */
export function StopList({ plan, active, actions, onActivate }: StopListProps) {
  const m = useMessages()
  const words = m.trips.stops
  const list = useRef<HTMLOListElement>(null)
  const warnings = placeWarnings(plan)
  const [asksDay, setAsksDay] = useState(false)
  const { clockOf } = useVisitWords()
  const { day } = plan

  function onKeyDown(visit: VisitRow, index: number, event: KeyboardEvent): void {
    const next = event.altKey ? null : rowAfterKey(event.key, index, plan.stops.length, 5)
    if (next === null) return actions.onKey(plan, visit, event)
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[data-stop]')[next]?.focus()
  }

  const end = (place: string, time: string | null, label: string) => (
    <li className={styles.end}>
      <span className={styles.endMark} aria-hidden="true" />
      <span className={styles.endTime}>{time === null ? '' : clockOf(time)}</span>
      <span>{place === '' ? label : m.common.colon(label, place)}</span>
      {plan.tripUid !== null && (
        <IconButton icon="edit" size="small" label={words.editDay(label)} onPress={() => setAsksDay(true)} />
      )}
    </li>
  )

  return (
    <section className={styles.stops} aria-label={words.label}>
      <WarningLines warnings={warnings.day} />
      <ol ref={list}>
        {end(day.startPlace, plan.leaveAt, words.start)}
        {plan.stops.map((visit, index) => (
          <li key={visit.uid} className={styles.stopItem}>
            <LegLine plan={plan} leg={plan.legs[index]} warnings={warnings.legs.get(visit.uid)} />
            <StopCard
              visit={visit}
              number={index + 1}
              isActive={visit.uid === active}
              warnings={warnings.stops.get(visit.uid)}
              actions={actions}
              plan={plan}
              onFocus={() => onActivate(visit.uid)}
              onKeyDown={(event) => onKeyDown(visit, index, event)}
            />
          </li>
        ))}
        {plan.stops.length > 0 && (
          <li className={styles.stopItem}>
            <LegLine plan={plan} leg={plan.legs.at(-1)} warnings={undefined} />
          </li>
        )}
        {end(day.endPlace, plan.backAt, words.end)}
      </ol>
      {asksDay && plan.tripUid !== null && (
        <DayDialog tripUid={plan.tripUid} day={day} onClose={() => setAsksDay(false)} />
      )}
    </section>
  )
}

function LegLine({
  plan,
  leg,
  warnings,
}: {
  plan: DayPlan
  leg: LegRow | undefined
  warnings: readonly WarningRow[] | undefined
}) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const { durationOf } = useVisitWords()
  const [asks, setAsks] = useState(false)
  if (leg === undefined) return null
  const words = m.trips.legs
  return (
    <div className={classNames(styles.leg, warnings !== undefined && styles.badLeg)}>
      <span className={styles.legLine} aria-hidden="true" />
      <span className={styles.legWords}>
        <span>
          {m.trips.modes[leg.mode]}{' '}
          {leg.minutes === null ? (
            <span className={styles.unknown}>{m.common.unknown}</span>
          ) : (
            <strong>{durationOf(leg.minutes)}</strong>
          )}{' '}
          <small>
            {words.origins[leg.from]}
            {leg.km !== null && `・${words.km(format.fixed(leg.km, leg.km < 10 ? 1 : 0))}`}
            {leg.note !== '' && `・${leg.note}`}
          </small>
        </span>
        <WarningLines warnings={warnings} />
      </span>
      <IconButton
        icon="edit"
        size="small"
        label={words.edit}
        disabledReason={editing.reason}
        onPress={() => setAsks(true)}
      />
      {asks && <LegDialog plan={plan} leg={leg} onClose={() => setAsks(false)} />}
    </div>
  )
}

interface StopCardProps {
  readonly visit: VisitRow
  readonly number: number
  readonly isActive: boolean
  readonly plan: DayPlan
  readonly warnings: readonly WarningRow[] | undefined
  readonly actions: StopActions
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function StopCard({ visit, number, isActive, plan, warnings, actions, onFocus, onKeyDown }: StopCardProps) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.stops
  const { timeOf, clockOf } = useVisitWords()
  const company = useApp((state) => selectFirmMap(state).get(visit.companyUid)?.name ?? '')
  const site = useApp((state) => state.companies.allSites?.find((each) => each.uid === visit.siteUid))
  const place = [site?.name || site?.address, visit.place].filter(Boolean).join(' ')
  const ban = editing.reason !== null
  const window =
    visit.windowFrom === null && visit.windowUntil === null
      ? null
      : words.window(
          visit.windowFrom === null ? '' : clockOf(visit.windowFrom),
          visit.windowUntil === null ? '' : clockOf(visit.windowUntil),
        )
  return (
    <div className={classNames(styles.stop, isActive && styles.activeStop)}>
      <button
        type="button"
        data-stop
        className={styles.stopMain}
        onFocus={onFocus}
        onClick={() => actions.edit(visit)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.stopWords}>
          <span className={styles.stopHead}>
            <strong className={styles.stopTime}>{timeOf(visit)}</strong>
            {visit.fixed && visit.startAt !== null && (
              <Badge>
                <Icon name="lock" />
                {words.isFixed}
              </Badge>
            )}
            <StateBadge state={visit.state} />
            <span className={styles.kind}>{m.visits.kinds[visit.kind]}</span>
          </span>
          <span className={styles.stopName}>{company}</span>
          {(place !== '' || window !== null) && (
            <span className={styles.stopPlace}>{[place, window].filter(Boolean).join('・')}</span>
          )}
        </span>
      </button>
      <Menu
        label={words.more(company)}
        actions={[
          {
            id: 'edit',
            label: words.edit,
            icon: 'edit',
            shortcut: 'E',
            isDisabled: ban,
            onAction: () => actions.edit(visit),
          },
          {
            id: 'record',
            label: words.record,
            icon: 'file',
            shortcut: 'R',
            isDisabled: ban,
            onAction: () => actions.record(visit),
          },
          {
            id: 'fixed',
            label: visit.fixed ? words.unfix : words.fix,
            icon: 'lock',
            shortcut: 'F',
            isDisabled: ban,
            onAction: () => actions.toggleFixed(visit),
          },
          {
            id: 'up',
            label: words.up,
            icon: 'up',
            shortcut: 'Alt ↑',
            isDisabled: ban,
            startsGroup: true,
            onAction: () => actions.reorder(plan, visit, -1),
          },
          {
            id: 'down',
            label: words.down,
            icon: 'down',
            shortcut: 'Alt ↓',
            isDisabled: ban,
            onAction: () => actions.reorder(plan, visit, 1),
          },
          {
            id: 'earlier',
            label: words.earlier,
            icon: 'left',
            shortcut: '←',
            isDisabled: ban,
            onAction: () => actions.shift(visit, -15),
          },
          {
            id: 'later',
            label: words.later,
            icon: 'right',
            shortcut: '→',
            isDisabled: ban,
            onAction: () => actions.shift(visit, 15),
          },
          {
            id: 'calendar',
            label: words.calendar,
            icon: 'calendar',
            startsGroup: true,
            onAction: () => actions.calendar(visit),
          },
          {
            id: 'brief',
            label: m.printing.briefButton,
            icon: 'print',
            onAction: () => openBrief(store, visit.companyUid, visit.uid),
          },
          {
            id: 'form',
            label: m.printing.recordFormButton,
            icon: 'print',
            onAction: () => openRecordForm(store, { companyUid: visit.companyUid, visitUid: visit.uid }),
          },
        ]}
      >
        <IconButton icon="more" size="small" label={words.more(company)} />
      </Menu>
      <WarningLines warnings={warnings} />
    </div>
  )
}
