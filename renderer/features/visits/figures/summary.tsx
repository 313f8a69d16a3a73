import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { entryName } from '../../prospects/names'
import { selectStages } from '../../prospects/rows'
import type { Figures } from '../slice'
import styles from './figures.module.css'
import { share } from './pivot'

/** The figures of the period in all, each with its definition under it. */
export function SummaryCards({
  summary,
  answerWithin,
}: {
  summary: Figures['summary']
  /** Working days; null while the rule is not known yet. */
  answerWithin: number | null
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.figures
  const { held = 0, first = 0, asked = 0, askedHeld = 0 } = summary
  const { enquiries = 0, answeredInTime = 0, answersPending = 0 } = summary
  const percent = (part: number, whole: number) => {
    const value = share(part, whole)
    return value === null ? '—' : format.percent(value)
  }
  const due = enquiries - answersPending
  const cards = [
    {
      id: 'held',
      name: words.cards.held,
      value: format.whole(held),
      detail: words.firstOf(format.whole(first), format.whole(held - first)),
      definition: words.definitions.held,
    },
    {
      id: 'success',
      name: words.cards.success,
      value: percent(askedHeld, asked),
      detail: words.of(format.whole(askedHeld), format.whole(asked)),
      definition: words.definitions.success,
    },
    {
      id: 'answers',
      name: words.cards.answers(answerWithin === null ? '' : format.whole(answerWithin)),
      value: percent(answeredInTime, due),
      detail: words.answersOf(format.whole(answeredInTime), format.whole(due), format.whole(answersPending)),
      definition: words.definitions.answers,
    },
  ]
  return (
    <dl className={styles.cards}>
      {cards.map((card) => (
        <div key={card.id} className={styles.card}>
          <dt>{card.name}</dt>
          <dd>
            <span className={styles.value}>{card.value}</span>
            <span className={styles.detail}>{card.detail}</span>
            <span className={styles.definition}>{card.definition}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** From one stage to the next: of the cases that entered it in the period, how many went on. */
export function Conversions({
  conversions,
}: {
  conversions: NonNullable<Figures['summary']['conversions']>
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.figures
  const stages = useApp(selectStages)
  const rows = stages.flatMap((stage) => {
    const row = conversions.find((each) => each.stageUid === stage.uid)
    return row === undefined
      ? []
      : [{ stage, entered: row.entered ?? 0, wentOn: row.wentOn ?? 0, lost: row.lost ?? 0 }]
  })
  if (rows.length === 0) return null
  return (
    <section aria-label={words.conversions}>
      <h2>{words.conversions}</h2>
      <p className={styles.definition}>{words.definitions.conversions}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.entered}</th>
            <th scope="col">{words.wentOn}</th>
            <th scope="col">{words.rate}</th>
            <th scope="col">{words.lost}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, entered, wentOn, lost }) => {
            const rate = share(wentOn, entered)
            return (
              <tr key={stage.uid}>
                <th scope="row">{entryName(stage, format.language)}</th>
                <td>{format.whole(entered)}</td>
                <td>{format.whole(wentOn)}</td>
                <td className={styles.rate}>
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={100} height={8} className={styles.rateGround} />
                    <rect width={(rate ?? 0) * 100} height={8} />
                  </svg>
                  {rate === null ? '—' : format.percent(rate)}
                </td>
                <td>{format.whole(lost)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
