import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Screen, TabbedScreen } from '../../ui/screen'
import { RadarPanel } from '../matching/radar-panel'
import { ProspectBoard } from '../prospects/prospect-board'
import { ProspectsTable } from '../prospects/prospects-table'
import { FieldsPanel } from '../target-fields/fields-panel'
import { focusSidePanel } from './open'
import { CompaniesTable } from './table/companies-table'

/** 企業・案件: companies, their prospects as table and board, the target fields, and what is not known yet. */
export function CompaniesScreen() {
  const m = useMessages()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const setFace = useApp((state) => state.frame.setFace)
  const tab = useApp((state) => state.companies.tab)
  const showTab = useApp((state) => state.companies.showTab)
  if (isPublic)
    return (
      <Screen title={m.frame.screens.companies}>
        <EmptyState
          icon="public"
          title={m.companies.publicTitle}
          action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
        >
          {m.companies.publicText}
        </EmptyState>
      </Screen>
    )
  const { tabs } = m.companies
  return (
    <TabbedScreen
      title={m.frame.screens.companies}
      tabsLabel={m.companies.tabsLabel}
      value={tab}
      onChange={showTab}
      items={[
        { id: 'companies', label: tabs.companies, content: <CompaniesTable /> },
        {
          id: 'prospects',
          label: tabs.prospects,
          content: <ProspectsTable onOpen={focusSidePanel} />,
        },
        { id: 'board', label: tabs.board, content: <ProspectBoard onOpen={focusSidePanel} /> },
        { id: 'fields', label: tabs.fields, content: <FieldsPanel /> },
        { id: 'radar', label: tabs.radar, content: <RadarPanel /> },
      ]}
    />
  )
}
