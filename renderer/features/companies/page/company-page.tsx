import { useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { ErrorNotice } from '../../../ui/error-notice'
import { Menu } from '../../../ui/menu'
import { SaveError } from '../../../ui/save-error'
import { Timeline } from '../../activities/timeline'
import { FieldChip } from '../field-chip'
import { selectFieldMap, selectFirmMap, type Firm } from '../firm'
import { showCompaniesOnMap } from '../show-on-map'
import { openBrief } from '../../printing/open-print'
import { RankMark } from '../table/company-cell'
import { planVisit } from '../../visits/plan-visit'
import { BackingSection } from '../../programmes/company/backing-section'
import { VisitsSection } from '../../visits/visits-section'
import { CasesSection } from './cases-section'
import { CompanyEdit } from './company-edit'
import { CompanyFacts } from './company-facts'
import { ContactsSection } from './contacts-section'
import { DistancesSection } from './distances-section'
import { HistorySection } from './history-section'
import { NotesSection } from './notes-section'
import styles from './page.module.css'
import { ParcelsSection } from './parcels-section'
import { SitesSection } from './sites-section'
import { useCompanyPage } from './use-page'

/** One company: what it is, where it sits, whom one knows there, what is known and thought, what happened. */
export function CompanyPage({ uid }: { uid: Uid }) {
  const m = useMessages()
  const store = useAppStore()
  const firm = useApp((state) => selectFirmMap(state).get(uid))
  const { page, error } = useCompanyPage(uid)
  const [isEditing, setEditing] = useState(false)
  if (firm === undefined) return null
  return (
    <article className={styles.page} aria-label={firm.name}>
      <Head firm={firm} isEditing={isEditing} onEdit={() => setEditing(true)} />
      {isEditing ? (
        <CompanyEdit firm={firm} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles.scroll}>
          {error && <ErrorNotice error={error} />}
          <div className={styles.columns}>
            <div className={styles.column}>
              <CompanyFacts firm={firm} onEdit={() => setEditing(true)} />
              <CasesSection firm={firm} />
              <VisitsSection companyUid={uid} />
              <ParcelsSection firm={firm} />
              {page && <ContactsSection company={uid} contacts={page.contacts} />}
            </div>
            {page && (
              <div className={styles.column}>
                <SitesSection company={uid} sites={page.sites} />
                <DistancesSection sites={page.sites} />
                <NotesSection company={uid} notes={page.notes} />
                <BackingSection companyUid={uid} />
              </div>
            )}
          </div>
          <section className={styles.below} aria-label={m.companies.page.timeline}>
            <h3>{m.companies.page.timeline}</h3>
            <Timeline companyUid={uid} />
          </section>
          <HistorySection uid={uid} onAll={() => store.getState().frame.show('data')} />
        </div>
      )}
    </article>
  )
}

function Head({ firm, isEditing, onEdit }: { firm: Firm; isEditing: boolean; onEdit: () => void }) {
  const m = useMessages()
  const words = m.companies.page
  const store = useAppStore()
  const editing = useEditing()
  const fields = useApp(selectFieldMap)
  const [asks, setAsks] = useState(false)
  const saving = useSaving()
  const { frame, companies } = store.getState()
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <div>
          {firm.nameKana && <p className={styles.kana}>{firm.nameKana}</p>}
          <h2 className={styles.title}>{firm.name}</h2>
        </div>
        <div className={styles.tools}>
          {editing.isShown && !isEditing && (
            <Button size="small" icon="edit" disabledReason={editing.reason} onPress={onEdit}>
              {m.common.edit}
            </Button>
          )}
          {!isEditing && (
            <IconButton
              icon="print"
              size="small"
              label={m.printing.briefButton}
              onPress={() => openBrief(store, firm.uid)}
            />
          )}
          <Menu
            label={words.more}
            actions={[
              {
                id: 'visit',
                label: m.visits.plan,
                icon: 'calendar',
                isDisabled: !editing.isShown || editing.reason !== null,
                onAction: () => planVisit(store.getState(), firm.uid),
              },
              {
                id: 'map',
                label: m.companies.onMap,
                icon: 'map',
                isDisabled: firm.position === null,
                onAction: () => showCompaniesOnMap(store.getState(), [firm.uid]),
              },
              {
                id: 'remove',
                label: words.remove,
                icon: 'trash',
                isDanger: true,
                startsGroup: true,
                isDisabled: !editing.isShown || editing.reason !== null,
                onAction: () => setAsks(true),
              },
            ]}
          >
            <IconButton icon="more" size="small" label={words.more} />
          </Menu>
          <IconButton
            icon="close"
            size="small"
            label={m.companies.closePage}
            onPress={() => frame.leave(() => companies.activate(null))}
          />
        </div>
      </div>
      <p className={styles.tags}>
        {firm.rank && <RankMark rank={firm.rank} none={m.companies.unranked} />}
        {firm.parcelUids.length > 0 && <Badge tone="good">{words.occupant}</Badge>}
        <Badge tone={firm.publication === 'name' ? 'public' : 'neutral'}>
          {m.common.publications[firm.publication]}
        </Badge>
        {firm.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
        {firm.allFieldUids.map((uid) => {
          const field = fields.get(uid)
          return field && <FieldChip key={uid} field={field} />
        })}
      </p>
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={words.removeTitle(firm.name)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          void saving.save(() => store.getState().companies.remove(firm.uid))
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {words.removeText}
      </ConfirmDialog>
    </header>
  )
}
