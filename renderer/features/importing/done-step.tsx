import { useState } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { ReportDialog } from './report-dialog'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

/** What was written, and the way back while nothing else has been done since. */
export function DoneStep({ work }: { work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.done
  const store = useAppStore()
  const reports = useApp((state) => state.importing.reports)
  const lastIsImport = useApp((state) => state.workspace.current?.undo?.operation === 'importing.apply')
  const [isUndoing, setUndoing] = useState(false)
  const [showsReport, setShowsReport] = useState(false)
  const { result, target } = work
  if (result === null) return null
  const { reportUid } = result
  // Taken back here, by the button below or by Ctrl+Z, and done again: all the same.
  const isUndone = reports.some(({ uid, takenBack }) => uid === reportUid && takenBack)
  // The last import of all may be another window's.
  const undoable = lastIsImport && reports.find(({ takenBack }) => !takenBack)?.uid === reportUid
  const { added, changed, conflicting, refused } = result.counts
  const goTo = (screen: 'map' | 'parcels' | 'companies') => {
    work.quit()
    store.getState().frame.show(screen)
  }

  async function undo(): Promise<void> {
    setUndoing(true)
    // An undo that fails tells so itself.
    await store.getState().workspace.undo()
    setUndoing(false)
  }

  return (
    <div className={styles.result}>
      {isUndone ? (
        <Notice tone="info" title={words.undone} />
      ) : (
        <Notice
          tone="good"
          title={words.title}
          actions={
            undoable && (
              <Button icon="undo" isPending={isUndoing} onPress={() => void undo()}>
                {words.undo}
              </Button>
            )
          }
        >
          <p>{words.counts(format.whole(added), format.whole(changed))}</p>
          {conflicting + refused > 0 && <p>{words.left(format.whole(conflicting), format.whole(refused))}</p>}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button icon="file" onPress={() => setShowsReport(true)}>
          {words.report}
        </Button>
        {target.entity === 'parcels' ? (
          <>
            <Button icon="table" onPress={() => goTo('parcels')}>
              {words.toTable}
            </Button>
            <Button icon="map" onPress={() => goTo('map')}>
              {words.toMap}
            </Button>
          </>
        ) : (
          <Button icon="company" onPress={() => goTo('companies')}>
            {words.toCompanies}
          </Button>
        )}
        <Button variant="primary" onPress={work.quit}>
          {words.finish}
        </Button>
      </div>
      {showsReport && <ReportDialog uid={reportUid} onClose={() => setShowsReport(false)} />}
    </div>
  )
}
