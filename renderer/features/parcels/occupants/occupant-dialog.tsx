import { useState } from 'react'
import type { Company, Occupant, Publication, Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import { CompanyPicker, newCompanyForm } from './company-picker'
import styles from './occupant-dialog.module.css'
import { occupantDraftOf, readOccupantDraft, type OccupantDraft, type OccupantIssues } from './occupant-form'
import { narrower, publicView } from './public-view'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'

interface OccupantDialogProps {
  readonly parcelUid: Uid
  readonly occupant: Occupant | null
  readonly onClose: () => void
}

const publications: readonly Publication[] = ['name', 'industry', 'nothing']

/** Puts a company on a parcel or changes how it stands there; shows what outsiders will see of it. */
export function OccupantDialog({ parcelUid, occupant, onClose }: OccupantDialogProps) {
  const m = useMessages()
  const words = m.parcels.occupants
  const store = useAppStore()
  const companies = useApp((state) => state.companies.list)
  const [start] = useState(() => occupantDraftOf(occupant))
  const { draft, change, read } = useDraft<OccupantDraft>(start)
  const [created, setCreated] = useState<Company | null>(null)
  const [issues, setIssues] = useState<OccupantIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error) => {
    if (error.code === 'period-reversed') setIssues({ until: 'period-reversed' })
  })
  const close = useClosing({
    form: 'occupant',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
    holds: () => unreadable.has() || store.getState().frame.unsaved.has(newCompanyForm),
  })
  const company =
    companies.find((each) => each.uid === draft.companyUid) ??
    (created?.uid === draft.companyUid ? created : null)

  async function submit(): Promise<void> {
    const answer = readOccupantDraft(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer || unreadable.has()) return
    const uid = occupant?.uid ?? null
    const { parcels } = store.getState()
    if (await saving.save(() => parcels.saveOccupancy({ uid, parcelUid, ...answer.fields }))) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={occupant === null ? words.add : words.edit}
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <CompanyPicker
        company={company}
        error={issues.companyUid ? words.needCompany : null}
        onChoose={(chosen) => {
          if (chosen) setCreated(chosen)
          change({
            companyUid: chosen?.uid ?? null,
            // A company that was just chosen brings its own level; an existing occupancy keeps what was decided for it.
            ...(chosen && occupant === null ? { publication: chosen.publication } : {}),
          })
        }}
      />
      <div className={styles.pair}>
        <DateField
          label={words.since}
          value={draft.since === '' ? null : draft.since}
          onChange={(since) => change({ since: since ?? '' })}
          onValidity={unreadable.tell('since')}
          onEnter={save}
        />
        <DateField
          label={words.until}
          value={draft.until === '' ? null : draft.until}
          onChange={(until) => change({ until: until ?? '' })}
          onValidity={unreadable.tell('until')}
          onEnter={save}
          error={issues.until ? words.periodReversed : null}
        />
        <RadioGroup
          label={words.operating}
          look="segmented"
          items={[
            { id: 'yes', label: words.operatingYes },
            { id: 'no', label: words.operatingNo },
            { id: 'unknown', label: words.operatingUnknown },
          ]}
          value={draft.operating}
          onChange={(operating) => change({ operating })}
        />
        <TextField
          label={words.share}
          value={draft.share}
          onChange={(share) => change({ share })}
          onEnter={save}
          inputMode="decimal"
          description={words.shareHint}
          error={issues.share ? words.shareRange : null}
        />
      </div>
      <RadioGroup
        label={words.publication}
        look="segmented"
        items={publications.map((each) => ({ id: each, label: m.common.publications[each] }))}
        value={draft.publication}
        onChange={(publication) => change({ publication })}
      />
      {company && <PublicPreview company={company} publication={draft.publication} />}
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}

function PublicPreview({ company, publication }: { company: Company; publication: Publication }) {
  const m = useMessages()
  const words = m.parcels.occupants
  const level = narrower(publication, company.publication ?? 'nothing')
  const view = publicView(company.name ?? '', company.industry ?? '', level)
  return (
    <section className={styles.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {view === null ? (
        <p>{words.hiddenFromPublic}</p>
      ) : (
        <p>
          <strong>{view.name ?? words.nameHidden}</strong>・{view.industry ?? words.unknownIndustry}
        </p>
      )}
      {level !== publication && <p className={styles.hint}>{words.companyLevel}</p>}
    </section>
  )
}
