import { useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { TabbedScreen } from '../../ui/screen'
import { openCouncilSheet } from '../printing/open-print'
import { CardList } from './cards/card-list'
import { IndicatorDetail } from './detail/indicator-detail'
import { IndicatorDialog } from './forms/indicator-dialog'
import styles from './indicators-screen.module.css'
import { LivePanel } from './live/live-panel'
import { PlansPanel } from './plans/plans-panel'
import { RoadMapPanel } from './plans/road-map'
import { UnitChoice } from './unit-choice'
import { useLoaded } from './use-loaded'

/** 指標: how far the plans are, what the records say beside them, and what the plans intend. */
export function IndicatorsScreen() {
  const m = useMessages()
  const store = useAppStore()
  const isLoaded = useApp((state) => state.indicators.list !== null)
  const tab = useApp((state) => state.indicators.tab)
  const showTab = useApp((state) => state.indicators.showTab)
  const load = useApp((state) => state.indicators.load)
  const error = useLoaded(isLoaded, load)
  const { tabs } = m.indicators
  return (
    <TabbedScreen
      title={m.frame.screens.indicators}
      notice={error && <ErrorNotice error={error} />}
      tabsLabel={m.indicators.tabsLabel}
      value={tab}
      onChange={showTab}
      items={[
        { id: 'indicators', label: tabs.indicators, content: <Indicators /> },
        { id: 'live', label: tabs.live, content: <LivePanel /> },
        { id: 'plans', label: tabs.plans, content: <PlansPanel /> },
        { id: 'road-map', label: tabs['road-map'], content: <RoadMapPanel /> },
      ]}
      tools={
        <>
          <Button size="small" icon="print" onPress={() => openCouncilSheet(store)}>
            {m.printing.councilButton}
          </Button>
          <UnitChoice />
        </>
      }
    />
  )
}

function Indicators() {
  const m = useMessages()
  const editing = useEditing()
  const list = useApp((state) => state.indicators.list)
  const chosen = useApp((state) => state.indicators.active)
  const [isNew, setNew] = useState(false)
  if (list === null) return null
  const active = list.find(({ uid }) => uid === chosen) ?? list[0]
  const add = editing.isShown && (
    <Button size="small" icon="plus" disabledReason={editing.reason} onPress={() => setNew(true)}>
      {m.indicators.cards.add}
    </Button>
  )
  return (
    <>
      {active === undefined ? (
        <EmptyState icon="chart" title={m.indicators.empty.title} action={add}>
          {m.indicators.empty.text}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <div className={styles.cards}>
            <CardList active={active.uid} />
            {add && <div className={styles.add}>{add}</div>}
          </div>
          <div className={styles.detail}>
            <IndicatorDetail key={active.uid} indicator={active} />
          </div>
        </div>
      )}
      {isNew && <IndicatorDialog indicator={null} onClose={() => setNew(false)} />}
    </>
  )
}
