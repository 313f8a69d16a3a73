import { daysBetween } from '../../../electron/contract/rules/calendar'
import { responseClock, responseWithinDays } from '../../../electron/contract/rules/working-days'
import type { Messages } from '../../messages'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Badge } from '../../ui/badge'
import type { Format } from '../../ui/format/create-format'
import type { Case } from '../companies/firm'
import { entryName } from './names'
import styles from './marks.module.css'
import type { ProspectRow } from './rows'

/** The clock of an enquiry as a word, and how loud it is to be said. @param today ISO day */
export function clockText(
  prospect: Pick<Case, 'enquiredOn' | 'answeredOn'>,
  today: string,
  m: Messages,
  format: Format,
): {
  readonly text: string
  readonly tone: 'quiet' | 'good' | 'warn' | 'danger'
  readonly dueOn: string | null
} {
  const words = m.prospects.clock
  const clock = responseClock(prospect, today)
  if (clock.state === 'not-running') return { text: words.notRunning, tone: 'quiet', dueOn: null }
  const days = format.whole(clock.days)
  const { dueOn } = clock
  switch (clock.state) {
    case 'due':
      return { text: clock.days === 0 ? words.dueToday : words.due(days), tone: 'warn', dueOn }
    case 'overdue':
      return { text: clock.days === 0 ? words.overdueNow : words.overdue(days), tone: 'danger', dueOn }
    case 'answered': {
      if (clock.late) return { text: words.answeredLate(days), tone: 'quiet', dueOn }
      return { text: clock.days === 0 ? words.answeredSameDay : words.answered(days), tone: 'good', dueOn }
    }
  }
}

/** The clock as a mark; nothing where nobody enquired. */
export function ClockMark({ prospect, today }: { prospect: Case; today: string }) {
  const m = useMessages()
  const format = useFormat()
  const { text, tone, dueOn } = clockText(prospect, today, m, format)
  if (dueOn === null) return null
  if (tone === 'quiet' || tone === 'good') return <span className={styles.quiet}>{text}</span>
  return <Badge tone={tone}>{text}</Badge>
}

/** How many working days an enquiry may wait, in words. */
export function clockRule(m: Messages, format: Format): string {
  return m.prospects.clock.rule(format.whole(responseWithinDays))
}

/** When the next action is due, in words. @param today ISO day */
export function nextText(row: ProspectRow, today: string, m: Messages, format: Format): string {
  const words = m.prospects.next
  const on = row.prospect.nextActionOn
  if (row.next === 'none') return words.none
  if (on === null) return words.undated
  const days = daysBetween(today, on)
  if (row.next === 'overdue') return words.overdue(format.whole(-days))
  return row.next === 'today' ? words.today : words.inDays(format.whole(days))
}

/** Day of the next action with its mark: overdue is said in a word, not by colour alone. */
export function NextDay({ row, today }: { row: ProspectRow; today: string }) {
  const m = useMessages()
  const format = useFormat()
  const on = row.prospect.nextActionOn
  if (row.stageKind === 'held')
    return row.prospect.resumeOn === null ? null : (
      <span className={styles.pair}>
        {m.prospects.stage.resumes(format.dayShort(row.prospect.resumeOn))}
        {row.isResumptionDue && <Badge tone="warn">{m.prospects.stage.resumesNow}</Badge>}
      </span>
    )
  if (row.stageKind === 'lost') return null
  if (on === null) {
    const { undecided, undated } = m.prospects.next
    return <span className={styles.lacking}>{row.next === 'none' ? undecided : undated}</span>
  }
  return (
    <span className={styles.pair}>
      <span>{format.dayShort(on)}</span>
      {row.next === 'overdue' && <Badge tone="danger">{nextText(row, today, m, format)}</Badge>}
      {row.next === 'today' && <Badge tone="warn">{nextText(row, today, m, format)}</Badge>}
    </span>
  )
}

/** The stage with its meaning, where that is not simply in progress. */
export function StageName({ row }: { row: Pick<ProspectRow, 'stage' | 'stageKind'> }) {
  const m = useMessages()
  const format = useFormat()
  if (row.stage === null) return <span className={styles.lacking}>{m.common.unknown}</span>
  const name = entryName(row.stage, format.language)
  const tone = row.stageKind === 'won' ? 'good' : row.stageKind === 'open' ? 'accent' : 'neutral'
  return <Badge tone={tone}>{name}</Badge>
}

/** Days in the stage, in words; an entry that lies ahead says so. */
export function daysText(row: Pick<ProspectRow, 'daysInStage'>, m: Messages, format: Format): string {
  return row.daysInStage < 0
    ? m.prospects.startsIn(format.whole(-row.daysInStage))
    : m.prospects.daysIn(format.whole(row.daysInStage))
}
