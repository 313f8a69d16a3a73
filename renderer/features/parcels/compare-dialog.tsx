import { useState } from 'react'
import type { Parcel } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Badge, Unknown } from '../../ui/badge'
import { Checkbox } from '../../ui/checkbox'
import { classNames } from '../../ui/class-names'
import { Dialog } from '../../ui/dialog'
import { cellText, parkText, type CellTools } from './cells'
import { columns } from './columns'
import styles from './compare-dialog.module.css'
import { selectParkMap, selectStatusMap } from './selectors'
import { StatusName } from './status-name'

interface Line {
  readonly id: string
  readonly label: string
  readonly texts: readonly (string | null)[]
  readonly differs: boolean
}

/** Two to five parcels side by side; rows that differ are marked by a word and a ground. */
export function CompareDialog({ parcels, onClose }: { parcels: readonly Parcel[]; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const statuses = useApp(selectStatusMap)
  const parks = useApp(selectParkMap)
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const tools: CellTools = { m, format, statuses, parks, areaUnit: 'm2', priceUnit: 'perM2' }
  const line = (id: string, label: string, texts: readonly (string | null)[]): Line => ({
    id,
    label,
    texts,
    differs: new Set(texts).size > 1,
  })
  const lines = [
    line(
      'park',
      m.parcels.fields.park,
      parcels.map((each) => parkText(each, tools)),
    ),
    ...columns
      .filter((column) => column.id !== 'number' && (isInternal || !column.isInternal))
      .map((column) =>
        line(
          column.id,
          m.parcels.columns[column.id],
          parcels.map((each) => cellText(each, column.id, tools)),
        ),
      ),
  ].filter((each) => !onlyDiffering || each.differs)
  return (
    <Dialog
      title={m.parcels.compare.title(format.whole(parcels.length))}
      isOpen
      onClose={onClose}
      size="large"
      closesOutside
    >
      <Checkbox isSelected={onlyDiffering} onChange={setOnlyDiffering}>
        {m.parcels.compare.onlyDiffering}
      </Checkbox>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.parcels.compare.item}</th>
              {parcels.map((each) => (
                <th key={each.uid} scope="col">
                  {each.number}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((each) => (
              <tr key={each.id} className={classNames(each.differs && styles.differs)}>
                <th scope="row">
                  {each.label} {each.differs && <Badge tone="accent">{m.parcels.compare.differs}</Badge>}
                </th>
                {each.texts.map((text, index) => (
                  <td key={parcels[index]?.uid ?? index}>
                    {each.id === 'status' ? (
                      <StatusName status={statuses.get(parcels[index]?.statusUid ?? '') ?? null} />
                    ) : text === null ? (
                      <Unknown>{m.common.unknown}</Unknown>
                    ) : text === '' ? (
                      m.parcels.share.none
                    ) : (
                      text
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length === 0 && <p>{m.parcels.compare.same}</p>}
      </div>
    </Dialog>
  )
}
