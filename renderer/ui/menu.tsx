import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import styles from './list.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly shortcut?: string
  readonly hint?: string
  readonly onAction: () => void
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
  /** Draws a line above. */
  readonly startsGroup?: boolean
}

/** A list of actions behind a button; `children` is the button. */
export function Menu({
  actions,
  label,
  children,
}: {
  actions: readonly MenuAction[]
  label: string
  children: ReactElement
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} offset={4}>
        <AriaMenu
          className={styles.list}
          aria-label={label}
          disabledKeys={actions.filter((action) => action.isDisabled).map((action) => action.id)}
          onAction={(key) => actions.find((action) => action.id === key)?.onAction()}
        >
          {actions.flatMap((action) => [
            ...(action.startsGroup
              ? [<Separator key={`${action.id}-above`} className={styles.separator} />]
              : []),
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              className={classNames(styles.item, action.isDanger && styles.danger)}
            >
              <span className={styles.lead}>{action.icon && <Icon name={action.icon} />}</span>
              <span className={styles.words}>
                {action.label}
                {action.hint && <span className={styles.hint}> {action.hint}</span>}
              </span>
              <span className={styles.aside}>{action.shortcut}</span>
            </MenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
