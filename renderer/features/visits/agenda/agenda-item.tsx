import { minutesOf } from '../../../../electron/contract/rules/time-of-day'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Icon, type IconName } from '../../../ui/icon'
import { selectFirmMap } from '../../companies/firm'
import { selectEntryMap } from '../../companies/lists'
import { RankMark } from '../../companies/table/company-cell'
import { entryName } from '../../companies/table/cells'
import styles from './agenda.module.css'
import { clockText } from '../clock'
import { mainAction, otherActions, type AgendaAction, type Due } from './groups'

const icons: Readonly<Record<Due['kind'], IconName>> = {
  visit: 'calendar',
  'next-action': 'right',
  promise: 'check',
  untouched: 'history',
  answer: 'info',
  resume: 'play',
  call: 'command',
}

interface AgendaItemProps {
  readonly row: Due
  /** When a visit of today begins, `HH:MM`; null for every other row. */
  readonly startAt: string | null
  readonly onMain: () => void
  readonly onAct: (row: Due, action: AgendaAction) => void
}

/** One row: what, with whom, how late; Enter does it, letters do what else there is. */
export function AgendaItem({ row, startAt, onMain, onAct }: AgendaItemProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.agenda
  const firm = useApp((state) => selectFirmMap(state).get(row.companyUid ?? ''))
  const codeName = useApp((state) =>
    row.prospectUid === null ? null : (state.prospects.byUid.get(row.prospectUid)?.codeName ?? null),
  )
  const owner = useApp((state) => selectEntryMap(state).get(row.ownerUid ?? ''))
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} data-agenda-row onClick={onMain}>
        <span className={styles.kind}>
          <Icon name={icons[row.kind]} />
          {words.kinds[row.kind]}
        </span>
        <span className={styles.what}>
          <span className={styles.name}>
            {firm?.rank && <RankMark rank={firm.rank} none="" />}
            <strong>{firm?.name ?? words.noCompany}</strong>
            {codeName !== null && <span className={styles.code}>{codeName}</span>}
          </span>
          {row.text !== '' && <span className={styles.text}>{row.text}</span>}
        </span>
        <span className={styles.due}>
          <DueBadge row={row} />
          {startAt !== null ? (
            <strong className={styles.time}>{clockText(minutesOf(startAt))}</strong>
          ) : (
            row.on !== null && <span>{format.dayShort(row.on)}</span>
          )}
        </span>
        <span className={styles.owner}>{entryName(owner, format.language)}</span>
        <span className={styles.main}>
          <kbd>Enter</kbd> {words.actions[mainAction(row)]}
        </span>
      </button>
      <span className={styles.others}>
        {otherActions(row).map(({ letter, action }) => (
          <button
            key={letter}
            type="button"
            // The letter does the same while the row has the focus; Tab goes from row to row.
            tabIndex={-1}
            className={styles.other}
            onClick={() => onAct(row, action)}
          >
            <kbd>{letter.toUpperCase()}</kbd> {words.actions[action]}
          </button>
        ))}
      </span>
    </li>
  )
}

function DueBadge({ row }: { row: Due }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.agenda
  const { kind, days } = row
  if (kind === 'untouched')
    return <Badge tone="warn">{days === null ? words.never : words.untouched(format.whole(days))}</Badge>
  if (days === null) return null
  if (days === 0) return <Badge tone="accent">{words.dueToday}</Badge>
  if (days < 0) return <Badge>{words.dueIn(format.whole(-days))}</Badge>
  return <Badge tone="danger">{words.late(format.whole(days))}</Badge>
}
