import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './badge.module.css'

/** A short word on a ground of its meaning. The word carries the meaning, the colour only repeats it. */
export function Badge({
  tone = 'neutral',
  children,
  className,
}: {
  tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'danger' | 'public'
  children: ReactNode
  className?: string
}) {
  return <span className={classNames(styles.badge, styles[tone], className)}>{children}</span>
}

/** 「未確認」 in its colour, with what the gap costs where that is known. */
export function Unknown({ children, cost }: { children: ReactNode; cost?: ReactNode }) {
  return (
    <span className={styles.unknown}>
      {children}
      {cost && <small> {cost}</small>}
    </span>
  )
}
