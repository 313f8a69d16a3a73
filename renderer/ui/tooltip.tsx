import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import styles from './tooltip.module.css'

/** A word about a control, shown on hover and on keyboard focus. `children` is the control. */
export function Tooltip({
  text,
  children,
  placement = 'bottom',
}: {
  text: ReactNode
  children: ReactElement
  placement?: 'top' | 'bottom' | 'left' | 'right'
}) {
  if (text === undefined || text === null || text === '') return children
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles.tooltip} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
