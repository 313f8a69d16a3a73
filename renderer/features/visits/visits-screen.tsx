import { useEffect } from 'react'
import { isTextTarget } from '../../app/use-shortcuts'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { isComposing } from '../../ui/ime'
import { Menu } from '../../ui/menu'
import { Screen, TabbedScreen } from '../../ui/screen'
import { shownTrip } from '../trips/plan-days'
import { Planner } from '../trips/planner'
import { TripsPanel } from '../trips/trips-panel'
import { AgendaPanel } from './agenda/agenda-panel'
import { FiguresPanel } from './figures/figures-panel'
import { VisitList } from './list/visit-list'

/** 訪問: what is due, the plan of days and trips, the list of all visits, and their figures. */
export function VisitsScreen() {
  const m = useMessages()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const setFace = useApp((state) => state.frame.setFace)
  if (!isPublic) return <Views />
  return (
    <Screen title={m.frame.screens.visits}>
      <EmptyState
        icon="public"
        title={m.visits.publicTitle}
        action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
      >
        {m.visits.publicText}
      </EmptyState>
    </Screen>
  )
}

function Views() {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const tab = useApp((state) => state.visits.tab)
  const showTab = useApp((state) => state.visits.showTab)
  const { tabs } = m.visits
  usePlanKey()
  return (
    <TabbedScreen
      title={m.frame.screens.visits}
      tabsLabel={m.visits.tabsLabel}
      value={tab}
      onChange={showTab}
      items={[
        { id: 'today', label: tabs.today, content: <AgendaPanel /> },
        { id: 'planner', label: tabs.planner, content: <Planner /> },
        { id: 'trips', label: tabs.trips, content: <TripsPanel /> },
        { id: 'list', label: tabs.list, content: <VisitList /> },
        { id: 'figures', label: tabs.figures, content: <FiguresPanel /> },
      ]}
      tools={
        <>
          <Button
            icon="plus"
            variant="primary"
            size="small"
            disabledReason={editing.reason}
            tooltip={m.visits.planTip}
            onPress={() => store.getState().visits.ask({ kind: 'plan', uid: null, start: {} })}
          >
            {m.visits.plan}
          </Button>
          <Menu
            label={m.visits.calendarMenu}
            actions={[
              {
                id: 'export',
                label: m.visits.calendar.exportAll,
                icon: 'file',
                onAction: () => store.getState().visits.ask({ kind: 'calendar', selection: {} }),
              },
              {
                id: 'answers',
                label: m.visits.calendar.importAnswer,
                icon: 'restore',
                isDisabled: editing.reason !== null,
                onAction: () => store.getState().visits.ask({ kind: 'answers' }),
              },
            ]}
          >
            <Button size="small" icon="calendar">
              {m.visits.calendarMenu}
            </Button>
          </Menu>
        </>
      }
    />
  )
}

/** N plans a visit, wherever on the screen one is. */
function usePlanKey(): void {
  const store = useAppStore()
  const reason = useEditing().reason
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isTextTarget(event.target)) return
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
      if (reason !== null || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      const { visits, trips } = store.getState()
      const start = visits.tab === 'planner' ? { on: trips.on, tripUid: shownTrip(trips) } : {}
      visits.ask({ kind: 'plan', uid: null, start })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [store, reason])
}
