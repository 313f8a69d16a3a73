import type { ReactNode } from 'react'
import { useEditing } from '../../../app/use-editing'
import { Button } from '../../../ui/button'
import styles from './page.module.css'

/** A part of the page with its heading, its count and the button that adds to it. */
export function Section({
  title,
  count,
  addLabel,
  onAdd,
  aside,
  children,
}: {
  title: string
  count?: number
  addLabel?: string
  onAdd?: () => void
  aside?: ReactNode
  children: ReactNode
}) {
  const editing = useEditing()
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.sectionHead}>
        <h3>
          {title}
          {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        </h3>
        <span className={styles.sectionTools}>
          {aside}
          {editing.isShown && addLabel !== undefined && (
            <Button size="small" icon="plus" disabledReason={editing.reason} onPress={onAdd}>
              {addLabel}
            </Button>
          )}
        </span>
      </header>
      {children}
    </section>
  )
}
