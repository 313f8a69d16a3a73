import type { ReactNode } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './fold.module.css'
import { Icon } from './icon'

/** A heading that opens and closes what is under it. */
export function Fold({
  title,
  aside,
  children,
  isOpen,
  defaultOpen,
  onToggle,
  className,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
  isOpen?: boolean
  defaultOpen?: boolean
  onToggle?: (isOpen: boolean) => void
  className?: string
}) {
  return (
    <Disclosure
      className={classNames(styles.fold, className)}
      isExpanded={isOpen}
      defaultExpanded={defaultOpen}
      onExpandedChange={onToggle}
    >
      {({ isExpanded }) => (
        <>
          <div className={styles.head}>
            <Heading level={3} className={styles.heading}>
              <AriaButton slot="trigger" className={styles.trigger}>
                <Icon name={isExpanded ? 'down' : 'right'} />
                <span>{title}</span>
              </AriaButton>
            </Heading>
            {aside}
          </div>
          <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}
