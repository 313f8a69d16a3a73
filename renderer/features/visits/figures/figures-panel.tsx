import { useMemo, useState } from 'react'
import type { VisitFigureGroup } from '../../../../electron/contract'
import { today as calendarDay } from '../../../app/today'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { eraOf } from '../../../ui/format/era'
import { toTsv } from '../../../ui/grid/tsv'
import { RadioGroup } from '../../../ui/radio-group'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { selectFieldMap } from '../../companies/firm'
import { entryName } from '../../prospects/names'
import { selectOffices, visitKinds } from '../rows'
import { useAnswer } from '../use-answer'
import { download, toCsv } from './csv'
import { FigureBars } from './figure-bars'
import styles from './figures.module.css'
import { periodChoices, periodOf, periodStarts, type PeriodChoice } from './periods'
import { pivot, share } from './pivot'
import { Conversions, SummaryCards } from './summary'

const groupings: readonly VisitFigureGroup[] = ['office', 'field', 'first', 'kind', 'aim']

/** 集計: visits by whatever they are counted by, appointments, answers and stages; each with what it means. */
export function FiguresPanel() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const words = m.visits.figures
  const [choice, setChoice] = useState<PeriodChoice>('this-year')
  const [per, setPer] = useState<'month' | 'fiscal-year'>('month')
  const [by, setBy] = useState<VisitFigureGroup>('office')
  const [said, setSaid] = useState('')
  const period = periodOf(choice, calendarDay())
  const query = { ...period, per, by }
  const { answer, error } = useAnswer(JSON.stringify(query), () => store.getState().visits.figures(query))
  const { answer: rules } = useAnswer('rules', () => store.getState().visits.rules())
  const groups = useGroups(by)
  const starts = useMemo(
    () => periodStarts({ from: period.from, until: period.until }, per),
    [period.from, period.until, per],
  )
  const table = useMemo(
    () => (answer === null ? null : pivot(answer.rows, starts, groups.order)),
    [answer, starts, groups],
  )

  function periodName(start: string): string {
    const year = Number(start.slice(0, 4))
    if (per === 'month') return words.month(String(year), Number(start.slice(5, 7)))
    const era = format.language === 'ja' ? eraOf(`${year}-05-01`) : null
    return era === null
      ? m.activities.fiscalYear(String(year))
      : m.activities.eraFiscalYear(era.name, era.year)
  }

  /** For the heads of a narrow column; the period above says the years. */
  function shortName(start: string): string {
    return per === 'month' ? words.shortMonth(Number(start.slice(5, 7))) : periodName(start)
  }

  function cells(): (string | number | null)[][] {
    const percent = (part: number, whole: number) => {
      const value = share(part, whole)
      return value === null ? '' : format.percent(value)
    }
    return [
      [words.by[by], ...starts.map(periodName), words.total, words.asked, words.askedHeld, words.success],
      ...(table?.rows ?? []).map((row) => [
        groups.nameOf(row.group),
        ...row.held,
        row.total,
        row.asked,
        row.askedHeld,
        percent(row.askedHeld, row.asked),
      ]),
    ]
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(toTsv(cells()))
      setSaid(m.common.copied)
    } catch {
      setSaid(m.ui.copyFailed)
    }
  }

  const isEmpty = answer !== null && answer.rows.length === 0
  return (
    <div className={styles.panel}>
      <header className={styles.bar}>
        <Select
          className={styles.choice}
          label={words.period}
          items={periodChoices.map((id) => ({ id, label: words.periods[id] }))}
          value={choice}
          onChange={(next) => {
            setChoice(next)
            if (next === 'five-years') setPer('fiscal-year')
          }}
        />
        <RadioGroup
          label={words.per}
          labelHidden
          look="segmented"
          items={(['month', 'fiscal-year'] as const).map((id) => ({ id, label: words.pers[id] }))}
          value={per}
          onChange={setPer}
        />
        <RadioGroup
          label={words.grouping}
          labelHidden
          look="segmented"
          items={groupings.map((id) => ({ id, label: words.by[id] }))}
          value={by}
          onChange={setBy}
        />
        <span className={styles.tools}>
          <span className={styles.said} role="status">
            {said}
          </span>
          <Button size="small" icon="copy" isDisabled={isEmpty} onPress={() => void copy()}>
            {words.copy}
          </Button>
          <Button
            size="small"
            icon="save"
            isDisabled={isEmpty}
            onPress={() => download(document, words.fileName(period.from, period.until), toCsv(cells()))}
          >
            {words.csv}
          </Button>
        </span>
      </header>
      <SaveError error={error} />
      {answer !== null && (
        <div className={styles.body}>
          <SummaryCards summary={answer.summary} answerWithin={rules?.answerWorkingDays ?? null} />
          {table === null || isEmpty ? (
            <EmptyState icon="table" title={words.emptyTitle}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <section aria-label={words.tableLabel}>
              <h2>
                {words.tableLabel}{' '}
                <small className={styles.definition}>
                  {format.dayShort(period.from)} – {format.dayShort(period.until)}
                </small>
              </h2>
              <p className={styles.definition}>
                {words.definitions.table}
                {by === 'field' && words.definitions.fields}
              </p>
              <FigureBars values={table.held} names={starts.map(shortName)} />
              <div
                className={styles.scroll}
                role="region"
                aria-label={words.tableRegion}
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table of many months scrolls sideways
                tabIndex={0}
              >
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{words.by[by]}</th>
                      {starts.map((start) => (
                        <th key={start} scope="col" title={periodName(start)}>
                          {shortName(start)}
                        </th>
                      ))}
                      <th scope="col">{words.total}</th>
                      <th scope="col">{words.asked}</th>
                      <th scope="col">{words.askedHeld}</th>
                      <th scope="col">{words.success}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {table.rows.map((row) => {
                      const success = share(row.askedHeld, row.asked)
                      return (
                        <tr key={row.group}>
                          <th scope="row" className={row.group === '' ? styles.unknown : undefined}>
                            {groups.nameOf(row.group)}
                          </th>
                          {row.held.map((held, index) => (
                            <td key={starts[index]} className={held === 0 ? styles.zero : undefined}>
                              {format.whole(held)}
                            </td>
                          ))}
                          <td className={styles.sum}>{format.whole(row.total)}</td>
                          <td>{format.whole(row.asked)}</td>
                          <td>{format.whole(row.askedHeld)}</td>
                          <td>{success === null ? '—' : format.percent(success)}</td>
                        </tr>
                      )
                    })}
                  </tbody>
                </table>
              </div>
            </section>
          )}
          <Conversions conversions={answer.summary.conversions ?? []} />
        </div>
      )}
    </div>
  )
}

/** What the groups are called and in which order they stand. */
function useGroups(group: VisitFigureGroup) {
  const m = useMessages()
  const format = useFormat()
  const offices = useApp(selectOffices)
  const fields = useApp(selectFieldMap)
  return useMemo(() => {
    const names = new Map<string, string>(namesOf())
    return {
      order: [...names.keys()],
      nameOf: (id: string) => names.get(id) ?? m.common.unknown,
    }

    function namesOf(): readonly (readonly [string, string])[] {
      const { kinds, aims, figures } = m.visits
      switch (group) {
        case 'office':
          return offices.map((office) => [office.uid, entryName(office, format.language)])
        case 'field':
          return [...fields].map(([uid, field]) => [uid, entryName(field, format.language)])
        case 'kind':
          return visitKinds.map((kind) => [kind, kinds[kind]])
        case 'aim':
          return (['attraction', 'aftercare'] as const).map((aim) => [aim, aims[aim]])
        case 'first':
          return (['first', 'repeat'] as const).map((each) => [each, figures.firsts[each]])
      }
    }
  }, [group, offices, fields, m, format])
}
