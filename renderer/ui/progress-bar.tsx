import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './progress-bar.module.css'

/** How far a long piece of work is; without `value` only that it goes on. `children` may hold a way to stop it. */
export function ProgressBar({
  label,
  value,
  children,
}: {
  label: string
  /** 0 to 1 */
  value?: number
  children?: ReactNode
}) {
  return (
    <div className={styles.progress}>
      <AriaProgressBar
        aria-label={label}
        value={value === undefined ? undefined : value * 100}
        isIndeterminate={value === undefined}
        className={styles.bar}
      >
        {({ percentage, isIndeterminate }) => (
          <>
            <span className={styles.label}>{label}</span>
            <span className={styles.track}>
              <span
                className={isIndeterminate ? styles.wandering : styles.fill}
                style={isIndeterminate ? undefined : { width: `${percentage}%` }}
              />
            </span>
          </>
        )}
      </AriaProgressBar>
      {children}
    </div>
  )
}
