import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { EmptyState } from '../../ui/empty-state'
import { Button } from '../../ui/button'
import { useEditing } from '../../app/use-editing'
import { ExportSection } from '../exporting/export-section'
import { ImportSection } from '../importing/import-section'
import { ImportWizard } from '../importing/import-wizard'
import { useArrivals } from '../importing/use-arrivals'
import { useImport } from '../importing/use-import'
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
  return <InternalData key={path ?? ''} path={path ?? ''} />
}

function InternalData({ path }: { path: string }) {
  const m = useMessages()
  const editing = useEditing()
  const work = useImport()
  const { isOver, handlers } = useArrivals(
    work,
    editing.reason === null && work.source === null && work.busy === null,
  )
  if (work.source !== null) return <ImportWizard work={work} />
  return (
    // A file may be let go anywhere on the screen; the same is done by button and by keyboard in the section.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.page} {...handlers}>
      {isOver && <div className={styles.drop}>{m.importing.dropHere}</div>}
      <h1 className={styles.title}>{m.workspace.dataTitle}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <ImportSection work={work} />
          <ExportSection />
          <FileSection />
          <BackupsSection key={`backups ${path}`} />
        </div>
        <HistorySection key={`history ${path}`} />
      </div>
    </div>
  )
}
