import { useMemo, useState } from 'react'
import type { PlanDocument, PlanItem, Uid } from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Select } from '../../../ui/select'
import { entryName } from '../../prospects/names'
import { SourceLine } from '../detail/source-line'
import { yearBoth } from '../years'
import { ItemDialog } from './item-dialog'
import { PlanDialog } from './plan-dialog'
import styles from './plans.module.css'
import { PlanTree } from './plan-tree'

type Asking =
  | { readonly kind: 'plan'; readonly plan: PlanDocument | null }
  | { readonly kind: 'item'; readonly item: PlanItem | null; readonly parentUid: Uid | null }

/** Strategies and measures of a plan with what its review found and where it goes. */
export function PlansPanel() {
  const m = useMessages()
  const { language } = useFormat()
  const editing = useEditing()
  const plans = useApp((state) => state.indicators.plans)
  const items = useApp((state) => state.indicators.items)
  const [chosen, setChosen] = useState<Uid | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = m.indicators.plans
  const plan = plans.find(({ uid }) => uid === chosen) ?? plans[0]
  const own = useMemo(() => items.filter(({ planUid }) => planUid === plan?.uid), [items, plan?.uid])
  const close = () => setAsking(null)
  const add = editing.isShown && (
    <Button
      size="small"
      icon="plus"
      disabledReason={editing.reason}
      onPress={() => setAsking({ kind: 'plan', plan: null })}
    >
      {words.addPlan}
    </Button>
  )
  return (
    <div className={styles.panel}>
      {plan === undefined ? (
        <EmptyState icon="guide" title={m.indicators.empty.noPlans} action={add}>
          {m.indicators.empty.noPlansText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <Select
              label={words.choose}
              className={styles.choose}
              items={plans.map((each) => ({
                id: each.uid,
                label: entryName(each, language),
                hint: each.issuer,
              }))}
              value={plan.uid}
              onChange={setChosen}
            />
            {editing.isShown && (
              <div className={styles.tools}>
                <Button
                  size="small"
                  icon="plus"
                  disabledReason={editing.reason}
                  onPress={() => setAsking({ kind: 'item', item: null, parentUid: null })}
                >
                  {words.addItem}
                </Button>
                <Button
                  size="small"
                  icon="edit"
                  disabledReason={editing.reason}
                  onPress={() => setAsking({ kind: 'plan', plan })}
                >
                  {words.editPlan}
                </Button>
                {add}
              </div>
            )}
          </div>
          <PlanFacts plan={plan} />
          {own.length === 0 ? (
            <p className={styles.text}>{words.noItems}</p>
          ) : (
            <PlanTree
              items={own}
              onEdit={(item) => setAsking({ kind: 'item', item, parentUid: item.parentUid })}
              onAdd={(parentUid) => setAsking({ kind: 'item', item: null, parentUid })}
            />
          )}
        </>
      )}
      {asking?.kind === 'plan' && <PlanDialog plan={asking.plan} onSaved={setChosen} onClose={close} />}
      {asking?.kind === 'item' && plan !== undefined && (
        <ItemDialog plan={plan} item={asking.item} parentUid={asking.parentUid} items={own} onClose={close} />
      )}
    </div>
  )
}

function PlanFacts({ plan }: { plan: PlanDocument }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const indicators = useApp((state) => state.indicators.list) ?? []
  const words = m.indicators.plans
  const year = (each: number | null) =>
    each === null ? m.common.unknown : yearBoth(each, 'fiscal', m, language)
  const own = indicators.filter(({ planUid }) => planUid === plan.uid)
  return (
    <dl className={styles.facts}>
      <dt>{words.issuer}</dt>
      <dd>{plan.issuer || <Unknown>{m.common.unknown}</Unknown>}</dd>
      <dt>{words.period}</dt>
      <dd>
        {plan.fromYear === null && plan.untilYear === null ? (
          <Unknown>{words.unknownPeriod}</Unknown>
        ) : (
          words.years(year(plan.fromYear), year(plan.untilYear))
        )}
      </dd>
      {plan.outline !== '' && (
        <>
          <dt>{words.outline}</dt>
          <dd>{plan.outline}</dd>
        </>
      )}
      <dt>{m.indicators.detail.source}</dt>
      <dd>
        <SourceLine {...plan} />
      </dd>
      {own.length > 0 && (
        <>
          <dt>{words.indicators}</dt>
          <dd className={styles.links}>
            {own.map((indicator) => (
              <button
                key={indicator.uid}
                type="button"
                className={styles.link}
                onClick={() => {
                  store.getState().indicators.activate(indicator.uid)
                  store.getState().indicators.showTab('indicators')
                }}
              >
                {entryName(indicator, language)}
              </button>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
