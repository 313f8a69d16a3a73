import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../messages/use-messages'
import { Button, IconButton } from './button'
import { classNames } from './class-names'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, the cross, Cancel. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'normal' | 'large'
  readonly role?: 'dialog' | 'alertdialog'
  /** A click beside the dialog closes it; never for a form, which would lose what was typed. */
  readonly closesOutside?: boolean
}

/** A modal dialog: keeps the focus, gives it back when it closes, closes with Escape. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'normal',
  role = 'dialog',
  closesOutside = false,
}: DialogProps) {
  const m = useMessages()
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable={closesOutside}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton icon="close" label={m.common.close} size="small" onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly confirmLabel: string
  /** What goes on as it was; Cancel where nothing better is said. */
  readonly cancelLabel?: string
  readonly children: ReactNode
  /** What cannot be taken back: its button stands apart on the far side, and Cancel has the focus. */
  readonly isDestructive?: boolean
  readonly isPending?: boolean
}

/** Asks before something is done. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirmLabel,
  cancelLabel,
  children,
  isDestructive = false,
  isPending,
}: ConfirmDialogProps) {
  const m = useMessages()
  const cancel = (
    <Button key="cancel" onPress={onClose} autoFocus={isDestructive}>
      {cancelLabel ?? m.common.cancel}
    </Button>
  )
  const confirm = (
    <Button
      key="confirm"
      variant={isDestructive ? 'danger' : 'primary'}
      onPress={onConfirm}
      isPending={isPending}
      autoFocus={!isDestructive}
      className={isDestructive ? styles.apart : undefined}
    >
      {confirmLabel}
    </Button>
  )
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      size="small"
      footer={
        <>
          {cancel}
          {confirm}
        </>
      }
    >
      {children}
    </Dialog>
  )
}
