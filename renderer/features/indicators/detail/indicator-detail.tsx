import { useState } from 'react'
import type { Indicator } from '../../../../electron/contract'
import { ratePercent } from '../../../../electron/contract/rules/indicator-progress'
import { RemoveDialog } from '../../../app/remove-dialog'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge, Unknown } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { Menu } from '../../../ui/menu'
import { entryName } from '../../prospects/names'
import { IndicatorDialog } from '../forms/indicator-dialog'
import { UnitDialog } from '../forms/unit-dialog'
import { ValueDialog } from '../forms/value-dialog'
import { emptyValue, type ValueDraft } from '../forms/value-form'
import { ComparisonNote } from '../live/comparison-note'
import { useFigures } from '../money-unit'
import { yearBoth } from '../years'
import { IndicatorChart } from './chart'
import styles from './detail.module.css'
import { SourceLine } from './source-line'
import { ValuesTable } from './values-table'

type Asking = 'edit' | 'unit' | 'remove' | { readonly uid: string | null; readonly start: ValueDraft }

/** One indicator: what it is, how far it is, its series as a picture and as a table. */
export function IndicatorDetail({ indicator }: { indicator: Indicator }) {
  const m = useMessages()
  const { language } = useFormat()
  const editing = useEditing()
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = m.indicators.detail
  const close = () => setAsking(null)
  return (
    <article className={styles.detail} aria-label={words.label}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.title}>{entryName(indicator, language)}</h2>
          {indicator.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
        </div>
        {editing.isShown && (
          <div className={styles.tools}>
            <Button
              size="small"
              icon="plus"
              variant="primary"
              disabledReason={editing.reason}
              onPress={() => setAsking({ uid: null, start: emptyValue(indicator) })}
            >
              {words.addValue}
            </Button>
            <Button
              size="small"
              icon="edit"
              disabledReason={editing.reason}
              onPress={() => setAsking('edit')}
            >
              {words.edit}
            </Button>
            <More indicator={indicator} onAsk={setAsking} />
          </div>
        )}
      </header>
      <Facts indicator={indicator} />
      <IndicatorChart indicator={indicator} />
      <ComparisonNote indicator={indicator} />
      <ValuesTable indicator={indicator} onEdit={(uid, start) => setAsking({ uid, start })} />
      {asking === 'edit' && <IndicatorDialog indicator={indicator} onClose={close} />}
      {asking === 'unit' && <UnitDialog indicator={indicator} onClose={close} />}
      {asking === 'remove' && <RemoveIndicator indicator={indicator} onClose={close} />}
      {asking !== null && typeof asking === 'object' && (
        <ValueDialog indicator={indicator} uid={asking.uid} start={asking.start} onClose={close} />
      )}
    </article>
  )
}

function More({ indicator, onAsk }: { indicator: Indicator; onAsk: (asking: 'unit' | 'remove') => void }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving((error) => store.getState().frame.notifyError(error))
  const list = useApp((state) => state.indicators.list) ?? []
  const words = m.indicators.detail
  // It moves among those of its plan, which is how the list shows them.
  const order = list.filter(({ planUid }) => planUid === indicator.planUid)
  const at = order.findIndex(({ uid }) => uid === indicator.uid)
  const move = (by: number) => {
    const other = order[at + by]
    if (other === undefined) return
    const uids = list.map(({ uid }) =>
      uid === indicator.uid ? other.uid : uid === other.uid ? indicator.uid : uid,
    )
    void saving.save(() => store.getState().indicators.reorder(uids))
  }
  const isDisabled = editing.reason !== null
  return (
    <Menu
      label={words.more}
      actions={[
        { id: 'unit', label: words.changeUnit, icon: 'ruler', isDisabled, onAction: () => onAsk('unit') },
        {
          id: 'up',
          label: words.up,
          icon: 'up',
          isDisabled: isDisabled || at <= 0,
          onAction: () => move(-1),
        },
        {
          id: 'down',
          label: words.down,
          icon: 'down',
          isDisabled: isDisabled || at === order.length - 1,
          onAction: () => move(1),
        },
        {
          id: 'remove',
          label: words.remove,
          icon: 'trash',
          isDanger: true,
          startsGroup: true,
          isDisabled,
          onAction: () => onAsk('remove'),
        },
      ]}
    >
      <IconButton icon="more" size="small" label={words.more} />
    </Menu>
  )
}

function RemoveIndicator({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.indicators.detail
  const { indicators } = store.getState()
  return (
    <RemoveDialog
      title={words.removeTitle(indicator.name)}
      remove={() => indicators.remove(indicator.uid)}
      onRemoved={() => {
        indicators.activate(null)
        onClose()
      }}
      onClose={onClose}
    >
      {words.removeText}
    </RemoveDialog>
  )
}

function Facts({ indicator }: { indicator: Indicator }) {
  const m = useMessages()
  const { language } = useFormat()
  const figures = useFigures()
  const plan = useApp((state) => state.indicators.plans.find(({ uid }) => uid === indicator.planUid))
  const words = m.indicators.detail
  const { latest, latestYear, target, targetYear, rate } = indicator.progress
  const year = (each: number) => yearBoth(each, indicator.yearKind, m, language)
  return (
    <dl className={styles.facts}>
      <dt>{words.definition}</dt>
      <dd>{indicator.definition || <Unknown>{words.noDefinition}</Unknown>}</dd>
      <dt>{words.unit}</dt>
      <dd>
        {figures.unit(indicator)}　{m.indicators.perYear[indicator.yearKind]}
      </dd>
      <dt>{words.plan}</dt>
      <dd>{plan ? entryName(plan, language) : words.noPlan}</dd>
      {indicator.baseYear !== null && indicator.baseValue !== null && (
        <>
          <dt>{words.base}</dt>
          <dd>
            {figures.both(indicator.baseValue, indicator)}　{year(indicator.baseYear)}
            {indicator.baseNote !== '' && <small> {indicator.baseNote}</small>}
          </dd>
        </>
      )}
      {rate !== null && latest !== null && target !== null && latestYear !== null && targetYear !== null && (
        <>
          <dt>{words.achieved}</dt>
          <dd>
            {words.formula(
              `${figures.figure(latest, indicator)} ${year(latestYear)}`,
              `${figures.figure(target, indicator)} ${year(targetYear)}`,
              ratePercent(rate).toFixed(1),
            )}
          </dd>
        </>
      )}
      {indicator.breaks.length > 0 && (
        <>
          <dt>{words.breaks}</dt>
          <dd>
            {indicator.breaks.map((each) => (
              <p key={each.year}>{words.breakAt(year(each.year), each.note)}</p>
            ))}
          </dd>
        </>
      )}
      <dt>{words.source}</dt>
      <dd>
        <SourceLine {...indicator} />
      </dd>
      {indicator.note !== undefined && indicator.note !== '' && (
        <>
          <dt>{words.note}</dt>
          <dd className={styles.text}>{indicator.note}</dd>
        </>
      )}
    </dl>
  )
}
