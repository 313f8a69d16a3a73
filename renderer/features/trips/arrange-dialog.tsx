import { CodedError } from '../../../electron/contract'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { SaveError } from '../../ui/save-error'
import type { Uid } from '../../../electron/contract'
import { selectFirmMap } from '../companies/firm'
import { useAnswer } from '../visits/use-answer'
import { useVisitWords } from '../visits/words'
import { travelMinutes } from './plan-days'
import styles from './planner.module.css'
import type { DayPlan } from './slice'

/** The shortest order of a day beside the present one: minutes before and after, and what would move. Nothing changes until it is taken over. */
export function ArrangeDialog({
  plan,
  officerUid,
  onClose,
}: {
  plan: DayPlan
  officerUid: Uid | null
  onClose: (isApplied: boolean) => void
}) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const words = m.trips.arrange
  const { clockOf, durationOf } = useVisitWords()
  const firms = useApp(selectFirmMap)
  const saving = useSaving()
  const { tripUid, day, stops } = plan
  const { answer, error } = useAnswer(`${tripUid} ${day.on} ${officerUid}`, () =>
    store.getState().trips.arrange({ tripUid, on: day.on, officerUid }),
  )
  const visitOf = (uid: Uid) => stops.find((stop) => stop.uid === uid)
  const nameOf = (uid: Uid) => firms.get(visitOf(uid)?.companyUid ?? '')?.name ?? ''
  const moved = answer?.stops.filter((stop) => stop.moved).length ?? 0
  const before = answer?.minutesBefore ?? travelMinutes(plan)
  const blocked =
    error instanceof CodedError && error.code === 'no-order-possible'
      ? nameOf((error.details as { readonly visitUid: Uid }).visitUid)
      : null

  async function apply(): Promise<void> {
    if (answer === null) return
    const order = answer.stops.map(({ visitUid, startAt }) => ({ visitUid, startAt }))
    if (await saving.save(() => store.getState().trips.applyOrder(day.on, order))) onClose(true)
  }

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onPress={() => onClose(false)}>{words.keep}</Button>
          <Button
            variant="primary"
            isDisabled={answer === null || moved === 0}
            isPending={saving.isPending}
            onPress={() => void apply()}
          >
            {words.apply}
          </Button>
        </>
      }
    >
      {blocked !== null ? (
        <Notice tone="warn" title={words.blocked(blocked)}>
          {words.blockedText}
        </Notice>
      ) : (
        <SaveError error={error} />
      )}
      {answer !== null && (
        <>
          <dl className={styles.compare}>
            <div>
              <dt>{words.before}</dt>
              <dd>{before === null ? m.common.unknown : durationOf(before)}</dd>
            </div>
            <div>
              <dt>{words.after}</dt>
              <dd className={styles.after}>{durationOf(answer.minutes)}</dd>
            </div>
            <div>
              <dt>{words.saved}</dt>
              <dd>
                {before === null
                  ? '—'
                  : words.difference(before - answer.minutes, durationOf(before - answer.minutes))}
              </dd>
            </div>
          </dl>
          <p className={styles.quiet}>
            {answer.optimal ? words.optimal : words.good}
            {moved === 0 ? words.nothingMoves : words.moves(format.whole(moved))}
          </p>
          <ol className={styles.proposal}>
            {answer.stops.map(({ visitUid, startAt, moved: isMoved }, index) => {
              const visit = visitOf(visitUid)
              return (
                <li key={visitUid}>
                  <span className={styles.number}>{index + 1}</span>
                  <span className={styles.proposalTime}>{clockOf(startAt)}</span>
                  <span className={styles.proposalName}>{nameOf(visitUid)}</span>
                  {isMoved ? (
                    <Badge tone="accent">
                      {visit?.startAt == null ? words.newTime : words.movedFrom(clockOf(visit.startAt))}
                    </Badge>
                  ) : (
                    <span className={styles.quiet}>{visit?.fixed ? m.trips.stops.isFixed : words.stays}</span>
                  )}
                </li>
              )
            })}
          </ol>
        </>
      )}
      <SaveError error={saving.error} />
    </Dialog>
  )
}
