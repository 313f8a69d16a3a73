import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './tabs.module.css'

export interface TabItem<T extends string> {
  readonly id: T
  readonly label: ReactNode
  readonly content: ReactNode
}

/** Views of one thing, side by side. */
export function Tabs<T extends string>({
  label,
  items,
  value,
  onChange,
  className,
  barClassName,
  panelClassName,
  tools,
}: {
  label: string
  items: readonly TabItem<T>[]
  value: T
  onChange: (value: T) => void
  className?: string
  barClassName?: string | undefined
  panelClassName?: string
  /** Beside the tabs, at the end of their line. */
  tools?: ReactNode
}) {
  return (
    <AriaTabs
      className={classNames(styles.tabs, className)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const item = items.find((candidate) => candidate.id === key)
        if (item) onChange(item.id)
      }}
    >
      <div className={classNames(styles.bar, barClassName)}>
        <TabList className={styles.list} aria-label={label}>
          {items.map((item) => (
            <Tab key={item.id} id={item.id} className={styles.tab}>
              {item.label}
            </Tab>
          ))}
        </TabList>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={classNames(styles.panel, panelClassName)}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
