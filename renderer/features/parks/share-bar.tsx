import type { Status } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { HatchPattern } from '../../ui/hatch/hatch-pattern'
import { statusName } from '../parcels/names'
import type { ParkGroup, StatusTally } from '../parcels/selectors'
import styles from './share-bar.module.css'

const order: Readonly<Record<Status['saleClass'], number>> = { disposed: 0, remaining: 1, excluded: 2 }

/** The area of a park by status, what is sold first: as wide as it is large, drawn as on the map. */
export function ShareBar({ group }: { group: ParkGroup }) {
  const m = useMessages()
  const format = useFormat()
  const language = useApp((state) => state.frame.language)
  const parts = group.byStatus
    .filter((row) => row.status !== null && row.tally.areaM2 > 0)
    .toSorted((a, b) => rank(a) - rank(b))
  if (parts.length === 0) return <div className={styles.none} aria-hidden="true" />
  const share = group.share.byArea === null ? m.parks.noShare : format.percent(group.share.byArea)
  const words = parts.map((row) =>
    m.parks.part(
      row.status ? statusName(row.status, language) : m.parcels.unknownStatus,
      format.whole(row.tally.count),
      format.area(row.tally.areaM2),
    ),
  )
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={m.parks.shareText(share, m.common.listOf(words))}
      title={words.join('\n')}
    >
      {parts.map((row) => (
        <svg
          key={row.status?.uid}
          className={styles.part}
          style={{ flexGrow: row.tally.areaM2 }}
          aria-hidden="true"
          focusable="false"
        >
          {row.status && <rect width="100%" height="100%" fill={`url(#${hatchId(row.status)})`} />}
        </svg>
      ))}
    </div>
  )
}

const hatchId = ({ uid }: Status) => `share-hatch-${uid}`

/** The hatches of all bars, once for the page: a bar of its own patterns each would be thousands of elements. */
export function ShareHatches() {
  const statuses = useApp((state) => state.parcels.statuses)
  return (
    <svg className={styles.hatches} aria-hidden="true" focusable="false">
      <defs>
        {statuses.map((status) => (
          <HatchPattern key={status.uid} id={hatchId(status)} status={status} />
        ))}
      </defs>
    </svg>
  )
}

function rank({ status }: StatusTally): number {
  return status === null ? 99 : order[status.saleClass] * 1000 + status.position
}
