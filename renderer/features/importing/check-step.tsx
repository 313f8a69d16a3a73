import { useEffect, useMemo, useState } from 'react'
import type { ImportOutcome, ImportRow, RowReasonCode } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { Button } from '../../ui/button'
import { ErrorNotice } from '../../ui/error-notice'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { BulkDecision } from './bulk-decision'
import { PlanRows } from './plan-rows'
import { ShapesMap, type DrawnShape } from './shapes-map'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

type Filter = ImportOutcome | 'all'
type Row = Required<ImportRow>

const outcomes = ['added', 'changed', 'same', 'conflicting', 'refused', 'ignored'] as const
const rowsOfPage = 100
const anyReason = 'any'

/** What each row would do, before anything is written. */
export function CheckStep({ work }: { work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.check
  const { plan } = work
  const [filter, setFilter] = useState<Filter>('all')
  const [reason, setReason] = useState<RowReasonCode | typeof anyReason>(anyReason)
  const [from, setFrom] = useState(0)
  const [active, setActive] = useState<number | null>(null)
  const { found, error } = useRows(
    plan?.planId ?? null,
    filter === 'all' ? null : filter,
    reason === anyReason ? null : reason,
    from,
  )
  const rows = useMemo(() => found?.rows ?? [], [found])
  const shapes = useMemo(
    () =>
      rows.flatMap(({ index, name, outcome, polygon }): DrawnShape[] =>
        polygon === null ? [] : [{ id: index, name, tone: outcome, polygon, position: null }],
      ),
    [rows],
  )
  if (plan === null) return null
  const { counts } = plan
  const show = (next: Filter) => {
    setFilter(next)
    setFrom(0)
    setActive(null)
  }
  const countOf = (id: Filter) => (id === 'all' ? counts.total : counts[id])
  const { town, municipality, none } = plan.geocoded
  return (
    <div className={styles.checking}>
      <div className={styles.filters}>
        <RadioGroup<Filter>
          label={words.filter}
          labelHidden
          look="segmented"
          items={(['all', ...outcomes] as const)
            .filter((id) => id !== 'ignored' || counts.ignored > 0)
            .map((id) => ({
              id,
              label: (
                <>
                  {words.outcomes[id]} <strong>{format.whole(countOf(id))}</strong>
                </>
              ),
            }))}
          value={filter}
          onChange={show}
        />
        {plan.reasons.length > 0 && (
          <Select<RowReasonCode | typeof anyReason>
            label={words.reason}
            labelHidden
            className={styles.reasonFilter}
            items={[
              { id: anyReason, label: words.anyReason },
              ...reasonItems(plan.reasons, (code, count) =>
                words.reasonCount(m.importing.reasonNames[code], format.whole(count)),
              ),
            ]}
            value={reason}
            onChange={(next) => {
              setReason(next)
              setFrom(0)
            }}
          />
        )}
      </div>
      <p className={styles.hint}>
        {words.outcomeHints[filter]}
        {plan.companiesAdded > 0 && ` ${words.companiesAdded(format.whole(plan.companiesAdded))}`}
        {town + municipality + none > 0 &&
          ` ${words.geocoded(format.whole(town), format.whole(municipality), format.whole(none))}`}
      </p>
      {counts.conflicting > 0 && (filter === 'conflicting' || filter === 'all') && (
        <BulkDecision work={work} plan={plan} />
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className={shapes.length > 0 ? styles.rowsAndMap : styles.rowsOnly}>
        <div className={styles.rowsPane}>
          {rows.length === 0 && found !== null ? (
            <p className={styles.nothing}>{words.none}</p>
          ) : (
            <PlanRows rows={rows} work={work} active={active} onActivate={setActive} />
          )}
          {found !== null && found.total > rowsOfPage && (
            <div className={styles.pages}>
              <Button
                size="small"
                icon="left"
                isDisabled={from === 0}
                onPress={() => setFrom(Math.max(0, from - rowsOfPage))}
              >
                {words.earlier}
              </Button>
              <span>
                {words.page(
                  format.whole(from + 1),
                  format.whole(Math.min(found.total, from + rowsOfPage)),
                  format.whole(found.total),
                )}
              </span>
              <Button
                size="small"
                icon="right"
                isDisabled={from + rowsOfPage >= found.total}
                onPress={() => setFrom(from + rowsOfPage)}
              >
                {words.later}
              </Button>
            </div>
          )}
        </div>
        {shapes.length > 0 && (
          <section className={styles.checkMap} aria-label={words.map}>
            <h2 className={styles.label}>{words.map}</h2>
            <ShapesMap label={words.map} shapes={shapes} active={active} onActivate={setActive} />
          </section>
        )}
      </div>
    </div>
  )
}

/** A reason that stands with two severities is one choice of the filter. */
function reasonItems(
  reasons: NonNullable<ImportWork['plan']>['reasons'],
  label: (code: RowReasonCode, count: number) => string,
): { id: RowReasonCode; label: string }[] {
  const counts = new Map<RowReasonCode, number>()
  for (const { code, count = 0 } of reasons)
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + count)
  return [...counts].map(([id, count]) => ({ id, label: label(id, count) }))
}

interface Found {
  readonly total: number
  readonly rows: readonly Row[]
}

/** One page of the dry run's rows; the page before stays while the next is fetched. */
function useRows(
  planId: string | null,
  outcome: ImportOutcome | null,
  reason: RowReasonCode | null,
  offset: number,
): { readonly found: Found | null; readonly error: unknown } {
  const store = useAppStore()
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (planId === null) return undefined
    let isWanted = true
    store
      .getState()
      .importing.planRows({ planId, outcome, reason, offset, limit: rowsOfPage })
      .then(
        (answer) => {
          if (!isWanted) return
          setFound(answer)
          setError(null)
        },
        (caught: unknown) => {
          if (isWanted && !(caught instanceof OutdatedAnswer)) setError(caught)
        },
      )
    return () => {
      isWanted = false
    }
  }, [store, planId, outcome, reason, offset])
  return { found, error }
}
