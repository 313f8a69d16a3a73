import { errorText } from '../../../messages/error-text'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { useEditing } from '../../../app/use-editing'
import { FieldChip } from '../../companies/field-chip'
import { fieldsOf, leadName } from '../rows'
import type { LeadRow } from '../slice'
import styles from './capture.module.css'
import type { WaitingCard } from './use-capture'

interface RunningListProps {
  /** Newest first. */
  readonly leads: readonly LeadRow[]
  readonly waiting: readonly WaitingCard[]
  readonly onEdit: (lead: LeadRow) => void
  readonly onUndone: (lead: LeadRow) => void
  readonly onAgain: (id: number) => void
  readonly onBack: (card: WaitingCard) => void
}

/** What was captured, newest first; above it what is not on the disk. */
export function RunningList({ leads, waiting, onEdit, onUndone, onAgain, onBack }: RunningListProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.seminars.capture
  return (
    <section className={styles.running} aria-label={words.list}>
      <header className={styles.runningHead}>
        <h3>{words.list}</h3>
        <strong className={styles.count}>{words.count(format.whole(leads.length))}</strong>
      </header>
      {waiting.map((card) => (
        <div key={card.id} className={styles.waiting} role={card.error ? 'alert' : undefined}>
          {card.error === null ? (
            <span>
              {leadName(card.draft)} <Badge>{words.saving}</Badge>
            </span>
          ) : (
            <>
              <strong>{words.failed(leadName(card.draft))}</strong>
              <p>
                {errorText(card.error, m).title} {words.failedHint}
              </p>
              <div className={styles.chips}>
                <Button size="small" variant="secondary" onPress={() => onAgain(card.id)}>
                  {words.again}
                </Button>
                <Button size="small" onPress={() => onBack(card)}>
                  {words.back}
                </Button>
              </div>
            </>
          )}
        </div>
      ))}
      {leads.length === 0 && waiting.length === 0 ? (
        <EmptyState icon="seminar" title={words.empty} />
      ) : (
        <ol className={styles.cards}>
          {leads.map((lead, index) => (
            <Card
              key={lead.uid}
              lead={lead}
              number={leads.length - index}
              onEdit={onEdit}
              onUndone={onUndone}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

function Card({
  lead,
  number,
  onEdit,
  onUndone,
}: {
  lead: LeadRow
  number: number
  onEdit: (lead: LeadRow) => void
  onUndone: (lead: LeadRow) => void
}) {
  const m = useMessages().seminars.capture
  const format = useFormat()
  const { reason } = useEditing()
  const fields = useApp((state) => state.targetFields.list)
  const removeLeads = useApp((state) => state.seminars.removeLeads)
  const notifyError = useApp((state) => state.frame.notifyError)
  const name = leadName(lead)
  return (
    <li className={styles.card}>
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <strong>{lead.companyName}</strong>
        <span className={styles.person}>
          {[lead.personName, lead.title].filter((part) => part !== '').join(' ')}
          <small> {format.time(lead.at)}</small>
        </span>
        <span className={styles.chips}>
          <Badge tone={lead.companyUid === null ? 'neutral' : 'good'}>
            {lead.companyUid === null ? m.fresh : m.linked}
          </Badge>
          {fieldsOf(lead.fieldUids, fields).map((field) => (
            <FieldChip key={field.uid} field={field} isShort />
          ))}
        </span>
      </div>
      <IconButton
        icon="edit"
        size="small"
        label={m.edit(name)}
        disabledReason={reason}
        onPress={() => onEdit(lead)}
      />
      <IconButton
        icon="undo"
        size="small"
        label={m.undo(name)}
        disabledReason={reason}
        onPress={() => void removeLeads([lead.uid]).then(() => onUndone(lead), notifyError)}
      />
    </li>
  )
}
