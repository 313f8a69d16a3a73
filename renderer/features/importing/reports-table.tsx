import { useState } from 'react'
import type { ImportReport, Uid } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { Fold } from '../../ui/fold'
import { SaveError } from '../../ui/save-error'
import { ReportDialog } from './report-dialog'
import styles from './import-section.module.css'

/** What was imported so far. */
export function ReportsTable() {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.reports
  const store = useAppStore()
  const editing = useEditing()
  const reports = useApp((state) => state.importing.reports)
  const [opened, setOpened] = useState<Uid | null>(null)
  const [removing, setRemoving] = useState<Required<ImportReport> | null>(null)
  const saving = useSaving()
  return (
    <Fold title={words.titleOf(format.whole(reports.length))} defaultOpen={reports.length > 0}>
      {reports.length === 0 ? (
        <p className={styles.text}>{words.empty}</p>
      ) : (
        <div className={styles.reports}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.result}</th>
                <th scope="col">{words.action}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => {
                const name = report.fileName || m.importing.pasted
                const { added, changed, refused, conflicting } = report.counts
                return (
                  <tr key={report.uid}>
                    <td>{format.moment(report.at)}</td>
                    <td className={styles.file}>{name}</td>
                    <td>
                      {report.takenBack && (
                        <>
                          <Badge tone="warn">{words.takenBack}</Badge>{' '}
                        </>
                      )}
                      {words.summary(
                        format.whole(added),
                        format.whole(changed),
                        format.whole(refused + conflicting),
                      )}
                    </td>
                    <td className={styles.actions}>
                      <Button
                        size="small"
                        aria-label={words.openOf(name)}
                        onPress={() => setOpened(report.uid)}
                      >
                        {words.open}
                      </Button>
                      <IconButton
                        icon="trash"
                        size="small"
                        label={words.removeOf(name)}
                        disabledReason={report.takenBack ? words.takenBackStays : editing.reason}
                        onPress={() => setRemoving(report)}
                      />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <SaveError error={saving.error} />
      {opened !== null && <ReportDialog uid={opened} onClose={() => setOpened(null)} />}
      <ConfirmDialog
        title={words.removeTitle}
        isOpen={removing !== null}
        isPending={saving.isPending}
        confirmLabel={words.remove}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          if (removing === null) return
          void saving
            .save(() => store.getState().importing.removeReport(removing.uid))
            .then(() => setRemoving(null))
        }}
      >
        <p>{words.removeText}</p>
      </ConfirmDialog>
    </Fold>
  )
}
