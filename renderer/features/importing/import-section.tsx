import { useRef, useState } from 'react'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import { BusyBar } from './busy-bar'
import { PathDialog } from './path-dialog'
import { ReportsTable } from './reports-table'
import type { ImportWork } from './use-import'
import styles from './import-section.module.css'

/** Where an import begins, and what was imported so far. */
export function ImportSection({ work }: { work: ImportWork }) {
  const m = useMessages()
  const words = m.importing
  const editing = useEditing()
  const chooser = useRef<HTMLInputElement>(null)
  const [asksPath, setAsksPath] = useState(false)
  return (
    <section className={styles.section} aria-labelledby="data-import">
      <h2 id="data-import" className={styles.heading}>
        {words.title}
      </h2>
      <p className={styles.text}>{words.lead}</p>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          icon="file"
          disabledReason={editing.reason}
          isDisabled={work.busy !== null}
          onPress={() => chooser.current?.click()}
        >
          {words.choose}
        </Button>
        <Button
          icon="folder"
          disabledReason={editing.reason}
          isDisabled={work.busy !== null}
          onPress={() => setAsksPath(true)}
        >
          {words.byPath}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={words.choose}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // The same file chosen again shall be a change again.
            event.target.value = ''
            if (files.length > 0) void work.beginFiles(files)
          }}
        />
      </div>
      <p className={styles.text}>{words.dropHint}</p>
      <p className={styles.formats}>{words.formats}</p>
      {work.busy && <BusyBar busy={work.busy} onStop={work.stop} />}
      {work.isCancelled && <Notice title={words.cancelled} />}
      {work.error !== null && <ErrorNotice error={work.error} />}
      <ReportsTable />
      {asksPath && (
        <PathDialog
          onOpen={(paths) => {
            setAsksPath(false)
            void work.begin({ kind: 'paths', paths })
          }}
          onClose={() => setAsksPath(false)}
        />
      )}
    </section>
  )
}
