import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './button.module.css'
import { Icon, type IconName } from './icon'
import { Tooltip } from './tooltip'

export interface ButtonProps {
  readonly children: ReactNode
  /** `primary` once a view at most; `danger` for what cannot be taken back. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: IconName
  readonly onPress?: (event: PressEvent) => void
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Why it cannot be used now. The button stays reachable by keyboard and tells the reason. */
  readonly disabledReason?: string | null
  /** Work under way: cannot be pressed again, stays focused. */
  readonly isPending?: boolean
  readonly tooltip?: ReactNode
  readonly autoFocus?: boolean
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
}

/** A button with words. */
export function Button({
  children,
  variant = 'secondary',
  size = 'normal',
  icon,
  onPress,
  disabledReason,
  tooltip,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  const off = typeof disabledReason === 'string'
  return (
    <Tooltip text={off ? disabledReason : tooltip}>
      <AriaButton
        {...rest}
        type={off ? 'button' : type}
        aria-disabled={off || undefined}
        onPress={off ? undefined : onPress}
        className={classNames(
          styles.button,
          styles[variant],
          size === 'small' && styles.small,
          off && styles.off,
          className,
        )}
      >
        {icon && <Icon name={icon} />}
        <span className={styles.words}>{children}</span>
      </AriaButton>
    </Tooltip>
  )
}

export interface IconButtonProps extends Omit<
  ButtonProps,
  'children' | 'icon' | 'variant' | 'tooltip' | 'aria-label'
> {
  readonly icon: IconName
  /** Read to a screen reader and shown as tooltip. */
  readonly label: string
  /** Longer than the label, where one is needed. */
  readonly tooltip?: ReactNode
  readonly variant?: 'quiet' | 'framed'
  readonly isActive?: boolean
}

/** A button with a sign only; its label is its tooltip. */
export function IconButton({
  icon,
  label,
  tooltip,
  variant = 'quiet',
  size = 'normal',
  onPress,
  disabledReason,
  isActive,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const off = typeof disabledReason === 'string'
  return (
    <Tooltip text={off ? `${label} — ${disabledReason}` : (tooltip ?? label)}>
      <AriaButton
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={isActive}
        aria-disabled={off || undefined}
        onPress={off ? undefined : onPress}
        className={classNames(
          styles.button,
          styles.square,
          variant === 'quiet' ? styles.quiet : styles.framed,
          size === 'small' && styles.small,
          isActive && styles.active,
          off && styles.off,
          className,
        )}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  )
}
