import { useState, type ReactNode } from 'react'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useMessages } from '../../messages/use-messages'
import { useFormat } from '../../messages/use-format'
import { useApp, useAppStore } from '../../store/context'
import { Badge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Menu } from '../../ui/menu'
import { Tabs } from '../../ui/tabs'
import { Timeline } from '../activities/timeline'
import { FieldChip } from '../companies/field-chip'
import { openCompany } from '../companies/open'
import { openEstimate } from '../programmes/open'
import { planVisit } from '../visits/plan-visit'
import { VisitsSection } from '../visits/visits-section'
import { MatchingPanel } from '../matching/matching-panel'
import { RequirementSheet } from '../requirements/requirement-sheet'
import { daysText, StageName } from './marks'
import { useProspectNames } from './names'
import styles from './prospect-page.module.css'
import { ProspectEdit } from './prospect-edit'
import { ProspectOverview } from './prospect-overview'
import { RemoveProspects } from './remove-prospects'
import { selectProspectRow, type ProspectRow } from './rows'
import { StageDialog } from './stage-dialog'
import { StageHistory } from './stage-history'

type PageTab = 'overview' | 'timeline' | 'stages' | 'requirement' | 'matching'

/** The page of the active prospect, for the panel at the right. */
export function ProspectPage() {
  const m = useMessages()
  const today = calendarDay()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const row = useApp((state) => selectProspectRow(state, state.prospects.active, today))
  if (isPublic) return null
  if (row === null)
    return (
      <EmptyState icon="company" title={m.prospects.empty.nothingTitle}>
        {m.prospects.empty.nothing}
      </EmptyState>
    )
  return <Page key={row.uid} row={row} today={today} />
}

function Page({ row, today }: { row: ProspectRow; today: string }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const [tab, setTab] = useState<PageTab>('overview')
  const [isEditing, setEditing] = useState(false)
  const [asking, setAsking] = useState<'stage' | 'remove' | null>(null)
  const words = m.prospects.page
  const tabs: readonly { readonly id: PageTab; readonly content: ReactNode }[] = [
    {
      id: 'overview',
      content: <ProspectOverview row={row} today={today} onEdit={() => setEditing(true)} />,
    },
    {
      id: 'timeline',
      content: (
        <>
          <VisitsSection companyUid={row.prospect.companyUid} prospectUid={row.uid} />
          <Timeline companyUid={row.prospect.companyUid} prospectUid={row.uid} />
        </>
      ),
    },
    { id: 'requirement', content: <RequirementSheet prospectUid={row.uid} /> },
    { id: 'matching', content: <MatchingPanel prospectUid={row.uid} /> },
    { id: 'stages', content: <StageHistory row={row} today={today} /> },
  ]
  return (
    <section className={styles.page} aria-label={words.label}>
      <header className={styles.head}>
        <div className={styles.titleRow}>
          <Title row={row} />
          <span className={styles.actions}>
            <Menu
              label={words.more}
              actions={[
                {
                  id: 'edit',
                  label: words.edit,
                  icon: 'edit',
                  isDisabled: editing.reason !== null,
                  onAction: () => setEditing(true),
                },
                {
                  id: 'visit',
                  label: m.visits.plan,
                  icon: 'calendar',
                  isDisabled: editing.reason !== null,
                  onAction: () => planVisit(store.getState(), row.prospect.companyUid, row.uid),
                },
                {
                  id: 'estimate',
                  label: m.programmes.estimate.fromProspect,
                  icon: 'layers',
                  onAction: () => openEstimate(store.getState(), row.uid),
                },
                {
                  id: 'remove',
                  label: words.remove,
                  icon: 'trash',
                  isDanger: true,
                  startsGroup: true,
                  isDisabled: editing.reason !== null,
                  onAction: () => setAsking('remove'),
                },
              ]}
            >
              <IconButton icon="more" size="small" label={words.more} />
            </Menu>
            <IconButton
              icon="close"
              size="small"
              label={words.close}
              onPress={() => store.getState().prospects.activate(null)}
            />
          </span>
        </div>
        <StageLine row={row} onChange={() => setAsking('stage')} />
        {row.fields.length > 0 && (
          <div className={styles.chips}>
            {row.fields.map((field) => (
              <FieldChip key={field.uid} field={field} />
            ))}
          </div>
        )}
      </header>
      {isEditing ? (
        <ProspectEdit row={row} today={today} onClose={() => setEditing(false)} />
      ) : (
        <Tabs
          label={words.label}
          className={styles.tabs}
          panelClassName={styles.panel}
          items={tabs.map(({ id, content }) => ({ id, label: words.tabs[id], content }))}
          value={tab}
          onChange={setTab}
        />
      )}
      {asking === 'stage' && <StageDialog rows={[row]} onClose={() => setAsking(null)} />}
      {asking === 'remove' && <RemoveProspects rows={[row]} onClose={() => setAsking(null)} />}
    </section>
  )
}

/** Code name or company name; the other one only where it may be seen. */
function Title({ row }: { row: ProspectRow }) {
  const m = useMessages()
  const store = useAppStore()
  const { isByCodeName, nameOf } = useProspectNames()
  const [isRevealed, setRevealed] = useState(false)
  const words = m.prospects.names
  const { company, prospect } = row
  const companyLink = company && (
    <button
      type="button"
      className={styles.link}
      onClick={() =>
        store.getState().frame.leave(() => {
          store.getState().prospects.activate(null)
          openCompany(store.getState(), company.uid)
        })
      }
    >
      {m.prospects.page.openCompany}
    </button>
  )
  return (
    <div className={styles.names}>
      <h2 className={styles.title}>{nameOf(row)}</h2>
      <p className={styles.second}>
        {!isByCodeName ? (
          <>
            {m.common.colon(m.prospects.form.codeName, prospect.codeName)} {companyLink}
          </>
        ) : isRevealed ? (
          <>
            {company?.name ?? m.prospects.noCompany} {companyLink}{' '}
            <button type="button" className={styles.link} onClick={() => setRevealed(false)}>
              {words.hideAgain}
            </button>
          </>
        ) : (
          <>
            {words.hidden}{' '}
            <button type="button" className={styles.link} onClick={() => setRevealed(true)}>
              {words.showOnce}
            </button>
          </>
        )}
      </p>
    </div>
  )
}

function StageLine({ row, onChange }: { row: ProspectRow; onChange: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  return (
    <div className={styles.stage}>
      <StageName row={row} />
      <span className={styles.second}>{daysText(row, m, format)}</span>
      {row.prospect.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
      <Button size="small" disabledReason={editing.reason} onPress={onChange} className={styles.change}>
        {m.prospects.stage.change}
      </Button>
    </div>
  )
}
