import type { ReactNode } from 'react'
import styles from './screen.module.css'
import { Tabs, type TabItem } from './tabs'

/** One of the screens of the rail: named for those who cannot see which one is open. */
export function Screen({
  title,
  heading = title,
  children,
}: {
  title: string
  /** The first heading, where it says more than the rail. */
  heading?: string
  children: ReactNode
}) {
  return (
    <section className={styles.screen} aria-label={title}>
      <h1 className={styles.unseen}>{heading}</h1>
      {children}
    </section>
  )
}

/** A screen of views side by side. */
export function TabbedScreen<T extends string>({
  title,
  heading,
  tabsLabel,
  items,
  value,
  onChange,
  tools,
  notice,
}: {
  title: string
  heading?: string
  tabsLabel: string
  items: readonly TabItem<T>[]
  value: T
  onChange: (value: T) => void
  /** What can be done on every view, beside the tabs. */
  tools?: ReactNode
  /** What is the matter with the screen as a whole. */
  notice?: ReactNode
}) {
  return (
    <Screen title={title} {...(heading === undefined ? {} : { heading })}>
      {notice}
      <Tabs
        label={tabsLabel}
        className={styles.tabs}
        barClassName={styles.bar}
        panelClassName={styles.panel}
        value={value}
        onChange={onChange}
        items={items}
        tools={tools}
      />
    </Screen>
  )
}
