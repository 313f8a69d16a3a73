import type { ReactNode } from 'react'
import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './shortcuts-dialog.module.css'

/** Every key of the program on one page. */
export function ShortcutsDialog() {
  const m = useMessages()
  const isOpen = useApp((state) => state.frame.overlay === 'shortcuts')
  const close = useApp((state) => state.frame.closeOverlay)
  const { shortcuts, shortcutGroups } = m.frame
  return (
    <Dialog
      title={m.frame.shortcutsTitle}
      isOpen={isOpen}
      onClose={close}
      closesOutside
      size="large"
      footer={
        <Button variant="primary" onPress={close} autoFocus>
          {m.common.close}
        </Button>
      }
    >
      <div className={styles.columns}>
        <Group title={shortcutGroups.everywhere}>
          <Keys keys={['Ctrl K']}>{shortcuts.palette}</Keys>
          <Keys keys={['Ctrl Z']}>{shortcuts.undo}</Keys>
          <Keys keys={['Ctrl Y', 'Ctrl Shift Z']}>{shortcuts.redo}</Keys>
          <Keys keys={['Alt 1 – 6']}>{shortcuts.screens}</Keys>
          <Keys keys={['Ctrl N']}>{shortcuts.newWorkspace}</Keys>
          <Keys keys={['Ctrl O']}>{shortcuts.openWorkspace}</Keys>
          <Keys keys={['Esc']}>{shortcuts.escape}</Keys>
          <Keys keys={['?']}>{shortcuts.help}</Keys>
          <Keys keys={['F1']}>{shortcuts.guide}</Keys>
        </Group>
        <Group title={shortcutGroups.map}>
          <Keys keys={['↑ ↓ ← →']}>{shortcuts.walk}</Keys>
          <Keys keys={['Shift ↑ ↓ ← →']}>{shortcuts.walkAdding}</Keys>
          <Keys keys={['Enter']}>{shortcuts.details}</Keys>
          <Keys keys={['Alt ↑ ↓ ← →']}>{shortcuts.pan}</Keys>
          <Keys keys={['+', '−']}>{shortcuts.zoom}</Keys>
        </Group>
        <Group title={shortcutGroups.table}>
          <Keys keys={['↑', '↓']}>{shortcuts.rows}</Keys>
          <Keys keys={['Space']}>{shortcuts.toggleRow}</Keys>
          <Keys keys={['Enter']}>{shortcuts.details}</Keys>
          <Keys keys={['F2']}>{shortcuts.edit}</Keys>
          <Keys keys={['S']}>{shortcuts.changeStatus}</Keys>
          <Keys keys={['Ctrl C']}>{shortcuts.copyRows}</Keys>
        </Group>
        <Group title={shortcutGroups.fields}>
          <li className={styles.note}>{shortcuts.days}</li>
          <li className={styles.note}>{shortcuts.figures}</li>
          <li className={styles.note}>{shortcuts.ime}</li>
        </Group>
      </div>
    </Dialog>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function Keys({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <li className={styles.row}>
      <span>{children}</span>
      <span className={styles.keys}>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </span>
    </li>
  )
}
