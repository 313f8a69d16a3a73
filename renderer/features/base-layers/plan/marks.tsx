import { classNames } from '../../../ui/class-names'
import styles from './plan.module.css'

export interface Mark {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly isActive: boolean
  readonly isWorst: boolean
}

/** Numbered points over a plan or a map; the list beside says the same in words. */
export function Marks({
  marks,
  crosshair,
}: {
  marks: readonly Mark[]
  crosshair: { readonly x: number; readonly y: number } | null
}) {
  return (
    <div className={styles.marks} aria-hidden="true">
      {marks.map(({ number, x, y, isActive, isWorst }) => (
        <span
          key={number}
          className={classNames(styles.mark, isActive && styles.active, isWorst && styles.worst)}
          style={{ transform: `translate(${x}px, ${y}px)` }}
        >
          <span>{isWorst ? `${number}!` : number}</span>
        </span>
      ))}
      {crosshair && (
        <span
          className={styles.crosshair}
          style={{ transform: `translate(${crosshair.x}px, ${crosshair.y}px)` }}
        />
      )}
    </div>
  )
}
