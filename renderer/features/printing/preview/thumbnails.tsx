import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { sheetStyle } from '../../../sheets/layout/style'
import type { Page } from '../../../sheets/layout/model'
import { classNames } from '../../../ui/class-names'
import { PageView } from './page-view'
import styles from './preview.module.css'
import type { MadeSheet } from './use-sheet'
import { pixelsPerMm } from './zoom'

/** CSS px */
const height = 84

/** Every page, small; a page is drawn when it comes into sight, because a series has many. */
export function Thumbnails({
  made,
  current,
  onGo,
}: {
  made: MadeSheet
  current: number
  onGo: (page: number) => void
}) {
  const m = useMessages()
  const { growth } = sheetStyle(made.spec.paper, made.spec.orientation)
  return (
    <ol className={styles.thumbnails} aria-label={m.printing.pages}>
      {made.sheet.pages.map((page, index) => (
        <li key={index}>
          <Thumbnail
            page={page}
            index={index}
            growth={growth}
            isCurrent={index === current}
            onPress={() => onGo(index)}
          />
        </li>
      ))}
    </ol>
  )
}

function Thumbnail({
  page,
  index,
  growth,
  isCurrent,
  onPress,
}: {
  page: Page
  index: number
  growth: number
  isCurrent: boolean
  onPress: () => void
}) {
  const m = useMessages()
  const { whole } = useFormat()
  const button = useRef<HTMLButtonElement>(null)
  const isSeen = useSeen(button)
  const scale = height / (page.size.height * pixelsPerMm)
  const label = m.printing.goToPage(whole(index + 1))
  return (
    <button
      ref={button}
      type="button"
      className={classNames(styles.thumbnail, isCurrent && styles.currentPage)}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      onClick={onPress}
    >
      <span
        aria-hidden="true"
        className={styles.small}
        style={{ width: `${page.size.width * pixelsPerMm * scale}px`, height: `${height}px` }}
      >
        {isSeen && <PageView page={page} id={`small-${index}`} growth={growth} scale={scale} label={label} />}
      </span>
      <span aria-hidden="true">{whole(index + 1)}</span>
    </button>
  )
}

function useSeen(element: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isSeen
}
