import { useEffect, useMemo, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { StatusPart } from '../../app/status-line-context'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { classNames } from '../../ui/class-names'
import { SaveError } from '../../ui/save-error'
import { selectFirmMap } from '../companies/firm'
import { useOfficerFilter } from '../visits/officer-filter'
import { ArrangeDialog } from './arrange-dialog'
import { ColumnsView } from './columns-view'
import { DayView } from './day-view'
import { NearbyPanel, useNearby, useNearbyFilter } from './nearby-panel'
import styles from './planner.module.css'
import { PlannerBar } from './planner-bar'
import { shownTrip } from './plan-days'
import { middleOf, routeOf } from './route'
import { RouteMap } from './route-map'
import { SettingsDialog } from './settings-dialog'
import { TripDialog } from './trip-dialog'
import { usePlan } from './use-plan'
import { useStops } from './use-stops'

type Asking = 'arrange' | 'settings' | 'trip' | null

/** 予定表: a day, a week or a trip as time and as a map side by side. */
export function Planner() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const view = useApp((state) => state.trips.view)
  const on = useApp((state) => state.trips.on)
  const shown = useApp((state) => shownTrip(state.trips))
  const firms = useApp(selectFirmMap)
  const [officerUid, setOfficer] = useOfficerFilter()
  const [active, setActive] = useState<Uid | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const [showsNearby, setShowsNearby] = useState(false)
  const [said, setSaid] = useState('')
  const actions = useStops(setSaid)
  const { answer, error } = usePlan(officerUid)
  const plans = useMemo(() => answer ?? [], [answer])
  useSites()

  // A day may hold visits of a trip and others; one of them is planned at a time.
  const ofDay = plans.filter((plan) => plan.day.on === on)
  const chosen = ofDay.find((plan) => plan.tripUid === shown) ?? ofDay[0]
  const seen = view === 'day' ? (chosen ? [chosen] : []) : plans
  const visits = seen.flatMap((plan) => plan.stops)
  const activeVisit = visits.find((visit) => visit.uid === active)
  const companyOf = (uid: Uid) => visits.find((visit) => visit.uid === uid)?.companyUid
  const nearbyAround = activeVisit?.at ?? middleOf(seen)
  const [filter] = useNearbyFilter()
  const nearby = useNearby(
    showsNearby ? nearbyAround : null,
    filter,
    on,
    visits.map((visit) => visit.companyUid),
  )
  const routes = seen.map(routeOf).filter((route) => route.points.length > 0)
  const plan = (companyUid?: Uid) =>
    store.getState().visits.ask({
      kind: 'plan',
      uid: null,
      start: {
        on: activeVisit?.on ?? on,
        tripUid: activeVisit?.tripUid ?? shown,
        ...(companyUid === undefined ? {} : { companyUid }),
      },
    })

  return (
    <div className={styles.planner}>
      <PlannerBar
        officerUid={officerUid}
        onOfficer={setOfficer}
        canArrange={view === 'day' && (chosen?.stops.length ?? 0) > 1}
        showsNearby={showsNearby}
        onNearby={() => setShowsNearby(!showsNearby)}
        onArrange={() => setAsking('arrange')}
        onSettings={() => setAsking('settings')}
        onNewTrip={() => setAsking('trip')}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
      <SaveError error={error} />
      <div className={classNames(styles.body, view === 'week' && styles.wide)}>
        <div className={styles.time}>
          {view === 'day' ? (
            <DayView
              plan={chosen ?? null}
              others={ofDay}
              active={active}
              actions={actions}
              onActivate={setActive}
              onChoose={(uid) => store.getState().trips.look({ tripUid: uid, isApart: uid === null })}
              onPlan={() => plan()}
            />
          ) : (
            <ColumnsView
              plans={plans}
              active={active}
              actions={actions}
              onActivate={setActive}
              onNewTrip={() => setAsking('trip')}
            />
          )}
        </div>
        <div className={styles.place}>
          <RouteMap
            routes={routes}
            companyOf={companyOf}
            active={active}
            onActivate={setActive}
            nearby={showsNearby ? (nearby.answer ?? []) : []}
            onNearby={plan}
          />
          {showsNearby && (
            <NearbyPanel
              around={nearbyAround}
              aroundName={firms.get(activeVisit?.companyUid ?? '')?.name ?? m.trips.nearby.middle}
              found={nearby.answer}
              error={nearby.error}
              onAdd={plan}
              onClose={() => setShowsNearby(false)}
            />
          )}
        </div>
      </div>
      <StatusPart>{m.trips.total(format.whole(visits.length))}</StatusPart>
      {asking === 'arrange' && chosen && (
        <ArrangeDialog
          plan={chosen}
          officerUid={officerUid}
          onClose={(isApplied) => {
            setAsking(null)
            if (isApplied) setSaid(m.trips.arrange.done)
          }}
        />
      )}
      {asking === 'settings' && <SettingsDialog onClose={() => setAsking(null)} />}
      {asking === 'trip' && (
        <TripDialog
          trip={null}
          on={on}
          onClose={() => setAsking(null)}
          onSaved={(uid) => {
            const from = store.getState().trips.list.find((trip) => trip.uid === uid)?.from ?? on
            store.getState().trips.look({ view: 'trip', tripUid: uid, on: from })
          }}
        />
      )}
    </div>
  )
}

/** The points and names of sites are read once: stops stand at them. */
function useSites(): void {
  const store = useAppStore()
  const sites = useApp((state) => state.companies.allSites)
  useEffect(() => {
    if (sites === null) store.getState().companies.loadSites().catch(store.getState().frame.notifyError)
  }, [sites, store])
}
