import { useState } from 'react'
import type { Company, Uid } from '../../../electron/contract'
import { DiscardQuestion } from '../../app/discard-question'
import { SavingDialog } from '../../app/saving-dialog'
import { today as calendarDay } from '../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/select'
import { CompanyPicker } from '../parcels/occupants/company-picker'
import styles from './form.module.css'
import { entryName } from './names'
import {
  emptyProspectDraft,
  fieldsOf,
  issuesOfError,
  prospectIssues,
  type ProspectDraft,
  type ProspectIssues,
} from './prospect-form'
import { ProspectFields } from './prospect-fields'
import { selectOfficers, selectStages } from './rows'

interface NewProspectDialogProps {
  /** The company whose case it is, where it is asked for from its page. */
  readonly companyUid?: Uid
  readonly onClose: () => void
  /** Called with the new prospect; without it the prospect becomes the active one. */
  readonly onMade?: (uid: Uid) => void
}

/** Writes down a new prospect, of a company that is known or a new one. */
export function NewProspectDialog({ companyUid, onClose, onMade }: NewProspectDialogProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const today = calendarDay()
  const stages = useApp(selectStages)
  const officers = useApp(selectOfficers)
  const me = useApp((state) => state.workspace.settings?.officerName ?? '')
  const words = m.prospects.form
  const [company, setCompany] = useState<Company | null>(
    () => store.getState().companies.list.find((each) => each.uid === companyUid) ?? null,
  )
  const [start] = useState((): ProspectDraft => ({
    ...emptyProspectDraft(
      company?.uid ?? null,
      stages.find((stage) => stage.kind === 'open')?.uid ?? null,
      officers.find((each) => each.name === me)?.uid ?? null,
      today,
    ),
    fieldUids: company?.fieldUids ?? [],
  }))
  const { draft, change, read } = useDraft(start)
  const [asks, setAsks] = useState(false)
  const [issues, setIssues] = useState<ProspectIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error) => setIssues(issuesOfError(error)))
  const kindOf = (uid: Uid | null) => stages.find((stage) => stage.uid === uid)?.kind ?? null

  const set = (fields: Partial<ProspectDraft>) => {
    change(fields)
    setIssues((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in fields))))
  }

  async function submit(): Promise<void> {
    const now = read()
    const kind = kindOf(now.stageUid)
    const found = prospectIssues(now, kind)
    setIssues(found)
    if (Object.keys(found).length > 0 || unreadable.has()) return
    if (now.companyUid === null || now.stageUid === null || now.stageSince === null) return
    const input = {
      ...fieldsOf(now, kind),
      companyUid: now.companyUid,
      stageUid: now.stageUid,
      stageSince: now.stageSince,
    }
    let made: Uid | null = null
    const isSaved = await saving.save(async () => {
      made = await store.getState().prospects.create(input)
    })
    if (!isSaved || made === null) return
    onClose()
    if (onMade) onMade(made)
    else store.getState().prospects.activate(made)
  }
  const save = () => void submit()
  const cancel = () => (JSON.stringify(read()) === JSON.stringify(start) ? onClose() : setAsks(true))

  return (
    <SavingDialog
      title={words.newTitle}
      saving={saving}
      error={Object.keys(issues).length > 0 ? null : saving.error}
      onSave={save}
      onClose={cancel}
      saveLabel={m.common.add}
    >
      {companyUid !== undefined && company ? (
        <p className={styles.company}>
          <span className={styles.label}>{words.company}</span> <strong>{company.name}</strong>
        </p>
      ) : (
        <CompanyPicker
          company={company}
          error={issues.companyUid ? words.companyNeeded : null}
          onChoose={(chosen) => {
            setCompany(chosen)
            set({
              companyUid: chosen?.uid ?? null,
              ...(draft.fieldUids.length === 0 && { fieldUids: chosen?.fieldUids ?? [] }),
            })
          }}
        />
      )}
      <div className={styles.pair}>
        <Select
          label={words.stage}
          items={stages.map((stage) => ({ id: stage.uid, label: entryName(stage, format.language) }))}
          value={draft.stageUid}
          onChange={(stageUid) => set({ stageUid })}
          error={issues.stageUid ? m.prospects.stage.chooseStage : null}
          isRequired
        />
        <DateField
          label={words.stageSince}
          value={draft.stageSince}
          onChange={(stageSince) => set({ stageSince })}
          onValidity={unreadable.tell('stageSince')}
          onEnter={save}
          error={issues.stageSince ? m.prospects.stage.dayNeeded : null}
          isRequired
        />
      </div>
      <ProspectFields
        draft={draft}
        issues={issues}
        onChange={set}
        onEnter={save}
        onValidity={unreadable.tell}
        prospectUid={null}
        kind={kindOf(draft.stageUid)}
        today={today}
        focusesCodeName={company !== null}
      />
      <DiscardQuestion isAsked={asks} onKeep={() => setAsks(false)} onDiscard={onClose} />
    </SavingDialog>
  )
}
