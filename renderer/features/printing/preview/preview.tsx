import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { SheetSpec } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { sheetStyle } from '../../../sheets/layout/style'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { needsOf } from '../spec'
import { movableFrame } from './frame-geometry'
import { FrameOverlay } from './frame-overlay'
import { PageView } from './page-view'
import styles from './preview.module.css'
import { Thumbnails } from './thumbnails'
import type { PreviewState } from './use-sheet'
import { useViewSize } from './use-view-size'
import { scaleOf, zoomedIn, zoomedOut, type Zoom } from './zoom'

/** The pages as they will be, drawn by the same components as the paper. */
export function Preview({ spec, state }: { spec: SheetSpec; state: PreviewState }) {
  const m = useMessages()
  const { whole } = useFormat()
  const [zoom, setZoom] = useState<Zoom>('page')
  const [wanted, setWanted] = useState(0)
  const viewport = useRef<HTMLDivElement>(null)
  const view = useViewSize(viewport)
  const { made, isBusy, error } = state
  const pages = made?.sheet.pages ?? []
  const index = Math.min(wanted, Math.max(0, pages.length - 1))
  const page = pages[index]
  const scale = page ? scaleOf(zoom, page.size, view) : 1
  const isPublic = spec.face === 'public'
  const [park] = spec.parkUids
  const { sheet, companyUid, tripUid } = spec
  useEffect(() => setWanted(0), [sheet, park, companyUid, tripUid])

  const go = (to: number) => {
    setWanted(Math.min(Math.max(0, to), pages.length - 1))
    viewport.current?.scrollTo({ top: 0 })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'PageDown') go(index + 1)
    else if (event.key === 'PageUp') go(index - 1)
    else if (event.key === '+' || event.key === ';') setZoom(zoomedIn(scale))
    else if (event.key === '-') setZoom(zoomedOut(scale))
    else return
    event.preventDefault()
  }
  // From the newest wishes, not from the page that is drawn: keys come faster than pages.
  const isSame = made?.spec.sheet === spec.sheet && made.spec.parkUids[0] === spec.parkUids[0]
  const movable = isSame && page && needsOf(spec.sheet).frame ? movableFrame(page, spec, made.data) : null

  return (
    <section
      className={classNames(styles.preview, isPublic ? styles.public : styles.internal)}
      aria-label={m.printing.preview}
      aria-busy={isBusy}
      onKeyDown={onKeyDown}
    >
      <div className={styles.bar}>
        <Badge tone={isPublic ? 'public' : 'danger'}>{m.printing.faces[spec.face]}</Badge>
        <div className={styles.buttons}>
          <IconButton
            icon="left"
            label={m.printing.previousPage}
            size="small"
            isDisabled={index === 0}
            onPress={() => go(index - 1)}
          />
          <span className={styles.count} aria-live="polite">
            {m.printing.pageLabel(whole(pages.length === 0 ? 0 : index + 1), whole(pages.length))}
          </span>
          <IconButton
            icon="right"
            label={m.printing.nextPage}
            size="small"
            isDisabled={index >= pages.length - 1}
            onPress={() => go(index + 1)}
          />
        </div>
        <div className={styles.buttons}>
          <IconButton
            icon="minus"
            label={m.printing.zoomOut}
            size="small"
            onPress={() => setZoom(zoomedOut(scale))}
          />
          <span className={styles.percent}>{m.printing.zoomed(whole(Math.round(scale * 100)))}</span>
          <IconButton
            icon="plus"
            label={m.printing.zoomIn}
            size="small"
            onPress={() => setZoom(zoomedIn(scale))}
          />
          <Button size="small" variant="quiet" onPress={() => setZoom('page')}>
            {m.printing.fitPage}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setZoom('width')}>
            {m.printing.fitWidth}
          </Button>
        </div>
      </div>
      <div className={styles.middle}>
        <div
          className={styles.viewport}
          ref={viewport}
          // A page that scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={m.printing.pages}
        >
          {error !== null && (
            <div className={styles.words}>
              <ErrorNotice error={error} />
            </div>
          )}
          {made && page && (
            <div className={classNames(styles.desk, isBusy && styles.stale)}>
              <PageView
                page={page}
                id="preview"
                growth={sheetStyle(made.spec.paper, made.spec.orientation).growth}
                scale={scale}
                label={m.printing.pageAlt(whole(index + 1), made.sheet.title)}
              >
                {movable && <FrameOverlay spec={spec} movable={movable} scale={scale} drawn={made} />}
              </PageView>
            </div>
          )}
          {!made && error === null && !isBusy && (
            <EmptyState icon="print" title={m.printing.preview}>
              {needsOf(spec.sheet).parcels && m.printing.fewParcels}
              {needsOf(spec.sheet).company === 'needed' && m.printing.noCompany}
              {needsOf(spec.sheet).trip && m.printing.noTrip}
            </EmptyState>
          )}
        </div>
        {isBusy && (
          <p className={styles.busy} role="status">
            {m.printing.working}
          </p>
        )}
      </div>
      {made && pages.length > 1 && <Thumbnails made={made} current={index} onGo={go} />}
    </section>
  )
}
