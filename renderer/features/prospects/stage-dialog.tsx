import { useState } from 'react'
import type { CodedError, Uid } from '../../../electron/contract'
import { SavingDialog } from '../../app/saving-dialog'
import { today } from '../../app/today'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { entryName, useProspectNames } from './names'
import { selectLostReasons, selectStages, type ProspectRow } from './rows'
import { stageIssues, type StageIssues } from './stage-issues'

interface StageDialogProps {
  readonly rows: readonly ProspectRow[]
  /** The stage that is wished, where a card was dropped on it. */
  readonly stageUid?: Uid
  readonly onClose: (isMoved: boolean) => void
}

const coded: Readonly<Record<string, StageIssues>> = {
  'lost-reason-missing': { reason: 'needed' },
  'resumption-missing': { resumeOn: 'needed' },
  'resumption-not-later': { resumeOn: 'not-later' },
}

/** Moves prospects to a stage from a day on; a lost stage wants a reason, a held one the day of resumption. */
export function StageDialog({ rows, stageUid, onClose }: StageDialogProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const stages = useApp(selectStages)
  const reasons = useApp(selectLostReasons)
  const { nameOf } = useProspectNames()
  const words = m.prospects.stage
  const [first] = rows
  const { draft, change, read } = useDraft({
    stageUid: stageUid ?? null,
    since: today() as string | null,
    note: '',
    lostReasonUid: rows.length === 1 ? (first?.prospect.lostReasonUid ?? null) : null,
    resumeOn: rows.length === 1 ? (first?.prospect.resumeOn ?? null) : null,
  })
  const [issues, setIssues] = useState<StageIssues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error: CodedError) => setIssues(coded[error.code] ?? {}))
  const kind = stages.find((stage) => stage.uid === draft.stageUid)?.kind ?? null

  const set = (fields: Partial<typeof draft>) => {
    change(fields)
    setIssues({})
    saving.clear()
  }

  async function submit(): Promise<void> {
    const now = read()
    const wanted = stages.find((stage) => stage.uid === now.stageUid) ?? null
    const found = stageIssues({ ...now, kind: wanted?.kind ?? null })
    setIssues(found)
    if (Object.keys(found).length > 0 || unreadable.has() || wanted === null || now.since === null) return
    const { since, note } = now
    const input = {
      uids: rows.map((row) => row.uid),
      stageUid: wanted.uid,
      since,
      note: note.trim(),
      lostReasonUid: wanted.kind === 'lost' ? now.lostReasonUid : null,
      resumeOn: wanted.kind === 'held' ? now.resumeOn : null,
    }
    if (await saving.save(() => store.getState().prospects.enterStage(input))) onClose(true)
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={
        first && rows.length === 1 ? words.title(nameOf(first)) : words.titleMany(format.whole(rows.length))
      }
      saving={saving}
      error={saving.error && saving.error.code in coded ? null : saving.error}
      onSave={save}
      onClose={() => onClose(false)}
      saveLabel={words.save}
      size="small"
    >
      <Select
        label={words.to}
        items={stages.map((stage) => ({
          id: stage.uid,
          label: entryName(stage, format.language),
          hint: stage.kind === 'open' ? '' : words.kinds[stage.kind],
        }))}
        value={draft.stageUid}
        onChange={(uid) => set({ stageUid: uid })}
        error={issues.stage ? words.chooseStage : null}
        isRequired
        autoFocus={stageUid === undefined}
      />
      {kind === 'lost' && (
        <Select
          label={words.reason}
          items={reasons.map((reason) => ({ id: reason.uid, label: entryName(reason, format.language) }))}
          value={draft.lostReasonUid}
          onChange={(lostReasonUid) => set({ lostReasonUid })}
          error={issues.reason ? words.chooseReason : null}
          isRequired
          autoFocus={stageUid !== undefined}
        />
      )}
      {kind === 'held' && (
        <DateField
          label={words.resumeOn}
          description={words.resumeHint}
          value={draft.resumeOn}
          onChange={(resumeOn) => set({ resumeOn })}
          onValidity={unreadable.tell('resumeOn')}
          onEnter={save}
          error={
            issues.resumeOn === 'needed'
              ? words.chooseResume
              : issues.resumeOn === 'not-later'
                ? words.resumeLater
                : null
          }
          isRequired
          autoFocus={stageUid !== undefined}
        />
      )}
      <DateField
        label={words.since}
        value={draft.since}
        onChange={(since) => set({ since })}
        onValidity={unreadable.tell('since')}
        onEnter={save}
        error={issues.since ? words.dayNeeded : null}
        isRequired
      />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}
