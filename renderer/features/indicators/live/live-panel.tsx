import { useState } from 'react'
import { fiscalYearOf } from '../../../../electron/contract/rules/fiscal-year'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { ErrorNotice } from '../../../ui/error-notice'
import { Select } from '../../../ui/select'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { entryName } from '../../prospects/names'
import { useFigures } from '../money-unit'
import { yearBoth } from '../years'
import { ComparisonBody } from './comparison-note'
import { Conversions } from './conversions'
import styles from './live.module.css'
import { Shares } from './shares'
import { useLive } from './use-live'
import { YearCounts } from './year-counts'

/** What the program itself counts: sold share, companies, visits, cases; beside the plans where they name the same. */
export function LivePanel() {
  const m = useMessages()
  const format = useFormat()
  const figures = useFigures()
  const asOf = useApp((state) => state.frame.asOf)
  const isPublic = useApp((state) => state.frame.face === 'public')
  const setFace = useApp((state) => state.frame.setFace)
  const indicators = useApp((state) => state.indicators.list) ?? none
  const [year, setYear] = useState<number | null>(null)
  const { live, error } = useLive(year)
  const words = m.indicators.live
  const comparisons = live?.comparisons ?? none
  const { sited, visits, stages, jobs, investmentYen } = live ?? {}
  const hasInvented = useApp((state) => state.workspace.current?.hasDemoData ?? false)
  const thisYear = fiscalYearOf(asOf)
  return (
    <div className={styles.panel}>
      <p className={styles.asOf}>
        {words.asOf(format.dayBoth(asOf))} {hasInvented && <strong>{words.invented}</strong>}
      </p>
      {error && <ErrorNotice error={error} />}
      {live !== null && <Shares shares={live.shares} />}
      {isPublic && (
        <EmptyState
          icon="public"
          title={m.visits.publicTitle}
          action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
        >
          {m.visits.publicText}
        </EmptyState>
      )}
      {live?.comparisons !== undefined && (
        <section aria-label={words.compareTitle}>
          <h2>{words.compareTitle}</h2>
          <p className={styles.text}>{comparisons.length === 0 ? words.compareNone : words.compareText}</p>
          <ul className={styles.comparisons}>
            {comparisons.map((comparison) => {
              const indicator = indicators.find(({ uid }) => uid === comparison.indicatorUid)
              return (
                indicator && (
                  <li key={comparison.indicatorUid} className={styles.compare}>
                    <h3>{entryName(indicator, format.language)}</h3>
                    <ComparisonBody indicator={indicator} comparison={comparison} />
                  </li>
                )
              )
            })}
          </ul>
        </section>
      )}
      {sited !== undefined && (
        <section>
          <h2>
            {words.sited} <small>{words.sitedTotal(format.whole(sited.total))}</small>
          </h2>
          <p className={styles.text}>{words.sitedText}</p>
          {sited.undated > 0 && <p className={styles.text}>{words.undated(format.whole(sited.undated))}</p>}
          <YearCounts name={words.sited} years={sited.years} hasCumulative none={words.noSited} />
        </section>
      )}
      {visits !== undefined && (
        <section>
          <h2>{words.visits}</h2>
          <p className={styles.text}>{words.visitsText}</p>
          <YearCounts name={words.visits} years={visits} none={words.noVisits} />
        </section>
      )}
      {jobs !== undefined && investmentYen !== undefined && (
        <section aria-label={words.jobs}>
          <h2>
            {words.jobs}・{words.investment}
          </h2>
          <p className={styles.text}>{words.sumText(format.whole(live?.sitedCases ?? 0))}</p>
          <dl className={styles.sides}>
            <div>
              <dt>{words.jobs}</dt>
              <dd>
                <strong>{words.persons(format.whole(jobs.sum))}</strong>
                {jobs.unknown > 0 && <small>{words.unknownOf(format.whole(jobs.unknown))}</small>}
              </dd>
            </div>
            <div>
              <dt>{words.investment}</dt>
              <dd>
                <strong>{figures.amount(investmentYen.sum)}</strong>
                {investmentYen.unknown > 0 && (
                  <small>{words.unknownOf(format.whole(investmentYen.unknown))}</small>
                )}
              </dd>
            </div>
          </dl>
        </section>
      )}
      {stages !== undefined && (
        <section>
          <h2>{words.conversions}</h2>
          <p className={styles.text}>{words.conversionsText}</p>
          <Select
            label={words.yearOf}
            className={styles.year}
            items={[
              { id: '', label: words.everyYear },
              ...Array.from({ length: 6 }, (_, index) => thisYear - index).map((each) => ({
                id: String(each),
                label: yearBoth(each, 'fiscal', m, format.language),
              })),
            ]}
            value={year === null ? '' : String(year)}
            onChange={(chosen) => setYear(chosen === '' ? null : Number(chosen))}
          />
          <Conversions stages={stages} />
        </section>
      )}
    </div>
  )
}

const none: readonly never[] = []
