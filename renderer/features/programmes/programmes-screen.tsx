import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { ErrorNotice } from '../../ui/error-notice'
import { TabbedScreen } from '../../ui/screen'
import { UnitChoice } from '../indicators/unit-choice'
import { useLoaded } from '../indicators/use-loaded'
import { ConsultationPanel } from './consultation/consultation-panel'
import { EstimatePanel } from './estimate/estimate-panel'
import { InstitutionsPanel } from './institutions/institutions-panel'
import { ProgrammesPanel } from './list/programmes-panel'
import { SitingPanel } from './siting/siting-panel'

/** 支援制度: programmes, what they may give a case, who stands behind a field, and the way of a consultation. */
export function ProgrammesScreen() {
  const m = useMessages()
  const isLoaded = useApp((state) => state.programmes.list !== null)
  const asOf = useApp((state) => state.frame.asOf)
  const tab = useApp((state) => state.programmes.tab)
  const showTab = useApp((state) => state.programmes.showTab)
  const load = useApp((state) => state.programmes.load)
  const error = useLoaded(isLoaded, load, asOf)
  const { tabs } = m.programmes
  return (
    <TabbedScreen
      title={m.frame.screens.programmes}
      notice={error && <ErrorNotice error={error} />}
      tabsLabel={m.programmes.tabsLabel}
      value={tab}
      onChange={showTab}
      items={[
        { id: 'programmes', label: tabs.programmes, content: <ProgrammesPanel /> },
        { id: 'estimate', label: tabs.estimate, content: <EstimatePanel /> },
        { id: 'institutions', label: tabs.institutions, content: <InstitutionsPanel /> },
        { id: 'consultation', label: tabs.consultation, content: <ConsultationPanel /> },
        { id: 'siting', label: tabs.siting, content: <SitingPanel /> },
      ]}
      tools={<UnitChoice />}
    />
  )
}
