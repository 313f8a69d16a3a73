import { memo, type ReactNode } from 'react'
import { SheetPage } from '../../../sheets/components/sheet-page'
import type { Page } from '../../../sheets/layout/model'
import styles from './preview.module.css'
import { pixelsPerMm } from './zoom'

/** Drawn once for a page, however often it is zoomed. */
const Drawn = memo(SheetPage)

/**
 * A page of the sheet on the screen. It is a picture of the paper, read out by its label only: its headings and tables
 * are those of the document and not of this screen.
 * @param scale part of true size
 */
export function PageView({
  page,
  id,
  growth,
  scale,
  label,
  children,
}: {
  page: Page
  id: string
  growth: number
  scale: number
  label: string
  children?: ReactNode
}) {
  const { width, height } = page.size
  return (
    <div
      className={styles.page}
      data-sheet-page=""
      style={{ width: `${width * pixelsPerMm * scale}px`, height: `${height * pixelsPerMm * scale}px` }}
    >
      <div className={styles.paper} role="img" aria-label={label} style={{ transform: `scale(${scale})` }}>
        <div aria-hidden="true">
          <Drawn page={page} id={id} growth={growth} />
        </div>
      </div>
      {children}
    </div>
  )
}
