import { useState } from 'react'
import type { Certainty, ParkFact, Uid } from '../../../electron/contract'
import { SavingDialog } from '../../app/saving-dialog'
import { useClosing } from '../../app/use-closing'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { useDraft, useSaving } from '../../app/use-form'
import { readFactDraft, type FactDraft, type FactIssues } from './fact-form'
import { itemName } from './item-name'

const certainties: readonly Certainty[] = ['confirmed', 'derived', 'unknown']

interface FactDialogProps {
  readonly parkUid: Uid
  readonly fact: ParkFact | null
  readonly onClose: () => void
}

/** Adds or changes one fact of a park with its source and date. */
export function FactDialog({ parkUid, fact, onClose }: FactDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.parks.facts
  const [start] = useState<FactDraft>({
    item: fact === null ? '' : itemName(fact.item, m),
    value: fact?.value ?? '',
    certainty: fact?.certainty ?? 'confirmed',
    source: fact?.source ?? '',
    sourceDate: fact?.sourceDate ?? '',
  })
  const { draft, change, read } = useDraft(start)
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(start)
  const close = useClosing({ form: 'park-fact', isUnsaved, onClose })
  const [issues, setIssues] = useState<FactIssues>({})
  const saving = useSaving()

  async function submit(): Promise<void> {
    const answer = readFactDraft(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    // The wording of a known item is shown, but its key is kept: it is how both languages name it.
    const item =
      fact !== null && answer.fields.item === itemName(fact.item, m) ? fact.item : answer.fields.item
    const saved = saving.save(() =>
      store.getState().parks.saveFact({ uid: fact?.uid ?? null, parkUid, ...answer.fields, item }),
    )
    if (await saved) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={fact === null ? words.add : words.editTitle}
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <TextField
        label={words.item}
        value={draft.item}
        onChange={(item) => change({ item })}
        onEnter={save}
        error={issues.item ? words.itemIssue : null}
        isRequired
        autoFocus
      />
      <RadioGroup
        label={words.certainty}
        look="list"
        items={certainties.map((each) => ({
          id: each,
          label: m.parks.certainties[each],
          hint: ` ${m.parks.certaintyMeanings[each]}`,
        }))}
        value={draft.certainty}
        onChange={(certainty) => change({ certainty })}
      />
      <TextField
        label={words.value}
        value={draft.value}
        onChange={(value) => change({ value })}
        onEnter={save}
        lines={3}
        error={issues.value ? words.valueIssue : null}
      />
      <TextField
        label={words.source}
        value={draft.source}
        onChange={(source) => change({ source })}
        onEnter={save}
        lines={2}
        error={issues.source ? words.sourceIssue : null}
      />
      <TextField
        label={words.sourceDate}
        value={draft.sourceDate}
        onChange={(sourceDate) => change({ sourceDate })}
        onEnter={save}
        description={words.sourceDateHint}
        error={issues.sourceDate ? words.sourceDateIssue : null}
      />
    </SavingDialog>
  )
}
