import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { EmptyState } from '../../ui/empty-state'
import { Button } from '../../ui/button'
import { BackupsSection } from './backups-section'
import styles from './data-screen.module.css'
import { FileSection } from './file-section'
import { HistorySection } from './history/history-section'

/** The file itself: where it is, its backups and copies, and everything that ever happened in it. */
export function DataScreen() {
  const m = useMessages()
  const face = useApp((state) => state.frame.face)
  const setFace = useApp((state) => state.frame.setFace)
  const path = useApp((state) => state.workspace.current?.path)
  if (face === 'public') {
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>{m.workspace.dataTitle}</h1>
        <EmptyState
          icon="public"
          title={m.workspace.publicTitle}
          action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
        >
          {m.workspace.publicText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{m.workspace.dataTitle}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <FileSection />
          <BackupsSection key={`backups ${path ?? ''}`} />
        </div>
        <HistorySection key={`history ${path ?? ''}`} />
      </div>
    </div>
  )
}
