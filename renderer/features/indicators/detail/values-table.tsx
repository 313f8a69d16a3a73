import type { Indicator, IndicatorValue } from '../../../../electron/contract'
import {
  ratePercent,
  yearsOf,
  type IndicatorYear,
} from '../../../../electron/contract/rules/indicator-progress'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { IconButton } from '../../../ui/button'
import { Menu, type MenuAction } from '../../../ui/menu'
import { emptyValue, valueDraftOf, type ValueDraft } from '../forms/value-form'
import { useFigures } from '../money-unit'
import { yearBoth } from '../years'
import styles from './detail.module.css'
import { SourceLine } from './source-line'

interface ValuesTableProps {
  readonly indicator: Indicator
  /** Uid null for a value that is not there yet. */
  readonly onEdit: (uid: string | null, start: ValueDraft) => void
}

/** Every year with its figures, what is known of it and where it was read: the same as the chart, in words. */
export function ValuesTable({ indicator, onEdit }: ValuesTableProps) {
  const m = useMessages()
  const editing = useEditing()
  const figures = useFigures()
  const words = m.indicators.values
  const years = yearsOf(indicator)
  if (years.length === 0) return <p className={styles.quiet}>{words.empty}</p>
  const hasSingle = indicator.singleName !== ''
  return (
    <section className={styles.values}>
      <h3>{words.label}</h3>
      <div
        className={styles.scroll}
        role="region"
        aria-label={words.label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls sideways
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col" className={styles.figure}>
                {words.actual} <small>{figures.unit(indicator)}</small>
              </th>
              {hasSingle && (
                <th scope="col" className={styles.figure}>
                  {indicator.singleName}
                </th>
              )}
              <th scope="col" className={styles.figure}>
                {words.target}
              </th>
              <th scope="col" className={styles.figure}>
                {words.rate}
              </th>
              <th scope="col">{words.note}</th>
              <th scope="col">{words.source}</th>
              {editing.isShown && (
                <th scope="col">
                  <span className={styles.unseen}>{m.ui.moreActions}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {years.map((each) => (
              <Year key={each.year} year={each} indicator={indicator} hasSingle={hasSingle} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Year({
  year,
  indicator,
  hasSingle,
  onEdit,
}: ValuesTableProps & { readonly year: IndicatorYear; readonly hasSingle: boolean }) {
  const m = useMessages()
  const { language } = useFormat()
  const editing = useEditing()
  const figures = useFigures()
  const words = m.indicators.values
  const { actual, target } = year
  const name = yearBoth(year.year, indicator.yearKind, m, language)
  const figure = (value: number | null | undefined) => (value == null ? '' : figures.figure(value, indicator))
  const source = actual ?? target
  return (
    <tr className={year.breakNote === null ? undefined : styles.broken}>
      <th scope="row">{name}</th>
      <td className={styles.figure}>{figure(actual?.value) || <State value={actual} />}</td>
      {hasSingle && <td className={styles.figure}>{figure(actual?.single ?? target?.single)}</td>}
      <td className={styles.figure}>{figure(target?.value)}</td>
      <td className={styles.figure}>
        {year.rate === null ? '' : m.indicators.cards.percent(ratePercent(year.rate).toFixed(1))}
      </td>
      <td className={styles.note}>
        {actual !== null && actual.state !== 'value' && (
          <p>
            <Unknown>{m.indicators.states[actual.state]}</Unknown>
          </p>
        )}
        {actual?.state === 'value' && actual.value === null && actual.single !== null && (
          <Unknown>{m.indicators.states.single}</Unknown>
        )}
        {year.breakNote !== null && (
          <p>
            <span aria-hidden="true">≠ </span>
            {m.common.colon(words.brokenBefore, year.breakNote)}
          </p>
        )}
        {year.year === indicator.baseYear && indicator.baseValue !== null && (
          <p>{m.common.colon(m.indicators.chart.base, figures.both(indicator.baseValue, indicator))}</p>
        )}
        {actual !== null && <p>{withoutState(actual.note, m.indicators.states[actual.state])}</p>}
        {target !== null && target.note !== '' && <p>{words.targetNote(target.note)}</p>}
      </td>
      <td className={styles.source}>{source !== null && <SourceLine {...source} />}</td>
      {editing.isShown && (
        <td>
          <Actions year={year} name={name} indicator={indicator} onEdit={onEdit} />
        </td>
      )}
    </tr>
  )
}

/** A note that begins with the state's own words goes on after them. */
function withoutState(note: string, state: string): string {
  return note.startsWith(state) ? note.slice(state.length).replace(/^。/, '') : note
}

function State({ value }: { value: IndicatorValue | null }) {
  if (value === null || value.state === 'none') return <span aria-hidden="true">—</span>
  return (
    <Unknown>{value.state === 'undeterminable' ? '?' : value.state === 'unpublished' ? '…' : '—'}</Unknown>
  )
}

function Actions({
  year,
  name,
  indicator,
  onEdit,
}: ValuesTableProps & { year: IndicatorYear; name: string }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving((error) => store.getState().frame.notifyError(error))
  const words = m.indicators.values
  const isDisabled = editing.reason !== null
  const edit = (value: IndicatorValue | null, series: 'actual' | 'target') =>
    value === null
      ? onEdit(null, { ...emptyValue(indicator), series, year: String(year.year) })
      : onEdit(value.uid, valueDraftOf(value))
  const remove = (value: IndicatorValue) =>
    void saving.save(() => store.getState().indicators.removeValue(value.uid))
  const { actual, target } = year
  const actions: MenuAction[] = [
    {
      id: 'actual',
      label: actual === null ? words.addActual : words.editActual,
      icon: 'edit',
      isDisabled,
      onAction: () => edit(actual, 'actual'),
    },
    {
      id: 'target',
      label: target === null ? words.addTarget : words.editTarget,
      icon: 'edit',
      isDisabled,
      onAction: () => edit(target, 'target'),
    },
  ]
  if (actual !== null)
    actions.push({
      id: 'remove-actual',
      label: words.removeActual,
      icon: 'trash',
      isDanger: true,
      startsGroup: true,
      isDisabled,
      onAction: () => remove(actual),
    })
  if (target !== null)
    actions.push({
      id: 'remove-target',
      label: words.removeTarget,
      icon: 'trash',
      isDanger: true,
      startsGroup: actual === null,
      isDisabled,
      onAction: () => remove(target),
    })
  return (
    <Menu label={words.actions(name)} actions={actions}>
      <IconButton icon="more" size="small" label={words.actions(name)} />
    </Menu>
  )
}
