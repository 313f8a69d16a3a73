import type { ImportPreview, Inspection } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { classNames } from '../../ui/class-names'
import styles from './wizard.module.css'

/** The first rows as they are read. */
export function PreviewTable({
  inspection,
  preview,
}: {
  inspection: Required<Inspection>
  preview: Required<ImportPreview>
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.read
  return (
    // Scrolled by keyboard as well: a table has no control that would take the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.preview}>
      <table className={classNames(styles.table, styles.preview)}>
        <thead>
          <tr>
            <th scope="col" className={styles.rowNumber}>
              {words.rowNumber}
            </th>
            {inspection.columns.map(({ header, index = 0 }) => (
              <th key={index} scope="col">
                {header || <em>{words.noHeader(format.whole(index + 1))}</em>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ index, row = 0, cells = [] }) => (
            <tr key={index}>
              <th scope="row" className={styles.rowNumber}>
                {format.whole(row)}
              </th>
              {cells.map((cell, column) => (
                <td key={column} title={cell.length > 20 ? cell : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
