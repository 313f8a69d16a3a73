import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Tabs } from '../../ui/tabs'
import { LogTab } from './log/log-tab'
import styles from './print-screen.module.css'
import { Studio } from './studio'

/** 印刷: sheets with their preview, and the log of what was printed. */
export function PrintScreen() {
  const m = useMessages()
  const store = useAppStore()
  const tab = useApp((state) => state.printing.tab)
  const hasParks = useApp((state) => state.parks.list.length > 0)
  const { showTab } = store.getState().printing
  return (
    <section className={styles.screen} aria-label={m.frame.screens.print}>
      <h1 className={styles.unseen}>{m.printing.title}</h1>
      <Tabs
        label={m.printing.tabsLabel}
        className={styles.tabs}
        panelClassName={styles.panel}
        value={tab}
        onChange={showTab}
        items={[
          {
            id: 'studio',
            label: m.printing.tabs.studio,
            content: hasParks ? <Studio /> : <NoParks />,
          },
          { id: 'log', label: m.printing.tabs.log, content: <LogTab /> },
        ]}
      />
    </section>
  )
}

function NoParks() {
  const m = useMessages()
  const store = useAppStore()
  return (
    <EmptyState
      icon="print"
      title={m.printing.noParksTitle}
      action={
        <Button icon="map" onPress={() => store.getState().frame.show('map')}>
          {m.printing.noParksAction}
        </Button>
      }
    >
      {m.printing.noParksText}
    </EmptyState>
  )
}
