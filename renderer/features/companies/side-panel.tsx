import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { ErrorBoundary } from '../../app/error-boundary'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { ProspectPage } from '../prospects/prospect-page'
import { CompanyPage } from './page/company-page'
import { sidePanelId } from './open'
import styles from './side-panel.module.css'

const remembered = 'companies.panel-width'
const usual = 460
const narrowest = 360
const widest = 1000
const step = 24

/** A width at which a page can be read, px. */
function fitPanel(width: number): number {
  return Math.round(Math.max(narrowest, Math.min(widest, width)))
}

/** The right slot of the screen 企業・案件: the page of the prospect that is open, else of the company, else nothing. */
export function SidePanel() {
  const m = useMessages()
  const store = useAppStore()
  const face = useApp((state) => state.frame.face)
  const workspace = useApp((state) => state.workspace.current?.uid ?? '')
  const company = useApp((state) => state.companies.active)
  const prospect = useApp((state) => state.prospects.active)
  const choice = useApp((state) => state.frame.choices[remembered])
  const width = typeof choice === 'number' ? fitPanel(choice) : usual
  if (face === 'public' || (company === null && prospect === null)) return null
  const remember = (next: number) => void store.getState().frame.remember(remembered, fitPanel(next))
  return (
    <>
      <Splitter width={width} onWidth={remember} />
      <aside
        id={sidePanelId}
        tabIndex={-1}
        className={styles.panel}
        style={{ width }}
        aria-label={m.companies.sidePanel}
      >
        <ErrorBoundary resetKey={`${workspace} ${company} ${prospect}`}>
          {prospect !== null ? (
            <ProspectPage key={prospect} />
          ) : (
            company !== null && <CompanyPage key={company} uid={company} />
          )}
        </ErrorBoundary>
      </aside>
    </>
  )
}

/** The edge of the panel: drawn by the pointer, moved by the arrow keys, back to the usual width with Enter. */
function Splitter({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const m = useMessages()
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const panel = () => document.getElementById(sidePanelId)
  const at = (event: PointerEvent) =>
    drag.current === null ? null : fitPanel(drag.current.width + drag.current.x - event.clientX)
  function onKeyDown(event: KeyboardEvent): void {
    const next =
      event.key === 'ArrowLeft'
        ? width + step
        : event.key === 'ArrowRight'
          ? width - step
          : event.key === 'Enter'
            ? usual
            : null
    if (next === null) return
    event.preventDefault()
    onWidth(next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a separator with a value is a control
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={m.companies.sideWidth}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      className={styles.splitter}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      // Remembering writes a file: while the pointer moves only the element itself follows.
      onPointerMove={(event) => {
        const next = at(event)
        const element = panel()
        if (next !== null && element) element.style.width = `${next}px`
      }}
      onPointerUp={(event) => {
        const next = at(event)
        drag.current = null
        if (next !== null && next !== width) onWidth(next)
      }}
      onDoubleClick={() => onWidth(usual)}
      onKeyDown={onKeyDown}
    />
  )
}
