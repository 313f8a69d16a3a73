import { useState } from 'react'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { SaveError } from '../../ui/save-error'
import { selectEntryMap } from '../companies/lists'
import { entryName } from '../companies/table/cells'
import { openItinerary } from '../printing/open-print'
import { useAnswer } from '../visits/use-answer'
import { useVisitWords } from '../visits/words'
import { tripLength } from './plan-days'
import { openTrip } from './open-trip'
import styles from './trips-panel.module.css'
import type { TripRow } from './slice'
import { TripDialog } from './trip-dialog'

/** The journeys: those to come first, then those that are over. */
export function TripsPanel() {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.panel
  const today = calendarDay()
  const trips = useApp((state) => state.trips.list)
  const [editingTrip, setEditingTrip] = useState<TripRow | 'new' | null>(null)
  const coming = trips
    .filter((trip) => trip.until >= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const past = trips.filter((trip) => trip.until < today)
  const newButton = (
    <Button
      icon="plus"
      variant={trips.length === 0 ? 'primary' : 'secondary'}
      disabledReason={editing.reason}
      onPress={() => setEditingTrip('new')}
    >
      {words.create}
    </Button>
  )
  return (
    <div className={styles.panel}>
      {trips.length === 0 ? (
        <EmptyState icon="calendar" title={words.emptyTitle} action={newButton}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <header className={styles.head}>{newButton}</header>
          {[
            { id: 'coming', label: words.coming, items: coming },
            { id: 'past', label: words.past, items: past },
          ].map(
            ({ id, label, items }) =>
              items.length > 0 && (
                <section key={id} aria-label={label}>
                  <h2 className={styles.groupHead}>{label}</h2>
                  <ul className={styles.list}>
                    {items.map((trip) => (
                      <TripCard
                        key={trip.uid}
                        trip={trip}
                        today={today}
                        onOpen={() => openTrip(store.getState(), trip.uid)}
                        onEdit={() => setEditingTrip(trip)}
                      />
                    ))}
                  </ul>
                </section>
              ),
          )}
        </>
      )}
      {editingTrip !== null && (
        <TripDialog
          trip={editingTrip === 'new' ? null : editingTrip}
          on={today}
          onClose={() => setEditingTrip(null)}
          onSaved={editingTrip === 'new' ? (uid) => openTrip(store.getState(), uid) : undefined}
        />
      )}
    </div>
  )
}

interface TripCardProps {
  readonly trip: TripRow
  readonly today: string
  readonly onOpen: () => void
  readonly onEdit: () => void
}

function TripCard({ trip, today, onOpen, onEdit }: TripCardProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.trips.panel
  const { dayOf } = useVisitWords()
  const entries = useApp(selectEntryMap)
  const [asks, setAsks] = useState(false)
  const saving = useSaving()
  const { answer } = useAnswer(`trip ${trip.uid}`, () => store.getState().visits.list({ tripUid: trip.uid }))
  const isUnderWay = trip.from <= today && today <= trip.until
  const held = answer?.filter((visit) => visit.state === 'held').length ?? 0
  return (
    <li className={styles.card}>
      <button type="button" className={styles.main} onClick={onOpen}>
        <strong className={styles.name}>{trip.name}</strong>
        <span className={styles.when}>
          {dayOf(trip.from)}
          {trip.until !== trip.from && ` – ${dayOf(trip.until)}`}・{words.days(tripLength(trip))}
        </span>
        <span className={styles.about}>
          {answer !== null && words.visits(format.whole(answer.length), format.whole(held))}
          {trip.officerUids.length > 0 &&
            `・${m.common.listOf(trip.officerUids.map((uid) => entryName(entries.get(uid), format.language)))}`}
          {trip.startPlace !== '' && `・${words.from(trip.startPlace)}`}
        </span>
      </button>
      <span className={styles.tags}>
        {isUnderWay && <Badge tone="accent">{words.underWay}</Badge>}
        {trip.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
      </span>
      <span className={styles.actions}>
        <IconButton
          icon="calendar"
          size="small"
          label={words.calendar(trip.name)}
          onPress={() => store.getState().visits.ask({ kind: 'calendar', selection: { tripUid: trip.uid } })}
        />
        <IconButton
          icon="print"
          size="small"
          label={m.printing.itineraryOf(trip.name)}
          onPress={() => openItinerary(store, trip.uid)}
        />
        <IconButton
          icon="edit"
          size="small"
          label={words.edit(trip.name)}
          disabledReason={editing.reason}
          onPress={onEdit}
        />
        <IconButton
          icon="trash"
          size="small"
          label={words.remove(trip.name)}
          disabledReason={editing.reason}
          onPress={() => setAsks(true)}
        />
      </span>
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={words.removeTitle(trip.name)}
        isOpen={asks}
        isDestructive
        confirmLabel={m.common.remove}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          void saving.save(() => store.getState().trips.remove(trip.uid))
        }}
      >
        {words.removeText}
      </ConfirmDialog>
    </li>
  )
}
