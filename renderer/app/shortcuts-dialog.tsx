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
          <Keys keys={['Alt 1 – 9', 'Alt 0']}>{shortcuts.screens}</Keys>
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
        <Group title={m.drawing.open}>
          <Keys keys={['↑ ↓ ← →']}>{m.drawing.shortcuts.move}</Keys>
          <Keys keys={['Shift ↑ ↓ ← →']}>{m.drawing.shortcuts.aim}</Keys>
          <Keys keys={['Enter']}>{m.drawing.shortcuts.press}</Keys>
          <Keys keys={['Backspace', 'Ctrl Z']}>{m.drawing.shortcuts.back}</Keys>
          <Keys keys={['Ctrl Enter']}>{m.drawing.shortcuts.finish}</Keys>
          <Keys keys={['N', 'Shift N']}>{m.drawing.shortcuts.corner}</Keys>
          <Keys keys={['Delete']}>{m.drawing.shortcuts.remove}</Keys>
          <Keys keys={['R']}>{m.drawing.shortcuts.square}</Keys>
          <Keys keys={['S']}>{m.drawing.shortcuts.snaps}</Keys>
          <Keys keys={[`Shift ${m.drawing.shortcuts.mouse}`]}>{m.drawing.shortcuts.free}</Keys>
          <Keys keys={['Esc']}>{m.drawing.shortcuts.cancel}</Keys>
        </Group>
        <Group title={shortcutGroups.table}>
          <Keys keys={['↑', '↓']}>{shortcuts.rows}</Keys>
          <Keys keys={['Space']}>{shortcuts.toggleRow}</Keys>
          <Keys keys={['Enter']}>{shortcuts.details}</Keys>
          <Keys keys={['F2']}>{shortcuts.edit}</Keys>
          <Keys keys={['S']}>{shortcuts.changeStatus}</Keys>
          <Keys keys={['Ctrl C']}>{shortcuts.copyRows}</Keys>
        </Group>
        <Group title={m.frame.screens.visits}>
          <Keys keys={['N']}>{m.visits.shortcuts.plan}</Keys>
          <Keys keys={['Enter']}>{m.visits.shortcuts.act}</Keys>
          <Keys keys={['E']}>{m.visits.shortcuts.edit}</Keys>
          <Keys keys={['P']}>{m.visits.shortcuts.planFrom}</Keys>
          <Keys keys={['T']}>{m.visits.shortcuts.call}</Keys>
          <Keys keys={['O']}>{m.visits.shortcuts.open}</Keys>
          <Keys keys={['Ctrl Enter']}>{m.visits.shortcuts.save}</Keys>
          <Keys keys={['←', '→']}>{m.visits.shortcuts.quarter}</Keys>
          <Keys keys={['Alt ↑ ↓']}>{m.visits.shortcuts.order}</Keys>
          <Keys keys={['Alt ← →']}>{m.visits.shortcuts.day}</Keys>
          <Keys keys={['R']}>{m.visits.shortcuts.record}</Keys>
          <Keys keys={['F']}>{m.visits.shortcuts.fix}</Keys>
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
