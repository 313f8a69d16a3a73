import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { CompaniesScreen } from '../features/companies/companies-screen'
import { SidePanel } from '../features/companies/side-panel'
import { useCompaniesShown } from '../features/map/companies/use-company-layer'
import { MapScreen } from '../features/map/map-screen'
import { Inspector } from '../features/parcels/inspector/inspector'
import { ParcelDialogs } from '../features/parcels/status/parcel-dialogs'
import { ParcelsScreen } from '../features/parcels/table/parcels-screen'
import { ParksPanel } from '../features/parks/parks-panel'
import { VisitDialogs } from '../features/visits/visit-dialogs'
import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { classNames } from '../ui/class-names'
import { Icon } from '../ui/icon'
import { Banners } from './banners'
import { ErrorBoundary } from './error-boundary'
import styles from './frame.module.css'
import { Rail } from './rail'
import { StatusLine } from './status-line'
import type { Screen } from './slice'
import { StatusLineProvider } from './status-line-context'
import { TopBar } from './top-bar'

/** Screens beside map, table and companies are read when they are first shown: the window opens sooner without them. */
const otherScreens: Partial<Record<Screen, ComponentType>> = {
  visits: lazy(() => import('../features/visits/visits-screen').then((m) => ({ default: m.VisitsScreen }))),
  seminars: lazy(() =>
    import('../features/seminars/seminars-screen').then((m) => ({ default: m.SeminarsScreen })),
  ),
  indicators: lazy(() =>
    import('../features/indicators/indicators-screen').then((m) => ({ default: m.IndicatorsScreen })),
  ),
  programmes: lazy(() =>
    import('../features/programmes/programmes-screen').then((m) => ({ default: m.ProgrammesScreen })),
  ),
  print: lazy(() => import('../features/printing/print-screen').then((m) => ({ default: m.PrintScreen }))),
  data: lazy(() => import('../features/workspace/data-screen').then((m) => ({ default: m.DataScreen }))),
  settings: lazy(() =>
    import('../features/workspace/settings-screen').then((m) => ({ default: m.SettingsScreen })),
  ),
}

/** Top bar, rail, the screen of the moment with its panels, status line. */
export function Frame() {
  const screen = useApp((state) => state.frame.screen)
  const isPublic = useApp((state) => state.frame.face === 'public')
  const OtherScreen = otherScreens[screen]
  return (
    <StatusLineProvider>
      <div className={classNames(styles.frame, isPublic && styles.public)}>
        <TopBar />
        <Banners />
        <div className={styles.middle}>
          <Rail />
          {screen === 'map' && <MapLayout />}
          {screen === 'parcels' && <ParcelsLayout />}
          {screen === 'companies' && <CompaniesLayout />}
          {OtherScreen && (
            <Main>
              <OtherScreen />
            </Main>
          )}
        </div>
        <StatusLine />
        {(screen === 'map' || screen === 'parcels') && <ParcelDialogs />}
        {!isPublic && <VisitDialogs />}
      </div>
    </StatusLineProvider>
  )
}

function MapLayout() {
  const m = useMessages()
  const [showsCompanies] = useCompaniesShown()
  // A company chosen on the map takes the place of the parcel until one is chosen; its form stays while it holds something.
  const showsCompany = useApp(
    ({ companies, parcels, frame }) =>
      showsCompanies &&
      companies.active !== null &&
      (parcels.selection.size === 0 || frame.unsaved.has('company')),
  )
  return (
    <>
      <LeftPanel />
      <Main>
        <h1 className={styles.unseen}>{m.frame.screens.map}</h1>
        <MapScreen />
      </Main>
      {showsCompany ? <SidePanel /> : <InspectorPanel />}
    </>
  )
}

function ParcelsLayout() {
  return (
    <>
      <Main>
        <ParcelsScreen />
      </Main>
      <InspectorPanel />
    </>
  )
}

function CompaniesLayout() {
  return (
    <>
      <Main>
        <CompaniesScreen />
      </Main>
      <SidePanel />
    </>
  )
}

function Main({ children }: { children: ReactNode }) {
  const screen = useApp((state) => state.frame.screen)
  const face = useApp((state) => state.frame.face)
  return (
    <main className={styles.main}>
      <ErrorBoundary resetKey={`${screen} ${face}`}>
        <Suspense fallback={<Awaited />}>{children}</Suspense>
      </ErrorBoundary>
    </main>
  )
}

function LeftPanel() {
  const m = useMessages()
  const face = useApp((state) => state.frame.face)
  const [isOpen, toggle] = useFolded('panel.left')
  return (
    <>
      {isOpen && (
        <aside className={styles.left} aria-label={m.frame.leftPanel}>
          <ErrorBoundary resetKey={face}>
            <ParksPanel key={face} />
          </ErrorBoundary>
        </aside>
      )}
      <FoldHandle
        side="left"
        isOpen={isOpen}
        label={isOpen ? m.frame.foldLeft : m.frame.unfoldLeft}
        onPress={toggle}
      />
    </>
  )
}

function InspectorPanel() {
  const m = useMessages()
  const face = useApp((state) => state.frame.face)
  const workspace = useApp((state) => state.workspace.current?.uid ?? '')
  const [isOpen, fold] = useFolded('panel.inspector')
  const leave = useApp((state) => state.frame.leave)
  // Folding the panel takes its form away.
  const toggle = () => leave(fold)
  const key = `${face} ${workspace}`
  return (
    <>
      <FoldHandle
        side="right"
        isOpen={isOpen}
        label={isOpen ? m.frame.foldInspector : m.frame.unfoldInspector}
        onPress={toggle}
      />
      {isOpen && (
        <aside className={styles.right} aria-label={m.frame.inspector}>
          <ErrorBoundary resetKey={key}>
            {/* A new face starts with a new inspector: what it had fetched belongs to the old one. */}
            <Inspector key={key} />
          </ErrorBoundary>
        </aside>
      )}
    </>
  )
}

/** Whether a panel is open, remembered on this computer. */
function useFolded(name: string): [isOpen: boolean, toggle: () => void] {
  const isOpen = useApp((state) => state.frame.choices[name] !== 'folded')
  const remember = useApp((state) => state.frame.remember)
  return [isOpen, () => void remember(name, isOpen ? 'folded' : 'open')]
}

function FoldHandle({
  side,
  isOpen,
  label,
  onPress,
}: {
  side: 'left' | 'right'
  isOpen: boolean
  label: string
  onPress: () => void
}) {
  return (
    <button
      type="button"
      className={classNames(styles.handle, styles[`${side}Handle`])}
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={(side === 'left') === isOpen ? 'left' : 'right'} />
    </button>
  )
}

/** A screen that is still read has its name already, and says that it is busy. */
function Awaited() {
  const m = useMessages()
  const screen = useApp((state) => state.frame.screen)
  return (
    <h1 className={styles.unseen} aria-busy="true">
      {m.frame.screens[screen]}
    </h1>
  )
}
