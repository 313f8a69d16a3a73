import type { Uid } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { PresenterConsole } from '../presenter/console/console'
import styles from './seminars.module.css'

const choice = 'seminars.console'

/** Opens and folds the console of the projector. */
export function ProjectorButton() {
  const m = useMessages().seminars
  const isOpen = useApp((state) => state.frame.choices[choice] === 'open')
  const remember = useApp((state) => state.frame.remember)
  return (
    <Button
      size="small"
      icon="seminar"
      variant="secondary"
      onPress={() => void remember(choice, isOpen ? 'folded' : 'open')}
    >
      {isOpen ? m.hideProjector : m.projector}
    </Button>
  )
}

/** The console, at the right of whatever the screen shows; a projection needs no seminar. */
export function ProjectorPart({ seminarUid }: { seminarUid: Uid | null }) {
  const m = useMessages().presenter
  const isOpen = useApp((state) => state.frame.choices[choice] === 'open')
  if (!isOpen) return null
  return (
    <aside className={styles.console} aria-label={m.title}>
      <PresenterConsole seminarUid={seminarUid} />
    </aside>
  )
}
