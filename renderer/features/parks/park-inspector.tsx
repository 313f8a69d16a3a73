import { useState, type ReactNode } from 'react'
import type { Park } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge, Unknown } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { Menu } from '../../ui/menu'
import { Tabs } from '../../ui/tabs'
import styles from '../parcels/inspector/inspector.module.css'
import { parkName } from '../parcels/names'
import { openPrint } from '../printing/open-print'
import { SaveError } from '../../ui/save-error'
import { selectGroups } from '../parcels/selectors'
import { ShareInfo } from '../parcels/legend/share-info'
import { StatusName } from '../parcels/status-name'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { AnswersPanel } from '../requirements/answers-panel'
import { ScenariosPanel } from '../scenarios/scenarios-panel'
import { ParkDialog } from './park-dialog'
import { ParkFacts } from './park-facts'

/** One park: its figures, what is known of it with sources, and what can be changed. */
export function ParkInspector({ park }: { park: Park }) {
  const m = useMessages()
  const { language } = useFormat()
  const [tab, setTab] = useState<'overview' | 'facts' | 'answers' | 'scenarios'>('overview')
  const isInternal = useApp((state) => state.frame.face === 'internal')
  return (
    <>
      <header className={styles.head}>
        <div className={styles.titleRow}>
          <h2 className={styles.title}>{parkName(park, language)}</h2>
          <Badge tone={park.stage === 'on-sale' ? 'good' : 'neutral'}>{m.common.stages[park.stage]}</Badge>
        </div>
        <p className={styles.place}>{park.address}</p>
        {park.origin === 'demo' && (
          <p className={styles.tags}>
            <Badge tone="warn">{m.common.demoTag}</Badge>
          </p>
        )}
      </header>
      <Tabs
        label={m.parks.tabsLabel}
        className={styles.tabs}
        panelClassName={styles.panel}
        value={tab}
        onChange={setTab}
        items={[
          { id: 'overview', label: m.parks.tabs.overview, content: <Overview park={park} /> },
          { id: 'facts', label: m.parks.tabs.facts, content: <ParkFacts parkUid={park.uid} /> },
          ...(isInternal
            ? [
                {
                  id: 'answers' as const,
                  label: m.matching.answersTab,
                  content: (
                    <AnswersPanel parkUid={park.uid} parcel={null} subjectName={parkName(park, language)} />
                  ),
                },
                {
                  id: 'scenarios' as const,
                  label: m.scenarios.tab,
                  content: <ScenariosPanel parkUid={park.uid} />,
                },
              ]
            : []),
        ]}
      />
      <Actions park={park} />
    </>
  )
}

function Overview({ park }: { park: Park }) {
  const m = useMessages()
  const format = useFormat()
  const group = useApp((state) => selectGroups(state).find((each) => each.park.uid === park.uid))
  const words = m.parks.fields
  const unknown = <Unknown>{m.common.unknown}</Unknown>
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? m.parks.noShare : format.percent(value)
  const fact = (label: string, value: ReactNode) => (
    <div key={label} style={{ display: 'contents' }}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
  return (
    <>
      <dl className={styles.facts}>
        {fact(
          words.soldShare,
          <>
            <span className={styles.figure}>{share(group?.share.byArea)}</span> <ShareInfo />
          </>,
        )}
        {fact(words.soldShareCount, share(group?.share.byCount))}
        {group !== undefined &&
          group.all.count > 0 &&
          fact(
            words.sellable,
            <>
              {format.area(group.share.offered.areaM2)}{' '}
              <small>{m.parcels.count(format.whole(group.share.offered.count))}</small>
            </>,
          )}
        {group !== undefined &&
          fact(
            words.parcels,
            <>
              {m.parcels.count(format.whole(group.all.count))} <small>{format.area(group.all.areaM2)}</small>
            </>,
          )}
        {fact(
          words.totalArea,
          park.totalAreaM2 === null ? (
            unknown
          ) : (
            <>
              {format.hectares(park.totalAreaM2)} <small>{format.wholeArea(park.totalAreaM2)}</small>
            </>
          ),
        )}
        {fact(words.address, park.address === '' ? unknown : park.address)}
        {park.uncertaintyM !== null &&
          fact(
            words.uncertainty,
            <>
              {park.stage === 'planned' && <Unknown>{m.parks.placeUnknown}</Unknown>}{' '}
              <small>{words.radius(format.whole(park.uncertaintyM))}</small>
            </>,
          )}
        {fact(words.point, park.point.map((degrees) => format.fixed(degrees, 5)).join(', '))}
        {fact(words.quality, m.common.qualities[park.quality])}
        {fact(words.origin, m.common.origins[park.origin])}
        {fact(words.nameEn, park.nameEn === '' ? unknown : park.nameEn)}
        {park.note && fact(words.note, <span className={styles.text}>{park.note}</span>)}
      </dl>
      {group !== undefined && group.byStatus.length > 0 && (
        <section className={styles.section}>
          <h3>{m.parcels.summary.byStatus}</h3>
          <ul className={styles.cards}>
            {group.byStatus.map((row) => (
              <li key={row.status?.uid ?? ''} className={styles.cardHead}>
                <StatusName status={row.status} />
                <span>
                  {m.parcels.count(format.whole(row.tally.count))}・{format.area(row.tally.areaM2)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {park.stage === 'planned' && group?.all.count === 0 && (
        <p className={styles.quiet}>{m.parks.notKnown}</p>
      )}
    </>
  )
}

function Actions({ park }: { park: Park }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const isFiltered = useApp((state) => state.parcels.filter.parks.includes(park.uid))
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const saving = useSaving()
  return (
    <footer className={styles.foot}>
      <SaveError error={saving.error} />
      <Button
        icon="filter"
        onPress={() => store.getState().parcels.setFilter({ parks: isFiltered ? [] : [park.uid] })}
      >
        {isFiltered ? m.parks.allParks : m.parks.onlyThis}
      </Button>
      <Button icon="print" onPress={() => openPrint(store, park.uid)}>
        {m.printing.inspectorButton}
      </Button>
      {editing.isShown && (
        <>
          <Button disabledReason={editing.reason} onPress={() => setOpen('edit')}>
            {m.common.edit}
          </Button>
          <Menu
            label={m.parcels.inspector.more}
            actions={[
              {
                id: 'remove',
                label: m.parks.remove,
                icon: 'trash',
                isDanger: true,
                isDisabled: editing.reason !== null,
                onAction: () => setOpen('remove'),
              },
            ]}
          >
            <IconButton icon="more" label={m.parcels.inspector.more} variant="framed" />
          </Menu>
        </>
      )}
      {open === 'edit' && <ParkDialog park={park} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        title={m.parks.removeTitle(park.name)}
        isOpen={open === 'remove'}
        onClose={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null)
          void saving.save(() => store.getState().parks.remove(park.uid))
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {m.parks.removeText}
      </ConfirmDialog>
    </footer>
  )
}
