import type { Estimate, Programme, RowEstimate, Uid } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Badge, Unknown } from '../../../ui/badge'
import { Fold } from '../../../ui/fold'
import { RadioGroup } from '../../../ui/radio-group'
import { SourceLine } from '../../indicators/detail/source-line'
import { useFigures } from '../../indicators/money-unit'
import { entryName } from '../../prospects/names'
import { CurrencyBadge } from '../currency-badge'
import { useRuleWords } from '../rule-words'
import { StateMark } from '../state-mark'
import { versionYear } from '../versions'
import styles from './estimate.module.css'
import type { EstimateState } from './use-estimate'

interface EstimateCardProps {
  readonly estimate: Estimate
  readonly programme: Programme
  readonly state: EstimateState
}

/** What one programme says of the case, with its rule, its source and what is not known. */
export function EstimateCard({ estimate, programme, state }: EstimateCardProps) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const words = m.programmes.estimate
  const version = programme.versions.find(({ uid }) => uid === estimate.versionUid)
  const check = estimate.state === 'no-rules' ? 'unknown' : estimate.state
  return (
    <article className={styles.card} data-state={check} aria-label={entryName(programme, language)}>
      <header className={styles.cardHead}>
        <StateMark state={check} hasWord={false} />
        <div className={styles.cardName}>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              store.getState().programmes.activate(programme.uid)
              store.getState().programmes.showTab('programmes')
            }}
          >
            {entryName(programme, language)}
          </button>
          <p className={styles.sub}>
            <span>{words.states[estimate.state]}</span>
            {version && <span>{versionYear(version, m, language)}</span>}
            <CurrencyBadge currency={estimate.currency} />
          </p>
        </div>
        <Amount estimate={estimate} />
      </header>
      {estimate.missing.length > 0 && (
        <p>
          <Unknown>{words.missing(m.common.listOf(estimate.missing.map((key) => words.keys[key])))}</Unknown>
        </p>
      )}
      <Fold title={words.rule} defaultOpen={estimate.state !== 'unmet'}>
        <div className={styles.rows}>
          {estimate.rows.map((row) => (
            <Row key={`${row.table}\n${row.row}`} row={row} programmeUid={programme.uid} state={state} />
          ))}
        </div>
      </Fold>
      {version && (
        <p className={styles.source}>
          {m.common.colon(m.indicators.detail.source, '')}
          <SourceLine {...version} />
        </p>
      )}
    </article>
  )
}

function Amount({ estimate }: { estimate: Pick<Estimate, 'state' | 'minYen' | 'maxYen' | 'open'> }) {
  const m = useMessages()
  const figures = useFigures()
  const words = m.programmes.estimate
  const { minYen, maxYen, open, state } = estimate
  if (state === 'unmet') return <strong className={styles.amount}>—</strong>
  const text =
    minYen === null
      ? maxYen === null
        ? null
        : words.upTo(figures.amount(maxYen))
      : maxYen === null
        ? words.from(figures.amount(minYen))
        : minYen === maxYen
          ? figures.amount(minYen)
          : words.range(figures.amount(minYen), figures.amount(maxYen))
  return (
    <span className={styles.amount}>
      {text === null ? <Unknown>{words.noAmount}</Unknown> : <strong>{text}</strong>}
      {open && <small>{words.onTop}</small>}
    </span>
  )
}

function Row({ row, programmeUid, state }: { row: RowEstimate; programmeUid: Uid; state: EstimateState }) {
  const m = useMessages()
  const rules = useRuleWords()
  const figures = useFigures()
  const words = m.programmes.estimate
  const name = row.table === row.row ? row.row : `${row.table}　${row.row}`
  return (
    <div className={styles.row}>
      <h3>{name}</h3>
      <ul className={styles.conditions}>
        {row.conditions.map(({ condition, state: check, given }) => (
          <li key={JSON.stringify(condition)}>
            <StateMark state={check} />
            <span className={styles.condition}>
              {rules.condition(condition)}
              {given !== null && (condition.kind === 'at-least' || condition.kind === 'at-most') && (
                <small>{m.programmes.rule.given(rules.value(condition.measure, given))}</small>
              )}
            </span>
            {condition.kind === 'statement' && (
              <RadioGroup
                label={m.common.colon(words.asked, condition.text)}
                labelHidden
                look="row"
                items={(['yes', 'no', 'unknown'] as const).map((id) => ({ id, label: words.answers[id] }))}
                value={answerOf(state.answered(programmeUid, condition.text))}
                onChange={(answer) =>
                  state.answer(programmeUid, condition.text, answer === 'unknown' ? null : answer === 'yes')
                }
              />
            )}
          </li>
        ))}
      </ul>
      {row.amounts.length > 0 && (
        <ul className={styles.amounts} aria-label={words.amounts}>
          {row.amounts.map(({ amount, yen }) => (
            <li key={rules.amount(amount)}>
              <span>{rules.amount(amount)}</span>
              {amount.kind !== 'open' && (
                <strong>{yen === null ? <Unknown>{m.common.unknown}</Unknown> : figures.amount(yen)}</strong>
              )}
            </li>
          ))}
          {row.capYen !== null && (
            <li>
              <span>{m.programmes.rule.cap(figures.amount(row.capYen))}</span>
              {row.capped && <Badge tone="warn">{words.capped}</Badge>}
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function answerOf(holds: boolean | undefined): 'yes' | 'no' | 'unknown' {
  return holds === undefined ? 'unknown' : holds ? 'yes' : 'no'
}
