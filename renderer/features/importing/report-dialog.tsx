import { useEffect, useState } from 'react'
import type { ImportReport, RowReason, Uid } from '../../../electron/contract'
import type { Messages } from '../../messages'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import type { Format } from '../../ui/format/create-format'
import { Notice } from '../../ui/notice'
import { ProgressBar } from '../../ui/progress-bar'
import { download, toCsv } from '../visits/figures/csv'
import { positionText, reasonText } from './reason-text'
import styles from './wizard.module.css'

type Report = Required<ImportReport>
type ReportRow = Required<Report['rows'][number]>

/** Which rows of an import were not written, and why; to be kept as a table. */
export function ReportDialog({ uid, onClose }: { uid: Uid; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.reports
  const store = useAppStore()
  const [report, setReport] = useState<Report | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .importing.report(uid)
      .then(
        (found) => {
          if (isWanted) setReport(found)
        },
        (caught: unknown) => {
          if (isWanted && !(caught instanceof OutdatedAnswer)) setError(caught)
        },
      )
    return () => {
      isWanted = false
    }
  }, [store, uid])
  // It may be undone or redone while it is read.
  const listed = useApp(({ importing }) => importing.reports.find((each) => each.uid === uid)?.takenBack)
  const isTakenBack = listed ?? report?.takenBack ?? false
  const rows = (report?.rows ?? []) as readonly ReportRow[]
  return (
    <Dialog
      title={words.heading(report?.fileName || m.importing.pasted)}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          {rows.length > 0 && (
            <Button
              icon="save"
              onPress={() =>
                download(
                  document,
                  words.csvName((report?.at ?? '').slice(0, 10)),
                  toCsv(reportTable(rows, m, format)),
                )
              }
            >
              {words.saveCsv}
            </Button>
          )}
          <Button onPress={onClose}>{m.common.close}</Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} />}
      {report === null ? (
        error === null && <ProgressBar label={m.ui.inProgress} />
      ) : (
        <>
          {isTakenBack && (
            <Notice tone="warn" title={words.takenBackTitle}>
              {words.takenBackText}
            </Notice>
          )}
          <p>
            {format.moment(report.at)}
            {m.importing.check.separator}
            {words.summary(
              format.whole(report.counts.added),
              format.whole(report.counts.changed),
              format.whole(report.counts.refused + report.counts.conflicting),
            )}
            {report.actor !== '' && (
              <>
                {m.importing.check.separator}
                {words.by(report.actor)}
              </>
            )}
          </p>
          <h3 className={styles.label}>{words.rows}</h3>
          {rows.length === 0 ? (
            <p>{words.noRows}</p>
          ) : (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
            <div className={styles.reportRows} tabIndex={0} role="group" aria-label={words.rows}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{m.importing.check.row}</th>
                    <th scope="col">{m.importing.check.name}</th>
                    <th scope="col">{words.outcome}</th>
                    <th scope="col">{words.reasons}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <tr key={index}>
                      <td className={styles.where}>{positionText(row, report.format, m, format)}</td>
                      <th scope="row">{row.name}</th>
                      <td>{m.importing.check.outcomes[row.outcome]}</td>
                      <td>
                        {row.reasons.map((reason, at) => (
                          <div key={at}>{reasonText(reason as Required<RowReason>, m, format)}</div>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {report.rowsLeftOut > 0 && (
            <p className={styles.hint}>{words.leftOut(format.whole(report.rowsLeftOut))}</p>
          )}
        </>
      )}
    </Dialog>
  )
}

/** The rows of a report as a table with headers. */
export function reportTable(
  rows: readonly ReportRow[],
  m: Messages,
  format: Format,
): (string | number | null)[][] {
  const { check, reports } = m.importing
  return [
    [check.row, reports.byte, check.name, reports.outcome, reports.reasons],
    ...rows.map(({ row, byte, name, outcome, reasons }) => [
      row,
      byte,
      name,
      check.outcomes[outcome],
      reasons.map((reason) => reasonText(reason as Required<RowReason>, m, format)).join('\n'),
    ]),
  ]
}
