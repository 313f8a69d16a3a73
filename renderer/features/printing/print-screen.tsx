import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { TabbedScreen } from '../../ui/screen'
import { LogTab } from './log/log-tab'
import { Studio } from './studio'

/** 印刷: sheets with their preview, and the log of what was printed. */
export function PrintScreen() {
  const m = useMessages()
  const store = useAppStore()
  const tab = useApp((state) => state.printing.tab)
  const hasParks = useApp((state) => state.parks.list.length > 0)
  const { showTab } = store.getState().printing
  return (
    <TabbedScreen
      title={m.frame.screens.print}
      heading={m.printing.title}
      tabsLabel={m.printing.tabsLabel}
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
