import { useState, type ReactNode } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge, Unknown } from '../../../ui/badge'
import { Checkbox } from '../../../ui/checkbox'
import { classNames } from '../../../ui/class-names'
import { Dialog } from '../../../ui/dialog'
import { cellText, parkText, type CellTools } from '../table/cells'
import { columns } from '../table/columns'
import styles from './compare-dialog.module.css'
import { selectParkMap, selectStatusMap } from '../selectors'
import { StatusName } from '../status-name'

interface Line {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly texts: readonly (string | null)[]
  readonly cells?: readonly ReactNode[]
  readonly differs: boolean
}

/** One column: a parcel, or several that are taken together. */
export interface CompareSet {
  readonly key: string
  readonly title: string
  /** Empty where the register has no parcel to tell of. */
  readonly parcels: readonly Parcel[]
}

/** A row that another area puts before those of the record. `texts` tell whether its cells differ. */
export interface CompareLine {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly cells: readonly ReactNode[]
  readonly texts: readonly string[]
}

type CompareDialogProps = { readonly onClose: () => void } & (
  | { readonly parcels: readonly Parcel[] }
  | {
      readonly title: string
      readonly sets: readonly CompareSet[]
      readonly firstLines: readonly CompareLine[]
    }
)

/** What the members of a set say, each once; null as soon as one of them is not known. */
function together(texts: readonly (string | null)[]): string | null {
  return texts.includes(null) ? null : [...new Set(texts)].join('・')
}

/** Two to five parcels, or sets of them, side by side; rows that differ are marked by a word and a ground. */
export function CompareDialog({ onClose, ...given }: CompareDialogProps) {
  const m = useMessages()
  const format = useFormat()
  const statuses = useApp(selectStatusMap)
  const parks = useApp(selectParkMap)
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const tools: CellTools = { m, format, statuses, parks, areaUnit: 'm2', priceUnit: 'perM2' }
  const sets: readonly CompareSet[] =
    'sets' in given
      ? given.sets
      : given.parcels.map((each) => ({ key: each.uid, title: each.number, parcels: [each] }))
  const first: readonly Line[] =
    'firstLines' in given
      ? given.firstLines.map((each) => ({ ...each, differs: new Set(each.texts).size > 1 }))
      : []
  const line = (id: string, label: string, texts: readonly (string | null)[]): Line => ({
    id,
    label,
    texts,
    differs: new Set(texts).size > 1,
  })
  const lines: readonly Line[] = [
    ...first,
    line(
      'park',
      m.parcels.fields.park,
      sets.map((set) => together(set.parcels.map((each) => parkText(each, tools)))),
    ),
    ...columns
      .filter((column) => column.id !== 'number' && (isInternal || !column.isInternal))
      .map((column) =>
        line(
          column.id,
          m.parcels.columns[column.id],
          sets.map((set) => together(set.parcels.map((each) => cellText(each, column.id, tools)))),
        ),
      ),
  ].filter((each) => !onlyDiffering || each.differs)
  const title = 'title' in given ? given.title : m.parcels.compare.title(format.whole(sets.length))
  return (
    <Dialog title={title} isOpen onClose={onClose} size="large" closesOutside>
      <Checkbox isSelected={onlyDiffering} onChange={setOnlyDiffering}>
        {m.parcels.compare.onlyDiffering}
      </Checkbox>
      <div
        className={styles.scroll}
        role="region"
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the table scrolls and holds nothing else to stand on
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.parcels.compare.item}</th>
              {sets.map((each) => (
                <th key={each.key} scope="col">
                  {each.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((each) => (
              <tr key={each.id} className={classNames(each.differs && styles.differs)}>
                <th scope="row">
                  {each.label} {each.differs && <Badge tone="accent">{m.parcels.compare.differs}</Badge>}
                  {each.hint && <div className={styles.hint}>{each.hint}</div>}
                </th>
                {each.texts.map((text, index) => (
                  <td key={sets[index]?.key ?? index}>
                    {each.cells ? (
                      each.cells[index]
                    ) : each.id === 'status' ? (
                      <Statuses parcels={sets[index]?.parcels ?? []} statuses={statuses} />
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

function Statuses({
  parcels,
  statuses,
}: {
  parcels: readonly Parcel[]
  statuses: ReturnType<typeof selectStatusMap>
}) {
  return [...new Set(parcels.map((each) => each.statusUid))].map((uid) => (
    <StatusName key={uid} status={statuses.get(uid) ?? null} />
  ))
}
