import type { ReactNode } from 'react'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { SaveError } from '../../ui/save-error'
import { selectEntryMap } from '../companies/lists'
import { ClockMark, clockRule, clockText } from './marks'
import { entryName } from './names'
import { NextAction } from './next-action'
import styles from './prospect-page.module.css'
import type { Entry, ProspectRow } from './rows'

interface ProspectOverviewProps {
  readonly row: ProspectRow
  /** ISO day */
  readonly today: string
  readonly onEdit: () => void
}

/** Who does what next, and everything else that is known of a prospect. */
export function ProspectOverview({ row, today, onEdit }: ProspectOverviewProps) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const reason = useApp((state) =>
    row.prospect.lostReasonUid === null
      ? null
      : ((selectEntryMap(state).get(row.prospect.lostReasonUid) as Entry | undefined) ?? null),
  )
  const { prospect } = row
  const words = m.prospects
  const name = (entry: Entry | null) => (entry === null ? null : entryName(entry, format.language))
  return (
    <>
      {row.stageKind !== 'lost' && <NextAction key={`${row.uid}`} row={row} today={today} />}
      <dl className={styles.facts}>
        {reason !== null && <Fact label={words.form.lostReason}>{name(reason)}</Fact>}
        {prospect.resumeOn !== null && (
          <Fact label={words.form.resumeOn}>
            {format.dayBoth(prospect.resumeOn)}
            {row.isResumptionDue && <strong> {words.stage.resumesNow}</strong>}
          </Fact>
        )}
        <Fact label={words.columns.owner} isLacking={row.owner === null}>
          {name(row.owner) ?? words.noOwner}
        </Fact>
        <Fact label={words.columns.probability} isLacking={prospect.probability === null}>
          {prospect.probability === null
            ? m.common.unknown
            : words.percent(format.whole(prospect.probability))}
        </Fact>
        {row.fields.length === 0 && (
          <Fact label={words.columns.fields} isLacking>
            {words.noField}
          </Fact>
        )}
        <Fact label={words.columns.source} isLacking={row.source === null}>
          {name(row.source) ?? m.common.unknown}
        </Fact>
        <Clock row={row} today={today} />
        <Fact label={words.columns.lastTouch}>
          {prospect.lastTouchOn === null ? m.common.none : format.dayBoth(prospect.lastTouchOn)}
        </Fact>
        <Fact label={words.columns.requirement}>
          {prospect.hasRequirement ? words.hasRequirement : words.noRequirement}
        </Fact>
        <Fact label={words.columns.competing}>
          {prospect.competingPlaces.trim() === '' ? m.common.none : prospect.competingPlaces}
        </Fact>
        <Fact label={words.form.note}>
          {prospect.note.trim() === '' ? m.common.none : <span className={styles.text}>{prospect.note}</span>}
        </Fact>
      </dl>
      {editing.isShown && (
        <div className={styles.editRow}>
          <Button icon="edit" disabledReason={editing.reason} onPress={onEdit}>
            {words.page.edit}
          </Button>
        </div>
      )}
    </>
  )
}

function Fact({
  label,
  isLacking = false,
  children,
}: {
  label: string
  isLacking?: boolean
  children: ReactNode
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={isLacking ? styles.unknown : undefined}>{children}</dd>
    </>
  )
}

/** The response clock: how long they have waited, until when, and one press to stop it. */
function Clock({ row, today }: { row: ProspectRow; today: string }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const { prospect } = row
  const words = m.prospects.clock
  const { dueOn, text } = clockText(prospect, today, m, format)
  return (
    <Fact label={words.label}>
      {dueOn === null || prospect.enquiredOn === null ? (
        text
      ) : (
        <>
          <span className={styles.due} title={clockRule(m, format)}>
            <ClockMark prospect={prospect} today={today} />
            <span className={styles.second}>{words.until(format.day(dueOn))}</span>
          </span>
          <span className={styles.second}>
            {m.common.colon(m.prospects.form.enquiredOn, format.day(prospect.enquiredOn))}
            {prospect.answeredOn !== null && (
              <>
                <br />
                {m.common.colon(m.prospects.form.answeredOn, format.day(prospect.answeredOn))}
              </>
            )}
          </span>
          {prospect.answeredOn === null && (
            <div>
              <Button
                size="small"
                icon="check"
                disabledReason={editing.reason}
                isPending={saving.isPending}
                onPress={() =>
                  void saving.save(() => store.getState().prospects.update(row.uid, { answeredOn: today }))
                }
              >
                {words.answerToday}
              </Button>
            </div>
          )}
          <SaveError error={saving.error} />
        </>
      )}
    </Fact>
  )
}
